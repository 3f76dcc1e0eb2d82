//! What the rules find only where the documents of a department stand side by side.

use serde::Serialize;

use super::{COLLECTION_VERSION, CollectionError};
use crate::dataset::{Dataset, Json, Problems};
use crate::findings::{Finding, RULES, Rule};

/// What some rules find in the documents of a department together, in place of what they find in each of them alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AcrossFindings {
    /// The rules, which find something else where the documents are together.
    rules: Vec<&'static Rule>,
    /// All that they find.
    findings: Vec<Finding>,
}

impl AcrossFindings {
    /// The rules by which two datasets of the same documents differ; `None` where they do not. In `together` the rules
    /// were applied to all documents, in `apart` to each of them alone.
    pub fn between(together: &Dataset, apart: &Dataset) -> Option<Self> {
        let together = together.findings.as_deref().unwrap_or_default();
        let apart = apart.findings.as_deref().unwrap_or_default();
        let is_other = |rule: &&Rule| {
            let by = |finding: &&Finding| finding.rule.id == rule.id;
            !together.iter().filter(by).eq(apart.iter().filter(by))
        };
        let rules: Vec<&Rule> = RULES.iter().filter(is_other).collect();
        let is_theirs = |finding: &&Finding| rules.iter().any(|rule| rule.id == finding.rule.id);
        let findings = together.iter().filter(is_theirs).cloned().collect();
        (!rules.is_empty()).then_some(Self { rules, findings })
    }

    /// Puts them in their place in the dataset of all documents.
    pub fn enter(self, dataset: &mut Dataset) {
        let Self { rules, findings } = self;
        let place = |rule: &Rule| RULES.iter().position(|other| other.id == rule.id);
        let apart = dataset.findings.take().unwrap_or_default();
        let kept = apart.into_iter().filter(|finding| rules.iter().all(|rule| rule.id != finding.rule.id));
        let mut all: Vec<Finding> = kept.chain(findings).collect();
        crate::order::sort(&mut all, &|one, other| {
            (one.entry, place(one.rule)).cmp(&(other.entry, place(other.rule)))
        });
        dataset.findings = Some(all);
    }

    /// The JSON form.
    ///
    /// # Errors
    /// Never: it holds only what JSON can.
    pub fn to_json(&self) -> Result<String, serde_json::Error> {
        #[derive(Serialize)]
        struct Shape<'a> {
            version: u32,
            rules: Vec<&'a str>,
            findings: &'a [Finding],
        }
        let rules = self.rules.iter().map(|rule| rule.id).collect();
        serde_json::to_string(&Shape { version: COLLECTION_VERSION, rules, findings: &self.findings })
    }

    /// Reads the JSON form, of which each place and equation is held against the documents.
    ///
    /// # Errors
    /// When it is no JSON of this form or of a newer version, or does not fit the documents.
    pub fn from_json(json: &str, documents: &Dataset) -> Result<Self, CollectionError> {
        let json = Json::parse(json).map_err(CollectionError::NotJson)?;
        let mut problems = Problems::default();
        let version = json.field("version", &mut problems);
        if version > COLLECTION_VERSION {
            return Err(CollectionError::UnknownVersion(version));
        }
        for entry in &documents.entries {
            problems.speak_of(&entry.document.text);
        }
        let read = Self {
            rules: json.field("rules", &mut problems),
            findings: json.field("findings", &mut problems),
        };
        problems.first().map_or(Ok(read), |problem| Err(CollectionError::Malformed(problem)))
    }
}
