//! 绩效指标: what the money is to achieve, project by project. A budget holds promises and no results: nothing
//! here says whether a target is met.

mod ceilings;
mod change;
mod done;
mod picture;

use disclosure::cited::{CitedText, Place};
use disclosure::dataset::Dataset;
use disclosure::disclosure::{Disclosure, DocumentKind, Indicator, SectionKind};
use disclosure::findings::{Finding, concerns};
use disclosure::ledger::Ledger;
use disclosure::line::Line;
use disclosure::query::indicators::{DroppedIndicator, Indicators as Items, ListedIndicator};

use crate::cell::{Exceptions, PageCell, Phrase, Remark, change, figure, quoted, quoted_as, words};
use crate::findings::FindingsPart;
use crate::nothing::nothing_of;
use crate::table::{Dropped, Field, Narrow, TableColumn, TableRow};
use crate::text::Texts;
pub use ceilings::{Ceiling, Ceilings};
pub use picture::TargetPicture;

/// The keys of the filters in links, in the order of the index's facets.
pub const FACETS: [&str; 6] = ["project", "level1", "level2", "unit", "direction", "change"];

/// What is shown of which years.
#[derive(Clone, Copy)]
pub struct IndicatorsPage<'a> {
    /// The data.
    pub dataset: &'a Dataset,
    /// The position of the year's document in the dataset.
    pub entry: usize,
    /// The year.
    pub year: u16,
    /// The same of the year compared with, where it is at hand.
    pub earlier_entry: Option<usize>,
    /// The year compared with.
    pub compare: Option<u16>,
    /// The year's disclosure.
    pub own: &'a Disclosure,
    /// The indicators of both years.
    pub items: &'a Items,
    /// The figures of all years.
    pub ledger: &'a Ledger,
    /// The words.
    pub texts: &'static Texts,
    /// What was found about a place.
    pub exceptions: &'a Exceptions<'a>,
}

/// A project, without its indicators.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProjectHead {
    /// Its name.
    pub name: String,
    /// Its budget in both years and the change, each with its title.
    pub figures: Vec<(String, Phrase)>,
    /// Under which other name the earlier year lists it, and why it is held to be the same.
    pub renaming: Option<String>,
    /// The title of its goals.
    pub goals_title: String,
    /// Its goals, each with the number that is printed before it.
    pub goals: Vec<(String, Phrase)>,
}

/// An indicator as a card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// 一级指标 and 二级指标.
    pub levels: [String; 2],
    /// 三级指标
    pub name: Phrase,
    /// 指标值
    pub target: Phrase,
    /// Its bounds on a scale, where it is a number or a day.
    pub picture: Option<TargetPicture>,
    /// What is to be looked at about the target.
    pub exception: Option<Remark>,
    /// The same in sentences.
    pub doubts: Vec<String>,
    /// What the target means.
    pub meaning: Phrase,
    /// What became of it between two years; empty where that is not known.
    pub change: Phrase,
    /// Further columns of the document, each with its title.
    pub details: Vec<(&'static str, Phrase)>,
}

