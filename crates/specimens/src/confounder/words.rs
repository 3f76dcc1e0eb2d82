//! The words of foreign passages, combined anew each time.

use super::Passage;

/// What units do.
const FIELDS: [&str; 24] = [
    "水土保持",
    "农业机械化",
    "不动产登记",
    "城市管理",
    "妇幼保健",
    "乡村振兴",
    "疾病预防控制",
    "殡葬服务",
    "植物保护",
    "价格认证",
    "人才交流",
    "公路养护",
    "地方志编纂",
    "种子管理",
    "婚姻登记",
    "清水河",
    "红旗",
    "第二",
    "青少年",
    "畜牧兽医",
    "渔政",
    "信息",
    "机关后勤",
    "会计核算",
];
/// What units are.
const SORTS: [&str; 44] = [
    "中心",
    "站",
    "所",
    "大队",
    "学校",
    "医院",
    "馆",
    "局",
    "办公室",
    "委员会",
    "服务部",
    "分局",
    "管理处",
    "研究院",
    "基地",
    "公司",
    "林场",
    "园",
    "协会",
    "联合会",
    "支队",
    "检测室",
    "苗圃",
    "水库",
    "泵站",
    "灌区",
    "敬老院",
    "烈士陵园",
    "剧团",
    "报社",
    "电台",
    "幼儿园",
    "小学",
    "干休所",
    "考试院",
    "车队",
    "事务所",
    "服务社",
    "总站",
    "工作部",
    "指挥部",
    "招待所",
    "编辑部",
    "管委会",
];
/// Words for units that are no names.
const GENERAL: [&str; 26] = [
    "所属事业单位",
    "下属单位",
    "局机关",
    "机关本级",
    "局本级",
    "本级",
    "二级单位",
    "直属单位",
    "派出机构",
    "下属企业",
    "代管单位",
    "划入单位",
    "所属学校",
    "基层单位",
    "参公事业单位",
    "各乡镇",
    "各股室",
    "挂靠单位",
    "托管单位",
    "原县旅游局",
    "撤并单位",
    "所属二级预算单位",
    "差额拨款单位",
    "乡镇财政所",
    "工会",
    "机关食堂",
];
/// Larger wholes.
const WHOLES: [&str; 22] = [
    "全县",
    "全市",
    "全省",
    "全系统",
    "全区各部门",
    "县级各部门",
    "本行政区域",
    "市本级",
    "县本级",
    "全县教育系统",
    "各乡镇及县直部门",
    "全市各级",
    "全行业",
    "县域",
    "片区",
    "经开区",
    "上级",
    "省级",
    "中央",
    "对口支援",
    "全国",
    "县财政",
];
/// Money that is none of the budget of the year.
const FUNDS: [&str; 20] = [
    "上级下达专项资金",
    "提前下达转移支付",
    "代编预算",
    "部门预留资金",
    "财政存量资金",
    "代管资金",
    "基建拨款",
    "党费",
    "工会经费",
    "住房维修基金",
    "社保基金",
    "债券资金",
    "捐赠资金",
    "往来款",
    "非税收入任务",
    "超收奖励",
    "清欠资金",
    "援建资金",
    "以前年度应付款",
    "涉农整合资金",
];

/// Names of lines as documents write them.
pub(super) const LINES: [&str; 20] = [
    "收入预算",
    "支出预算",
    "基本支出",
    "项目支出",
    "人员经费",
    "公用经费",
    "“三公”经费",
    "“三公”经费预算",
    "公务接待费",
    "公务用车运行维护费",
    "因公出国（境）费",
    "机关运行经费",
    "政府采购预算",
    "上年结转",
    "一般公共预算拨款收入",
    "其他收入",
    "收支总预算",
    "公务用车购置费",
    "日常公用经费",
    "预算收入",
];

