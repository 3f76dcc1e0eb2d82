//! Who the office is, and what it sets out to do.

use disclosure::cited::CitedText;
use disclosure::disclosure::{Disclosure, SubGoal};

use super::OverviewPage;

/// Units and duties.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AboutOffice {
    /// The title.
    pub title: String,
    /// The units: name, nature, rank, funding.
    pub institutions: Vec<[String; 4]>,
    /// The duties.
    pub duties: Vec<String>,
}

/// The goals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Goals {
    /// The title.
    pub title: String,
    /// 总体目标
    pub overall: Vec<String>,
    /// The goals with their titles, each with its paragraphs.
    pub sub_goals: Vec<(String, Vec<String>)>,
    /// The heading of the safeguards.
    pub safeguards_title: String,
    /// 保障措施
    pub safeguards: Vec<String>,
}

impl OverviewPage<'_> {
    /// Units and duties; `None` where none are known.
    pub fn office(&self) -> Option<AboutOffice> {
        let Disclosure { institutions, duties, .. } = &self.own()?.disclosure;
        let units = institutions
            .iter()
            .map(|unit| [&unit.name, &unit.nature, &unit.rank, &unit.funding].map(|cell| cell.value.clone()));
        (!institutions.is_empty() || !duties.is_empty()).then(|| AboutOffice {
            title: (self.texts.overview.office)(duties.len(), institutions.len()),
            institutions: units.collect(),
            duties: texts_of(duties),
        })
    }

    /// The goals; `None` where none are known.
    pub fn goals(&self) -> Option<Goals> {
        let Disclosure { overall_goal, sub_goals, safeguards, .. } = &self.own()?.disclosure;
        if overall_goal.is_empty() && sub_goals.is_empty() && safeguards.is_empty() {
            return None;
        }
        let texts = &self.texts.overview;
        let sub_goals = sub_goals.iter().map(|SubGoal { title, goal, indicators }| {
            let [goal_title, indicators_title] = texts.sub_goal;
            let part = |title: &str, text: &Option<CitedText>| {
                text.as_ref().map(|text| format!("{title}{}", text.value))
            };
            let parts = part(goal_title, goal).into_iter().chain(part(indicators_title, indicators));
            (title.value.clone(), parts.collect())
        });
        Some(Goals {
            title: (texts.goals)(sub_goals.len()),
            overall: texts_of(overall_goal),
            sub_goals: sub_goals.collect(),
            safeguards_title: (texts.safeguards)(safeguards.len()),
            safeguards: texts_of(safeguards),
        })
    }
}

fn texts_of(texts: &[CitedText]) -> Vec<String> {
    texts.iter().map(|text| text.value.clone()).collect()
}
