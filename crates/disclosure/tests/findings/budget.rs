//! A budget that closes, and the document that discloses it.

use proptest::prelude::*;
use rust_decimal::Decimal;

use super::draft::Draft;

/// The numbers that a document is made of; what follows from them is computed.
#[derive(Clone, Debug)]
pub struct Budget {
    /// Department, and the project names.
    pub names: Vec<String>,
    /// Personnel and office expenses.
    pub basic: [Decimal; 2],
    /// What each project spends besides procurement.
    pub projects: Vec<Decimal>,
    /// Income from other than the general budget, taken from it; `None` of a line that is not printed.
    pub other_income: [Option<Decimal>; 4],
    /// Changes of basic and project expenditure.
    pub changes: Option<[Decimal; 2]>,
    /// Travel, vehicle purchase, reception; vehicle operation is half of the office expenses at most.
    pub three_public: Option<[Decimal; 3]>,
    /// Whether 机关运行经费 is stated, and whether a glossary defines it.
    pub operating: (bool, bool),
    /// What each unit procures.
    pub procurement: Option<Vec<Vec<Item>>>,
    /// Values of the asset classes; `None` prints `——`.
    pub assets: Option<Vec<Option<Decimal>>>,
}

/// Something to procure.
#[derive(Clone, Debug)]
pub struct Item {
    project: usize,
    quantity: Decimal,
    unit_price: Decimal,
    is_own_funds: bool,
}

impl Item {
    fn amount(&self) -> Decimal {
        self.quantity * self.unit_price
    }
}

const YEAR: u16 = 2021;
const INCOME: [&str; 4] = ["基金预算收入", "财政专户核拨收入", "其他来源收入", "上年结转"];
const FUNDS: usize = 5;

/// Budgets of every size up to 10¹⁵ 万元, with parts missing. With `is_whole` every income line is printed.
pub fn budget(is_whole: bool) -> impl Strategy<Value = Budget> {
    let numbers = (
        [money(), money()],
        prop::collection::vec(money(), 1..4),
        prop::array::uniform4(prop_oneof![Just(Some(Decimal::ZERO)), small().prop_map(Some), Just(None)]),
    );
    let parts = (
        prop::option::of([change(), change()]),
        prop::option::of([small(), small(), small()]),
        any::<(bool, bool)>(),
        prop::option::of(prop::collection::vec(prop::collection::vec(item(), 1..4), 1..4)),
        prop::option::of(prop::collection::vec(prop::option::of(small()), 2..5)),
    );
    (numbers, parts).prop_map(move |((basic, projects, income), parts)| {
        let (changes, three_public, operating, procurement, assets) = parts;
        // Nothing was below zero the year before.
        let most = [&basic[..], &projects[..]].map(|parts| parts.iter().sum::<Decimal>());
        let names = ["市测试局", "档案整理经费", "平台运维经费", "宣传培训经费"];
        Budget {
            names: names.map(str::to_owned).to_vec(),
            basic,
            projects,
            other_income: if is_whole { income.map(|line| line.or(Some(Decimal::ZERO))) } else { income },
            changes: changes
                .filter(|[one, other]| !(*one + *other).is_zero() && *one <= most[0] && *other <= most[1]),
            three_public,
            operating,
            procurement,
            assets: assets.filter(|values| values.iter().any(Option::is_some)),
        }
    })
}

/// 1 to 10¹⁵ 万元 with up to two decimals, printed with as many.
fn money() -> impl Strategy<Value = Decimal> {
    let digits = prop_oneof![100..100_000_i64, Just(10_i64.pow(15)), 100..100_000_000_000_000_000_i64];
    (digits, 0..3_u32).prop_map(|(digits, decimals)| Decimal::new(digits, decimals))
}

/// A few 万元, often none, with two decimals as tables print.
fn small() -> impl Strategy<Value = Decimal> {
    prop_oneof![1 => Just(Decimal::new(0, 2)), 4 => (1..5_000_i64).prop_map(|digits| Decimal::new(digits, 2))]
}

fn item() -> impl Strategy<Value = Item> {
    (0..3_usize, 1..30_u32, small(), any::<bool>()).prop_map(
        |(project, quantity, unit_price, is_own_funds)| Item {
            project,
            quantity: Decimal::from(quantity),
            unit_price,
            is_own_funds,
        },
    )
}

fn change() -> impl Strategy<Value = Decimal> {
    (1..1_000_i64, any::<bool>(), 0..3_u32).prop_map(|(digits, is_less, decimals)| {
        Decimal::new(if is_less { -digits } else { digits }, decimals)
    })
}

