//! What a self-evaluation says was done.

use disclosure::disclosure::Indicator;

use super::IndicatorsPage;
use crate::cell::{PageCell, plain, quoted};

impl IndicatorsPage<'_> {
    /// What a self-evaluation prints of an indicator: 分值, 实际完成值, 得分, 偏差原因.
    pub(super) fn done(&self, indicator: &Indicator) -> [Option<PageCell>; 4] {
        let Indicator { weight, actual, score, deviation, .. } = indicator;
        let weight = weight.as_ref().map(|weight| plain(self.entry, weight));
        let [actual, score, deviation] =
            [actual, score, deviation].map(|said| quoted(self.entry, said.as_ref()?));
        [weight, actual, score, deviation]
    }

    /// Which of them any indicator has; a column of nothing says nothing.
    pub(super) fn has_done(&self) -> [bool; 4] {
        let mut has = [false; 4];
        for indicator in self.own.projects.iter().flat_map(|project| &project.indicators) {
            let Indicator { weight, actual, score, deviation, .. } = indicator;
            let said = [actual, score, deviation]
                .map(|said| said.as_ref().is_some_and(|said| !said.value.is_empty()));
            for (has, is_there) in has.iter_mut().zip([&[weight.is_some()], &said[..]].concat()) {
                *has |= is_there;
            }
        }
        has
    }

    pub(super) fn columns_done(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        let ids = ["weight", "actual", "score", "deviation"];
        let columns = ids.into_iter().zip(self.texts.indicators.done).zip(self.has_done());
        columns.filter(|(_, is_there)| *is_there).map(|(column, _)| column)
    }
}
