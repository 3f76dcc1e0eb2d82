//! What a person tells of the publication.

use disclosure::dataset::Publication;
use serde_json::Value;

/// What the fields of a form say, as JSON. Empty fields say nothing.
pub fn publication(form: &str) -> Publication {
    let form: Value = serde_json::from_str(form).unwrap_or_default();
    let said = |name: &str| {
        let text = form.get(name).and_then(Value::as_str).unwrap_or_default().trim();
        (!text.is_empty()).then(|| text.to_owned())
    };
    Publication {
        collection: None,
        url: said("url"),
        publisher: said("publisher"),
        published: said("published"),
        original: said("original"),
        licence: said("licence"),
    }
}
