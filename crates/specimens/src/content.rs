//! What a specimen discloses.

use fastrand::Rng;
use rust_decimal::Decimal;

/// What a department discloses; amounts are in 万元.
#[derive(Clone, Debug)]
pub struct Content {
    /// The department's name.
    pub department: String,
    /// The budget year.
    pub year: u16,
    /// The department's units.
    pub units: Vec<SpecimenUnit>,
    /// 一般公共预算收入, 基金预算收入, 财政专户核拨收入, 其他来源收入, 上年结转
    pub income: [Decimal; 5],
    /// 人员经费
    pub personnel: Decimal,
    /// 日常公用经费
    pub office: Decimal,
    /// The projects, whose amounts are 项目支出.
    pub projects: Vec<Project>,
    /// 因公出国（境）费, 公务用车购置费, 公务用车运行维护费, 公务接待费
    pub three_public: [Decimal; 4],
    /// The year before: 支出合计, 基本支出, 项目支出, 三公经费.
    pub previous: [Decimal; 4],
    /// 价值 of 房屋, 车辆, 设备 and 其他, where there is any.
    pub assets: [Option<Decimal>; 4],
}

/// A unit of the department.
#[derive(Clone, Debug)]
pub struct SpecimenUnit {
    /// 单位名称
    pub name: String,
    /// What it procures.
    pub items: Vec<SpecimenItem>,
}

/// A project with its goals and indicators.
#[derive(Clone, Debug)]
pub struct Project {
    /// Its name.
    pub name: String,
    /// Its budget in 万元.
    pub amount: Decimal,
    /// Its goals, numbered.
    pub goals: Vec<String>,
    /// Its indicators, sorted by levels.
    pub indicators: Vec<SpecimenIndicator>,
}

/// A row of the indicator table: 一级, 二级, 三级, 描述, 指标值, 依据.
pub type SpecimenIndicator = [String; 6];

/// A procurement item.
#[derive(Clone, Debug)]
pub struct SpecimenItem {
    /// The position of its project in [`Content::projects`].
    pub project: usize,
    /// 采购物品名称
    pub name: &'static str,
    /// 政府采购目录序号
    pub code: &'static str,
    /// 计量单位
    pub measure: &'static str,
    /// 数量
    pub quantity: u32,
    /// 单价 in 万元
    pub unit_price: Decimal,
}

impl SpecimenItem {
    /// Quantity × unit price.
    pub fn amount(&self) -> Decimal {
        self.unit_price * Decimal::from(self.quantity)
    }
}

const PLACES: [&str; 6] = ["桃城市", "冀州市", "安平县", "武强县", "饶阳县", "阜城县"];
const OFFICES: [&str; 6] = ["财政局", "教育局", "水务局", "文化广电和旅游局", "市场监督管理局", "统计局"];
const TOPICS: [&str; 8] = [
    "信息化运维",
    "业务培训",
    "普法宣传",
    "档案管理",
    "统计调查",
    "安全生产监管",
    "水资源保护",
    "和谐机关建设",
];
const GOODS: [(&str, &str, &str); 5] = [
    ("激光打印机", "A0201060102", "台"),
    ("扫描仪", "A0201060901", "台"),
    ("金属质柜类", "A060503", "组"),
    ("台式计算机", "A02010104", "台"),
    ("便携式计算机", "A02010105", "台"),
];
const INDICATORS: [[&str; 5]; 9] = [
    ["产出指标", "数量指标", "培训期数", "组织业务培训的次数", "≥{}次"],
    ["产出指标", "数量指标", "检查单位数", "实地检查的单位数量", "≥{}家"],
    ["产出指标", "质量指标", "验收合格率", "验收合格的比例", "≥9{}%"],
    ["产出指标", "时效指标", "完成时限", "全部工作完成的时间", "≤12月"],
    ["产出指标", "成本指标", "人均培训成本", "每人每天的费用", "≤3{}0元"],
    ["效益指标", "社会效益指标", "服务能力", "对服务能力的提升", "显著提升"],
    ["效益指标", "可持续影响指标", "机制健全程度", "长效机制的建立", "不低于8{}%"],
    ["效益指标", "可持续影响指标", "影响年限", "项目发挥作用的年限", "3-{}年"],
    ["满意度指标", "服务对象满意度指标", "群众满意度", "受访群众满意的比例", "9{}%以上"],
];

impl Content {
    pub(crate) fn random(random: &mut Rng) -> Self {
        let place = PLACES[random.usize(..PLACES.len())];
        let office = OFFICES[random.usize(..OFFICES.len())];
        let projects = projects(random);
        let units = [format!("{place}{office}"), format!("{place}{office}服务中心")]
            .into_iter()
            .take(random.usize(1..=2))
            .map(|name| SpecimenUnit { name, items: items(random, projects.len()) })
            .collect();
        Self {
            department: format!("{place}{office}"),
            year: random.u16(2016..=2022),
            units,
            ..Self::with_sums(random, projects)
        }
    }

