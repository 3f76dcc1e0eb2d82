//! The shape of findings in JSON. An equation is computed again from its terms.

use super::problems::Step;
use super::{Decode, Json, Problems, proof};
use crate::cited::Place;
use crate::findings::{Equation, EquationOperator, EquationTerm, Finding, Rule, UNITS, Verdict, VerdictKind};

impl Decode for Finding {
    fn decode(json: &Json, problems: &mut Problems) -> Self {
        let entry: usize = json.field("entry", problems);
        json.field_with("entry", problems, |_, problems| problems.speak_of_document(entry));
        let equation: Option<Equation> = json.field("equation", problems);
        let finding = Self {
            rule: json.field("rule", problems),
            entry,
            verdict: json.field("verdict", problems),
            subject: json.field("subject", problems),
            equation,
            evidence: json.field::<Option<_>>("evidence", problems).unwrap_or_default(),
            note: json.field::<Option<_>>("note", problems).unwrap_or_default(),
        };
        if !problems.is_any() && !is_computed(&finding) {
            problems.enter(Step::Field("equation"));
            problems.note("算式与结果不一致".to_owned());
            problems.leave();
        }
        finding
    }
}

/// Whether the equation comes to what the verdict says.
fn is_computed(finding: &Finding) -> bool {
    let Some(equation) = &finding.equation else {
        return !matches!(finding.verdict, Verdict::Differs { .. });
    };
    let difference = equation.difference();
    match (&finding.verdict, difference) {
        (Verdict::Holds, Some(by)) => equation.is_kept(by),
        (Verdict::Differs { difference }, Some(by)) => *difference == by && !equation.is_kept(by),
        (Verdict::Holds | Verdict::Differs { .. }, None) => false,
        (Verdict::CannotCheck { .. } | Verdict::Doubtful, _) => true,
    }
}

impl Decode for &'static Rule {
    fn decode(json: &Json, problems: &mut Problems) -> Self {
        let id = json.text(problems);
        Rule::with_id(id).unwrap_or_else(|| {
            problems.note_text(id, "不是已知的规则");
            &crate::findings::RULES[0]
        })
    }
}

impl Decode for Verdict {
    fn decode(json: &Json, problems: &mut Problems) -> Self {
        let (word, data) = json.variant(problems);
        let kind = VerdictKind::ALL.into_iter().find(|kind| kind.id() == word);
        match (kind, data) {
            (Some(VerdictKind::Holds), None) => Self::Holds,
            (Some(VerdictKind::Doubtful), None) => Self::Doubtful,
            (Some(VerdictKind::Differs), Some(_)) => {
                Self::Differs { difference: json.field("differs", problems) }
            }
            (Some(VerdictKind::CannotCheck), Some(_)) => {
                Self::CannotCheck { missing: json.field("cannot-check", problems) }
            }
            _ => {
                problems.note_text(word, "不是已知的取值");
                Self::Holds
            }
        }
    }
}

impl Decode for Equation {
    fn decode(json: &Json, problems: &mut Problems) -> Self {
        let terms: Vec<EquationTerm> = json.field("terms", problems);
        let unit = json.field_with("unit", problems, |json, problems| {
            let unit = json.text(problems);
            UNITS.into_iter().find(|known| *known == unit).unwrap_or_else(|| {
                problems.note_text(unit, "不是已知的单位");
                ""
            })
        });
        if terms.iter().filter(|term| term.operator.is_relation()).count() != 1 {
            problems.note("应有且只有一个等号或不等号".to_owned());
        }
        Self { terms, unit }
    }
}

impl Decode for EquationTerm {
    fn decode(json: &Json, problems: &mut Problems) -> Self {
        let place: Option<Place> = json.field("place", problems);
        let term = Self {
            operator: json.field("operator", problems),
            value: json.field("value", problems),
            name: json.field("name", problems),
            place,
        };
        let is_other = place.is_some_and(|place| {
            let printed = problems.words_at(place).and_then(proof::plain_number);
            printed.is_some_and(|printed| !proof::is_in_some_unit(printed, term.value))
        });
        if is_other && !problems.is_any() {
            problems.note(proof::OTHER_WORDS.to_owned());
        }
        term
    }
}

impl Decode for EquationOperator {
    fn decode(json: &Json, problems: &mut Problems) -> Self {
        let id = json.text(problems);
        Self::ALL.into_iter().find(|operator| operator.id() == id).unwrap_or_else(|| {
            problems.note_text(id, "不是已知的取值");
            Self::First
        })
    }
}

/// A place is `[start, end]` in the document that the finding is about, or `[start, end, entry]` in another.
impl Decode for Place {
    fn decode(json: &Json, problems: &mut Problems) -> Self {
        let (span, entry) = match json.list(problems) {
            [start, end] => ([start, end], problems.document()),
            [start, end, entry] => ([start, end], usize::decode(entry, problems)),
            _ => {
                problems.note("应为起止两个数字，或再加文件的序号".to_owned());
                return Self { entry: 0, span: crate::cited::Span::default() };
            }
        };
        let [start, end] = span.map(|end| usize::decode(end, problems));
        let place = Self { entry, span: crate::cited::Span::new(start, end) };
        if !problems.is_any() && problems.words_at(place).is_none() {
            problems.note(format!("第 {entry} 份文件的原文没有 {start}–{end} 这一段"));
        }
        place
    }
}
