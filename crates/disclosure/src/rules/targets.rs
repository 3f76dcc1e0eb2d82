//! Targets that may say something else than what was meant.

use rust_decimal::Decimal;

use crate::disclosure::Indicator;
use crate::findings::Finding;
use crate::rules::case::Case;
use crate::target::{Meaning, Operator, ranges};

/// Rates of which more is better.
const GOOD_RATES: [&str; 14] = [
    "完成率",
    "合格率",
    "优良率",
    "满意",
    "有效率",
    "达标率",
    "覆盖率",
    "及时率",
    "准确率",
    "参与率",
    "通过率",
    "办结率",
    "使用率",
    "到位率",
];

/// Words that turn a good rate into a bad one.
const NEGATIONS: [&str; 4] = ["不满意", "未完成", "不合格", "不达标"];

/// Rates that rightly exceed a hundred percent.
const GROWTH: [&str; 6] = ["增长", "增幅", "提高", "增加", "同比", "提升"];

/// A completion or satisfaction rate with an upper bound.
pub(super) fn rate_capped(case: &Case<'_>) -> Vec<Finding> {
    each(case, |indicator| {
        let Meaning::Number { operator: Some(Operator::AtMost | Operator::LessThan), value, unit } =
            &indicator.target.value.meaning
        else {
            return None;
        };
        let name = &indicator.level3.value;
        let is_good = is_percent(unit)
            && GOOD_RATES.iter().any(|rate| name.contains(rate))
            && !NEGATIONS.iter().any(|word| name.contains(word));
        let is_barred = *value < Decimal::ONE_HUNDRED;
        let full = if is_barred { "，做到100%反而不达标" } else { "" };
        is_good.then(|| format!("按字面，一点没做到也算达标{full}。是否应为“≥{value}%”，请核对。"))
    })
}

/// A description whose range loses its floor in the target.
pub(super) fn lost_floor(case: &Case<'_>) -> Vec<Finding> {
    each(case, |indicator| {
        let Meaning::Number { operator: Some(Operator::AtMost | Operator::LessThan), value, unit } =
            &indicator.target.value.meaning
        else {
            return None;
        };
        let (low, high) = ranges(&indicator.description.value).into_iter().find(|(_, high)| high == value)?;
        (low > Decimal::ZERO && low < high).then(|| {
            format!(
                "描述是{low}-{high}{unit}，指标值是“{}”：一{unit}也没有同样算达标。请核对是否应写明下限。",
                indicator.target.value.text
            )
        })
    })
}

/// A share above a hundred percent.
pub(super) fn over_hundred(case: &Case<'_>) -> Vec<Finding> {
    each(case, |indicator| {
        let (value, unit) = match &indicator.target.value.meaning {
            Meaning::Number { value, unit, .. } => (value, unit),
            Meaning::Range { high, unit, .. } => (high, unit),
            _ => return None,
        };
        let texts = [&indicator.level3.value, &indicator.description.value];
        let is_growth = GROWTH.iter().any(|word| texts.iter().any(|text| text.contains(word)));
        (is_percent(unit) && *value > Decimal::ONE_HUNDRED && !is_growth)
            .then(|| format!("指标值{value}%大于100%，请核对。"))
    })
}

/// A target that is a bare number.
pub(super) fn no_operator(case: &Case<'_>) -> Vec<Finding> {
    each(case, |indicator| {
        let target = &indicator.target.value;
        matches!(target.meaning, Meaning::Number { operator: None, .. })
            .then(|| format!("原文只写“{}”，没有写明是“≥”“≤”还是“=”，请核对。", target.text))
    })
}

/// A target that is missing or not understood. One in words is an ordinary one.
pub(super) fn not_measurable(case: &Case<'_>) -> Vec<Finding> {
    each(case, |indicator| {
        let target = &indicator.target.value;
        match target.meaning {
            Meaning::Empty => Some("原文没有填写指标值，请核对。".to_owned()),
            Meaning::NotUnderstood => Some(format!("本程序没有读懂指标值“{}”，请核对写法。", target.text)),
            _ => None,
        }
    })
}

/// A doubt for each indicator of which `ask` has something to say.
fn each(case: &Case<'_>, ask: impl Fn(&Indicator) -> Option<String>) -> Vec<Finding> {
    let indicators = case.disclosure().projects.iter().flat_map(|project| &project.indicators);
    indicators
        .filter_map(|indicator| {
            let note = ask(indicator)?;
            let target = &indicator.target;
            let subject = format!("{} {}", indicator.level3.value, target.value.text);
            // The target first: it is what the finding is about.
            let spans = [target.span, indicator.level3.span, indicator.description.span];
            Some(case.doubt(subject.trim(), note, spans.into_iter().filter(|span| !span.is_empty())))
        })
        .collect()
}

fn is_percent(unit: &str) -> bool {
    matches!(unit, "%" | "％")
}
