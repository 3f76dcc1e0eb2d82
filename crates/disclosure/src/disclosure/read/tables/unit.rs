//! The units of money that captions, headers and cells state.

use rust_decimal::Decimal;

use crate::amount::Amount;

/// A unit of money.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Unit {
    Yuan,
    ThousandYuan,
    TenThousandYuan,
    HundredMillionYuan,
}

impl Unit {
    /// The unit that the words of a header or a caption state: `单价（元）`, `单位：万元`, `金额（人民币万元）`.
    /// 元 in a name (状元镇) states none.
    pub fn stated_in(printed: &str) -> Option<Self> {
        let text: String = printed.chars().filter(|c| !c.is_whitespace()).collect();
        let ending = |words: &str| {
            let words = words.trim_start_matches("金额").trim_start_matches("单位");
            let words = words.trim_start_matches(['：', ':', '为']).trim_start_matches("人民币");
            Self::named(words.trim_start_matches(['：', ':']))
        };
        let bracketed = text.split(['（', '(', '[', '【']).skip(1).find_map(|rest| {
            let inside = rest.split(['）', ')', ']', '】']).next()?;
            ending(inside).or_else(|| inside.split(['、', '，', ',', '/', '；']).find_map(ending))
        });
        let labelled = || labelled(printed);
        let whole = || ending(&text).filter(|_| text.chars().count() <= 6);
        labelled().or(bracketed).or_else(whole).or_else(|| Self::behind_name(&text))
    }

    /// The unit that ends the name of an amount without brackets: `单价/元`, `合计：万元`, `总价元`.
    fn behind_name(text: &str) -> Option<Self> {
        const NAMES: [&str; 14] = [
            "单价", "总价", "价格", "价值", "合计", "总计", "小计", "金额", "总额", "预算", "资金", "经费",
            "数", "拨款",
        ];
        ["万元", "千元", "亿元", "元"].iter().find_map(|unit| {
            let name = text.strip_suffix(unit)?;
            let name = name.strip_suffix("人民币").unwrap_or(name);
            let name =
                name.trim_end_matches(['/', '／', '：', ':', '，', ',', '、', '-', '—', '_', '|', '；']);
            NAMES.iter().any(|end| name.ends_with(end)).then(|| Self::named(unit)).flatten()
        })
    }

    /// The unit of exactly these words.
    fn named(words: &str) -> Option<Self> {
        match words {
            "元" => Some(Self::Yuan),
            "千元" => Some(Self::ThousandYuan),
            "万元" | "万" => Some(Self::TenThousandYuan),
            "亿元" | "亿" => Some(Self::HundredMillionYuan),
            _ => None,
        }
    }

    pub fn name(self) -> &'static str {
        match self {
            Self::Yuan => "元",
            Self::ThousandYuan => "千元",
            Self::TenThousandYuan => "万元",
            Self::HundredMillionYuan => "亿元",
        }
    }

    /// How many 万元 it is.
    pub fn factor(self) -> Decimal {
        match self {
            Self::Yuan => Decimal::new(1, 4),
            Self::ThousandYuan => Decimal::new(1, 1),
            Self::TenThousandYuan => Decimal::ONE,
            Self::HundredMillionYuan => Decimal::from(10_000),
        }
    }

    /// `value` of this unit in 万元, exactly; `None` when it does not fit an exact decimal. What was printed in
    /// 万元 keeps its decimals.
    pub fn amount(self, value: Decimal) -> Option<Amount> {
        if self == Self::TenThousandYuan {
            return Some(Amount::new(value));
        }
        let factor = self.factor();
        let product = value.checked_mul(factor)?;
        let is_exact =
            product.scale() == value.scale() + factor.scale() || product.checked_div(factor)? == value;
        is_exact.then(|| {
            Amount::new(if self == Self::HundredMillionYuan { product } else { product.normalize() })
        })
    }
}

/// The unit behind `单位：`, up to the end of its word. `单位：某某局  金额单位：万元` has one behind the second.
fn labelled(printed: &str) -> Option<Unit> {
    printed.char_indices().filter(|(_, c)| matches!(c, '：' | ':')).find_map(|(at, _)| {
        let before = printed[..at].chars().filter(|c| !c.is_whitespace()).rev().take(2);
        if before.eq(['位', '单']) { behind_label(&printed[at..]) } else { None }
    })
}

fn behind_label(rest: &str) -> Option<Unit> {
    let rest = rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '：' | ':'));
    let rest = rest.strip_prefix("人民币").unwrap_or(rest);
    let is_unit = |c: char| matches!(c, '元' | '万' | '亿' | '千');
    let end = rest.find(|c: char| !is_unit(c) && !c.is_whitespace()).unwrap_or(rest.len());
    let words: String = rest[..end].chars().filter(|c| !c.is_whitespace()).collect();
    // `万元乡` is a name.
    let is_parted = rest[..end].ends_with(char::is_whitespace)
        || rest[end..].chars().next().is_none_or(|c| !c.is_alphanumeric());
    Unit::named(&words).filter(|_| is_parted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_as_headers_and_captions_state_them() {
        let check = |text, unit| assert_eq!(Unit::stated_in(text), unit, "{text}");
        check("单位：万元", Some(Unit::TenThousandYuan));
        check("公开07表  金额单位：元", Some(Unit::Yuan));
        check("单价（元）", Some(Unit::Yuan));
        check("合计(万元)", Some(Unit::TenThousandYuan));
        check("价值（金额单位：万元）", Some(Unit::TenThousandYuan));
        check("单位：人民币千元", Some(Unit::ThousandYuan));
        check("单位：元（保留两位小数）", Some(Unit::Yuan));
        check("万元", Some(Unit::TenThousandYuan));
        for header in
            ["单价/元", "单价：元", "单价 元", "单价元", "单价，元", "单价（人民币：元）", "预算金额/元"]
        {
            check(header, Some(Unit::Yuan));
        }
        check("合计／万元", Some(Unit::TenThousandYuan));
        check("采购单元", None);
        check("状元镇人民政府", None);
        check("单位：状元镇人民政府", None);
        check("房屋（平方米）", None);
        check("编制单位：万元乡人民政府", None);
        check("单位：状元镇人民政府  金额单位：元", Some(Unit::Yuan));
    }

    #[test]
    fn exact_in_ten_thousand_yuan() {
        let check = |unit: Unit, value: &str, expect: &str| {
            let value = Decimal::from_str_exact(value).expect("digits");
            assert_eq!(unit.amount(value).expect("an amount").to_string(), expect);
        };
        check(Unit::Yuan, "8402600.00", "840.26");
        check(Unit::ThousandYuan, "15", "1.5");
        check(Unit::TenThousandYuan, "4.10", "4.10");
        check(Unit::HundredMillionYuan, "1.5", "15000.0");
    }
}
