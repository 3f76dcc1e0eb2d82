//! Every line of the budget as a table.

use disclosure::line::Line;

use super::{Changed, Nothing, OverviewPage};
use crate::cell::PageCell;

/// The table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinesTable {
    /// Its caption.
    pub caption: String,
    /// What stands above its columns.
    pub columns: Vec<String>,
    /// The lines.
    pub rows: Vec<LineAmounts>,
    /// What a dash means, for each kind of nothing that there is.
    pub notes: Vec<String>,
}

/// A line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineAmounts {
    /// Its name.
    pub name: String,
    /// What the document's glossary says of it.
    pub definition: Option<String>,
    /// How far below the top of the tree it stands.
    pub depth: usize,
    /// Its figures, the earlier year first, or why there is none.
    pub figures: Vec<Result<PageCell, Nothing>>,
    /// What became of it, where two years are shown.
    pub changed: Option<Option<Changed>>,
}

impl OverviewPage<'_> {
    /// The table; `None` where no line is known.
    pub fn lines(&self) -> Option<LinesTable> {
        let texts = &self.texts.overview;
        let years: Vec<(u16, Option<usize>)> = self
            .compare
            .map(|year| (year, self.earlier_entry))
            .into_iter()
            .chain([(self.year, self.entry)])
            .collect();
        let row = |line: &Line| LineAmounts {
            name: line.name().to_owned(),
            definition: self.definition(line),
            depth: line.depth(),
            figures: years
                .iter()
                .map(|&(year, entry)| {
                    let figure = self.ledger.get(line, year).map(|figure| self.figure(figure));
                    figure.ok_or_else(|| self.nothing(entry, line))
                })
                .collect(),
            changed: self.compare.map(|_| self.changed(line)),
        };
        let rows: Vec<LineAmounts> = self.ledger.lines.iter().map(row).collect();
        let mut columns = vec![texts.line.to_owned()];
        columns.extend(years.iter().map(|(year, _)| (texts.of_year)(*year)));
        columns.extend(self.compare.map(|_| texts.changed_column.to_owned()));
        let mut notes = Vec::new();
        for (at, (year, _)) in years.iter().enumerate() {
            let of_column = rows.iter().filter_map(|row| row.figures.get(at)?.as_ref().err());
            for nothing in of_column {
                let note = match nothing {
                    // It says so itself.
                    Nothing::NotRead(_) => continue,
                    other => (texts.dash)(*year, self.words_of(*other)),
                };
                if !notes.contains(&note) {
                    notes.push(note);
                }
            }
        }
        (!rows.is_empty()).then(|| LinesTable {
            caption: texts.lines_caption.to_owned(),
            columns,
            rows,
            notes,
        })
    }
}
