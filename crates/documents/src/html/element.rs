//! The elements of a web page, by what they do to lines and tables.

/// What an element is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum HtmlTag {
    Table,
    /// `thead`, `tbody`, `tfoot`
    RowGroup,
    Row,
    Cell,
    Paragraph,
    OrderedList,
    /// `ul` and its kin
    UnorderedList,
    ListItem,
    /// `dt`, `dd`
    Definition,
    /// Text in it stands on lines of its own.
    Block,
    Division,
    Preformatted,
    Break,
    /// `hr`
    Rule,
    /// An element that never has content.
    Void,
    /// Not shown, or no text of the page: scripts, styles, controls, navigation.
    LeftOut(u8),
    /// `del`, `s`, `strike`: a line goes through it.
    Struck,
    /// `sup`
    Raised,
    /// `sub`
    Lowered,
    Span,
    /// Any other.
    Inline,
}

/// Elements whose content is left out; the position tells them apart.
const LEFT_OUT: [&str; 24] = [
    "script", "style", "title", "noscript", "template", "iframe", "object", "svg", "textarea", "select",
    "button", "nav", "audio", "video", "canvas", "map", "xml", "noembed", "noframes", "datalist", "applet",
    "dialog", "rt", "rp",
];

impl HtmlTag {
    /// What an element is, by its name in lower case.
    pub fn of(name: &[u8]) -> Self {
        let Ok(name) = std::str::from_utf8(name) else { return Self::Inline };
        match name {
            "table" => Self::Table,
            "thead" | "tbody" | "tfoot" => Self::RowGroup,
            "tr" => Self::Row,
            "td" | "th" => Self::Cell,
            "p" => Self::Paragraph,
            "ol" => Self::OrderedList,
            "ul" | "menu" | "dir" => Self::UnorderedList,
            "li" => Self::ListItem,
            "dt" | "dd" => Self::Definition,
            "div" => Self::Division,
            "pre" | "listing" | "xmp" | "plaintext" => Self::Preformatted,
            "br" => Self::Break,
            "hr" => Self::Rule,
            "address" | "article" | "aside" | "blockquote" | "body" | "caption" | "center" | "details"
            | "dl" | "fieldset" | "figcaption" | "figure" | "footer" | "form" | "h1" | "h2" | "h3" | "h4"
            | "h5" | "h6" | "head" | "header" | "hgroup" | "html" | "legend" | "main" | "section"
            | "summary" => Self::Block,
            "area" | "base" | "basefont" | "bgsound" | "col" | "embed" | "frame" | "img" | "input"
            | "link" | "meta" | "param" | "source" | "track" | "wbr" | "keygen" => Self::Void,
            "del" | "s" | "strike" => Self::Struck,
            "sup" => Self::Raised,
            "sub" => Self::Lowered,
            "span" => Self::Span,
            _ => LEFT_OUT
                .iter()
                .position(|other| *other == name)
                .and_then(|at| u8::try_from(at).ok())
                .map_or(Self::Inline, Self::LeftOut),
        }
    }

    /// Whether text before, in and after the element stands on different lines.
    pub fn breaks_lines(self) -> bool {
        !matches!(
            self,
            Self::Span
                | Self::Inline
                | Self::Struck
                | Self::Raised
                | Self::Lowered
                | Self::LeftOut(_)
                | Self::Break
                | Self::Void
        )
    }

    /// Whether an open paragraph ends where the element begins.
    pub fn ends_paragraph(self) -> bool {
        self.breaks_lines() && !matches!(self, Self::Table | Self::RowGroup | Self::Row | Self::Cell)
    }
}

/// What an element's inline style says of lists and white space.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct ElementStyle {
    /// It holds the number that Word generated for a list, with filling behind it.
    pub list_number: bool,
    /// White space in it counts.
    pub preformatted: bool,
    /// Its list has no numbers.
    pub unnumbered: bool,
}

impl ElementStyle {
    /// Reads an inline style.
    pub fn of(style: &str) -> Self {
        let style: String =
            style.chars().filter(|c| !c.is_whitespace()).map(|c| c.to_ascii_lowercase()).collect();
        let declares = |declaration: &str| style.split(';').any(|part| part.starts_with(declaration));
        Self {
            list_number: declares("mso-list:ignore"),
            preformatted: ["white-space:pre", "white-space:break-spaces"].into_iter().any(declares),
            unnumbered: ["list-style:none", "list-style-type:none"].into_iter().any(declares),
        }
    }
}
