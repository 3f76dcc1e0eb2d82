//! The same department as another province would have it: other words, orders, units and tables, a budget or final
//! accounts, with a list of contents or without.

mod sections;

use std::fmt::Write as _;
use std::ops::Range;

use fastrand::Rng;
use rust_decimal::Decimal;

use crate::Specimen;

/// A document whose figures are known one by one.
#[derive(Clone, Debug)]
pub struct ProvincialDocument {
    /// Its plain-text form.
    pub text: String,
    /// Whether it is of final accounts.
    pub is_final: bool,
    /// Every figure that it states, in the text's order.
    pub stated: Vec<StatedFigure>,
}

/// A figure as a document states it.
#[derive(Clone, Debug)]
pub struct StatedFigure {
    /// The line's name as exports have it.
    pub name: &'static str,
    /// The amount in 万元.
    pub amount: Decimal,
    /// Where its digits stand.
    pub place: Range<usize>,
}

/// 亿元, 万元 or 元.
#[derive(Clone, Copy, Debug)]
enum PrintedUnit {
    HundredMillion,
    TenThousand,
    One,
    OneGrouped,
}

struct Writer<'a> {
    specimen: &'a Specimen,
    random: Rng,
    is_final: bool,
    unit: PrintedUnit,
    document: ProvincialDocument,
}

impl Specimen {
    /// The document in the words of another province, which `seed` chooses.
    pub fn province(&self, seed: u64) -> ProvincialDocument {
        let mut random = Rng::with_seed(seed);
        let is_final = random.u8(..3) == 0;
        let document = ProvincialDocument { text: String::new(), is_final, stated: Vec::new() };
        let mut writer =
            Writer { specimen: self, random, is_final, unit: PrintedUnit::TenThousand, document };
        writer.write();
        writer.document
    }
}

impl Writer<'_> {
    fn write(&mut self) {
        let (department, year) = (&self.specimen.content.department, self.specimen.content.year);
        let kind = self.kind();
        let title = self.pick(&["{d}{y}年部门{k}", "{d}{y}年度部门{k}公开", "{d}\n{y}年部门{k}公开说明"]);
        let title = title.replace("{d}", department).replace("{y}", &year.to_string()).replace("{k}", kind);
        self.words(&format!("{title}\n"));
        let mut sections: Vec<fn(&mut Self)> =
            vec![Self::operating, Self::three_public, Self::procurement, Self::three_public_table];
        self.random.shuffle(&mut sections);
        let mut parts: Vec<fn(&mut Self)> = vec![Self::income, Self::expenditure, Self::totals_table];
        parts.extend(sections);
        if self.random.bool() {
            let dots = self.pick(&["……", "...........", " "]);
            self.words("目 录\n");
            for (at, part) in ["部门概况", "部门预算情况说明", "名词解释"].into_iter().enumerate()
            {
                self.words(&format!("第{}部分 {part}{dots}{}\n", ["一", "二", "三"][at], at * 3 + 1));
            }
        }
        self.words("第一部分 部门概况\n一、主要职责\n贯彻执行国家有关方针政策，负责本行业的监督管理。\n");
        self.words(&format!("第二部分 {year}年部门{kind}情况说明\n"));
        let text_unit = self.random_unit();
        for (at, part) in parts.into_iter().enumerate() {
            self.unit = text_unit;
            self.words(["一", "二", "三", "四", "五", "六", "七"][at]);
            part(self);
        }
        self.words("第三部分 名词解释\n基本支出：指为保障机构正常运转而发生的支出。\n");
    }

    fn kind(&self) -> &'static str {
        if self.is_final { "决算" } else { "预算" }
    }

    /// A table with a unit of its own: cells that are the name of one of `figures` in every second column are its amount.
    fn table(&mut self, rows: &[&[&str]], figures: &[(&'static str, Decimal)]) {
        self.unit = self.random_unit();
        let unit = self.unit.name();
        self.words(&format!("单位：{unit}\n\n"));
        for row in rows {
            for (at, cell) in row.iter().enumerate() {
                self.words("\t");
                let figure = figures.iter().find(|(name, _)| name == cell).filter(|_| at % 2 == 1);
                if let Some((name, amount)) = figure {
                    self.digits(name, *amount);
                } else {
                    let words = cell.replace("{k}", self.kind());
                    self.words(&words);
                }
                self.words("\n");
            }
            self.words("\n");
        }
        self.words("\n");
    }

    /// By how much it changed, in some documents: `，比上年增加3万元，增长1.2%`.
    fn change(&mut self, now: Decimal, before: Decimal) {
        if self.random.bool() {
            return;
        }
        let lead = self.pick(if self.is_final {
            &["，比上年决算数", "，较上年"]
        } else {
            &["，比上年", "，较上年预算数"]
        });
        let by = (now - before).abs();
        if by.is_zero() {
            return self.words("，与上年持平");
        }
        let (verb, rate) = if now > before { ("增加", "增长") } else { ("减少", "下降") };
        let percent = (by * Decimal::ONE_HUNDRED / before).round_dp(2);
        let (printed, unit) = (self.unit.print(by), self.unit.name());
        self.words(&format!("{lead}{verb}{printed}{unit}，{rate}{percent}%"));
    }

    fn amount(&mut self, name: &'static str, amount: Decimal) {
        self.digits(name, amount);
        let unit = self.unit.name();
        self.words(unit);
    }

    fn digits(&mut self, name: &'static str, amount: Decimal) {
        let printed = self.unit.print(amount);
        let start = self.document.text.len();
        self.words(&printed);
        self.document.stated.push(StatedFigure { name, amount, place: start..start + printed.len() });
    }

    fn words(&mut self, words: &str) {
        let _ = self.document.text.write_str(words);
    }

    fn pick(&mut self, options: &[&'static str]) -> &'static str {
        options[self.random.usize(..options.len())]
    }

    fn choose(&mut self, options: &[&'static str]) {
        let words = self.pick(options);
        self.words(words);
    }

    fn random_unit(&mut self) -> PrintedUnit {
        use PrintedUnit::{HundredMillion, One, OneGrouped, TenThousand};
        [TenThousand, TenThousand, One, OneGrouped, HundredMillion][self.random.usize(..5)]
    }
}

impl PrintedUnit {
    fn name(self) -> &'static str {
        match self {
            Self::HundredMillion => "亿元",
            Self::TenThousand => "万元",
            Self::One | Self::OneGrouped => "元",
        }
    }

    /// `amount` in 万元 as digits of this unit.
    fn print(self, amount: Decimal) -> String {
        let yuan = amount * Decimal::from(10_000);
        match self {
            Self::HundredMillion => (amount / Decimal::from(10_000)).normalize().to_string(),
            Self::TenThousand => amount.to_string(),
            Self::One => yuan.normalize().to_string(),
            Self::OneGrouped => format!("{}.00", crate::style::grouped(&yuan.trunc().to_string())),
        }
    }
}
