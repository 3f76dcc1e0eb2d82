//! The table of all departments.

use std::borrow::Cow;

use disclosure::amount::Amount;
use disclosure::export::CsvSheet;
use disclosure::findings::VerdictKind;
use disclosure::ledger::{Trend, percent_of};
use rust_decimal::Decimal;

use super::{COLUMNS, DepartmentsPage, ListedOffice, Ranking};
use crate::cell::{PageCell, Phrase, computed, unsigned, words};
use crate::chart::TrendPicture;
use crate::table::{Bar, Field, Narrow, SummedRow, TableColumn, TableRow};

impl DepartmentsPage<'_> {
    /// How many departments there are, and how many of them state the line.
    pub fn lead(&self) -> String {
        let rows = &self.ranking.rows;
        let known = rows.iter().filter(|row| row.amount.is_some()).count();
        (self.texts.departments.lead)(self.ranking.year, self.ranking.line.name(), rows.len(), known)
    }

    /// What has to be known to read the table rightly.
    pub fn notes(&self) -> Vec<String> {
        let texts = &self.texts.departments;
        let unidentified = self.departments.unidentified;
        let left_out = (unidentified > 0).then(|| (texts.unidentified)(unidentified));
        let about_trends = self.ranking.has_trends.then(|| texts.about_trends.to_owned());
        [texts.about_shares.to_owned()].into_iter().chain(about_trends).chain(left_out).collect()
    }

    /// The caption.
    pub fn caption(&self) -> String {
        (self.texts.departments.caption)(self.ranking.line.name(), self.ranking.year, self.ranking.compare)
    }

    /// The columns, of which the first heads the rows; those that compare where a year is compared with.
    pub fn columns(&self) -> Vec<TableColumn> {
        let columns = COLUMNS.into_iter().zip(self.texts.departments.columns);
        let columns = columns.filter(|(id, _)| self.has_column(id));
        let column = |(id, heading)| TableColumn {
            id,
            heading,
            is_numeric: !matches!(id, "name" | "trend"),
            narrow: match id {
                "amount" => Narrow::Main,
                "earlier" | "percent" | "trend" | "differs" | "doubtful" => Narrow::Folded,
                _ => Narrow::Part,
            },
            is_sorted: id != "trend",
        };
        columns.map(column).collect()
    }

    /// The department at a position.
    pub fn row(&self, position: u32) -> Option<TableRow> {
        let row = self.ranking.rows.get(position as usize)?;
        let office = self.departments.all.get(row.office)?;
        let compare = self.ranking.compare;
        let share = row.amount.zip(self.ranking.whole).and_then(|(amount, whole)| percent_of(amount, whole));
        let count = |kind| row.found.map(|found| words(found.get(kind).to_string()));
        let amount = self.cell(office, self.ranking.year);
        let fields = [
            ("amount", Field { passage: vec![amount], bar: self.bar(row.amount) }),
            ("share", share.map(|share| words(format!("{share}%"))).into()),
            ("earlier", compare.map(|year| self.cell(office, year)).into()),
            ("change", row.difference.map(change).into()),
            ("percent", row.percent.filter(|percent| !percent.is_zero()).map(signed_percent).into()),
            ("trend", self.trend(office).into()),
            ("differs", count(VerdictKind::Differs).into()),
            ("doubtful", count(VerdictKind::Doubtful).into()),
        ];
        let fields = fields.into_iter().filter(|(id, _)| self.has_column(id)).map(|(_, field)| field);
        Some(TableRow { heading: self.name(office), fields: fields.collect() })
    }

    /// What the amounts of the rows that are shown add up to; of the year compared with only where it is known of the same.
    pub fn sum(&self, shown: &[u32]) -> Option<SummedRow> {
        let rows = || shown.iter().filter_map(|at| self.ranking.rows.get(*at as usize));
        let known = rows().filter(|row| row.amount.is_some()).count();
        if known == 0 {
            return None;
        }
        let is_alike = rows().all(|row| row.amount.is_some() == row.earlier.is_some());
        let total = Amount::checked_sum(rows().filter_map(|row| row.amount));
        let earlier = Amount::checked_sum(rows().filter_map(|row| row.earlier)).filter(|_| is_alike);
        let difference = total.zip(earlier).and_then(|(total, earlier)| total.checked_sub(earlier));
        let percent =
            difference.zip(earlier).and_then(|(difference, earlier)| percent_of(difference, earlier));
        let share = total.zip(self.ranking.whole).and_then(|(total, whole)| percent_of(total, whole));
        let count = |kind: VerdictKind| {
            rows().filter_map(|row| row.found).map(|found| found.get(kind)).sum::<usize>()
        };
        let fields = [
            ("amount", Field::from(total.map(computed))),
            ("share", share.map(|share| words(format!("{share}%"))).into()),
            ("earlier", earlier.map(computed).into()),
            ("change", difference.map(change).into()),
            ("percent", percent.filter(|percent| !percent.is_zero()).map(signed_percent).into()),
            ("trend", Field::default()),
            ("differs", Some(words(count(VerdictKind::Differs).to_string())).into()),
            ("doubtful", Some(words(count(VerdictKind::Doubtful).to_string())).into()),
        ];
        let fields = fields.into_iter().filter(|(id, _)| self.has_column(id)).map(|(_, field)| field);
        let heading: Phrase = vec![words((self.texts.departments.sum)(shown.len(), shown.len() - known))];
        Some(SummedRow { heading, covers: 1, fields: fields.collect() })
    }

    /// Rows as a file for spreadsheets.
    pub fn csv(&self, shown: &[u32]) -> String {
        let texts = &self.texts.departments;
        let Ranking { line, year, compare, kind, rows, .. } = self.ranking;
        let mut sheet = CsvSheet::new(texts.csv.into_iter());
        for row in shown.iter().filter_map(|at| rows.get(*at as usize)) {
            let Some(office) = self.departments.all.get(row.office) else { continue };
            let source = |year: u16| office.source(line, year, *kind, self.texts).to_owned();
            let amount = |amount: Option<Amount>| amount.map(|amount| amount.to_string()).unwrap_or_default();
            let cells = [
                office.name.clone(),
                office.region.clone().unwrap_or_default(),
                line.name().to_owned(),
                year.to_string(),
                amount(row.amount),
                source(*year),
                compare.map(|year| year.to_string()).unwrap_or_default(),
                amount(row.earlier),
                compare.map(source).unwrap_or_default(),
            ];
            sheet.row(&cells.map(Cow::Owned));
        }
        sheet.finish()
    }

    fn has_column(&self, id: &str) -> bool {
        match id {
            "earlier" | "change" | "percent" => self.ranking.compare.is_some(),
            "trend" => self.ranking.has_trends,
            _ => true,
        }
    }

    /// The line over the years, each department by its own scale.
    fn trend(&self, office: &ListedOffice) -> Option<PageCell> {
        let Ranking { line, year, kind, .. } = self.ranking;
        let known = office.over_years(line, *year, *kind);
        let label = (self.texts.departments.trend)(&known);
        Some(PageCell::Trend { picture: TrendPicture::of(known)?, label })
    }

    /// Its name, a link to its page; of several of one name the page can show the first alone.
    fn name(&self, office: &ListedOffice) -> Phrase {
        let namesakes = self.departments.all.iter().filter(|other| other.name == office.name).count();
        let name = office.name.clone();
        let page = office.page.clone();
        let mut phrase = vec![match office.key.clone() {
            Some(key) => PageCell::Department { name, key, page },
            None => words(name),
        }];
        let region = office.region.clone().filter(|_| namesakes > 1);
        phrase.extend(region.map(PageCell::Aside));
        phrase
    }

    /// The amount of a year as it is printed, or why there is none.
    fn cell(&self, office: &ListedOffice, year: u16) -> PageCell {
        office.cell(self.dataset, &self.ranking.line, (year, self.ranking.kind), self.texts)
    }

    /// The amount beside the largest.
    fn bar(&self, amount: Option<Amount>) -> Option<Bar> {
        let amount = amount.filter(|amount| *amount >= Amount::ZERO)?;
        Some(Bar(percent_of(amount, self.ranking.largest?)?.to_string()))
    }
}

fn change(difference: Amount) -> PageCell {
    let trend = Trend::of(difference);
    let amount = if trend == Trend::Unchanged { String::new() } else { unsigned(&difference.to_string()) };
    PageCell::Change { trend, amount, percent: String::new() }
}

fn signed_percent(percent: Decimal) -> PageCell {
    words(signed(percent) + "%")
}

/// With its sign; a minus as wide as the plus, which a hyphen is not.
fn signed(number: Decimal) -> String {
    let sign = if number.is_sign_negative() { "" } else { "+" };
    format!("{sign}{number}").replace('-', "−")
}
