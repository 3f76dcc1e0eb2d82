//! The ways in which departments word and number the same things.

use fastrand::Rng;
use rust_decimal::Decimal;

/// How a specimen words and numbers what it discloses.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a choice of its own")]
pub struct SpecimenStyle {
    /// What stands around the number of a section: `{}、`, `（{}）`…
    pub heading_number: &'static str,
    /// Whether the sections' numbers are Chinese.
    pub is_chinese_number: bool,
    /// The unit of the amounts in running text.
    pub money: Money,
    /// How the table writes that there is nothing: empty or a dash.
    pub blank: &'static str,
    /// Whether merged level cells are written out in every row.
    pub repeats_levels: bool,
    /// Whether indicators have weights.
    pub has_weights: bool,
    /// Whether the procurement table has a header of one row only.
    pub has_flat_header: bool,
}

/// The unit of amounts in running text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Money {
    /// `4.10万元`
    TenThousandYuan,
    /// `41000元`
    Yuan,
    /// `41,000.00元`
    GroupedYuan,
}

impl SpecimenStyle {
    pub(crate) fn random(random: &mut Rng) -> Self {
        let pick = |random: &mut Rng, options: &[&'static str]| options[random.usize(..options.len())];
        Self {
            heading_number: pick(random, &["{}、", "（{}）", "{}. ", "({})", "第{}部分 "]),
            is_chinese_number: random.bool(),
            money: [Money::TenThousandYuan, Money::TenThousandYuan, Money::Yuan, Money::GroupedYuan]
                [random.usize(..4)],
            blank: pick(random, &["", "——", "/", "-"]),
            repeats_levels: random.bool(),
            has_weights: random.bool(),
            has_flat_header: random.bool(),
        }
    }

    /// The number of the section at `position`, from 0.
    pub(crate) fn number(&self, position: usize) -> String {
        const CHINESE: [&str; 9] = ["一", "二", "三", "四", "五", "六", "七", "八", "九"];
        let is_chinese = self.is_chinese_number || self.heading_number.contains('第');
        let number = if is_chinese {
            CHINESE[position % CHINESE.len()].to_owned()
        } else {
            (position + 1).to_string()
        };
        self.heading_number.replace("{}", &number)
    }

    /// An amount in 万元 as running text has it.
    pub(crate) fn amount(&self, amount: Decimal) -> String {
        let yuan = amount * Decimal::from(10_000);
        match self.money {
            Money::TenThousandYuan => format!("{amount}万元"),
            Money::Yuan => format!("{}元", yuan.normalize()),
            Money::GroupedYuan => format!("{}.00元", grouped(&yuan.trunc().to_string())),
        }
    }
}

pub(crate) fn grouped(digits: &str) -> String {
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
