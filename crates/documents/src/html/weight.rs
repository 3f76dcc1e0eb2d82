//! What a part of a page weighs: how much of it is text, and how much leads elsewhere.

use super::Attributes;

/// Where a link leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Link {
    /// To another page or file, or to an action.
    Elsewhere,
    /// To a place of this page.
    Within,
}

impl Link {
    /// Where an `a` leads; `None` where it is only a place that others lead to.
    pub fn of(attributes: &Attributes) -> Option<Self> {
        let is_place = attributes.contains_key("name") || attributes.contains_key("id");
        match attributes.get("href") {
            Some(href) if href.trim().len() > 1 && href.trim().starts_with('#') => Some(Self::Within),
            None if is_place => None,
            Some(_) | None => Some(Self::Elsewhere),
        }
    }
}

/// Words of the lines that portals put around a document: where it lies, when it was put there, what can
/// be done with it, who runs the site.
const WORDS: [&str; 38] = [
    "发布时间",
    "发布日期",
    "发文日期",
    "时间：",
    "日期：",
    "来源：",
    "信息来源",
    "作者：",
    "责任编辑",
    "编辑：",
    "浏览",
    "点击",
    "阅读次数",
    "访问量",
    "字体",
    "字号",
    "打印",
    "分享",
    "收藏",
    "关闭",
    "首页",
    "当前位置",
    "您的位置",
    "您现在的位置",
    "所在位置",
    "上一篇",
    "下一篇",
    "相关",
    "附件",
    "主办",
    "承办",
    "版权所有",
    "备案",
    "公网安备",
    "网站标识码",
    "网站地图",
    "联系我们",
    "扫一扫",
];
/// Those that no document says of itself.
const SURE: [&str; 17] = [
    "发布时间",
    "发布日期",
    "浏览次数",
    "点击次数",
    "阅读次数",
    "责任编辑",
    "当前位置",
    "您的位置",
    "您现在的位置",
    "上一篇",
    "下一篇",
    "版权所有",
    "公网安备",
    "网站标识码",
    "网站地图",
    "关闭窗口",
    "打印本页",
];

/// Lines around a document are short.
const SHORT: u32 = 150;
/// So many characters outside links are a text of its own.
const TEXT: u32 = 200;

/// The sums over a part and what it holds.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Weight {
    plain: u32,
    elsewhere: u32,
    within: u32,
    links: u32,
    /// Rows of tables.
    pub rows: u32,
    /// Headings.
    pub headings: u32,
    has_sentence: bool,
    has_word: bool,
    has_sure_word: bool,
}

impl Weight {
    /// Takes a piece of text, which stands in `link` or in none.
    pub fn take(&mut self, text: &str, link: Option<Link>) {
        let length = text.chars().filter(|c| !c.is_whitespace() && *c != '\u{a0}').count();
        let length = u32::try_from(length).unwrap_or(u32::MAX);
        if length == 0 {
            return;
        }
        match link {
            None => self.plain = self.plain.saturating_add(length),
            Some(Link::Elsewhere) => {
                self.elsewhere = self.elsewhere.saturating_add(length);
                self.links = self.links.saturating_add(1);
            }
            Some(Link::Within) => self.within = self.within.saturating_add(length),
        }
        self.has_word |= WORDS.iter().any(|word| text.contains(word));
        self.has_sure_word |= SURE.iter().any(|word| text.contains(word));
        self.has_sentence |= link.is_none() && (text.contains(['。', '；']) || states_amount(text));
    }

    /// Adds what a part inside weighs.
    pub fn add(&mut self, inner: &Self) {
        self.plain = self.plain.saturating_add(inner.plain);
        self.elsewhere = self.elsewhere.saturating_add(inner.elsewhere);
        self.within = self.within.saturating_add(inner.within);
        self.links = self.links.saturating_add(inner.links);
        self.rows = self.rows.saturating_add(inner.rows);
        self.headings = self.headings.saturating_add(inner.headings);
        self.has_sentence |= inner.has_sentence;
        self.has_word |= inner.has_word;
        self.has_sure_word |= inner.has_sure_word;
    }

    /// It holds sentences, amounts, a table or a heading.
    pub fn is_text(&self) -> bool {
        self.has_sentence || self.rows >= 3 || self.headings > 0 || self.plain > TEXT
    }

    /// It lies around the document: most of it leads elsewhere, or it says what portals say of a page.
    pub fn is_around(&self) -> bool {
        let all = self.plain + self.elsewhere + self.within;
        if all == 0 || self.is_text() {
            return false;
        }
        let leads_away = self.elsewhere.saturating_mul(2) >= all;
        let offers = self.links >= 1 && self.has_word && all <= SHORT;
        leads_away || offers || (self.has_sure_word && all <= SHORT)
    }

    /// It is an entry of a list of contents: all of it leads to a place of the page.
    pub fn is_contents(&self) -> bool {
        let all = self.plain + self.elsewhere + self.within;
        self.within >= 4 && self.within.saturating_mul(10) >= all.saturating_mul(9) && self.headings == 0
    }
}

fn states_amount(text: &str) -> bool {
    text.match_indices('元').any(|(at, _)| {
        let before = text[..at].trim_end_matches(['万', '亿']).trim_end();
        before.ends_with(|c: char| c.is_ascii_digit())
    })
}
