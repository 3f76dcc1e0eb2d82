//! Where the money goes: one bar, and its parts as rows.

use disclosure::amount::Amount;
use disclosure::cited::Place;
use disclosure::ledger::percent_of;
use disclosure::line::{Breakdown, Line};

use super::hero::minus;
use super::{OverviewPage, place_of};
use crate::cell::{PageCell, words};
use crate::chart::{HundredSquares, Paint, PictureFile, PictureSection, StackedBar, squares};

/// The most parts that are drawn each; the rest is drawn as one.
const MOST_PARTS: usize = 8;

/// The picture and its rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MoneyPicture {
    /// What is said of the picture, for those who do not see it.
    pub title: String,
    /// The bar; `None` where nothing can be drawn.
    pub bar: Option<StackedBar>,
    /// The parts of every hundred yuan as squares, and the same in words; `None` where the parts are not the whole.
    pub squares: Option<(HundredSquares, String)>,
    /// The parts.
    pub rows: Vec<PartRow>,
    /// What does not fit, in a sentence; empty where everything does.
    pub note: String,
    /// What stands around the picture where it is a file of its own.
    pub file: PictureFile,
}

/// A part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartRow {
    /// What it is painted as.
    pub paint: Paint,
    /// Its name.
    pub name: String,
    /// Its amount.
    pub amount: PageCell,
    /// Its share of the whole; empty where there is none.
    pub share: String,
    /// How many promises were made for it, in words, where it is a project of that name.
    pub promises: Option<(String, String)>,
}

/// A part before it is shown.
struct Portion {
    paint: Paint,
    name: String,
    amount: Amount,
    cell: PageCell,
    place: Option<Place>,
    project: Option<String>,
}