impl Budget {
    /// The document.
    pub fn draft(&self) -> Draft {
        let mut draft = Draft::default();
        let department = &self.names[0];
        draft.words(&format!("衡水{department}\n{YEAR}年部门预算信息公开情况说明\n"));
        self.arrangement(&mut draft);
        self.operating(&mut draft);
        self.three_public(&mut draft);
        self.procurement(&mut draft);
        self.assets(&mut draft);
        if self.operating.1 {
            draft.words("八、名词解释\n1、机关运行经费：是指各部门的公用经费，包括办公及印刷费等。\n");
            draft.words("2、基本支出：指为保障机构正常运转而发生的人员支出和公用支出。\n");
        }
        draft
    }

    fn project(&self, index: usize) -> usize {
        index % self.projects.len()
    }

    /// The projects with what they spend in all, procurement included.
    fn project_totals(&self) -> Vec<(&str, Decimal)> {
        let mut totals = self.projects.clone();
        for item in self.procurement.iter().flatten().flatten() {
            totals[self.project(item.project)] += item.amount();
        }
        self.names.iter().skip(1).map(String::as_str).zip(totals).collect()
    }

    fn arrangement(&self, draft: &mut Draft) {
        let projects = self.project_totals();
        let project_total: Decimal = projects.iter().map(|(_, amount)| amount).sum();
        let basic: Decimal = self.basic.iter().sum();
        let total = basic + project_total;
        let others: Decimal = self.other_income.iter().flatten().sum();
        let is_open = self.other_income.iter().any(Option::is_none);
        draft.words("二、部门预算安排的总体情况\n1、收入说明\n反映本部门当年全部收入。");
        draft
            .words(&format!("{YEAR}年预算收入"))
            .amount("预算收入", total)
            .words("万元，其中：一般公共预算收入");
        draft.slot("一般公共预算收入", total - others, Decimal::ONE, is_open).words("万元");
        for (name, amount) in INCOME.iter().zip(self.other_income) {
            if let Some(amount) = amount {
                draft.words("，").words(name).slot(name, amount, Decimal::ONE, is_open).words("万元");
            }
        }
        draft.words(&format!("。\n2、支出说明\n{YEAR}年部门支出预算为")).amount("支出", total);
        draft.words("万元，其中基本支出").amount("基本支出", basic).words("万元，包括人员经费");
        draft.amount("人员经费", self.basic[0]).words("万元和日常公用经费");
        draft.amount("日常公用经费", self.basic[1]).words("万元；项目支出");
        draft.amount("项目支出", project_total).words("万元，主要为");
        list(draft, &projects);
        draft.words("。\n");
        let Some([basic, project]) = self.changes else { return };
        draft.words(&format!("3、比上年增减情况\n{YEAR}年部门预算收支安排")).amount("收支安排", total);
        draft.words(&format!("万元，较{}年", YEAR - 1));
        change_words(draft, "收支的增减", basic + project);
        draft.words("，其中：基本支出");
        change_words(draft, "基本支出的增减", basic);
        draft.words("，主要是人员变动；项目支出");
        change_words(draft, "项目支出的增减", project);
        draft.words("。\n");
    }

    fn operating(&self, draft: &mut Draft) {
        let (true, is_defined) = self.operating else { return };
        draft.words(&format!("三、机关运行经费安排情况\n{YEAR}年，我部门机关运行经费共计安排"));
        draft.slot("机关运行经费", self.basic[1], Decimal::ONE, !is_defined);
        draft.words("万元，主要用于保证机关正常运转。\n");
    }

    fn three_public(&self, draft: &mut Draft) {
        let Some([travel, purchase, reception]) = self.three_public else { return };
        // Within 机关运行经费, which it is a part of.
        let operation = (self.basic[1] / Decimal::TWO).trunc();
        let vehicles = purchase + operation;
        draft.words("四、财政拨款“三公”经费预算情况及增减变化原因\n");
        draft.words(&format!("{YEAR}年，我部门财政拨款“三公”经费预算安排"));
        draft.amount("三公经费", travel + vehicles + reception).words("万元，其中：因公出国（境）费");
        draft.amount("因公出国（境）费", travel).words("万元；公务用车购置及运维费");
        draft.amount("公务用车购置及运维费", vehicles).words("万元（其中：公务用车购置费");
        draft.amount("公务用车购置费", purchase).words("万元，公务用车运行维护费");
        draft.amount("公务用车运行维护费", operation).words("万元)；公务接待费");
        draft.amount("公务接待费", reception).words("万元。\n");
    }

    fn procurement_total(&self) -> Option<Decimal> {
        let units = self.procurement.as_ref()?;
        Some(units.iter().flatten().map(Item::amount).sum())
    }

