//! The table of rules.

mod across_sections;
mod across_years;
mod codes;
mod costs;
mod deadline;
mod glossary;
mod indicators;
mod sums;
mod table_rows;
mod targets;
mod wording;

use super::rule::Rule;
use crate::disclosure::SectionKind::{
    Assets, BudgetArrangement, Glossary, OperatingExpenses, Performance, Procurement, ThreePublicExpenses,
};

/// 《预算法》 on balanced budgets.
const BALANCE: &str =
    "预算应当收支平衡（《预算法》第十二条），部门的全部收入和支出都反映在预算中，两边应当相等。";

/// 《中央部门预算绩效目标管理办法》 on kinds of indicators.
const INDICATOR_KINDS: &str = "数量指标反映提供多少产品和服务，质量指标反映达到的标准和水平，时效指标反映及时程度\
    （财预〔2015〕88号）；比率放在数量指标下、时效指标不写时间，年终就难以对照。";

/// Every rule, in the order of the template: figures first, then targets, then wording.
pub static RULES: &[Rule] = &[
    Rule {
        id: "income-parts",
        title: "各项收入相加等于预算收入",
        reason: "“其中”列出的各项收入是总收入的组成部分，相加应当等于总数。",
        section: BudgetArrangement,
        check: sums::income,
    },
    Rule {
        id: "income-expenditure",
        title: "收入等于支出",
        reason: BALANCE,
        section: BudgetArrangement,
        check: sums::balance,
    },
    Rule {
        id: "arrangement",
        title: "支出等于收支安排",
        reason: "“比上年增减情况”里的收支安排就是当年的预算总额，应当与支出说明一致。",
        section: BudgetArrangement,
        check: sums::arrangement,
    },
    Rule {
        id: "basic-parts",
        title: "人员经费加日常公用经费等于基本支出",
        reason: "基本支出是为保障机构正常运转发生的人员支出和公用支出（名词解释）。",
        section: BudgetArrangement,
        check: sums::basic,
    },
    Rule {
        id: "expenditure-parts",
        title: "基本支出加项目支出等于支出合计",
        reason: "项目支出是基本支出之外的支出（名词解释），两者合起来就是全部支出。",
        section: BudgetArrangement,
        check: sums::expenditure,
    },
    Rule {
        id: "project-parts",
        title: "各项目相加等于项目支出",
        reason: "项目支出由列出的各个项目组成，每次列出都应当相加等于总数。",
        section: BudgetArrangement,
        check: sums::projects,
    },
    Rule {
        id: "restated",
        title: "同一个数前后一致",
        reason: "同一科目在文中多处出现，金额应当相同。",
        section: BudgetArrangement,
        check: across_sections::restated,
    },
    Rule {
        id: "change-parts",
        title: "各部分增减相加等于总的增减",
        reason: "总数的变化就是各部分变化之和。",
        section: BudgetArrangement,
        check: across_years::change_parts,
    },
    Rule {
        id: "prior-year",
        title: "推算的上年数等于上年公开数",
        reason: "当年数减去增减额应当等于上年公开的数。",
        section: BudgetArrangement,
        check: across_years::prior_year,
    },
    Rule {
        id: "operating-office",
        title: "机关运行经费与日常公用经费口径一致",
        reason: "名词解释把机关运行经费定义为各部门的公用经费时，两者应当相等；其他部门的口径可能不同。",
        section: OperatingExpenses,
        check: across_sections::operating_expenses,
    },
    Rule {
        id: "vehicle-operation-within",
        title: "公务用车运行维护费不超过机关运行经费",
        reason: "机关运行经费包括公务用车运行维护费（名词解释），部分不会大于整体。",
        section: OperatingExpenses,
        check: across_sections::vehicle_operation,
    },
    Rule {
        id: "three-public-parts",
        title: "三项相加等于“三公”经费",
        reason: "“三公”经费是因公出国（境）费、公务用车购置及运维费、公务接待费的合计（名词解释）。",
        section: ThreePublicExpenses,
        check: sums::three_public,
    },
    Rule {
        id: "vehicle-parts",
        title: "购置费加运行维护费等于公务用车购置及运维费",
        reason: "公务用车购置及运维费由购置费和运行维护费组成（名词解释）。",
        section: ThreePublicExpenses,
        check: sums::vehicles,
    },
    Rule {
        id: "procurement-text-table",
        title: "政府采购：文字与表格一致",
        reason: "文字所说的采购预算就是表格的合计。",
        section: Procurement,
        check: across_sections::procurement_text,
    },
    Rule {
        id: "procurement-planned-assets",
        title: "政府采购预算等于拟购置固定资产",
        reason: "原文说明拟购置的固定资产已列入政府采购预算表。",
        section: Procurement,
        check: across_sections::planned_purchases,
    },
    Rule {
        id: "procurement-project-budget",
        title: "采购表里的项目预算等于项目支出",
        reason: "采购表每行的预算资金就是所属项目的预算。",
        section: Procurement,
        check: across_sections::project_budget,
    },
    Rule {
        id: "procurement-within-project",
        title: "采购金额不超过所属项目的预算",
        reason: "采购是项目支出的一部分，部分不会大于整体。",
        section: Procurement,
        check: across_sections::within_project,
    },
    Rule {
        id: "procurement-row-product",
        title: "数量乘单价等于金额",
        reason: "每行的金额由数量和单价算出。",
        section: Procurement,
        check: table_rows::products,
    },
    Rule {
        id: "procurement-row-funds",
        title: "每行各资金来源相加等于合计",
        reason: "合计就是各资金来源之和。",
        section: Procurement,
        check: table_rows::funds,
    },
    Rule {
        id: "procurement-subtotal",
        title: "各行相加等于单位小计",
        reason: "小计是本单位各行之和，每个资金来源也一样。",
        section: Procurement,
        check: table_rows::subtotals,
    },
    Rule {
        id: "procurement-total",
        title: "各单位相加等于采购合计",
        reason: "合计是各单位之和，每个资金来源也一样。",
        section: Procurement,
        check: table_rows::total,
    },
    Rule {
        id: "procurement-code",
        title: "采购目录序号与物品名称相符",
        reason: "目录序号决定物品属于哪一品目；同一序号在2013年版和2022年版目录里可能是不同的东西，须按编制预算时有效的版本核对。",
        section: Procurement,
        check: codes::codes,
    },
    Rule {
        id: "asset-parts",
        title: "各类资产相加等于资产总额",
        reason: "资产总额由表中编号的各类资产组成。",
        section: Assets,
        check: sums::assets,
    },
    Rule {
        id: "asset-within",
        title: "“其中”不超过所属的资产",
        reason: "“其中”是上一行的一部分，部分不会大于整体。",
        section: Assets,
        check: across_sections::assets_within,
    },
    Rule {
        id: "asset-text-table",
        title: "固定资产：文字与表格一致",
        reason: "文字所说的金额就是表格的资产总额。",
        section: Assets,
        check: across_sections::asset_text,
    },
    Rule {
        id: "asset-date",
        title: "资产截止时间是上年年末",
        reason: "编制预算时最近的完整年度是上一年，资产以上年末的为准。",
        section: Assets,
        check: across_sections::asset_date,
    },
    Rule {
        id: "rate-capped",
        title: "完成率、满意度不应写成上限",
        reason: "完成率、满意度越高越好；写成“≤”，做得越少反而越达标。",
        section: Performance,
        check: targets::rate_capped,
    },
    Rule {
        id: "lost-floor",
        title: "指标值没有丢掉描述里的下限",
        reason: "描述写明一个区间，指标值却只写上限，一次也不做也算达标。",
        section: Performance,
        check: targets::lost_floor,
    },
    Rule {
        id: "over-hundred-percent",
        title: "百分比不超过100%",
        reason: "完成率、合格率之类的比率最高是100%。",
        section: Performance,
        check: targets::over_hundred,
    },
    Rule {
        id: "target-without-operator",
        title: "指标值写明不低于还是不超过",
        reason: "只写一个数字，看不出是至少、至多还是正好。",
        section: Performance,
        check: targets::no_operator,
    },
    Rule {
        id: "target-not-measurable",
        title: "指标值可以衡量",
        reason: "绩效指标应当细化、量化，不能量化的也应当可衡量（财预〔2015〕88号）；文字描述或空白到年终难以对照。",
        section: Performance,
        check: targets::not_measurable,
    },
    Rule {
        id: "indicator-kind",
        title: "指标放在合适的二级指标下",
        reason: INDICATOR_KINDS,
        section: Performance,
        check: indicators::kind,
    },
    Rule {
        id: "same-cost-cap",
        title: "同一项成本在各项目里的上限相同",
        reason: "参训、出差等人均成本有统一的管理办法，各项目的上限应当一致。",
        section: Performance,
        check: indicators::cost_caps,
    },
    Rule {
        id: "duplicate-indicator",
        title: "同一项目里没有重复的指标",
        reason: "同一指标列两次，会被评价两次。",
        section: Performance,
        check: indicators::duplicates,
    },
    Rule {
        id: "title-year",
        title: "标题的年度与正文一致",
        reason: "沿用往年文件时，正文里容易留下旧的年度。",
        section: BudgetArrangement,
        check: wording::title_year,
    },
    Rule {
        id: "provincial-wording",
        title: "市县文件里没有省级用语",
        reason: "市县部门的文件沿用省级模板时，容易留下“我省”“省级财政”等用语。",
        section: BudgetArrangement,
        check: wording::provincial,
    },
    Rule {
        id: "cause-of-change",
        title: "增减的原因说明了变化本身",
        reason: "解释增减，应当说明什么比上年多了或少了；列出今年安排的金额，并不能解释减少。",
        section: BudgetArrangement,
        check: wording::cause,
    },
    Rule {
        id: "glossary-unused",
        title: "名词解释里的名词在正文出现",
        reason: "名词解释用来解释正文；正文没有的名词可能是模板留下的。",
        section: Glossary,
        check: glossary::unused,
    },
    Rule {
        id: "one-name",
        title: "同一概念只用一个名称",
        reason: "同一概念用不同名称，读者无法确定是不是同一个数。",
        section: Glossary,
        check: glossary::names,
    },
    Rule {
        id: "disclosure-deadline",
        title: "在法定期限内公开",
        reason: "部门预算应当在财政部门批复后二十日内公开（《预算法》第十四条）。",
        section: BudgetArrangement,
        check: deadline::within_twenty_days,
    },
];
