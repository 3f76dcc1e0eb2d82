//! Tiers of government, whose treasuries pay: what one of several pays is a part, whatever it is of.

/// A tier of government as words before a fund name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tier {
    /// 本级
    Own,
    /// 县级, 区级
    County,
    /// 市级
    City,
    /// 省级
    Province,
    /// 中央
    Centre,
    /// 上级, 地方: one of several.
    Other,
}

/// The tiers whose treasuries a document says to pay.
#[derive(Clone, Debug, Default)]
pub(super) struct Treasuries {
    own: Option<Tier>,
    named: Vec<Tier>,
}

impl Treasuries {
    /// Those that `texts` name.
    pub fn of<'t>(department: &str, texts: impl Iterator<Item = &'t str>) -> Self {
        let own = own_tier(department);
        let mut named = Vec::new();
        for tier in texts.flat_map(paying) {
            let tier = own.filter(|_| tier == Tier::Own).unwrap_or(tier);
            if !named.contains(&tier) {
                named.push(tier);
            }
        }
        Self { own, named }
    }

    /// Whether what `tier` pays is all that any treasury pays: it is the department's own, and no other is named.
    pub fn is_whole(&self, tier: Tier) -> bool {
        let tier = self.own.filter(|_| tier == Tier::Own).unwrap_or(tier);
        (tier == Tier::Own || self.own == Some(tier)) && self.named.iter().all(|named| *named == tier)
    }

    /// Whether words without an amount say that one of several treasuries pays: 由省财政承担.
    pub fn pays_part(&self, text: &str) -> bool {
        TIERS
            .iter()
            .any(|(word, tier)| word.ends_with("财政") && text.contains(word) && !self.is_whole(*tier))
            || ["上级财政", "中央财政"].iter().any(|word| text.contains(word))
    }

    /// `text` without the department's own tier before a fund, where that treasury pays all: 省级财政拨款“三公”经费 of an
    /// office of the province.
    pub fn without_own(&self, text: String) -> String {
        let found = TIERS.into_iter().find_map(|(word, tier)| {
            // 本级 may be headquarters.
            let is_level = tier != Tier::Own && !word.ends_with("财政");
            let at = text.find(word).filter(|_| is_level && self.is_whole(tier))?;
            begins_with_fund(&text[at + word.len()..]).then_some(at..at + word.len())
        });
        match found {
            Some(range) => format!("{}{}", &text[..range.start], &text[range.end..]),
            None => text,
        }
    }
}

/// Words for tiers; with 财政 where a fund is in the word.
const TIERS: [(&str, Tier); 12] = [
    ("本级", Tier::Own),
    ("县级", Tier::County),
    ("区级", Tier::County),
    ("市级", Tier::City),
    ("省级", Tier::Province),
    ("中央", Tier::Centre),
    ("上级", Tier::Other),
    ("地方", Tier::Other),
    ("县财政", Tier::County),
    ("区财政", Tier::County),
    ("市财政", Tier::City),
    ("省财政", Tier::Province),
];

/// The tier that a department is of; `None` for a town's, and where its name does not say.
pub(super) fn own_tier(department: &str) -> Option<Tier> {
    match department.chars().rfind(|c| "省市州县区旗镇乡".contains(*c))? {
        '省' => Some(Tier::Province),
        '市' | '州' => Some(Tier::City),
        '县' | '旗' => Some(Tier::County),
        '区' if !department.contains("自治区") => Some(Tier::County),
        _ => None,
    }
}

/// The tiers that stand before a fund of which an amount follows: 省级财政补助6万元.
fn paying(text: &str) -> impl Iterator<Item = Tier> {
    TIERS.into_iter().flat_map(move |(word, tier)| {
        text.match_indices(word).filter_map(move |(at, _)| {
            let rest = &text[at + word.len()..];
            let is_paid = if word.ends_with("财政") { !is_of_office(rest) } else { begins_with_fund(rest) };
            (is_paid && has_amount(rest)).then(|| tier_before(tier, &text[..at]))
        })
    })
}

/// 县本级 is the county's; what headquarters have is no tier's.
fn tier_before(tier: Tier, before: &str) -> Tier {
    match before.chars().next_back() {
        Some('县' | '区') if tier == Tier::Own => Tier::County,
        Some('市') if tier == Tier::Own => Tier::City,
        Some('省') if tier == Tier::Own => Tier::Province,
        _ => tier,
    }
}

fn begins_with_fund(words: &str) -> bool {
    const FUNDS: [&str; 12] = [
        "一般公共预算",
        "政府性基金",
        "基金预算",
        "公共财政",
        "公共预算",
        "资金",
        "补助",
        "拨款",
        "配套",
        "转移支付",
        "专项",
        "国有资本",
    ];
    let words = words.strip_prefix('级').unwrap_or(words);
    let is_of_treasury = words.strip_prefix("财政").is_some_and(|rest| !is_of_office(rest));
    // 上级补助收入 is a line, and mostly 0.
    is_of_treasury || (FUNDS.iter().any(|fund| words.starts_with(fund)) && !words.starts_with("补助收入"))
}

/// 县财政局, 省财政厅 pay nothing.
fn is_of_office(rest: &str) -> bool {
    rest.starts_with(['局', '厅', '部', '所', '办'])
}

/// Whether an amount above zero follows in the clause.
fn has_amount(rest: &str) -> bool {
    let clause = rest.split(['，', '。', '；', '：', '\n']).next().unwrap_or(rest);
    let number = clause.trim_start_matches(|c: char| !c.is_ascii_digit());
    let digits = number.trim_end_matches(|c: char| !c.is_ascii_digit());
    digits.contains(|c: char| ('1'..='9').contains(&c)) && number.contains('元')
}
