//! What is no budget as it was made: suppositions, examples, requests.

/// How far it is supposed or given as an example what is spoken of: 如加上上级专项，收入预算为1500万元.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Supposed {
    #[default]
    No,
    Sentence,
    /// 同口径支出960万元: of no year as it was.
    Comparable,
    /// 申报项目支出500万元，核定400万元
    Requested,
    /// 经预算调整，
    Adjusted,
    /// 例如：某单位…
    Passage,
}

impl Supposed {
    /// Why an amount is not taken.
    pub fn why(self) -> Option<&'static str> {
        match self {
            Self::No => None,
            Self::Adjusted => Some("是调整后的预算数"),
            Self::Comparable => Some("是按可比口径计算的数"),
            Self::Requested => Some("可能是申报数，不是批复数"),
            Self::Sentence | Self::Passage => Some("是假设或举例的数"),
        }
    }
}
