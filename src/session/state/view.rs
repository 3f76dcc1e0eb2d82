//! The views of the page.

use presentation::text::Language;
use presentation::text::frame::ViewTexts;

use crate::session::texts::use_texts;

/// A view. Its key is what the URL and the `view` attribute say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum View {
    /// 概览
    #[default]
    Overview,
    /// 绩效指标
    Indicators,
    /// 政府采购
    Procurement,
    /// 勾稽核对
    Findings,
    /// 资产
    Assets,
    /// 名词解释
    Glossary,
    /// 原文
    Source,
    /// 全部部门
    Departments,
}

impl View {
    /// Those of the navigation, in its order: departments stand side by side where there are several. The original is the
    /// last, as it has an id for each place that was linked to before it.
    pub fn tabs(has_several: bool) -> impl Iterator<Item = Self> {
        let side_by_side = has_several.then_some(Self::Departments);
        let first = [Self::Overview, Self::Indicators, Self::Procurement, Self::Findings].into_iter();
        first.chain(side_by_side).chain([Self::Source])
    }

    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Overview,
        Self::Indicators,
        Self::Procurement,
        Self::Findings,
        Self::Assets,
        Self::Glossary,
        Self::Source,
        Self::Departments,
    ];

    /// The key in the URL.
    pub fn key(self) -> &'static str {
        match self {
            Self::Overview => "overview",
            Self::Indicators => "indicators",
            Self::Procurement => "procurement",
            Self::Findings => "findings",
            Self::Assets => "assets",
            Self::Glossary => "glossary",
            Self::Source => "source",
            Self::Departments => "departments",
        }
    }

    /// What it is called.
    pub fn texts(self) -> ViewTexts {
        let views = use_texts().frame.views;
        Self::ALL.into_iter().zip(views).find(|(view, _)| *view == self).map_or(views[0], |(_, texts)| *texts)
    }

    /// The view of the navigation that shows it: some are parts of another.
    #[must_use]
    pub fn tab(self) -> Self {
        match self {
            Self::Assets => Self::Procurement,
            Self::Glossary => Self::Source,
            other => other,
        }
    }

    /// The view with a key, if there is one.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.key() == key)
    }

    /// The hash that opens the view and nothing else; without its `#` also the id of the view's
    /// section in the static page, so that the same links work without script.
    pub fn hash(self) -> String {
        format!("#view={}", self.key())
    }
}

/// A language that does not name every view does not compile.
const _: () = {
    let mut at = 0;
    while at < Language::ALL.len() {
        assert!(Language::ALL[at].texts().frame.views.len() == View::ALL.len(), "a view without a name");
        at += 1;
    }
};
