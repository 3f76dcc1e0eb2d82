//! The table of rules: what should hold, why, and the function in `rules` that applies it. To add a rule, add
//! its function to the file of its family there, and a row here.

use super::rule::Rule;
use crate::disclosure::SectionKind::{
    Assets, BudgetArrangement, Glossary, OperatingExpenses, Performance, Procurement, ThreePublicExpenses,
};

/// Hands the table to a macro.
macro_rules! with_rules {
    ($take:ident) => {
        $take! {
            "income-parts" in BudgetArrangement by sums::income: "各项收入相加等于预算收入",
                "“其中”列出的各项收入是总收入的组成部分，相加应当等于总数。";
            "income-period" in BudgetArrangement by sums::income_period: "本年收入加上年结转等于收入合计",
                "收入合计由本年收入和上年结转组成。";
            "appropriation-parts" in BudgetArrangement by sums::appropriation: "各项财政拨款相加等于财政拨款收入",
                "财政拨款由一般公共预算、政府性基金预算和国有资本经营预算拨款组成。";
            "income-expenditure" in BudgetArrangement by sums::balance: "收入等于支出",
                "预算应当收支平衡（《预算法》第十二条），部门的全部收入和支出都反映在预算中，两边应当相等。";
            "arrangement" in BudgetArrangement by sums::arrangement: "支出等于收支安排",
                "“比上年增减情况”里的收支安排就是当年的预算总额，应当与支出说明一致。";
            "basic-parts" in BudgetArrangement by sums::basic: "人员经费加日常公用经费等于基本支出",
                "基本支出是为保障机构正常运转发生的人员支出和公用支出（名词解释）。";
            "expenditure-parts" in BudgetArrangement by sums::expenditure: "基本支出加项目支出等于支出合计",
                "项目支出是基本支出之外的支出（名词解释），与单位预留机动经费等一起就是全部支出。";
            "expenditure-period" in BudgetArrangement by sums::expenditure_period: "本年支出加结转下年等于支出合计",
                "支出合计由本年支出和结转下年组成。";
            "project-parts" in BudgetArrangement by sums::projects: "各项目相加等于项目支出",
                "项目支出由列出的各个项目组成，每次列出都应当相加等于总数。";
            "restated" in BudgetArrangement by across_sections::restated: "同一个数前后一致",
                "同一科目在文中多处出现，金额应当相同。";
            "change-parts" in BudgetArrangement by across_years::change_parts: "各部分增减相加等于总的增减",
                "总数的变化就是各部分变化之和。";
            "prior-year" in BudgetArrangement by across_years::prior_year: "当年数减去增减额等于上年数",
                "当年数减去增减额，应当等于上年文件或本文件写明的上年数。";
            "look-back" in BudgetArrangement by across_years::look_back: "前后文件所说的同一年度的数一致",
                "后一年的文件写明的上年数，应当就是上年文件公开的数。";
            "below-zero" in BudgetArrangement by across_years::below_zero: "增加额不超过当年的数",
                "增加得比当年的数还多，上年的数就小于零了。";
            "compared-year" in BudgetArrangement by across_years::compared_year: "增减与上年相比",
                "部门预算的增减应当与上一年度相比。";
            "share" in BudgetArrangement by across_sections::shares: "占比与金额相符",
                "占比由部分除以整体算出。";
            "operating-office" in OperatingExpenses by across_sections::operating_expenses: "机关运行经费与日常公用经费口径一致",
                "名词解释把机关运行经费定义为各部门的公用经费时，两者应当相等；其他部门的口径可能不同。";
            "vehicle-operation-within" in OperatingExpenses by across_sections::vehicle_operation: "公务用车运行维护费不超过机关运行经费",
                "机关运行经费包括公务用车运行维护费（名词解释），部分不会大于整体。";
            "three-public-parts" in ThreePublicExpenses by sums::three_public: "三项相加等于“三公”经费",
                "“三公”经费是因公出国（境）费、公务用车购置及运维费、公务接待费的合计（名词解释）。";
            "vehicle-parts" in ThreePublicExpenses by sums::vehicles: "购置费加运行维护费等于公务用车购置及运维费",
                "公务用车购置及运维费由购置费和运行维护费组成（名词解释）。";
            "procurement-text-table" in Procurement by across_sections::procurement_text: "政府采购：文字与表格一致",
                "文字所说的采购预算就是表格的合计。";
            "procurement-parts" in Procurement by sums::procurement: "货物、工程、服务相加等于政府采购预算",
                "政府采购的对象是货物、工程和服务（《政府采购法》第二条），三者相加就是全部采购。";
            "procurement-planned-assets" in Procurement by across_sections::planned_purchases: "拟购置固定资产不超过政府采购预算",
                "原文说明拟购置的固定资产已列入政府采购预算表，部分不会大于整体。";
            "procurement-project-budget" in Procurement by projects::project_budget: "采购表里的项目预算等于项目支出",
                "采购表每行的预算资金就是所属项目的预算。";
            "procurement-within-project" in Procurement by projects::within_project: "采购金额不超过所属项目的预算",
                "采购是项目支出的一部分，部分不会大于整体。";
            "procurement-row-product" in Procurement by table_rows::products: "数量乘单价等于金额",
                "每行的金额由数量和单价算出。";
            "procurement-row-funds" in Procurement by table_rows::funds: "每行各资金来源相加等于合计",
                "合计就是各资金来源之和。";
            "procurement-subtotal" in Procurement by table_rows::subtotals: "各行相加等于单位小计",
                "小计是本单位各行之和，每个资金来源也一样。";
            "procurement-total" in Procurement by table_rows::total: "各单位相加等于采购合计",
                "合计是各单位之和，每个资金来源也一样。";
            "procurement-code" in Procurement by codes::codes: "采购目录序号与物品名称相符",
                "目录序号决定物品属于哪一品目；同一序号在2013年版和2022年版目录里可能是不同的东西，须按编制预算时有效的版本核对。";
            "procurement-small-firms" in Procurement by small_firms::reserved: "面向中小企业的采购不超过政府采购预算",
                "为中小企业预留的采购是政府采购的一部分，小微企业是中小企业的一部分（《政府采购促进中小企业发展管理办法》），部分不会大于整体。";
            "asset-parts" in Assets by sums::assets: "各类资产相加等于资产总额",
                "资产总额由表中编号的各类资产组成。";
            "asset-within" in Assets by across_sections::assets_within: "“其中”不超过所属的资产",
                "“其中”是上一行的一部分，部分不会大于整体。";
            "asset-text-table" in Assets by across_sections::asset_text: "固定资产：文字与表格一致",
                "文字所说的金额就是表格的资产总额。";
            "asset-date" in Assets by across_sections::asset_date: "资产截止时间是上年年末",
                "编制预算时最近的完整年度是上一年，资产以上年末的为准。";
            "rate-capped" in Performance by targets::rate_capped: "完成率、满意度不应写成上限",
                "完成率、满意度写成“≤”，按字面一点没做到也算达标。";
            "lost-floor" in Performance by targets::lost_floor: "指标值没有丢掉描述里的下限",
                "描述写明一个区间，指标值却只写上限，一次也不做也算达标。";
            "over-hundred-percent" in Performance by targets::over_hundred: "百分比不超过100%",
                "完成率、合格率之类的比率最高是100%。";
            "target-without-operator" in Performance by targets::no_operator: "指标值写明不低于还是不超过",
                "只写一个数字，看不出是至少、至多还是正好。";
            "target-not-measurable" in Performance by targets::not_measurable: "指标值已经填写，并且看得懂",
                "没有指标值，到年终就无从对照。";
            "indicator-kind" in Performance by indicators::kind: "指标放在合适的二级指标下",
                "数量指标反映提供多少产品和服务，质量指标反映达到的标准和水平，时效指标反映及时程度（财预〔2015〕88号）；\
                比率放在数量指标下、时效指标不写时间，年终就难以对照。";
            "same-cost-cap" in Performance by indicators::cost_caps: "同一项成本在各项目里的上限相同",
                "参训、出差等人均成本有统一的管理办法，各项目的上限应当一致。";
            "duplicate-indicator" in Performance by indicators::duplicates: "同一项目里没有重复的指标",
                "同一指标列两次，会被评价两次。";
            "performance-within-project" in Performance by projects::performance_money: "绩效目标表的资金总额不超过项目支出",
                "绩效目标表填写的是项目当年的资金，项目的预算里应当有这些资金。";
            "department-name" in BudgetArrangement by names::alike: "封面、标题里的部门名称一致",
                "沿用其他部门的文件时，标题里容易留下其他部门的名称。";
            "title-year" in BudgetArrangement by leftover::title_year: "标题的年度与正文一致",
                "沿用往年文件时，正文里容易留下旧的年度。";
            "heading-year" in BudgetArrangement by leftover::headings: "标题的年度和类型与文件一致",
                "沿用往年文件或决算文件时，标题里容易留下旧的年度和类型。";
            "provincial-wording" in BudgetArrangement by wording::provincial: "市县文件里没有省级用语",
                "市县部门的文件沿用省级模板时，容易留下“我省”“省级财政”等用语。";
            "cause-of-change" in BudgetArrangement by wording::cause: "增减的原因说明了变化本身",
                "解释增减，应当说明什么比上年多了或少了；列出今年安排的金额，并不能解释减少。";
            "three-public-cause" in ThreePublicExpenses by wording::three_public_cause: "“三公”经费的增减说明了原因",
                "公开“三公”经费时应当说明增减变化的原因。";
            "placeholder" in BudgetArrangement by draft::placeholders: "没有留下未填写的内容",
                "模板里等待填写的内容不应出现在公开的文件里。";
            "doubled-punctuation" in BudgetArrangement by draft::doubled_punctuation: "标点没有重复",
                "重复的标点多半是删改时留下的。";
            "one-unit" in BudgetArrangement by units::mixed: "同一句里的金额用同一个单位",
                "一句里既有元又有万元，容易看错一万倍。";
            "decimals" in BudgetArrangement by units::decimals: "金额不比分更细",
                "元以下只有角和分：以元为单位最多两位小数，以万元为单位最多六位。";
            "glossary-unused" in Glossary by glossary::unused: "名词解释里的名词在正文出现",
                "名词解释用来解释正文；正文没有的名词可能是模板留下的。";
            "one-name" in Glossary by glossary::names: "同一概念只用一个名称",
                "同一概念用不同名称，读者无法确定是不是同一个数。";
            "disclosure-deadline" in BudgetArrangement by deadline::within_twenty_days: "在法定期限内公开",
                "部门预算应当在财政部门批复后二十日内公开（《预算法》第十四条）。";
        }
    };
}

/// What should hold, and why.
macro_rules! rules {
    ($($id:literal in $section:ident by $family:ident::$check:ident: $title:literal, $reason:literal;)+) => {
        /// Every rule, in the order of the template: figures first, then targets, then wording.
        pub static RULES: &[Rule] =
            &[$(Rule { id: $id, title: $title, reason: $reason, section: $section }),+];
    };
}

with_rules!(rules);
#[cfg(feature = "reading")]
pub(crate) use with_rules;

impl Rule {
    /// The rule of that id.
    pub fn with_id(id: &str) -> Option<&'static Self> {
        RULES.iter().find(|rule| rule.id == id)
    }
}