    pub(crate) fn next_year(&self, random: &mut Rng) -> Self {
        let projects = projects(random);
        let mut next = Self::with_sums(random, projects);
        next.previous = self.headline();
        next.units = self
            .units
            .iter()
            .map(|unit| SpecimenUnit { name: unit.name.clone(), items: items(random, next.projects.len()) })
            .collect();
        Self { department: self.department.clone(), year: self.year + 1, ..next }
    }

    /// Everything but department, year and units, with sums that close.
    fn with_sums(random: &mut Rng, projects: Vec<Project>) -> Self {
        let personnel = money(random, 900_000);
        let office = money(random, 90_000);
        let total = personnel + office + projects.iter().map(|project| project.amount).sum::<Decimal>();
        let mut income = [Decimal::ZERO; 5];
        let other = [1, 2, 3, 4][random.usize(..4)];
        income[other] = if random.bool() { total / Decimal::from(8) } else { Decimal::ZERO }.trunc();
        income[0] = total - income[other];
        let mut previous = [(); 4].map(|()| money(random, 90_000));
        previous[0] = previous[1] + previous[2];
        Self {
            department: String::new(),
            year: 0,
            units: Vec::new(),
            income,
            personnel,
            office,
            projects,
            three_public: [Decimal::ZERO, Decimal::ZERO, money(random, 900), money(random, 900)],
            previous,
            assets: [None, Some(money(random, 9_000)), None, Some(money(random, 90_000))],
        }
    }

    /// 支出合计, 基本支出, 项目支出, 三公经费.
    pub fn headline(&self) -> [Decimal; 4] {
        let basic = self.personnel + self.office;
        let project = self.projects.iter().map(|project| project.amount).sum::<Decimal>();
        [basic + project, basic, project, self.three_public.iter().copied().sum()]
    }

    /// What all units procure, in 万元.
    pub fn procurement(&self) -> Decimal {
        self.units.iter().flat_map(|unit| &unit.items).map(SpecimenItem::amount).sum()
    }

    /// The value of all assets, in 万元.
    pub fn asset_total(&self) -> Decimal {
        self.assets.iter().flatten().copied().sum()
    }

    pub(crate) fn figures(&self) -> Vec<(String, Decimal)> {
        let [total, basic, project, three_public] = self.headline();
        let [general, fund, special, other, carried] = self.income;
        let [overseas, purchase, operation, reception] = self.three_public;
        let mut figures = vec![
            ("预算收入合计", total),
            ("一般公共预算收入", general),
            ("基金预算收入", fund),
            ("财政专户核拨收入", special),
            ("其他来源收入", other),
            ("上年结转", carried),
            ("支出合计", total),
            ("基本支出", basic),
            ("人员经费", self.personnel),
            ("日常公用经费", self.office),
            ("项目支出", project),
            ("机关运行经费", self.office),
            ("三公经费", three_public),
            ("因公出国（境）费", overseas),
            ("公务用车购置及运维费", purchase + operation),
            ("公务用车购置费", purchase),
            ("公务用车运行维护费", operation),
            ("公务接待费", reception),
            ("政府采购预算", self.procurement()),
            ("固定资产", self.asset_total()),
        ]
        .into_iter()
        .map(|(name, amount)| (name.to_owned(), amount))
        .collect::<Vec<_>>();
        figures.extend(
            self.projects.iter().map(|project| (format!("项目支出/{}", project.name), project.amount)),
        );
        figures
    }
}

/// An amount above zero with two decimals, in 万元, of at most `most` hundredths.
fn money(random: &mut Rng, most: i64) -> Decimal {
    Decimal::new(random.i64(101..most), 2)
}

fn projects(random: &mut Rng) -> Vec<Project> {
    let mut topics = TOPICS.to_vec();
    random.shuffle(&mut topics);
    topics
        .into_iter()
        .take(random.usize(1..=5))
        .map(|topic| Project {
            name: format!("{topic}经费"),
            amount: money(random, 900_000) + Decimal::from(20),
            goals: (1..=random.usize(1..=3))
                .map(|at| format!("{at}.做好{topic}工作，完成第{at}项任务。"))
                .collect(),
            indicators: indicators(random, topic),
        })
        .collect()
}

fn indicators(random: &mut Rng, topic: &str) -> Vec<SpecimenIndicator> {
    let number = random.u8(4..=9).to_string();
    INDICATORS
        .iter()
        .filter(|row| row[1] != "数量指标" || random.bool())
        .map(|[level1, level2, level3, description, target]| {
            let name = format!("{topic}{level3}");
            let target = target.replace("{}", &number);
            [
                (*level1).to_owned(),
                (*level2).to_owned(),
                name,
                (*description).to_owned(),
                target,
                "年度工作计划".to_owned(),
            ]
        })
        .collect()
}

fn items(random: &mut Rng, projects: usize) -> Vec<SpecimenItem> {
    let mut goods = GOODS.to_vec();
    random.shuffle(&mut goods);
    let mut items: Vec<SpecimenItem> = goods
        .into_iter()
        .take(random.usize(1..=4))
        .map(|(name, code, measure)| SpecimenItem {
            project: random.usize(..projects),
            name,
            code,
            measure,
            quantity: random.u32(1..=9),
            unit_price: Decimal::new(random.i64(5..=99), 2),
        })
        .collect();
    items.sort_by_key(|item| item.project);
    items
}