    fn procurement(&self, draft: &mut Draft) {
        let (Some(units), Some(total)) = (&self.procurement, self.procurement_total()) else { return };
        let department = &self.names[0];
        draft.words(&format!("六、政府采购预算情况\n{YEAR}年，衡水{department}安排政府采购预算"));
        draft.amount("政府采购预算", total).words("万元。\n部门政府采购预算\n");
        draft.cell(&format!("225衡水{department}")).cell("单位：万元").words("\n");
        for head in ["政府采购项目来源", "采购物品名称", "政府采购目录序号", "计量  单位", "数量", "单价"]
        {
            draft.cell(head);
        }
        draft.cell("政府采购金额（当年部门预算安排资金）").words("\n");
        draft.cell("项目名称").cell("预算资金").words(&"\t\n".repeat(5)).cell("合计");
        for head in ["一般公共预算拨款", "基金预算拨款", "国有资本经营预算拨款", "财政专户核拨", "单位资金"]
        {
            draft.cell(head);
        }
        draft.words("\n");
        let of = |unit: &[Item], own: bool| -> Option<Decimal> {
            unit.iter().filter(|item| item.is_own_funds == own).map(Item::amount).reduce(|sum, one| sum + one)
        };
        let funds = |draft: &mut Draft, unit: &[Item]| {
            let sum: Decimal = [of(unit, false), of(unit, true)].into_iter().flatten().sum();
            draft.amount_cell("合计", sum, Decimal::ONE);
            for column in 0..FUNDS {
                match of(unit, column == FUNDS - 1).filter(|_| column == 0 || column == FUNDS - 1) {
                    Some(amount) => draft.amount_cell("资金来源", amount, Decimal::ONE),
                    None => draft.cell(""),
                };
            }
            draft.words("\n");
        };
        draft.cell("合  计").words(&"\t\n".repeat(6));
        funds(draft, &units.concat());
        let projects = self.project_totals();
        for (unit, number) in units.iter().zip(1..) {
            draft.cell(&format!("第{number}中心小计")).words(&"\t\n".repeat(6));
            funds(draft, unit);
            for item in unit {
                let (name, budget) = projects[self.project(item.project)];
                draft.cell(name).amount_cell("预算资金", budget, Decimal::ONE);
                draft.cell("激光打印机").cell("A0201060102").cell("台");
                draft.amount_cell("数量", item.quantity, item.unit_price);
                draft.amount_cell("单价", item.unit_price, item.quantity);
                funds(draft, std::slice::from_ref(item));
            }
        }
        draft.words("\n");
    }

    fn assets(&self, draft: &mut Draft) {
        let Some(values) = &self.assets else { return };
        let total: Decimal = values.iter().flatten().sum();
        let department = &self.names[0];
        draft.words(&format!("七、国有资产信息\n衡水{department}{}年末固定资产金额为", YEAR - 1));
        draft.amount("固定资产", total).words("万元（详见下表）");
        if let Some(planned) = self.procurement_total() {
            draft
                .words("，本年度拟购置固定资产总额为")
                .amount("拟购置", planned)
                .words("万元，已列入政府采购预算表");
        }
        draft.words("。\n").cell("固定资产占用情况表").words("\n");
        draft.cell(&format!("编制部门：衡水{department}"));
        draft.cell(&format!("截止时间：{}年12月31日", YEAR - 1)).words("\n");
        draft.cell("项目").cell("数量").cell("价值（金额单位：万元）").words("\n");
        draft.cell("资产总额").cell("——").amount_cell("资产总额", total, Decimal::ONE).words("\n");
        let classes = ["房屋（平方米）", "车辆（台、辆）", "单价在20万元以上设备", "其他固定资产"];
        // Only with 其他固定资产 are all classes listed.
        let classes = classes.into_iter().skip(classes.len() - values.len());
        for ((value, class), number) in values.iter().zip(classes).zip(1..) {
            draft.cell(&format!("{number}、{class}")).cell("——");
            match value {
                Some(value) => draft.amount_cell(class, *value, Decimal::ONE),
                None => draft.cell("——"),
            };
            draft.words("\n");
        }
        draft.words("\n");
    }
}

fn list(draft: &mut Draft, projects: &[(&str, Decimal)]) {
    for (index, (name, amount)) in projects.iter().enumerate() {
        draft
            .words(if index == 0 { "" } else { "，" })
            .words(name)
            .words("支出")
            .amount(name, *amount)
            .words("万元");
    }
}

fn change_words(draft: &mut Draft, name: &str, by: Decimal) {
    draft.words(if by.is_sign_negative() { "减少" } else { "增加" }).amount(name, by.abs()).words("万元");
}
