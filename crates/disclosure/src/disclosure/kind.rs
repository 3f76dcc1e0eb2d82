//! Budget, final accounts or self-evaluation.

use serde::Serialize;

/// What kind of document a disclosure is; part of its key.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum DocumentKind {
    /// 预算: what is planned.
    #[default]
    Budget,
    /// 决算: what was received and spent.
    FinalAccounts,
    /// 自评: what became of the promises.
    SelfEvaluation,
}

impl DocumentKind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Budget, Self::FinalAccounts, Self::SelfEvaluation];

    /// The name in JSON and links.
    pub fn id(self) -> &'static str {
        match self {
            Self::Budget => "budget",
            Self::FinalAccounts => "final-accounts",
            Self::SelfEvaluation => "self-evaluation",
        }
    }

    /// The kind of that name in JSON and links, or of that Chinese word.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == key || kind.name() == key)
    }

    /// The Chinese word.
    pub fn name(self) -> &'static str {
        match self {
            Self::Budget => "预算",
            Self::FinalAccounts => "决算",
            Self::SelfEvaluation => "自评",
        }
    }
}
