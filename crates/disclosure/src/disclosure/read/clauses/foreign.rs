//! Words that nothing accounts for in a heading, a label or the opening of a passage: they speak of something else than
//! the department and its year, of whatever sort it is.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::lexicon::Word;
use super::parse::{self, Item};
use super::tiers::own_tier;

/// So many characters that nothing accounts for are a name.
const SHORTEST: usize = 2;

/// How names of units end.
const ENDS: &str = "所站局院馆会部队园场库社台校处科股室心厂团组委办店坊";

/// Words of headings and titles besides those of clauses, parted by spaces.
const WORDS: &str = "\
    关于 有关 相关 说明 信息公开 预算信息 绩效信息 资产信息 国有资产信息 概况 简介 概述 职责 职能 主要 基本 \
    机构 设置 构成 组成 结构 范围 内设 绩效 目标 指标 绩效管理 预算管理 资金管理 资产管理 表 附 附表 附件 \
    总表 明细表 汇总 汇总表 一览表 变化 变动 对比 分析 原因 重要 重大 重点 事项 其他 其它 需要 特别 国有资产 \
    国有资源 资产 资源 占有 占用 购置 处置 配置 名词 解释 名称 术语 专业 目录 目次 目 录 来源 用途 去向 类型 \
    类别 性质 分类 功能 经济 科目 政府 购买服务 服务类 工作 任务 措施 保障 政策 依据 口径 基础 解读 文字 \
    表格 图表 图 报表 数据 财务 三公 经费 会议 培训 差旅 车辆 公务 用车 评价 结果 自评 监督 联系 方式 咨询 \
    反馈 渠道 时间 制度 机制 部分 总 分 项 类 款 个 等 各 按 划分 分别 构成情况 前言 引言 封面 正文 附注 注 \
    报告 文本 预决算 公示 批准 审批 审议 通过 人大 及其 以及 产生 形成 委托 教育支出 社会保障和就业 卫生健康 \
    住房保障 内部 所有 所示 见 如 下列 资金 人员 人数 编制 在职 实有 离退休 现有 公共 财政 国库 采购 货物 \
    工程 中小企业 面向 预留 份额 清单 台账 综合 全口径 单独 合并 年初 期初 期末 年末 表一 表二 审核 核对 \
    填报 单位 公开 格式 原则 指导思想 思路 要求 开展 批次 保有量 团组 结转 结余 差旅费 细化 级次 层级 \
    人员类 运转类 特定目标类 钱 从 哪里 哪儿 什么 怎么 怎样 如何 为何 多少 几 来 去 花 用 家底 账本 明白账 \
    投向 特点 反映 全部 报送 日期 行政 规划 中期 一般性 一般性支出 参公 平衡 问 答 答记者问 记者 通告 通知 \
    公告 公布 控制 管控 压减 压缩 运转 编报 总体要求 方向 规模 总体 行政经费 计划 安排 公务接待 出国 明细 \
    同比 增减 涉及 落实 执行 完成 调整 简要 简况 须知 提要 要点 亮点 机关运行 机关运转 运行 公开信息 其他信息 其它信息 \
    的信息 重点项目 补充";

static WORDS_BY_FIRST: LazyLock<HashMap<char, Vec<Vec<char>>>> = LazyLock::new(|| {
    let mut words: HashMap<char, Vec<Vec<char>>> = HashMap::new();
    for text in WORDS.split_whitespace() {
        let characters: Vec<char> = text.chars().collect();
        if let Some(&first) = characters.first() {
            words.entry(first).or_default().push(characters);
        }
    }
    words
});

/// Whether the words of a heading speak of something that neither the template nor the name and year of the department
/// accounts for.
pub(in crate::disclosure::read) fn speaks_of_another(words: &str, department: &str, year: u16) -> bool {
    let rest = without_region(words.trim(), department);
    // 平川县2024年“三公”经费汇总表, 县级部门“三公”经费汇总表: of all its offices.
    let is_summary = words.contains("汇总");
    if is_summary && rest.len() < words.trim().len() {
        return true;
    }
    let text = parse::normal(rest, department);
    let further = |characters: &[char]| {
        let words = WORDS_BY_FIRST.get(characters.first()?)?;
        words.iter().filter(|word| characters.starts_with(word)).map(Vec::len).max()
    };
    let Some(items) = parse::items_with(&text, year, &further) else { return false };
    let unknown: Vec<&str> = items
        .iter()
        .filter_map(|item| match item {
            Item::Unknown(text) => Some(text.as_str()),
            Item::Word(_) => None,
        })
        .collect();
    // 县级专项资金, but not 区级部门预算, nor what the department's own treasury pays.
    let own = own_tier(department);
    let is_of_tier = items.windows(2).any(|pair| match pair {
        [Item::Word(Word::Tier(_)), Item::Word(Word::Owner | Word::Budget)] => is_summary,
        [Item::Word(Word::Tier(tier)), Item::Word(Word::Scope(_) | Word::Source(_) | Word::Line(_))] => {
            own != Some(*tier)
        }
        [Item::Word(Word::Tier(_)), _] => true,
        _ => false,
    });
    let count = unknown.iter().flat_map(|text| text.chars()).filter(|c| is_han(*c)).count();
    // 信息中心, of which only 心 is no word of headings; 某某局信息服务部.
    let is_end = unknown.last().is_some_and(|last| last.ends_with(|c| ENDS.contains(c)));
    let is_behind_own_name = count > 0 && text.contains(parse::OWN_NAME);
    is_of_tier
        || count >= SHORTEST
        || is_end
        || is_behind_own_name
        || unknown.iter().any(|text| names_year(text))
}

/// A title of the offices of a region: 明湖市翠岭区2025年区级部门预算.
fn without_region<'w>(words: &'w str, department: &str) -> &'w str {
    let digits = words.find(|c: char| c.is_ascii_digit()).unwrap_or(0);
    let region = &words[..digits];
    let is_region = region.ends_with(['省', '市', '县', '区', '州', '旗']) && department.starts_with(region);
    if is_region { &words[digits..] } else { words }
}

fn is_han(c: char) -> bool {
    ('\u{4E00}'..='\u{9FFF}').contains(&c)
}

/// Whether words that are not understood name a year: 2013, 21年.
fn names_year(text: &str) -> bool {
    let is_year = |digits: &str| digits.parse().is_ok_and(|year: u16| (1990..=2100).contains(&year));
    let is_short = |at: usize| text[..at].bytes().rev().take_while(u8::is_ascii_digit).count() == 2;
    text.split(|c: char| !c.is_ascii_digit()).any(|digits| digits.len() == 4 && is_year(digits))
        || text.match_indices('年').any(|(at, _)| is_short(at))
}
