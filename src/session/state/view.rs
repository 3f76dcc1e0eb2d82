//! The views of the page.

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
}

impl View {
    /// All of them, in the order of the navigation.
    pub const ALL: [Self; 7] = [
        Self::Overview,
        Self::Indicators,
        Self::Procurement,
        Self::Findings,
        Self::Assets,
        Self::Glossary,
        Self::Source,
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
        }
    }

    /// The Chinese name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Overview => "概览",
            Self::Indicators => "绩效指标",
            Self::Procurement => "政府采购",
            Self::Findings => "勾稽核对",
            Self::Assets => "国有资产",
            Self::Glossary => "名词解释",
            Self::Source => "原文",
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
