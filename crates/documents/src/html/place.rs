//! Declarations that put text where nobody sees it: outside the page, or cut to nothing.

/// Whether declarations put an element out of sight.
pub(super) fn is_out_of_sight(declarations: &str) -> bool {
    let all: Vec<(String, String)> = declarations
        .split(';')
        .filter_map(|declaration| declaration.split_once(':'))
        .map(|(name, value)| (plain(name), plain(value).trim_end_matches("!important").to_owned()))
        .collect();
    let is = |name: &str, holds: &dyn Fn(&str) -> bool| {
        all.iter().any(|(other, value)| other == name && holds(value))
    };
    let is_placed = is("position", &|value| matches!(value, "absolute" | "fixed"));
    let is_clipped = is_placed && is("clip", &is_empty_rectangle);
    let is_cut = is("clip-path", &|value| matches!(value, "inset(50%)" | "inset(100%)" | "circle(0)"));
    let is_outside = is_placed && ["left", "top", "right", "bottom"].iter().any(|side| is(side, &is_far));
    let is_indented = is("text-indent", &is_far);
    let is_flat =
        ["overflow", "overflow-x", "overflow-y"].iter().any(|name| is(name, &|value| value == "hidden"))
            && ["height", "max-height", "width", "max-width"].iter().any(|name| is(name, &is_nothing));
    is_clipped || is_cut || is_outside || is_indented || is_flat
}

fn plain(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).map(|c| c.to_ascii_lowercase()).collect()
}

/// `rect(0 0 0 0)`, `rect(0,0,0,0)`, `rect(1px,1px,1px,1px)`, without white space.
fn is_empty_rectangle(value: &str) -> bool {
    let inside = value.strip_prefix("rect(").and_then(|rest| rest.strip_suffix(')'));
    let is_small = |inside: &str| inside.replace("px", "").chars().all(|c| matches!(c, '0' | '1' | ','));
    inside.is_some_and(is_small)
}

/// So far to the left or above that nothing is left of it on the page.
fn is_far(value: &str) -> bool {
    let Some(size) = value.strip_prefix('-') else { return false };
    let digits = size.trim_end_matches(|c: char| c.is_ascii_alphabetic() || c == '%');
    let most = match &size[digits.len()..] {
        "px" | "pt" => 500.0,
        "%" | "vw" | "vh" => 100.0,
        _ => 40.0,
    };
    digits.parse::<f32>().is_ok_and(|size| size >= most)
}

fn is_nothing(value: &str) -> bool {
    matches!(value, "0" | "0px" | "0pt" | "0em" | "0%")
}
