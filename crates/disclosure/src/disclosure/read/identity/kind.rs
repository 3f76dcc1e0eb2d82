//! Budget, final accounts or self-evaluation.

use super::title::{Title, kind_of_words};
use crate::cited::Span;
use crate::disclosure::DocumentKind;
use crate::document::Document;

/// The kind by the title, else by most captions, else by most sentences; a budget where nothing speaks for
/// another. With the place that says it.
pub(super) fn of(
    document: &Document,
    title: Option<Title>,
    captions: &[Title],
    paragraphs: &[Span],
) -> (DocumentKind, Option<Span>) {
    if let Some(title) = title
        && let Some(kind) = title.kind
    {
        return (kind, Some(title.span));
    }
    // A form without year and name: 项目支出绩效自评表.
    let form = paragraphs.iter().take(super::OPENING).find_map(|span| {
        let text = document.slice(*span);
        let is_form = text.chars().nth(40).is_none() && text.trim_end().ends_with(['表', '告', '书']);
        Some((kind_of_words(text).filter(|_| is_form)?, *span))
    });
    if title.is_none()
        && let Some((kind @ DocumentKind::SelfEvaluation, span)) = form
    {
        return (kind, Some(span));
    }
    let spoken = paragraphs.iter().filter_map(|span| Some((of_sentence(document.slice(*span))?, *span)));
    let captions = captions.iter().filter_map(|caption| Some((caption.kind?, caption.span)));
    leading(captions)
        .or_else(|| leading(spoken))
        .map_or_else(Default::default, |(kind, span)| (kind, Some(span)))
}

/// A sentence of final accounts says what was spent: 支出决算为, 决算数.
fn of_sentence(text: &str) -> Option<DocumentKind> {
    let (settled, planned) = (text.matches("决算").count(), text.matches("预算").count());
    match settled.cmp(&planned) {
        std::cmp::Ordering::Greater => Some(DocumentKind::FinalAccounts),
        std::cmp::Ordering::Less => Some(DocumentKind::Budget),
        std::cmp::Ordering::Equal => None,
    }
}

/// The kind that most say, where one leads.
fn leading(votes: impl Iterator<Item = (DocumentKind, Span)>) -> Option<(DocumentKind, Span)> {
    let votes: Vec<_> = votes.collect();
    let count = |kind| votes.iter().filter(|(other, _)| *other == kind).count();
    let most = DocumentKind::ALL.into_iter().map(count).max().filter(|most| *most > 0)?;
    let mut leading = DocumentKind::ALL.into_iter().filter(|kind| count(*kind) == most);
    let kind = leading.next()?;
    if leading.next().is_some() {
        return None;
    }
    votes.iter().find(|(other, _)| *other == kind).copied()
}
