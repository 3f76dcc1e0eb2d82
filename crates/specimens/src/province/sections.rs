//! The parts of such a document.

use rust_decimal::Decimal;

use super::Writer;

impl Writer<'_> {
    pub fn income(&mut self) {
        let [total, ..] = self.specimen.content.headline();
        let [general, fund, special, other, carried] = self.specimen.content.income;
        let year = self.specimen.content.year;
        let kind = self.kind();
        self.words(&format!("、收入{kind}情况说明\n"));
        let budget =
            ["{y}年收入预算", "{y}年部门收入总预算", "本部门{y}年收入预算总额为", "{y}年年初预算收入"];
        let accounts = ["{y}年度收入总计", "{y}年度总收入", "本部门{y}年度收入总计为", "{y}年收入总计"];
        let lead = self.pick(if self.is_final { &accounts } else { &budget });
        self.words(&lead.replace("{y}", &year.to_string()));
        self.amount("预算收入合计", total);
        self.change(total, self.specimen.content.previous[0]);
        self.choose(&["，其中：", "。其中：", "，包括："]);
        let has_shares = self.random.bool();
        let mark = self.pick(&["，", "；", "、"]);
        let general_name =
            self.pick(&["一般公共预算拨款收入", "一般公共预算财政拨款收入", "一般公共预算收入"]);
        let carried_name = if self.is_final { "年初结转和结余" } else { "上年结转" };
        let parts = [
            (general_name, "一般公共预算收入", general),
            ("政府性基金预算拨款收入", "基金预算收入", fund),
            ("财政专户管理资金收入", "财政专户核拨收入", special),
            ("其他收入", "其他来源收入", other),
            (carried_name, "上年结转", carried),
        ];
        for (at, (words, name, amount)) in parts.into_iter().enumerate() {
            self.words(if at > 0 { mark } else { "" });
            self.words(words);
            self.amount(name, amount);
            if has_shares && mark != "、" {
                let share = (amount * Decimal::ONE_HUNDRED / total).round_dp(2);
                self.words(&format!("，占{share}%"));
            }
        }
        self.words("。\n");
    }

    pub fn expenditure(&mut self) {
        let content = &self.specimen.content;
        let ([total, basic, project, _], kind) = (content.headline(), self.kind());
        let (year, personnel, office) = (content.year, content.personnel, content.office);
        self.words(&format!("、支出{kind}情况说明\n"));
        let budget =
            ["{y}年支出预算", "{y}年部门支出总预算", "本部门{y}年支出预算总额为", "{y}年年初预算支出"];
        let accounts = ["{y}年度支出总计", "{y}年度总支出", "本部门{y}年度支出总计为", "{y}年支出总计"];
        let lead = self.pick(if self.is_final { &accounts } else { &budget });
        self.words(&lead.replace("{y}", &year.to_string()));
        self.amount("支出合计", total);
        self.change(total, self.specimen.content.previous[0]);
        let is_nested = self.random.bool();
        self.choose(&["，其中：", "。其中：", "，包括："]);
        let write_basic = |this: &mut Self| {
            this.words("基本支出");
            this.amount("基本支出", basic);
            this.words(if is_nested { "（其中：人员经费" } else { "，包括人员经费" });
            this.amount("人员经费", personnel);
            this.words(if is_nested { "，公用经费" } else { "和公用经费" });
            this.amount("日常公用经费", office);
            this.words(if is_nested { "）" } else { "" });
        };
        if is_nested && self.random.bool() {
            self.words("项目支出");
            self.amount("项目支出", project);
            self.words("；");
            write_basic(self);
        } else {
            write_basic(self);
            self.words("；项目支出");
            self.amount("项目支出", project);
        }
        self.words("。\n");
    }

    pub fn operating(&mut self) {
        let (year, office, kind) = (self.specimen.content.year, self.specimen.content.office, self.kind());
        self.words("、机关运行经费情况说明\n");
        let lead = self.pick(&[
            "{y}年，本部门机关运行经费{k}",
            "{y}年机关运行经费{k}",
            "{y}年度我部门机关运行经费{k}为",
        ]);
        self.words(&lead.replace("{y}", &year.to_string()).replace("{k}", kind));
        self.amount("机关运行经费", office);
        self.words("，主要用于办公费、水电费等。\n");
    }

    pub fn three_public(&mut self) {
        let content = &self.specimen.content;
        let ([overseas, purchase, operation, reception], year, kind) =
            (content.three_public, content.year, self.kind());
        let [.., total] = content.headline();
        self.words(&format!("、“三公”经费{kind}情况说明\n{year}年“三公”经费{kind}"));
        self.amount("三公经费", total);
        self.change(total, self.specimen.content.previous[3]);
        self.words("，其中：");
        let mut parts: Vec<u8> = vec![0, 1, 2];
        self.random.shuffle(&mut parts);
        for (at, part) in parts.into_iter().enumerate() {
            self.words(if at > 0 { "；" } else { "" });
            match part {
                0 => {
                    self.choose(&["因公出国（境）费", "因公出国（境）费用", "因公出国（境）经费"]);
                    self.amount("因公出国（境）费", overseas);
                }
                1 => {
                    self.words("公务接待费");
                    self.amount("公务接待费", reception);
                }
                _ => {
                    self.choose(&["公务用车购置及运行维护费", "公务用车购置及运行费"]);
                    self.amount("公务用车购置及运维费", purchase + operation);
                    self.words("（其中：公务用车购置费");
                    self.amount("公务用车购置费", purchase);
                    self.words("，公务用车运行维护费");
                    self.amount("公务用车运行维护费", operation);
                    self.words("）");
                }
            }
        }
        self.words("。\n");
    }

    pub fn procurement(&mut self) {
        let (year, total) = (self.specimen.content.year, self.specimen.content.procurement());
        self.words("、政府采购情况说明\n");
        let words = if self.is_final { "政府采购支出总额" } else { "政府采购预算总额" };
        self.words(&format!("{year}年{words}"));
        self.amount("政府采购预算", total);
        self.words("。\n");
    }

    /// 收支总表, both sides in one.
    pub fn totals_table(&mut self) {
        let content = &self.specimen.content;
        let [total, basic, project, _] = content.headline();
        let [general, fund, special, other, carried] = content.income;
        let (year, kind) = (content.year, self.kind());
        self.words(&format!("、{year}年部门收支{kind}总表\n"));
        self.table(
            &[
                &["收入", "", "支出", ""],
                &["项目", "{k}数", "项目", "{k}数"],
                &["一般公共预算拨款收入", "一般公共预算收入", "基本支出", "基本支出"],
                &["政府性基金预算拨款收入", "基金预算收入", "项目支出", "项目支出"],
                &["财政专户管理资金收入", "财政专户核拨收入", "", ""],
                &["其他收入", "其他来源收入", "", ""],
                &["上年结转", "上年结转", "", ""],
                &["收入总计", "预算收入合计", "支出总计", "支出合计"],
            ],
            &[
                ("一般公共预算收入", general),
                ("基金预算收入", fund),
                ("财政专户核拨收入", special),
                ("其他来源收入", other),
                ("上年结转", carried),
                ("预算收入合计", total),
                ("支出合计", total),
                ("基本支出", basic),
                ("项目支出", project),
            ],
        );
    }

    pub fn three_public_table(&mut self) {
        let content = &self.specimen.content;
        let ([overseas, purchase, operation, reception], year, kind) =
            (content.three_public, content.year, self.kind());
        let [.., total] = content.headline();
        self.words(&format!("、{year}年“三公”经费{kind}表\n"));
        self.table(
            &[
                &["项目", "{k}数"],
                &["合计", "三公经费"],
                &["1.因公出国（境）费", "因公出国（境）费"],
                &["2.公务接待费", "公务接待费"],
                &["3.公务用车购置及运行维护费", "公务用车购置及运维费"],
                &["其中：公务用车购置费", "公务用车购置费"],
                &["公务用车运行维护费", "公务用车运行维护费"],
            ],
            &[
                ("三公经费", total),
                ("因公出国（境）费", overseas),
                ("公务接待费", reception),
                ("公务用车购置及运维费", purchase + operation),
                ("公务用车购置费", purchase),
                ("公务用车运行维护费", operation),
            ],
        );
    }
}
