//! Words of the page around the views.

use disclosure::disclosure::DocumentKind;

/// What a view is called.
#[derive(Clone, Copy, Debug)]
pub struct ViewTexts {
    /// In the navigation, where there is little room.
    pub tab: &'static str,
    /// In plain words.
    pub plain: &'static str,
    /// As officials call it; empty where that is the same.
    pub official: &'static str,
}

/// Words of the page around the views.
#[derive(Debug)]
pub struct FrameTexts {
    /// What a budget is called where there is little room.
    pub brand: &'static str,
    /// A department's budget of a year, or its accounts, the title of the page.
    pub budget_of: fn(u16, DocumentKind) -> String,
    /// What stands above so many documents of a department, of which each has a page.
    pub documents: fn(usize) -> String,
    /// What the choice among kinds of documents is called.
    pub kinds: &'static str,
    /// What each of them is called there.
    pub kind: fn(DocumentKind) -> &'static str,
    /// Under which name a year was published, where that is another one.
    pub former: fn(u16, &str) -> String,
    /// The title of a view in the browser: the view, the department, the year, the kind of document.
    pub title: fn(&str, &str, u16, DocumentKind) -> String,
    /// What is said when a view was opened.
    pub opened: fn(&str) -> String,
    /// The link past the bars.
    pub skip: &'static str,
    /// The region of the views in another site's page.
    pub region: &'static str,
    /// The navigation.
    pub navigation: &'static str,
    /// The views, in the order of the page's list of them, which counts them as it is compiled.
    pub views: &'static [ViewTexts],
    /// The list of departments.
    pub department: &'static str,
    /// The years.
    pub years: YearTexts,
    /// The button for the next size of the text: its face, and its name, given the size at hand.
    pub larger: (&'static str, fn(&str) -> String),
    /// The button with everything else: its face and its name.
    pub more: (&'static str, &'static str),
    /// The sizes of the text, and their title.
    pub sizes: (&'static str, [&'static str; 3]),
    /// The colours, and their title.
    pub themes: (&'static str, [&'static str; 4]),
    /// The button that prints.
    pub print: &'static str,
    /// The link to what is shown.
    pub share: SharedLinkTexts,
    /// The files that can be saved.
    pub downloads: DownloadTexts,
    /// Parts that stand alone in other pages.
    pub parts: PartTexts,
    /// What makes snippets for other pages.
    pub embedding: &'static str,
    /// What makes the snippets.
    pub embed: EmbedTexts,
    /// At the end of the page.
    pub footer: FooterTexts,
}

/// Words at the end of the page.
#[derive(Debug)]
pub struct FooterTexts {
    /// Who publishes it.
    pub publisher: &'static str,
    /// When.
    pub published: &'static str,
    /// The document that was published.
    pub original: &'static str,
    /// The address of the page.
    pub url: &'static str,
    /// What others may do with it.
    pub licence: &'static str,
    /// How the page was made.
    pub made: &'static str,
    /// What is said on paper: the address, and the day.
    pub printed: fn(&str, &str) -> String,
}

/// Words of the years that are shown and compared.
#[derive(Debug)]
pub struct YearTexts {
    /// All of them.
    pub title: &'static str,
    /// A year.
    pub year: fn(u16) -> String,
    /// A year of which other years' documents tell.
    pub told: fn(u16) -> String,
    /// A year, compared with another; both as they are called.
    pub compared: fn(&str, &str) -> String,
    /// A year that is compared with none.
    pub alone: fn(&str) -> String,
    /// The only year at hand.
    pub only: fn(&str) -> String,
    /// What the chip with the year does.
    pub choose: fn(u16) -> String,
    /// The handles of the slider: the earlier year, the later one.
    pub handles: [&'static str; 2],
}

/// Words of the link to what is shown.
#[derive(Debug)]
pub struct SharedLinkTexts {
    /// The dialog, and the button that opens it.
    pub title: &'static str,
    /// The field with the link.
    pub link: &'static str,
    /// The button that copies it.
    pub copy: &'static str,
    /// That it was copied; that it was only selected.
    pub copied: [&'static str; 2],
    /// The button that hands it to what the browser offers.
    pub by_system: &'static str,
    /// What the link is as a picture.
    pub code: &'static str,
    /// What the picture is for.
    pub about_code: &'static str,
    /// How it is done inside `WeChat`.
    pub in_wechat: &'static str,
    /// That the page has no address that others could open.
    pub no_address: &'static str,
}

/// Words of the files that can be saved.
#[derive(Debug)]
pub struct DownloadTexts {
    /// All of them.
    pub title: &'static str,
    /// What they are.
    pub about: &'static str,
    /// Figures, indicators, procurement, assets, findings, everything.
    pub files: [&'static str; 6],
    /// The workbook with all tables.
    pub workbook: &'static str,
    /// How it is done inside `WeChat`.
    pub in_wechat: &'static str,
}

/// Words of parts that stand alone in other pages.
#[derive(Debug)]
pub struct PartTexts {
    /// The number, the changes, the indicators, procurement, the checks, every line.
    pub names: [&'static str; 6],
    /// The list of them.
    pub choose: &'static str,
    /// Its first choice.
    pub whole: &'static str,
    /// The link to the whole page.
    pub to_whole: &'static str,
}

/// Words of what makes snippets for other pages.
#[derive(Debug)]
pub struct EmbedTexts {
    /// The kinds of snippets, an element, a frame and a link, and when to choose each.
    pub kinds: [(&'static str, &'static str); 3],
    /// What may be chosen: the content with the element, its script checked, the frame as high as its content.
    pub options: [&'static str; 3],
    /// What is to be done first with a page from a disk, given what stands for the site's address.
    pub publish_first: fn(&str) -> String,
    /// The field with the snippet.
    pub snippet: &'static str,
    /// The button that copies it.
    pub copy: &'static str,
    /// That it was copied; that it was only selected.
    pub copied: [&'static str; 2],
    /// What keeps room for the views.
    pub room: &'static str,
    /// What a strict site has to allow: on the same site, on another one.
    pub policies: [&'static str; 2],
    /// What will be shown.
    pub preview: &'static str,
}
