//! Foreign headings, paragraphs and sentences.

use super::{Passage, Position};

impl Passage<'_> {
    /// Writes a passage. Returns its sort, and where it may stand.
    pub(super) fn write(&mut self) -> (&'static str, Position) {
        use Position::{End, Paragraph, Section};
        match self.random.u8(..16) {
            0 | 1 => (self.below_heading(), Section),
            2 => (self.part_of_another(), End),
            3 | 4 => (self.run_in(), Paragraph),
            5 => (self.sentence_of_unit(), Paragraph),
            6 => (self.list_of_units(), Paragraph),
            7 => (self.sentence_of_year(), Paragraph),
            8 => (self.sentence_of_time(), Paragraph),
            9 => (self.sentence_of_whole(), Paragraph),
            10 if !self.is_final => (self.sentence_of_stage(), Paragraph),
            11 => (self.below_heading_of_year(), Section),
            12 | 13 => (self.table_of_unit(), Section),
            14 if !self.is_final => (self.table_of_years(), Section),
            _ => (self.table_of_units(), Section),
        }
    }

    /// A heading that names another unit, with paragraphs below it.
    fn below_heading(&mut self) -> &'static str {
        let units = self.random.usize(1..=2);
        for at in 0..units {
            let (number, unit, year) = (self.number(at), self.unit(), self.own_year());
            let form = self.pick(&[
                "{u}",
                "{u}",
                "{u}{y}年预算",
                "{u}{y}年预算情况",
                "{u}收支预算情况说明",
                "关于{u}{y}年预算的说明",
                "{u}预算安排情况",
                "附：{u}",
                "{u}部分",
                "{u}情况",
                "{y}年{u}收支情况",
                "{u}（{y}年）",
                "{u}经费",
                "【{u}】",
                "{u}：",
                "{u}收支：",
                "单位名称：{u}",
                "编制单位：{u}",
                "填报单位：{u}",
                "以下为{u}数据",
                "{u}有关情况",
                "{u}基本情况及收支",
                "{y}年度{u}部门预算",
                "◆{u}",
                "——{u}——",
                "（{u}）",
                "二级单位{u}",
                "其中：{u}",
            ]);
            let heading = form.replace("{u}", &unit).replace("{y}", &year.to_string());
            self.words(&format!("{number}{heading}\n"));
            for _ in 0..self.random.usize(1..=2) {
                let lead =
                    self.pick(&["", "", "{y}年", "{y}年，我单位", "本单位{y}年", "{y}年度本单位", "该单位"]);
                self.words(&lead.replace("{y}", &year.to_string()));
                self.statement();
                self.words("\n");
            }
        }
        "below a heading"
    }

    fn below_heading_of_year(&mut self) -> &'static str {
        let (year, of) = self.other_year();
        let number = self.number(0);
        let form = self.pick(&[
            "{y}部门预算情况",
            "{y}收支情况",
            "{y}预算执行情况",
            "{y}",
            "{y}收支安排回顾",
            "{y}支出计划",
            "{y}三公经费情况",
            "{y}规划",
            "附：{y}数据",
            "{y}主要指标",
            "（{y}）",
        ]);
        self.words(&format!("{number}{}\n", form.replace("{y}", &year)));
        self.year = of;
        self.statement();
        self.words("\n");
        "below a heading of another year"
    }

    /// A whole part of another office behind everything else.
    fn part_of_another(&mut self) -> &'static str {
        let (unit, year) = (self.unit(), self.own_year());
        let form = self.pick(&[
            "第四部分 {u}{y}年部门预算",
            "{u}{y}年单位预算公开",
            "附件2\n{u}{y}年预算",
            "{u}\n{y}年单位预算说明",
            "第四部分 {u}情况说明",
        ]);
        self.words(&format!("{}\n", form.replace("{u}", &unit).replace("{y}", &year.to_string())));
        for (at, heading) in ["收支预算情况", "“三公”经费情况", "机关运行经费"].into_iter().enumerate()
        {
            let number = ["一", "二", "三"][at];
            self.words(&format!("{number}、{heading}\n{year}年"));
            self.statement();
            self.words("\n");
        }
        "part of another office"
    }

    /// `某某站：收入预算12万元…`
    fn run_in(&mut self) -> &'static str {
        let (number, unit, year) = (self.number(0), self.unit(), self.own_year());
        let form = self.pick(&[
            "{u}：",
            "{u}。",
            "{u}：{y}年",
            "{u}——",
            "{u}情况：",
            "{u}预算情况。",
            "其中，{u}：",
            "其中：{u}",
            "{u}（{y}年）：",
            "【{u}】",
            "单位名称：{u}。",
            "{u}收支情况：",
            "{u}：我单位",
            "{u} ",
            "关于{u}。",
            "{u}方面，",
            "{u}：本单位{y}年",
        ]);
        let lead = form.replace("{u}", &unit).replace("{y}", &year.to_string());
        self.words(&format!("{number}{lead}"));
        self.statement();
        self.words("\n");
        "run in"
    }

    fn sentence_of_unit(&mut self) -> &'static str {
        let (unit, year) = (self.unit(), self.own_year());
        let form = self.pick(&[
            "{u}{y}年",
            "{y}年{u}",
            "{y}年度，{u}",
            "{u}",
            "其中{u}",
            "另外，{u}",
            "此外{u}{y}年",
            "{u}当年",
            "同时，{u}{y}年",
            "经批复，{u}",
            "根据批复，{u}{y}年",
            "按照隶属关系，{u}",
            "（{u}）",
            "由{u}编制的",
            "列入{u}的",
            "不含{u}，{u}",
            "安排{u}",
            "拨付{u}",
            "{u}的",
            "{y}年纳入本部门预算的{u}",
            "根据主管部门安排，{u}{y}年",
            "{y}年，为支持{u}发展，{u}",
            "代{u}公开：",
            "与{u}合署办公，{u}",
        ]);
        self.words(&form.replace("{u}", &unit).replace("{y}", &year.to_string()));
        self.statement();
        self.words("\n");
        "sentence of a unit"
    }

    /// Several units with an amount each.
    fn list_of_units(&mut self) -> &'static str {
        let (line, year) = (self.line(), self.own_year());
        let form = self.pick(&[
            "{l}分单位情况：",
            "{y}年{l}按单位分：",
            "{l}，其中：",
            "{l}中，",
            "分单位看，{l}：",
            "{y}年各单位{l}分别为：",
            "{l}构成（按单位）：",
        ]);
        self.words(&form.replace("{l}", line).replace("{y}", &year.to_string()));
        let mark = self.pick(&["，", "；", "、"]);
        for at in 0..self.random.usize(2..=4) {
            let unit = self.unit();
            self.words(if at > 0 { mark } else { "" });
            let form = self.pick(&["{u}", "{u}{l}", "{u}安排", "{u}为"]);
            self.words(&form.replace("{u}", &unit).replace("{l}", line));
            self.amount();
        }
        self.words("。\n");
        "list of units"
    }

    fn sentence_of_year(&mut self) -> &'static str {
        let (year, of) = self.other_year();
        self.year = of;
        let form = self.pick(&[
            "{y}",
            "{y}，",
            "本部门{y}",
            "预计{y}",
            "{y}我部门",
            "其中{y}",
            "回顾{y}，",
            "{y}本部门",
            "安排{y}",
            "{y}全年",
            "（{y}）",
        ]);
        self.words(&form.replace("{y}", &year));
        self.statement();
        self.words("\n");
        "sentence of another year"
    }

    fn sentence_of_time(&mut self) -> &'static str {
        let (time, of) = self.time();
        self.year = of;
        let form =
            self.pick(&["{t}", "{t}，", "本部门{t}", "{t}我部门", "{t}，本部门", "{t}全部门", "{t}内"]);
        self.words(&form.replace("{t}", &time));
        self.statement();
        self.words("\n");
        "sentence of another time"
    }

    fn sentence_of_whole(&mut self) -> &'static str {
        let (whole, year) = (if self.random.bool() { self.whole() } else { self.fund() }, self.own_year());
        let form = self.pick(&[
            "{w}{y}年",
            "{y}年{w}",
            "{w}",
            "{y}年，{w}",
            "经汇总，{w}{y}年",
            "据统计，{w}",
            "{y}年度{w}",
            "其中{w}",
            "{w}安排的",
            "来自{w}的",
        ]);
        self.words(&form.replace("{w}", &whole).replace("{y}", &year.to_string()));
        self.statement();
        self.words("\n");
        "sentence of a larger whole"
    }

    /// An amount of the own year and line that is at another stage.
    fn sentence_of_stage(&mut self) -> &'static str {
        let (line, stage, year) = (self.line(), self.stage(), self.own_year());
        let form = self.pick(&[
            "{y}年{l}{s}",
            "{l}{s}为",
            "{y}年{s}：{l}",
            "{y}年本部门{l}{s}",
            "{s}{l}",
            "{y}年{s}{l}",
        ]);
        let words = form.replace("{l}", line).replace("{s}", stage).replace("{y}", &year.to_string());
        self.words(&words);
        self.amount();
        self.words("。\n");
        "stage that is no budget"
    }

    /// One or more lines with an amount each, and what else such sentences say.
    pub(super) fn statement(&mut self) {
        let first = self.line();
        self.words(first);
        let verb = self.pick(&["", "", "为", "安排", "共计", "总额", "预算数", "总额为", "共安排"]);
        self.words(verb);
        self.amount();
        let count = self.random.usize(..=3);
        let mark = self.pick(&["，", "；", "、", "。", "，其中：", "，其中"]);
        for at in 0..count {
            let line = self.line();
            self.words(if at > 0 { after(mark) } else { mark });
            self.words(line);
            self.amount();
        }
        self.words("。");
    }
}

/// What stands between the items behind the first.
fn after(mark: &'static str) -> &'static str {
    if mark.contains("其中") { "，" } else { mark }
}
