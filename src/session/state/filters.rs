//! The filters that are set.

/// Filter keys with the chosen values, sorted by key.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filters(Vec<(String, String)>);

impl Filters {
    /// The value chosen for a key.
    pub fn get(&self, key: &str) -> Option<&str> {
        self.0.iter().find(|(other, _)| other == key).map(|(_, value)| value.as_str())
    }

    /// Chooses a value, or none.
    pub fn set(&mut self, key: &str, value: Option<String>) {
        self.0.retain(|(other, _)| other != key);
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            let at = self.0.partition_point(|(other, _)| other.as_str() < key);
            self.0.insert(at, (key.to_owned(), value));
        }
    }

    /// How many are set.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether no filter is set.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The filters, sorted by key.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(key, value)| (key.as_str(), value.as_str()))
    }
}

/// A key that a view may own: `level1`, `fund_source`.
pub fn is_filter_key(key: &str) -> bool {
    (1..=24).contains(&key.len())
        && key.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
}
