//! Foreign tables: another unit's, other years', a row for each of several units.

use super::Passage;

const ROWS: [&str; 12] = [
    "一般公共预算拨款收入",
    "收入总计",
    "支出总计",
    "基本支出",
    "项目支出",
    "人员经费",
    "公用经费",
    "“三公”经费",
    "公务接待费",
    "公务用车运行维护费",
    "机关运行经费",
    "政府采购预算",
];
const TITLES: [&str; 8] = [
    "收支预算总表",
    "部门收支总表",
    "支出预算表",
    "“三公”经费预算表",
    "收入预算表",
    "主要数据表",
    "基本支出表",
    "预算情况表",
];

impl Passage<'_> {
    /// A table of the year that a title, a heading or a label gives to another unit.
    pub(super) fn table_of_unit(&mut self) -> &'static str {
        let (unit, year, title) = (self.unit(), self.own_year(), self.pick(&TITLES));
        let number = self.number(0);
        let form = self.pick(&[
            "{n}{u}{y}年{t}\n",
            "{n}{u}\n{y}年{t}\n",
            "{n}{y}年{t}\n单位名称：{u}\n",
            "{n}{y}年{t}\n编制单位：{u}\n",
            "{n}{u}{t}\n",
            "{n}{y}年{t}（{u}）\n",
            "{n}{u}：\n{t}\n",
            "{n}{t}——{u}\n",
            "{n}{u}收支情况\n{y}年{t}\n",
            "{n}{y}年{t}\n部门：{u}\n",
            "{n}{y}年{t}\n预算单位：{u}\n",
            "{n}以下为{u}{t}\n",
            "{n}{y}年{u}{t}\n",
            "{n}附：{u}\n{t}\n",
        ]);
        let top = form
            .replace("{n}", &number)
            .replace("{u}", &unit)
            .replace("{y}", &year.to_string())
            .replace("{t}", title);
        self.words(&top);
        let head = self
            .pick(&["预算数", "金额", "{y}年预算数", "本年预算", "合计"])
            .replace("{y}", &year.to_string());
        self.lines_table(&[(head, None)]);
        "table of another unit"
    }

    /// A table of the department for other years, or of other stages of the year.
    pub(super) fn table_of_years(&mut self) -> &'static str {
        let (own, title) = (self.own_year(), self.pick(&TITLES));
        let mut columns: Vec<(String, Option<u16>)> = match self.random.u8(..5) {
            0 => vec![(own - 1, "预算数"), (own - 2, "预算数"), (own - 3, "预算数")]
                .into_iter()
                .map(|(year, word)| (format!("{year}年{word}"), Some(year)))
                .collect(),
            1 => (1..=3).map(|back| (format!("{}年", own - back), Some(own - back))).collect(),
            2 => (1..=2).map(|later| (format!("{}年规划数", own + later), None)).collect(),
            3 => ["执行数", "上半年", "预计完成", "完成率"]
                .iter()
                .take(3)
                .map(|word| ((*word).to_owned(), None))
                .collect(),
            _ => {
                vec![(format!("{}年执行数", own - 1), None), (format!("{}年决算数", own - 1), Some(own - 1))]
            }
        };
        self.random.shuffle(&mut columns);
        let number = self.number(0);
        let form = self.pick(&[
            "{n}近年{t}\n",
            "{n}历年{t}对照\n",
            "{n}{t}（历年）\n",
            "{n}本部门{t}比较\n",
            "{n}中期{t}\n",
        ]);
        self.words(&form.replace("{n}", &number).replace("{t}", title));
        self.lines_table(&columns);
        "table of other years"
    }

    /// A row for each unit, a column for each line.
    pub(super) fn table_of_units(&mut self) -> &'static str {
        let (year, number) = (self.own_year(), self.number(0));
        let form = self.pick(&[
            "{n}{y}年所属单位预算表\n",
            "{n}各单位收支预算情况表\n",
            "{n}{y}年分单位支出表\n",
            "{n}分单位“三公”经费表\n",
            "{n}单位预算汇总表\n",
        ]);
        self.words(&form.replace("{n}", &number).replace("{y}", &year.to_string()));
        self.words("单位：万元\n\n");
        let mut names = ROWS.to_vec();
        self.random.shuffle(&mut names);
        let columns = self.random.usize(1..=3);
        let head = self.pick(&["单位名称", "单位", "预算单位", "名称"]);
        self.words(&format!("\t{head}\n"));
        for name in &names[..columns] {
            self.words(&format!("\t{name}\n"));
        }
        self.words("\n");
        for _ in 0..self.random.usize(1..=4) {
            let unit = self.unit();
            self.words(&format!("\t{unit}\n"));
            for _ in 0..columns {
                self.words("\t");
                self.digits();
                self.words("\n");
            }
            self.words("\n");
        }
        self.words("\n");
        "table of several units"
    }

    /// A row for each of some lines, with the columns that are given and the year of which each is the department's.
    fn lines_table(&mut self, columns: &[(String, Option<u16>)]) {
        self.words("单位：万元\n\n");
        let name = self.pick(&["项目", "科目", "预算项目", "指标"]);
        self.words(&format!("\t{name}\n"));
        for (head, _) in columns {
            self.words(&format!("\t{head}\n"));
        }
        self.words("\n");
        let mut names = ROWS.to_vec();
        self.random.shuffle(&mut names);
        let rows = self.random.usize(1..=6);
        for name in &names[..rows] {
            self.words(&format!("\t{name}\n"));
            for (_, year) in columns {
                self.words("\t");
                self.year = *year;
                self.digits();
                self.words("\n");
            }
            self.words("\n");
        }
        self.words("\n");
    }
}
