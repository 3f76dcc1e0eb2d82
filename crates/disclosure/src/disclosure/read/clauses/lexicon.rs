//! The words of a clause that are understood, each with what it says. A word that is not here makes its
//! clause another thing's.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::period::{self, Named};
use crate::line::{Line, Scope, Statement};

/// What a word of a clause says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Word {
    /// The whole name of a line.
    Line(&'static Line),
    /// A source of money named without 收入: a line among sources of income, a scope before other lines.
    Source(&'static Line),
    /// 支出预算: the whole, unless something else was just spoken of.
    General(&'static Line),
    /// 收入 or 支出 alone: the whole only where nothing is named before it.
    Bare(&'static Line),
    /// 收支: both sides in one amount.
    Both,
    /// One fund's money.
    Scope(Scope),
    /// 县级, before a fund.
    Tier,
    Period(Named),
    /// 预算, 年初预算数: says that it is planned.
    Budget,
    /// 决算
    Final,
    /// 执行数, 已完成: spent so far, neither budget nor final accounts.
    Spent,
    /// 调整预算
    Adjusted,
    /// 我部门, 全部门, the department's name.
    Owner,
    /// 合计, 共
    Total,
    /// Says nothing that matters.
    Filler,
    /// 比, 较
    Compare,
    /// 与, 同: compares before a period, joins otherwise.
    With,
    /// 相比
    Compared,
    /// 同比
    YearOnYear,
    Increase,
    Decrease,
    /// 小于上年预算数X: a decrease whose comparison follows.
    Below,
    /// 大于
    Above,
    /// 增加（减少）: words of the template that say nothing.
    Template,
    /// 调整: a change of no direction.
    Adjust,
    /// 到, 至
    To,
    /// 为: a level behind a verb of change, nothing otherwise.
    Is,
    /// 由, 从
    From,
    /// 在, before …的基础上
    On,
    /// 持平
    Same,
    /// 基本持平
    AboutSame,
    /// 占
    Share,
    /// 人均, 每辆
    PerUnit,
    /// 约, 不超过
    About,
    /// 其中, 包括: parts of what stands before.
    Parts,
    /// 主要为, 主要用于: parts, uses or reasons.
    Mainly,
    /// 用于
    For,
    /// 分别
    Each,
    /// 各, 均为
    Every,
    /// 和, 及, 、
    Joint,
    /// 无, 未安排
    Absent,
    /// 不含, 除: the amount is without a part.
    Except,
    /// 拟购置
    Planned,
    /// 中: the part follows.
    Within,
    /// 后 behind a verb of change.
    After,
    /// 的
    Of,
    /// （万元）
    Unit(&'static str),
}

/// Words besides the names of lines.
const WORDS: &[(Word, &[&str])] = &[
    (
        Word::Both,
        &[
            "收支",
            "收、支",
            "收入支出",
            "收入、支出",
            "收入和支出",
            "收入与支出",
            "收入及支出",
            "收和支",
            "收入总计和支出总计",
            "收入总计、支出总计",
            "收入预算和支出预算",
            "收入预算、支出预算",
        ],
    ),
    (
        Word::Scope(Scope::FiscalAppropriation),
        &[
            "财政拨款",
            "当年财政拨款",
            "本年财政拨款",
            "财政拨款安排",
            "财政资金",
            "财政性资金",
            "财政拨款资金",
            "财政补助",
        ],
    ),
    (
        Word::Scope(Scope::GeneralBudget),
        &[
            "一般公共预算",
            "一般公共预算财政拨款",
            "一般公共预算拨款",
            "一般公共预算当年拨款",
            "一般公共预算当年财政拨款",
            "公共财政预算",
            "公共财政",
            "公共预算财政拨款",
            "当年一般公共预算拨款",
            "当年一般公共预算财政拨款",
            "本年一般公共预算拨款",
            "一般公共预算资金",
            "一般公共预算安排",
            "一般公共预算拨款安排",
        ],
    ),
    (
        Word::Scope(Scope::GovernmentFund),
        &[
            "政府性基金",
            "政府性基金预算",
            "基金预算",
            "政府性基金预算财政拨款",
            "政府性基金预算拨款",
            "政府性基金财政拨款",
            "政府性基金预算当年拨款",
            "政府性基金预算资金",
        ],
    ),
    (
        Word::Scope(Scope::StateCapital),
        &[
            "国有资本经营预算",
            "国有资本经营",
            "国有资本经营预算财政拨款",
            "国有资本经营预算拨款",
            "国有资本经营预算当年拨款",
        ],
    ),
    (
        Word::Scope(Scope::SpecialAccount),
        &["财政专户", "财政专户管理资金", "财政专户核拨资金", "财政专户资金"],
    ),
    (
        Word::Scope(Scope::OwnFunds),
        &[
            "单位资金",
            "自有资金",
            "单位自有资金",
            "非财政拨款",
            "事业基金",
            "非财政拨款资金",
            "上年结转资金",
            "结转资金",
        ],
    ),
    (Word::Source(&Line::OtherIncome), &["其他资金"]),
    (Word::Tier, &["县级", "市级", "省级", "区级", "中央", "中央级", "本级财政"]),
    (
        Word::Budget,
        &[
            "预算",
            "预算数",
            "预算数字",
            "预算额",
            "预算金额",
            "年初预算",
            "年初预算数",
            "预算安排",
            "预算安排数",
            "预算安排金额",
            "部门预算",
            "单位预算",
            "部门预算数",
            "当年预算",
            "年度预算",
            "预算编制",
            "批复预算",
            "本级预算",
            "预算批复",
            "预算批复数",
            "年初预算安排",
            "部门综合预算",
            "综合预算",
        ],
    ),
    (Word::Final, &["决算", "决算数", "决算数字", "决算支出", "决算金额", "决算总额"]),
    (
        Word::Spent,
        &[
            "执行",
            "执行数",
            "预算执行",
            "预算执行数",
            "实际",
            "实际支出",
            "实际执行",
            "实际执行数",
            "实际发生",
            "完成",
            "已完成",
            "已支出",
            "已执行",
            "累计",
            "已安排",
            "已下达",
            "发生",
            "实际完成",
            "实际完成数",
            "实支",
            "支付",
            "已支付",
            "累计支出",
            "累计完成",
            "实际支出数",
            "执行情况",
            "预算执行情况",
            "预计执行",
            "预计执行数",
        ],
    ),
    (
        Word::Adjusted,
        &[
            "调整预算",
            "调整预算数",
            "调整后预算",
            "调整后预算数",
            "预算调整数",
            "追加预算",
            "调整后",
            "预算追加",
            "全年预算数",
        ],
    ),
    (
        Word::Owner,
        &[
            "部门",
            "全部门",
            "单位",
            "整个部门",
            "全单位",
            "全局",
            "全办",
            "全委",
            "全院",
            "全校",
            "全厅",
            "全系统部门",
        ],
    ),
    (
        Word::Total,
        &[
            "共",
            "共计",
            "合计",
            "总计",
            "总",
            "总额",
            "总数",
            "总共",
            "总额度",
            "一共",
            "共为",
            "总金额",
            "总规模",
        ],
    ),
    (
        Word::Filler,
        &[
            "安排",
            "共安排",
            "共计安排",
            "计划安排",
            "计划",
            "拟安排",
            "编制",
            "申报",
            "下达",
            "核定",
            "批复",
            "数",
            "数额",
            "金额",
            "额",
            "额度",
            "是",
            "计",
            "达",
            "列支",
            "支",
            "经费",
            "费用",
            "资金",
            "了",
            "人民币",
            "使用",
            "的基础上",
            "基础上",
            "截至",
            "截止",
            "截止到",
            "截至到",
            "大幅",
            "小幅",
            "略",
            "进一步",
            "继续",
            "再",
            "相应",
            "同步",
            "逐年",
            "￥",
            "¥",
            "方面",
            "情况",
            "规模",
            "一是",
            "二是",
            "三是",
            "四是",
            "五是",
            "六是",
            "年度",
            "则",
            "也",
            "亦",
            "具体",
            "如下",
            "说明",
            "整",
            "列",
            "属于",
            "为本部门",
            "本次",
            "拟",
            "预计",
            "报",
            "的预算",
            "统一",
            "按规定",
            "内",
            "仍",
            "仍为",
            "依然",
            "按照",
            "时",
            "经",
            "经批复",
            "年初",
            "明细",
            "下列",
            "以下",
            "项目",
            "纳入",
            "中央财政安排",
            "“",
            "”",
            "，",
            "：",
            ":",
            "其",
            "该",
            "此项",
            "该项",
            "此",
            "总体",
            "总体情况",
            "公开",
            "我们",
            "原因",
        ],
    ),
    (
        Word::Compare,
        &["比", "较", "比较", "相比", "相较", "相比较", "相较于", "较之", "对比", "比照", "相对于"],
    ),
    (Word::With, &["与", "同", "跟", "和"]),
    (Word::Compared, &["相比", "相比较", "比较", "比", "对比", "相较", "比起来", "相对比"]),
    (Word::YearOnYear, &["同比", "同口径", "同比口径", "较同期", "比同期", "与同期相比", "按可比口径"]),
    (
        Word::Increase,
        &[
            "增加",
            "增长",
            "上升",
            "提高",
            "增",
            "上涨",
            "上浮",
            "新增",
            "追加",
            "调增",
            "增列",
            "上调",
            "净增",
            "净增加",
            "多",
            "增支",
            "扩大",
            "增收",
            "多支出",
            "共增加",
            "提升",
            "升",
            "核增",
            "调高",
            "递增",
            "攀升",
            "提标",
            "增核",
            "共增长",
            "多安排",
        ],
    ),
    (
        Word::Decrease,
        &[
            "减少",
            "下降",
            "降低",
            "压减",
            "压缩",
            "削减",
            "缩减",
            "减",
            "降",
            "节约",
            "节省",
            "调减",
            "核减",
            "下调",
            "精简",
            "少",
            "减支",
            "净减",
            "净减少",
            "压降",
            "缩小",
            "回落",
            "节减",
            "减低",
            "减收",
            "少支出",
            "共减少",
            "压",
            "调低",
            "核低",
            "节支",
            "递减",
            "缩",
            "收窄",
            "收缩",
            "核销减少",
            "压缩减少",
            "共下降",
            "少安排",
            "划转减少",
        ],
    ),
    (Word::Below, &["小于", "少于"]),
    (Word::Above, &["大于", "多于"]),
    (Word::Adjust, &["调整", "变更", "变动"]),
    (Word::To, &["到", "至", "到了", "达到"]),
    (Word::Is, &["为"]),
    (Word::From, &["由", "从", "自"]),
    (Word::On, &["在"]),
    (
        Word::Same,
        &[
            "持平",
            "一致",
            "相同",
            "相等",
            "无变化",
            "没有变化",
            "没有增减变化",
            "没有发生变化",
            "无增加变化",
            "无差异",
            "无增减变化",
            "无增减",
            "未发生变化",
            "不变",
            "保持不变",
            "相持平",
            "保持一致",
            "一样",
            "保持持平",
            "没有增减",
            "无增减变动",
            "未变化",
            "未变",
            "无变动",
            "没有变动",
            "增减为零",
            "完全一致",
        ],
    ),
    (
        Word::AboutSame,
        &[
            "基本持平",
            "大致持平",
            "基本一致",
            "大体一致",
            "大致相当",
            "基本相当",
            "大体相当",
            "相当",
            "基本不变",
            "基本相同",
            "变化不大",
            "基本无变化",
            "大体持平",
            "略有",
            "有所",
            "大致相同",
            "接近持平",
            "约持平",
        ],
    ),
    (Word::Share, &["占", "占比", "占比为", "比例", "比例为", "占总", "比重", "比重为", "的比重", "完成率"]),
    (
        Word::PerUnit,
        &[
            "人均",
            "每人",
            "每辆",
            "每部",
            "每台",
            "每年",
            "每月",
            "每次",
            "每批",
            "平均",
            "单价",
            "户均",
            "每户",
            "每车",
            "车均",
            "每平方米",
            "每人每年",
            "人均每年",
            "每个",
            "均价",
            "定额",
            "标准",
            "单位价值",
        ],
    ),
    (
        Word::About,
        &[
            "约",
            "近",
            "大约",
            "约为",
            "不超过",
            "不高于",
            "不低于",
            "不少于",
            "不足",
            "超过",
            "超出",
            "接近",
            "将近",
            "至多",
            "最多",
            "最高",
            "最低",
            "至少",
            "控制在",
            "限额",
            "上限",
            "大致",
            "估计",
            "左右",
            "逾",
            "突破",
            "低于",
            "高于",
            "不大于",
            "不小于",
            "折合",
            "折合人民币",
            "预估",
            "约合",
            "大概",
            "约计",
            "控制数",
            "力争",
            "争取",
            "原则上",
            "限于",
            "以内",
            "未超过",
        ],
    ),
    (
        Word::Parts,
        &[
            "其中",
            "包括",
            "包含",
            "含",
            "其中包括",
            "具体包括",
            "具体为",
            "具体是",
            "分为",
            "包括有",
            "由以下构成",
            "其中含",
            "具体如下",
            "具体安排如下",
            "具体安排情况如下",
            "分项为",
            "构成为",
            "分别包括",
            "具体构成",
            "内含",
            "来源包括",
            "构成包括",
        ],
    ),
    (
        Word::Every,
        &["各", "各为", "各计", "均", "均为", "都是", "都为", "同为", "各自", "双方均为", "都", "两项均"],
    ),
    (
        Word::Mainly,
        &[
            "主要为",
            "主要是",
            "主要包括",
            "主要用于",
            "主要有",
            "主要安排",
            "主要为以下",
            "主要包含",
            "主要",
            "主要项目为",
            "主要项目有",
            "主要项目包括",
            "主要涉及",
            "分别用于",
            "主要项目是",
            "重点项目包括",
        ],
    ),
    (Word::For, &["用于", "安排用于", "专项用于", "用来"]),
    (
        Word::Each,
        &["分别为", "分别是", "分别", "依次为", "依次是", "分别安排", "分别达", "分别为：", "分别计"],
    ),
    (Word::Joint, &["及", "、", "以及", "，和", "与", "跟"]),
    (
        Word::Absent,
        &[
            "无",
            "没有",
            "未安排",
            "不涉及",
            "未编制",
            "不安排",
            "未发生",
            "未列",
            "没有安排",
            "暂无",
            "无安排",
            "未涉及",
            "不存在",
            "未列支",
            "未预算",
            "没有发生",
            "并未安排",
            "均未安排",
            "未设",
            "未申报",
            "未计划",
        ],
    ),
    (
        Word::Except,
        &["不含", "不包括", "不包含", "除", "扣除", "剔除", "未包括", "除去", "未含", "剔除了", "扣减"],
    ),
    (
        Word::Planned,
        &[
            "拟购置",
            "拟采购",
            "计划购置",
            "计划采购",
            "拟新增",
            "拟购买",
            "计划新增",
            "计划购买",
            "拟新购",
            "预计购置",
            "拟购",
        ],
    ),
    (Word::Within, &["中", "之中", "当中", "里"]),
    (Word::After, &["后", "以后", "之后"]),
    (Word::Of, &["的"]),
    (Word::Unit("元"), &["（元）", "（单位：元）", "（单位:元）"]),
    (Word::Unit("万元"), &["（万元）", "（单位：万元）", "（单位:万元）", "单位：万元"]),
    (Word::Unit("亿元"), &["（亿元）", "（单位：亿元）", "（单位:亿元）"]),
    (
        Word::Filler,
        &[
            "（详见下表）",
            "（见下表）",
            "（详见附表）",
            "（见附表）",
            "（详见附件）",
            "（见附件）",
            "（下同）",
            "（类）",
            "（同下）",
            "（见表）",
            "（以下简称“三公”经费）",
            "（不含明细）",
            "（具体见下表）",
            "（具体见附表）",
            "（决算附表）",
        ],
    ),
    (
        Word::Template,
        &[
            "（减少）",
            "（增加）",
            "（下降）",
            "（增长）",
            "（降低）",
            "（上升）",
            "/减少",
            "/增加",
            "/下降",
            "增减",
            "增（减）",
            "减（增）",
            "（减）",
            "（增）",
            "增加或减少",
            "增加/减少",
            "减少/增加",
        ],
    ),
];

/// The names of a line that are names only where nothing is named before them.
const BARE: [&str; 2] = ["收入", "支出"];

/// The names of the totals that a document also uses of single items: 公务接待费。2021年预算支出2万元.
const GENERAL: [&str; 5] = ["预算收入", "收入预算", "预算支出", "支出预算", "支出安排"];

/// For each first character the words that begin with it.
type Index = HashMap<char, Vec<(Vec<char>, Word)>>;

static WORDS_BY_FIRST: LazyLock<Index> = LazyLock::new(|| {
    let mut words = Index::new();
    let mut add = |text: &str, word: Word| {
        let characters: Vec<char> = text.chars().collect();
        if let Some(&first) = characters.first() {
            words.entry(first).or_default().push((characters, word));
        }
    };
    for line in Line::FIXED {
        for name in std::iter::once(line.name()).chain(line.aliases().iter().copied()) {
            add(name, word_of_name(line, name));
        }
    }
    for (named, texts) in period::WORDS {
        for text in *texts {
            add(text, Word::Period(*named));
        }
    }
    for (word, texts) in WORDS {
        for text in *texts {
            add(text, *word);
        }
    }
    words
});

fn word_of_name(line: &'static Line, name: &str) -> Word {
    let is_income = line.statement() == Statement::Income && line.scope() != Scope::AllFunds;
    if BARE.contains(&name) {
        Word::Bare(line)
    } else if GENERAL.contains(&name) {
        Word::General(line)
    } else if is_income && !name.contains("收入") {
        Word::Source(line)
    } else {
        Word::Line(line)
    }
}

/// The words that begin `characters`, each with its length.
pub(super) fn words_at(characters: &[char]) -> impl Iterator<Item = (usize, Word)> {
    let first = characters.first();
    first
        .and_then(|first| WORDS_BY_FIRST.get(first))
        .into_iter()
        .flatten()
        .filter(|(text, _)| characters.starts_with(text))
        .map(|(text, word)| (text.len(), *word))
}
