//! The data of the view, as its table asks for it.

use std::sync::Arc;

use disclosure::disclosure::DocumentKind;
use disclosure::line::Line;
use disclosure::query::FacetIndex;
use presentation::departments::{DepartmentList, DepartmentsPage, Ranking};
use presentation::{PageCell, Phrase, SummedRow, TableColumn, TableRow};

use crate::components::data_table::TableSource;
use crate::session::model::Model;
use crate::session::state::{Sort, YearPair};
use crate::session::use_texts;

/// A line of all departments.
pub struct RankedDepartments {
    model: Arc<Model>,
    departments: Arc<DepartmentList>,
    ranking: Ranking,
    columns: Vec<TableColumn>,
}

impl RankedDepartments {
    /// A line in the years that are shown.
    pub fn new(
        model: &Arc<Model>,
        departments: &Arc<DepartmentList>,
        line: &Line,
        years: YearPair,
        kind: DocumentKind,
    ) -> Self {
        let years = (years.year, years.compare);
        let ranking = Ranking::new(model.dataset(), departments, line, years, kind, use_texts());
        let mut ranked = Self {
            model: Arc::clone(model),
            departments: Arc::clone(departments),
            ranking,
            columns: Vec::new(),
        };
        ranked.columns = ranked.shown(|page| page.columns());
        ranked
    }

    /// Something of what is shown.
    fn shown<T>(&self, of: impl FnOnce(DepartmentsPage) -> T) -> T {
        of(DepartmentsPage {
            dataset: self.model.dataset(),
            departments: &self.departments,
            ranking: &self.ranking,
            texts: use_texts(),
        })
    }
}

impl TableSource for RankedDepartments {
    fn index(&self) -> &Arc<FacetIndex> {
        &self.ranking.index
    }

    fn lead(&self) -> Phrase {
        vec![PageCell::Words(self.shown(|page| page.lead()))]
    }

    fn notes(&self) -> Vec<String> {
        self.shown(|page| page.notes())
    }

    fn caption(&self) -> String {
        self.shown(|page| page.caption())
    }

    fn columns(&self) -> &[TableColumn] {
        &self.columns
    }

    fn row(&self, position: u32) -> Option<TableRow> {
        self.shown(|page| page.row(position))
    }

    fn groups(&self) -> usize {
        1
    }

    fn group_of(&self, _position: u32) -> usize {
        0
    }

    fn subtotal(&self, _group: usize) -> Option<SummedRow> {
        None
    }

    fn total(&self) -> Option<SummedRow> {
        None
    }

    fn sum(&self, shown: &[u32]) -> Option<SummedRow> {
        self.shown(|page| page.sum(shown))
    }

    fn sorted(&self, shown: &[u32], by: &Sort) -> Option<Vec<u32>> {
        self.ranking.sorted(shown, &by.key, by.descending)
    }

    fn csv(&self, shown: &[u32]) -> (&'static str, String) {
        ("departments.csv", self.shown(|page| page.csv(shown)))
    }

    fn unsorted(&self) -> &'static str {
        use_texts().departments.ranked
    }
}