impl IndicatorsPage<'_> {
    /// What is to be said before the indicators.
    pub fn lead(&self) -> String {
        let texts = &self.texts.indicators;
        let lead = if self.own.kind == DocumentKind::SelfEvaluation { texts.lead_done } else { texts.lead };
        lead(self.year, self.own.projects.len(), self.items.len())
    }

    /// What has to be known to read the pictures; empty where there are none.
    pub fn key(&self) -> &'static str {
        let [scale, described] = self.texts.indicators.key;
        let mut key = "";
        for Indicator { target, description, .. } in
            self.own.projects.iter().flat_map(|project| &project.indicators)
        {
            match TargetPicture::alone(&target.value, &description.value) {
                Some(TargetPicture { described: Some(_), .. }) => return described,
                Some(_) => key = scale,
                None => {}
            }
        }
        key
    }

    /// Where the other year's indicators are not known, nothing is called new.
    pub fn not_compared(&self) -> Option<Phrase> {
        let compare = self.compare.filter(|_| !self.items.is_compared())?;
        let (no_document, so) = self.texts.indicators.not_compared;
        let Some(document) = self.earlier_entry.zip(self.earlier()) else {
            return Some(vec![words(no_document(compare))]);
        };
        let mut said = nothing_of(SectionKind::Performance, compare, Some(document), self.texts);
        said.push(words(so));
        Some(said)
    }

    /// The project at a position.
    pub fn project(&self, at: usize) -> Option<ProjectHead> {
        let project = self.own.projects.get(at)?;
        let texts = &self.texts.indicators;
        let name = project.name.value.clone();
        let goals = project.goals.iter().map(|goal| {
            let (number, text) = numbered(&goal.value);
            (number.to_owned(), Phrase::from_iter(quoted_as(self.entry, text, goal.span)))
        });
        let renaming = self.compare.zip(self.earlier()).and_then(|(compare, earlier)| {
            let renaming = self.items.renaming(earlier, at)?;
            Some((texts.project_renaming)(compare, &renaming.earlier.name.value, renaming.shared))
        });
        Some(ProjectHead {
            figures: self.figures(&name),
            name,
            renaming,
            goals_title: (texts.goals)(project.goals.len()),
            goals: goals.collect(),
        })
    }

    /// The indicator at a position as a card.
    pub fn card(&self, position: usize) -> Option<Card> {
        let row = self.row_at(position)?;
        let texts = &self.texts.indicators;
        let Indicator { level1, level2, level3, description, target, basis, span, .. } = row.indicator;
        let place = Place { entry: self.entry, span: target.span };
        let exception = (self.exceptions)(place);
        Some(Card {
            levels: [level1.value.clone(), level2.value.clone()],
            name: Phrase::from_iter(quoted_as(self.entry, &level3.value, *span)),
            target: vec![Self::target(row.indicator, self.entry)],
            picture: TargetPicture::of(&target.value, &description.value, &self.own.projects),
            doubts: if exception.is_some() { self.doubts(place) } else { Vec::new() },
            exception,
            meaning: Self::meaning(row.indicator),
            change: self.change(&row),
            details: {
                let done = texts.done.into_iter().zip(self.done(row.indicator));
                let done = done.filter_map(|(title, said)| Some((title, vec![said?])));
                let said = [(texts.description, self.text(description)), (texts.basis, self.text(basis))];
                done.chain(said).collect()
            },
        })
    }

    /// The columns of the table, of which the first heads the rows.
    pub fn columns(&self) -> Vec<TableColumn> {
        let texts = &self.texts.indicators;
        let column =
            |id, heading, narrow| TableColumn { id, heading, is_numeric: false, narrow, is_sorted: false };
        let change =
            self.items.is_compared().then(|| column("change", self.texts.common.change, Narrow::Line));
        let [level1, level2, level3] = texts.levels;
        [
            column("name", level3, Narrow::Line),
            column("level1", level1, Narrow::Part),
            column("level2", level2, Narrow::Part),
            column("target", texts.target, Narrow::Part),
            column("meaning", texts.meaning, Narrow::Part),
        ]
        .into_iter()
        .chain(self.columns_done().map(|(id, heading)| column(id, heading, Narrow::Part)))
        .chain(change)
        .chain([
            column("description", texts.description, Narrow::Line),
            column("basis", texts.basis, Narrow::Line),
        ])
        .collect()
    }

    /// The caption of a project's table.
    pub fn caption(&self, project: &str) -> String {
        (self.texts.indicators.caption)(project)
    }

    /// The indicator at a position as a row of the table.
    pub fn row(&self, position: usize) -> Option<TableRow> {
        let row = self.row_at(position)?;
        let Indicator { level1, level2, level3, description, target, basis, span, .. } = row.indicator;
        let mut printed = vec![Self::target(row.indicator, self.entry)];
        let exception = (self.exceptions)(Place { entry: self.entry, span: target.span });
        printed.extend(exception.map(PageCell::Remark));
        let mut fields: Vec<Field> = vec![
            self.text(level1).into(),
            self.text(level2).into(),
            printed.into(),
            Self::meaning(row.indicator).into(),
        ];
        let done = self.done(row.indicator).into_iter().zip(self.has_done());
        fields.extend(done.filter(|(_, is_there)| *is_there).map(|(said, _)| Field::from(said)));
        fields.extend(self.items.is_compared().then(|| self.change(&row).into()));
        fields.extend([self.text(description).into(), self.text(basis).into()]);
        Some(TableRow { heading: Phrase::from_iter(quoted_as(self.entry, &level3.value, *span)), fields })
    }

    /// What was promised in the earlier year and is not listed any more.
    pub fn dropped(&self) -> Option<Dropped> {
        let (entry, compare, earlier) = (self.earlier_entry?, self.compare?, self.earlier()?);
        let item = |dropped: DroppedIndicator| {
            let DroppedIndicator { project, indicator } = dropped;
            let words = words(format!(" {} ", indicator.level3.value));
            vec![PageCell::Words(project.name.value.clone()), words, Self::target(indicator, entry)]
        };
        let items: Vec<Phrase> = self.items.dropped(earlier).map(item).collect();
        let heading = (self.texts.indicators.dropped)(compare, self.year, items.len());
        (!items.is_empty()).then_some(Dropped { heading, items })
    }

    fn doubts(&self, place: Place) -> Vec<String> {
        let is_doubt =
            |part| matches!(part, FindingsPart::Differs | FindingsPart::Doubtful | FindingsPart::Wording);
        let found = self.dataset.findings_of(self.entry).iter();
        let found = found.filter(|finding| is_doubt(FindingsPart::of(finding)) && concerns(finding, place));
        found.map(Finding::explanation).filter(|sentence| !sentence.is_empty()).collect()
    }

    fn earlier(&self) -> Option<&Disclosure> {
        Some(&self.dataset.entries.get(self.earlier_entry?)?.disclosure)
    }

    fn row_at(&self, position: usize) -> Option<ListedIndicator<'_>> {
        self.items.row(self.own, self.earlier(), u32::try_from(position).ok()?)
    }

    fn figures(&self, project: &str) -> Vec<(String, Phrase)> {
        let texts = &self.texts.indicators;
        let line = Line::Project(project.to_owned());
        let of_year = |year: u16| {
            let entry = self.ledger.get(&line, year);
            let mut passage = vec![figure(self.dataset, entry, self.exceptions)];
            passage.extend(entry.map(|_| words(texts.unit)));
            ((texts.project_budget)(year), passage)
        };
        let mut figures = vec![of_year(self.year)];
        if let Some(compare) = self.compare.filter(|year| self.ledger.get(&line, *year).is_some()) {
            figures.push(of_year(compare));
            let comparison = self.ledger.compare(&line, compare, self.year);
            let changed = change(&comparison).map(|change| ((texts.change)(compare), vec![change]));
            figures.extend(changed);
        }
        figures
    }

    fn target(indicator: &Indicator, entry: usize) -> PageCell {
        let target = &indicator.target;
        let text = &target.value.text;
        if text.is_empty() {
            return PageCell::Unfilled;
        }
        PageCell::Number { printed: text.clone(), place: Place { entry, span: target.span }, exception: None }
    }

    fn meaning(indicator: &Indicator) -> Phrase {
        let target = &indicator.target.value;
        vec![PageCell::Direction(target.direction()), words(format!(" {}", target.explanation()))]
    }

    /// A text of the table; an empty cell says so.
    fn text(&self, text: &CitedText) -> Phrase {
        vec![quoted(self.entry, text).unwrap_or(PageCell::Unfilled)]
    }
}

/// The printed number of a goal (`1.`) and the rest of it.
fn numbered(goal: &str) -> (&str, &str) {
    let digits = goal.bytes().take_while(u8::is_ascii_digit).count();
    match goal.get(digits..).and_then(|rest| rest.chars().next()) {
        Some(mark @ ('.' | '．' | '、')) if digits > 0 => goal.split_at(digits + mark.len_utf8()),
        _ => ("", goal),
    }
}
