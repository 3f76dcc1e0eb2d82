//! How well the colours of `style/tokens.css` stand out, held against WCAG 2.2 and against what `style/README.md` says.

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::fmt::Write;
    use std::fs;

    use crate::paths;

    /// Themes: how their block in the sheet begins, and what they are called.
    const THEMES: [(&str, &str); 3] = [
        (".bd {", "light"),
        (".bd[data-theme=\"dark\"] {", "dark"),
        (".bd[data-theme=\"contrast\"] {", "contrast"),
    ];
    /// What stands on what, and how much of a contrast it must have: 4.5 for text, 3 for marks and edges.
    const PAIRS: [(&str, &[&str], f64); 14] = [
        ("ink", &["paper", "surface", "look-soft", "accent-soft", "found"], 4.5),
        ("quiet", &["paper", "surface", "accent-soft"], 4.5),
        ("accent", &["paper", "surface", "accent-soft"], 4.5),
        ("on-accent", &["accent"], 4.5),
        ("look", &["paper", "surface", "look-soft"], 4.5),
        ("on-found", &["found-now"], 4.5),
        ("project-1", &["paper", "surface"], 3.0),
        ("edge", &["paper", "surface"], 3.0),
        ("focus", &["paper", "surface"], 3.0),
        ("money-1", &["paper", "surface"], 3.0),
        ("money-2", &["paper", "surface"], 3.0),
        ("money-3", &["paper", "surface"], 3.0),
        ("project-2", &["paper", "surface"], 3.0),
        ("project-3", &["paper", "surface"], 3.0),
    ];
    const BEGIN: &str = "<!-- contrast: computed by `cargo test -p xtask` -->\n";
    const END: &str = "<!-- end of contrast -->";

    type Colours = BTreeMap<String, [f64; 3]>;

    fn read(path: &str) -> String {
        fs::read_to_string(paths::root().join(path)).expect(path)
    }

    /// The colours that a block of the sheet gives; of a property that can be set from outside, its own.
    fn colours(sheet: &str, begin: &str) -> Colours {
        let (_, rest) = sheet.split_once(begin).expect(begin);
        let (block, _) = rest.split_once('}').expect("the block ends");
        let declarations = block.lines().filter_map(|line| line.trim().strip_prefix("--")?.split_once(':'));
        declarations
            .filter_map(|(name, value)| {
                let hex = value.split_once('#')?.1.get(..6)?;
                let channel = |at: usize| u8::from_str_radix(hex.get(at..at + 2)?, 16).ok().map(f64::from);
                Some((name.to_owned(), [channel(0)?, channel(2)?, channel(4)?]))
            })
            .collect()
    }

    fn luminance(colour: [f64; 3]) -> f64 {
        let linear = colour.map(|channel| {
            let channel = channel / 255.0;
            if channel <= 0.040_45 { channel / 12.92 } else { ((channel + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }

    fn contrast(one: [f64; 3], other: [f64; 3]) -> f64 {
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    #[test]
    fn every_colour_stands_out_from_what_it_stands_on() {
        let sheet = read("style/tokens.css");
        let mut table = String::from("| on | ");
        table.push_str(&THEMES.map(|(_, theme)| theme).join(" | "));
        table.push_str(" | at least |\n|---|---|---|---|---|\n");
        let themes = THEMES.map(|(begin, theme)| (theme, colours(&sheet, begin)));
        let mut too_weak = Vec::new();
        for (name, grounds, least) in PAIRS {
            for ground in grounds {
                let ratios = themes.each_ref().map(|(theme, colours)| {
                    let ratio = contrast(colours[name], colours[*ground]);
                    if ratio < least {
                        too_weak.push(format!("{theme}: {name} on {ground} {ratio:.2} < {least}"));
                    }
                    // Never more than there is.
                    format!("{:.1}", (ratio * 10.0).floor() / 10.0)
                });
                let _ = writeln!(table, "| `{name}` on `{ground}` | {} | {least} |", ratios.join(" | "));
            }
        }
        assert_eq!(too_weak, Vec::<String>::new());
        let readme = read("style/README.md");
        let (_, rest) = readme.split_once(BEGIN).expect("the place of the table");
        let (written, _) = rest.split_once(END).expect("the table ends");
        assert!(written == table, "style/README.md should say:\n{table}");
    }

    #[test]
    fn the_dark_colours_are_the_same_whoever_asks_for_them() {
        let sheet = read("style/tokens.css");
        let asked = colours(&sheet, ".bd[data-theme=\"dark\"] {");
        let system = colours(&sheet, ".bd[data-theme=\"auto\"] {");
        assert_eq!(asked, system);
        assert!(asked.len() > 15, "{asked:?}");
    }
}