impl Passage<'_> {
    /// The name of another unit: with the department's region, its name, another region, or without.
    pub(super) fn unit(&mut self) -> String {
        let (field, sort) = (self.pick(&FIELDS), self.pick(&SORTS));
        let department = self.department().to_owned();
        let region: String = department.chars().take(3).collect();
        match self.random.u8(..9) {
            0 | 1 => format!("{region}{field}{sort}"),
            2 => format!("{department}{field}{sort}"),
            3 => {
                let other = self.pick(&["云台县", "双河市", "临江区", "石桥镇", "省", "市", "县"]);
                format!("{other}{field}{sort}")
            }
            4 => format!("{}{field}{sort}", region.chars().last().unwrap_or('县')),
            5 => {
                let sort = self.pick(&GENERAL);
                sort.to_owned()
            }
            _ => format!("{field}{sort}"),
        }
    }

    pub(super) fn whole(&mut self) -> String {
        self.pick(&WHOLES).to_owned()
    }

    pub(super) fn fund(&mut self) -> String {
        self.pick(&FUNDS).to_owned()
    }

    pub(super) fn line(&mut self) -> &'static str {
        self.pick(&LINES)
    }

    /// Another year, with the year of which its budget may be the department's own.
    pub(super) fn other_year(&mut self) -> (String, Option<u16>) {
        let own = self.own_year();
        let year = match self.random.u8(..6) {
            0 | 1 => own - 1,
            2 => own - 2,
            3 => own - 3,
            4 => own + 1,
            _ => own + 2,
        };
        let form = self.pick(&["{y}年", "{y}年度", "{c}年", "{s}年", "{y} 年", "{y}预算年度"]);
        (written(form, year), (year < own).then_some(year))
    }

    /// Words for a time that is no whole year of the budget.
    pub(super) fn time(&mut self) -> (String, Option<u16>) {
        let own = self.own_year();
        let before = Some(own - 1);
        let (form, year, of) = match self.random.u8(..26) {
            0 => ("上年", own, before),
            1 => ("去年", own, before),
            2 => ("上一年度", own, before),
            3 => ("前年", own, None),
            4 => ("明年", own, None),
            5 => ("下一年度", own, None),
            6 => ("预计次年", own, None),
            7 => ("{y}年至{z}年", own - 2, None),
            8 => ("{y}—{z}年", own, None),
            9 => ("三年规划期内", own, None),
            10 => ("“十四五”时期", own, None),
            11 => ("{y}年一季度", own, None),
            12 => ("一季度", own, None),
            13 => ("{y}年上半年", own, None),
            14 => ("{y}年1—9月", own, None),
            15 => ("截至{y}年10月底", own, None),
            16 => ("前三季度", own, None),
            17 => ("近三年", own, None),
            18 => ("历年", own, None),
            19 => ("{y}年同期", own - 1, before),
            20 => ("截至目前", own, None),
            21 => ("今后五年", own, None),
            22 => ("当月", own, None),
            23 => ("以前年度", own, None),
            24 => ("{y}年第四季度", own, None),
            _ => ("过渡期内", own, None),
        };
        (written(form, year).replace("{z}", &(year + 2).to_string()), of)
    }

    /// Words for a stage of an amount that is no budget.
    pub(super) fn stage(&mut self) -> &'static str {
        self.pick(&[
            "执行数",
            "预计执行数",
            "调整预算数",
            "追加预算数",
            "实际支出",
            "已支付",
            "累计完成",
            "需求数",
            "“一上”数",
            "测算数",
            "缺口",
            "欠拨数",
            "待分配数",
            "送审数",
            "限额",
            "收回数",
            "补助标准",
        ])
    }
}

/// A year in one of the forms in which documents write it.
fn written(form: &str, year: u16) -> String {
    const DIGITS: [char; 10] = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
    let printed = year.to_string();
    let chinese: String =
        printed.bytes().map(|digit| DIGITS[usize::from(digit - b'0') % DIGITS.len()]).collect();
    form.replace("{y}", &printed).replace("{c}", &chinese).replace("{s}", &printed[2..])
}
