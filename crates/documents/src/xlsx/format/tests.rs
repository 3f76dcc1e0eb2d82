use super::{NumberFormat, Shown};

fn check(code: &str, stored: &str, expect: &str) {
    let shown = match NumberFormat::parse(code).show(stored) {
        Shown::Text(text) => text,
        other => format!("{other:?}"),
    };
    assert_eq!(shown, expect, "{stored} as {code}");
}

#[test]
fn general_shows_eleven_characters_without_binary_noise() {
    check("General", "612.40000000000009", "612.4");
    check("General", "4.0999999999999996", "4.1");
    check("General", "637", "637");
    check("General", "1234567.12345", "1234567.123");
    check("General", "-0.5", "-0.5");
    check("General", "1.5E3", "1500");
    check("General", "123456789012", "Unknown");
    check("General", "1E+300", "Unknown");
    check("General", "1e-7", "Unknown");
    check("G/通用格式", "2.50", "2.5");
    check("@", "3.10", "3.1");
}

#[test]
fn digits_are_shown_as_the_format_says() {
    check("0.00", "4.1", "4.10");
    check("0.00", "0.125", "0.13");
    check("0.00", "1.005", "1.01");
    check("0.00", "-0.001", "0.00");
    check("#,##0.00", "15802.310000000001", "15,802.31");
    check("#,##0.00_ ", "1234567", "1,234,567.00");
    check("0.00_);[Red]\\(0.00\\)", "-3.5", "(3.50)");
    check("#,##0.00;[Red]-#,##0.00", "-1234.5", "-1,234.50");
    check("_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "0", "-");
    check("_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "-12", "-12.00");
    check("0%", "0.985", "99%");
    check("0.00%", "0.985", "98.50%");
    check("000000", "536", "000536");
    check("#.##", "12", "12");
    check("0\"年\"", "2022", "2022年");
    check("0.00\"万元\"", "3", "3.00万元");
    check("[$¥-804]#,##0.00", "3", "¥3.00");
    check("#,##0,", "12345678", "12,346");
    check("0.0##", "1.25", "1.25");
}

#[test]
fn what_cannot_be_followed_is_unknown() {
    check("# ?/?", "0.5", "Unknown");
    check("0.00E+00", "12", "Unknown");
    check("[DBNum1]0", "12", "Unknown");
    check("[>=10000]0!.0,;0", "12", "Unknown");
    check("0!.0,", "12345", "Unknown");
    check("yyyy\"年\"m\"月\"", "44562", "Date");
    check("[h]:mm", "1.5", "Date");
    check(";;;", "12", "Nothing");
    check("0.00", "abc", "Unknown");
    check("", "", "Unknown");
}

#[test]
fn formats_by_number() {
    let show = |id, stored| NumberFormat::built_in(id).show(stored);
    assert_eq!(show(4, "1234.5"), Shown::Text("1,234.50".to_owned()));
    assert_eq!(show(43, "1234.5"), Shown::Text("1,234.50".to_owned()));
    assert_eq!(show(14, "44562"), Shown::Date);
    assert_eq!(show(12, "0.5"), Shown::Unknown);
    assert_eq!(show(99, "0.5"), Shown::Unknown);
}
