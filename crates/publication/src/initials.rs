//! The initials by which people look for a name: 档案局 is daj.

use pinyin::ToPinyinMulti;

/// How many ways of reading a name are kept.
const MOST: usize = 8;

/// The initials of a name in pinyin, in each of the ways in which it may be read, with spaces between: 重庆 is cq and zq.
/// Letters and digits are kept, other characters are passed over.
pub(crate) fn initials(name: &str) -> String {
    let mut ways = vec![String::new()];
    for character in name.chars() {
        let letters = letters(character);
        let mut longer: Vec<String> = Vec::new();
        // The first reading is the usual one; the ways by it come first.
        for letter in &letters {
            longer.extend(ways.iter().map(|way| format!("{way}{letter}")));
        }
        if !letters.is_empty() {
            longer.truncate(MOST);
            ways = longer;
        }
    }
    ways.join(" ")
}

fn letters(character: char) -> Vec<char> {
    if character.is_ascii_alphanumeric() {
        return vec![character.to_ascii_lowercase()];
    }
    let mut letters = Vec::new();
    for reading in character.to_pinyin_multi().into_iter().flatten() {
        let initial = reading.plain().chars().next().filter(char::is_ascii_alphabetic);
        letters.extend(initial.filter(|initial| !letters.contains(initial)));
    }
    letters
}

#[cfg(test)]
mod tests {
    use super::{MOST, initials};

    #[test]
    fn a_name_is_found_by_each_of_its_readings() {
        assert_eq!(initials("档案局"), "daj");
        assert!(initials("重庆市").split(' ').any(|way| way == "cqs"), "{}", initials("重庆市"));
        assert_eq!(initials("第2“&%局 A"), "d2ja");
        assert_eq!(initials(""), "");
        assert!(initials(&"重行长会".repeat(9)).split(' ').count() <= MOST);
    }
}