impl OverviewPage<'_> {
    /// Where the money of the year goes, as finely as it is disclosed; `None` where no part is known.
    pub fn money(&self) -> Option<MoneyPicture> {
        let texts = &self.texts.overview;
        let portions = self.portions();
        let whole = self.amount(&Line::TotalExpenditure);
        let sum = Amount::checked_sum(portions.iter().map(|portion| portion.amount));
        let gap = whole.zip(sum).and_then(|(whole, sum)| whole.checked_sub(sum));
        let is_below = portions.iter().any(|portion| portion.amount < Amount::ZERO);
        let parts: Vec<_> = portions.iter().map(|one| (one.paint, one.amount, one.place)).collect();
        let bar = whole.and_then(|whole| StackedBar::of(&parts, whole));
        let squares = whole.and_then(|whole| self.squares(&portions, whole));
        let note = match (whole, gap) {
            _ if portions.is_empty() => texts.no_parts.to_owned(),
            (None, _) => texts.no_whole.to_owned(),
            _ if is_below => texts.below_zero.to_owned(),
            (Some(whole), Some(gap)) if gap < Amount::ZERO => {
                (texts.too_much)(&minus(whole), &gap.value().abs().to_string())
            }
            _ => String::new(),
        };
        let unlisted = whole.zip(sum).zip(gap).filter(|(_, gap)| *gap > Amount::ZERO && !is_below);
        let mut rows: Vec<PartRow> = portions.into_iter().map(|portion| self.row(portion, whole)).collect();
        if let Some(((whole, sum), gap)) = unlisted.filter(|_| !rows.is_empty()) {
            let formula = vec![words(format!("= {whole} − {sum}"))];
            rows.push(PartRow {
                paint: Paint::Gap,
                name: texts.unlisted.to_owned(),
                amount: PageCell::Computed { value: gap.to_string(), formula },
                share: (texts.share)(percent_of(gap, whole)),
                promises: None,
            });
        }
        let total = whole.map(|whole| whole.to_string());
        let file = self.money_file(&rows, total.as_deref());
        (whole.is_some() || !rows.is_empty()).then(|| MoneyPicture {
            file,
            title: (texts.picture)(self.year, total.as_deref()),
            bar,
            squares,
            rows,
            note,
        })
    }

    /// What a file of the picture says around it.
    fn money_file(&self, rows: &[PartRow], total: Option<&str>) -> PictureFile {
        let texts = &self.texts.overview;
        let legend = rows.iter().map(|row| {
            let (amount, is_computed) = match &row.amount {
                PageCell::Number { printed, .. } => (printed.as_str(), false),
                PageCell::Computed { value, .. } => (value.as_str(), true),
                _ => ("", false),
            };
            (texts.file_part)(&row.name, amount, is_computed, &row.share)
        });
        let section = PictureSection { heading: String::new(), legend: legend.collect() };
        self.file((texts.file_title)(self.year, total), vec![section], texts.about_shares)
    }

    /// A hundred squares for the parts, with one more part for what no part is of.
    fn squares(&self, portions: &[Portion], whole: Amount) -> Option<(HundredSquares, String)> {
        let texts = &self.texts.overview;
        let mut parts: Vec<_> =
            portions.iter().map(|one| (one.paint, one.name.clone(), one.amount)).collect();
        let rest = whole.checked_sub(Amount::checked_sum(parts.iter().map(|part| part.2))?)?;
        if rest > Amount::ZERO {
            parts.push((Paint::Gap, texts.unlisted.to_owned(), rest));
        }
        let squares = squares(&parts, whole).filter(|_| !portions.is_empty())?;
        let said = squares.groups.iter().map(|group| (texts.yuan_of)(&group.name, group.corners.len()));
        let said = said.collect::<Vec<_>>().join("，");
        Some((squares, format!("{}{said}", texts.hundred.0)))
    }

    fn row(&self, portion: Portion, whole: Option<Amount>) -> PartRow {
        let texts = &self.texts.overview;
        let share = whole.filter(|_| portion.amount >= Amount::ZERO);
        let count = portion.project.as_ref().map_or(0, |name| self.promises_of(name));
        PartRow {
            paint: portion.paint,
            name: portion.name,
            amount: portion.cell,
            share: share.map(|whole| (texts.share)(percent_of(portion.amount, whole))).unwrap_or_default(),
            promises: portion.project.filter(|_| count > 0).map(|name| ((texts.promises_of)(count), name)),
        }
    }

    /// How many indicators a project has.
    fn promises_of(&self, project: &str) -> usize {
        let projects = self.own().map_or(&[][..], |own| &own.disclosure.projects);
        let of_name = projects.iter().filter(|one| one.name.value == project);
        of_name.map(|one| one.indicators.len()).sum()
    }

    /// The parts that are drawn: by nature, else by function.
    fn portions(&self) -> Vec<Portion> {
        let mut portions = Vec::new();
        for line in Line::TotalExpenditure.parts(Breakdown::Nature) {
            if self.get(line).is_none() {
                continue;
            }
            let basic = self.complete(line, Breakdown::Purpose).filter(|_| *line == Line::BasicExpenditure);
            if let Some(basic) = basic {
                for (part, _) in &basic {
                    self.push(&mut portions, part, false);
                }
            } else if *line == Line::ProjectExpenditure {
                for project in self.projects(line) {
                    self.push(&mut portions, &project, true);
                }
            } else {
                self.push(&mut portions, line, false);
            }
        }
        if portions.is_empty() {
            for line in Line::TotalExpenditure.parts(Breakdown::Function) {
                self.push(&mut portions, line, false);
            }
        }
        self.fold_small(portions)
    }

    /// The projects, where they add up to 项目支出, else that line alone.
    fn projects(&self, line: &Line) -> Vec<Line> {
        let projects: Vec<Line> =
            self.ledger.projects().filter(|one| self.get(one).is_some()).cloned().collect();
        let sum = Amount::checked_sum(projects.iter().filter_map(|one| self.amount(one)));
        if sum.is_some() && sum == self.amount(line) && !projects.is_empty() {
            projects
        } else {
            vec![line.clone()]
        }
    }

    fn push(&self, portions: &mut Vec<Portion>, line: &Line, is_purpose: bool) {
        let Some(entry) = self.get(line).filter(|entry| entry.amount != Amount::ZERO) else { return };
        let is_purpose_paint = |portion: &&Portion| matches!(portion.paint, Paint::Purpose(_)) == is_purpose;
        let at = portions.iter().filter(is_purpose_paint).count();
        portions.push(Portion {
            paint: if is_purpose { Paint::Purpose(at) } else { Paint::Running(at) },
            name: line.name().to_owned(),
            amount: entry.amount,
            cell: self.figure(entry),
            place: place_of(entry),
            project: is_purpose.then(|| line.name().to_owned()),
        });
    }

    /// Many small parts are one.
    fn fold_small(&self, mut portions: Vec<Portion>) -> Vec<Portion> {
        if portions.len() <= MOST_PARTS {
            return portions;
        }
        let rest = portions.split_off(MOST_PARTS - 1);
        let Some(amount) = Amount::checked_sum(rest.iter().map(|portion| portion.amount)) else {
            portions.extend(rest);
            return portions;
        };
        let formula = rest.iter().map(|portion| minus(portion.amount)).collect::<Vec<_>>().join(" + ");
        portions.push(Portion {
            paint: Paint::Purpose(MOST_PARTS - 1),
            name: (self.texts.overview.further)(rest.len()),
            amount,
            cell: PageCell::Computed {
                value: amount.to_string(),
                formula: vec![words(format!("= {formula}"))],
            },
            place: None,
            project: None,
        });
        portions
    }
}
