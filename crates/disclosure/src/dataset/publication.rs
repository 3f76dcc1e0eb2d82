//! What no document says, but who publishes it.

/// What no document says, but who publishes it.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Publication {
    /// The address at which the page is published.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Who publishes it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publisher: Option<String>,
    /// The day of publication, as the publisher writes it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published: Option<String>,
    /// The address of the original document.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub original: Option<String>,
    /// What others may do with it: the name of a licence, its address, or a sentence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub licence: Option<String>,
    /// The manifest of the collection that the dataset is a part of, seen from the folder that it is published in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub collection: Option<String>,
}

impl Publication {
    /// What this says, and of what it does not say, `other`.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self {
            url: self.url.or(other.url),
            publisher: self.publisher.or(other.publisher),
            published: self.published.or(other.published),
            original: self.original.or(other.original),
            licence: self.licence.or(other.licence),
            collection: self.collection.or(other.collection),
        }
    }
}

/// Whether a text is the address of something on the web.
pub fn is_web_address(text: &str) -> bool {
    let begins =
        |scheme: &str| text.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme));
    begins("https://") || begins("http://")
}

/// Whether a page may link to it: an address on the web, or one that is told from the page's own. Others, as
/// `javascript:`, run or open what no reader asked for.
pub fn is_linkable(address: &str) -> bool {
    let scheme = address.split(['/', '?', '#']).next().unwrap_or_default();
    !scheme.contains(':') || is_web_address(address)
}

#[cfg(test)]
mod tests {
    use super::is_linkable;

    #[test]
    fn only_addresses_of_the_web_are_linked() {
        for address in ["https://a.gov.cn/b", "HTTP://a.gov.cn", "2021.docx", "/b/2021:1.docx", "?a=b:c"] {
            assert!(is_linkable(address), "{address}");
        }
        for address in
            ["javascript:alert(1)", " JavaScript:a", "java\tscript:a", "data:text/html,a", "file:///a"]
        {
            assert!(!is_linkable(address), "{address}");
        }
    }
}
