//! Words of the search over everything.

/// Words of the search over everything.
#[derive(Debug)]
pub struct SearchTexts {
    /// What it is.
    pub title: &'static str,
    /// The button that opens it.
    pub button: &'static str,
    /// An example of what to type.
    pub example: &'static str,
    /// What is searched, said where nothing was typed yet: the department, and the years.
    pub about: fn(&str, &[u16]) -> String,
    /// What is found, in the order of the kinds.
    pub kinds: [KindTexts; 9],
    /// What stands between counts, and between what is said of a result.
    pub between: &'static str,
    /// A figure of a year, and whether it was computed.
    pub figure: fn(u16, &str, bool) -> String,
    /// The way to all of a kind: the year where there are several, the other word where it was another, how many of what.
    pub head: fn(Option<u16>, Option<&str>, &str) -> String,
    /// The way to a view that has no search of its own.
    pub open: fn(Option<u16>) -> String,
    /// That other words were looked for as well.
    pub also: fn(&[String]) -> String,
    /// That nothing was found, given what was typed.
    pub nothing: fn(&str) -> String,
    /// What to try then.
    pub advice: &'static str,
    /// How to go on by keyboard.
    pub keys: &'static str,
    /// The button that closes it.
    pub close: &'static str,
    /// From where a place of the original was opened, given what was typed.
    pub origin: fn(&str) -> String,
}

/// Words of a kind of result.
#[derive(Clone, Copy, Debug)]
pub struct KindTexts {
    /// What it is called.
    pub title: &'static str,
    /// So many of it.
    pub count: fn(usize) -> String,
}
