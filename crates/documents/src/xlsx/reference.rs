//! Names of cells and ranges: `B3`, `A1:C4`.

/// The last column that a workbook can have, counted from 0.
const LAST_COLUMN: u32 = 16_383;
/// The last row that a workbook can have, counted from 0.
const LAST_ROW: u32 = 1_048_575;

/// A cell's place, counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct CellPlace {
    pub row: u32,
    pub column: u32,
}

/// A rectangle of cells, both ends inside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Range {
    pub first: CellPlace,
    pub last: CellPlace,
}

impl CellPlace {
    /// Reads `B3` or `$B$3`; `None` for anything else and for places that no workbook has.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.replace('$', "");
        let digits = text.find(|c: char| c.is_ascii_digit())?;
        let (letters, digits) = text.split_at(digits);
        if letters.is_empty() || letters.len() > 3 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let mut column = 0_u32;
        for letter in letters.bytes() {
            let value = letter.to_ascii_uppercase().checked_sub(b'A').filter(|value| *value < 26)?;
            column = column * 26 + u32::from(value) + 1;
        }
        let (row, column) = (digits.parse::<u32>().ok()?.checked_sub(1)?, column.checked_sub(1)?);
        (row <= LAST_ROW && column <= LAST_COLUMN).then_some(Self { row, column })
    }
}

impl std::fmt::Display for CellPlace {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{}{}", column_name(self.column), self.row + 1)
    }
}

impl Range {
    /// Reads `A1:C4`, or `A1` for a single cell.
    pub fn parse(text: &str) -> Option<Self> {
        let (first, last) = text.split_once(':').unwrap_or((text, text));
        let (first, last) = (CellPlace::parse(first)?, CellPlace::parse(last)?);
        (first.row <= last.row && first.column <= last.column).then_some(Self { first, last })
    }
}

/// `A`, `Z`, `AA` …
fn column_name(column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        let letter = u8::try_from((rest - 1) % 26).unwrap_or(0);
        letters.push(char::from(b'A' + letter));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places() {
        let show = |text| CellPlace::parse(text).map(|place| (place.row, place.column, place.to_string()));
        assert_eq!(show("A1"), Some((0, 0, "A1".to_owned())));
        assert_eq!(show("$AB$12"), Some((11, 27, "AB12".to_owned())));
        assert_eq!(show("XFD1048576"), Some((1_048_575, 16_383, "XFD1048576".to_owned())));
        for none in ["", "A", "1", "A0", "XFE1", "A1048577", "BDWGN1", "A1:B2", "A-1", "é1"] {
            assert_eq!(show(none), None, "{none}");
        }
    }

    #[test]
    fn ranges() {
        assert_eq!(Range::parse("B2"), Range::parse("B2:B2"));
        assert_eq!(Range::parse("C4:A1"), None);
    }
}
