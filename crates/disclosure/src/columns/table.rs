//! The table of columns. To add a column, or a word by which an office heads it, add to a row.

/// The kinds of table that are told apart by their columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TableKind {
    /// 绩效目标表, 绩效自评表
    Indicators,
    /// 政府采购预算表
    Procurement,
    /// 资产占用情况表
    Assets,
    /// The budget's own tables: 收支总表, 支出总表, 三公经费表 …
    Budget,
}

/// What the table says of a column.
pub(super) struct ColumnRow {
    pub id: &'static str,
    pub name: &'static str,
    pub tables: &'static [TableKind],
    pub is_money: bool,
    /// Words that head the column as a whole.
    pub heads: &'static [&'static str],
    /// Words that its header contains, the surest first.
    pub contains: &'static [&'static str],
    /// Words that a header of it never contains.
    pub never: &'static [&'static str],
}

/// `money` for a column of amounts, `plain` for others.
macro_rules! is_money {
    (money) => {
        true
    };
    (plain) => {
        false
    };
}

macro_rules! columns {
    ($($column:ident $id:literal $name:literal $money:ident in [$($table:ident),+],
        heads [$($head:literal),* $(,)?], contains [$($word:literal),* $(,)?]
        $(, never [$($other:literal),* $(,)?])?;)+) => {
        /// A column of a table.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Column {
            $(#[doc = $name] $column,)+
        }

        impl Column {
            /// Every column, those of one kind of table in the order of exports.
            pub const ALL: &'static [Self] = &[$(Self::$column),+];
        }

        /// What the table says of `column`.
        pub(super) const fn row_of(column: Column) -> &'static ColumnRow {
            match column {
                $(Column::$column => {
                    static ROW: ColumnRow = ColumnRow {
                        id: $id,
                        name: $name,
                        tables: &[$(TableKind::$table),+],
                        is_money: is_money!($money),
                        heads: &[$($head),*],
                        contains: &[$($word),*],
                        never: &[$($($other),*)?],
                    };
                    &ROW
                })+
            }
        }
    };
}

columns! {
    Level1 "level1" "一级指标" plain in [Indicators], heads ["一级指标", "指标类别"], contains ["一级指标"];
    Level2 "level2" "二级指标" plain in [Indicators], heads ["二级指标", "指标分类"], contains ["二级指标"];
    Level3 "level3" "三级指标" plain in [Indicators],
        heads ["三级指标", "指标名称", "三级指标名称", "具体指标", "指标内容", "绩效指标名称"], contains ["三级指标", "指标名称"], never ["值"];
    Description "description" "指标描述" plain in [Indicators],
        heads ["绩效指标描述", "指标描述", "指标解释", "指标说明", "指标内涵", "绩效标准", "指标值说明", "指标定义"],
        contains ["指标描述", "指标解释", "指标说明", "指标内涵", "描述", "指标内容"];
    Operator "operator" "指标性质" plain in [Indicators],
        heads ["指标性质", "运算符号", "计算符号", "符号", "比较符", "指标符号", "指标方向", "运算符", "指标值符号", "性质", "关系", "逻辑关系",
            "计算关系", "指标值性质", "指标关系"],
        contains ["运算符", "计算符", "比较符", "指标性质", "指标方向"];
    Value "value" "指标值" plain in [Indicators],
        heads ["指标值", "目标值", "年度指标值", "本年指标值", "绩效指标值", "年度指标值（目标值）", "预期指标值", "年初指标值", "计划指标值",
            "年度目标值", "本年目标值", "预期值", "当年预期实现值", "预期实现值", "绩效目标值", "目标指标值", "三级指标值", "全年指标值",
            "年度（/项目）指标值", "指标值及单位", "指标值（含单位）", "指标值及计量单位", "目标值及单位", "目标值（含单位）", "年度预期指标值", "计划完成值", "预期完成值", "计划值"],
        contains ["指标值", "目标值", "预期值", "实现值", "预期"],
        never ["实际", "完成情况", "得分", "类型", "单位", "性质", "依据", "说明", "描述", "解释", "上年", "上一年", "历史", "前三年"];
    ValueType "value_type" "指标值类型" plain in [Indicators],
        heads ["指标值类型", "指标类型", "指标属性", "定性或定量", "定性/定量", "类型"], contains ["值类型", "指标类型", "指标属性"];
    ValueUnit "value_unit" "计量单位" plain in [Indicators],
        heads ["计量单位", "度量单位", "单位", "指标单位", "指标值单位", "计算单位", "数量单位", "目标值单位", "单位名称"],
        contains ["计量单位", "度量单位", "值单位"];
    Actual "actual" "实际完成值" plain in [Indicators],
        heads ["实际完成值", "完成值", "实际值", "实际完成情况", "全年完成值", "全年实际完成值", "完成情况", "实际完成", "实际完成指标值",
            "全年实际值", "自评完成值", "年度完成值"],
        contains ["实际完成", "完成值", "实际值", "完成情况", "实际实现", "实际指标值"];
    Weight "weight" "分值" plain in [Indicators],
        heads ["分值", "权重", "分值（权重）", "权重（分值）", "指标权重", "权重分值", "分值权重", "标准分", "标准分值"],
        contains ["分值", "权重"];
    Score "score" "得分" plain in [Indicators], heads ["得分", "自评得分", "评价得分", "实际得分"], contains ["得分"];
    Deviation "deviation" "偏差原因" plain in [Indicators],
        heads ["偏差原因分析及改进措施", "未完成原因分析", "偏差原因"], contains ["偏差", "原因", "改进措施"];
    Basis "basis" "指标值确定依据" plain in [Indicators],
        heads ["指标值确定依据", "指标标准或依据", "评（扣）分标准", "评分标准", "备注", "指标值设定依据", "数据来源", "依据", "说明", "指标依据"],
        contains ["依据", "分标准", "备注", "数据来源", "标准"];

    Project "project" "项目名称" plain in [Procurement],
        heads ["项目名称", "预算项目名称", "专项名称", "预算项目", "所属项目", "支出项目", "项目", "资金项目", "经费名称", "项目类别名称"],
        contains ["项目名称", "预算项目", "专项"];
    ProjectBudget "project_budget" "预算资金" money in [Procurement],
        heads ["预算资金", "项目预算", "项目总预算", "项目资金", "项目预算金额", "项目预算总额", "预算资金总额"],
        contains ["预算资金", "项目预算", "项目资金"];
    Item "item" "采购物品名称" plain in [Procurement],
        heads ["采购物品名称", "物品名称", "采购品目名称", "品目名称", "采购内容", "采购项目名称", "采购项目", "采购标的", "采购品目",
            "政府采购品目", "政府采购品目名称", "货物名称", "采购货物名称", "采购目录名称", "品目", "品名", "政府采购目录", "采购目录",
            "采购物品", "采购标的名称", "标的名称", "采购项目内容", "采购目录品目", "政府采购目录名称", "采购名称", "采购需求", "物品",
            "货物、服务或工程名称", "货物、工程或服务名称", "货物、工程和服务名称", "货物、服务和工程名称", "货物、工程、服务名称", "品目编码及名称",
            "采购品目编码及名称", "品目名称及编码", "采购品目名称及编码", "设备名称", "商品名称", "名称"],
        contains ["物品名称", "品目名称", "标的名称", "采购内容", "采购品目", "采购项目名称", "货物名称"];
    CatalogueCode "catalogue_code" "目录序号" plain in [Procurement],
        heads ["政府采购目录序号", "目录序号", "品目编码", "采购品目编码", "政府采购品目编码", "目录编码", "目录代码", "采购目录编码",
            "采购目录代码", "品目代码", "采购品目代码", "品目编号", "采购目录编号", "政府采购目录编码", "政府采购目录代码", "编码"],
        contains ["目录序号", "品目编码", "目录编码", "目录代码", "品目代码", "编码", "品目编号"];
    Measure "measure" "计量单位" plain in [Procurement],
        heads ["计量单位", "单位", "度量单位", "数量单位"], contains ["计量单位"];
    Quantity "quantity" "数量" plain in [Procurement, Assets],
        heads ["数量", "采购数量", "计划数量", "预算数量", "数目", "台数", "件数"], contains ["数量"];
    UnitPrice "unit_price" "单价" money in [Procurement],
        heads ["单价", "预算单价", "采购单价", "参考单价", "控制单价"], contains ["单价"];
    Total "total" "合计" money in [Procurement],
        heads ["合计", "总计", "小计", "金额", "预算金额", "采购金额", "采购预算", "采购预算金额", "政府采购金额", "总价", "预算数", "政府采购预算",
            "政府采购预算金额", "采购预算数", "预算总额", "采购总额", "总额", "金额合计", "金额总计", "采购预算总额", "总金额", "预算合计", "资金合计",
            "采购资金", "本年预算数", "采购资金总额", "预算总金额", "采购预算合计", "资金总额", "预算",
            "预算价", "预算安排", "资金"],
        contains ["合计", "总计", "总额", "采购金额", "采购预算", "预算金额", "总金额", "金额"];
    GeneralBudget "general_budget" "一般公共预算拨款" money in [Procurement],
        heads ["一般公共预算拨款", "一般公共预算", "一般公共预算财政拨款", "一般公共预算资金", "公共财政预算拨款", "公共财政预算", "公共预算拨款",
            "一般公共预算拨款资金", "一般公共预算拨款收入"],
        contains ["一般公共预算", "公共财政预算", "公共预算"];
    FundBudget "fund_budget" "基金预算拨款" money in [Procurement],
        heads ["基金预算拨款", "政府性基金", "政府性基金预算", "政府性基金预算拨款", "基金预算", "政府性基金预算资金", "政府性基金预算财政拨款"],
        contains ["基金"];
    StateCapital "state_capital" "国有资本经营预算拨款" money in [Procurement],
        heads ["国有资本经营预算拨款", "国有资本经营预算", "国有资本经营", "国有资本经营预算资金"], contains ["国有资本"];
    SpecialAccount "special_account" "财政专户核拨" money in [Procurement],
        heads ["财政专户核拨", "财政专户管理资金", "财政专户", "财政专户资金", "财政专户核拨资金", "财政专户管理的资金"],
        contains ["财政专户"];
    OwnFunds "own_funds" "单位资金" money in [Procurement],
        heads ["单位资金", "自有资金", "其他资金", "其他来源收入", "其他来源", "单位自有资金", "其他收入", "其他"],
        contains ["单位资金", "自有资金", "其他资金", "其他来源", "其他收入"];
    FundSource "fund_source" "资金来源" plain in [Procurement], heads ["资金来源", "资金性质", "经费来源"], contains ["资金来源", "资金性质"];
    Category "category" "采购类别" plain in [Procurement],
        heads ["采购品目大类", "采购类别", "采购类型", "品目类别", "采购项目类型", "采购分类", "类别", "采购大类", "采购项目类别"],
        contains ["大类", "采购类别", "采购类型"];
    Method "method" "采购组织形式" plain in [Procurement],
        heads ["采购组织形式", "组织形式", "采购方式", "采购形式", "集中采购组织形式"],
        contains ["组织形式", "采购方式", "采购形式"];

    Asset "asset" "项目" plain in [Assets], heads ["项目", "资产名称", "名称", "资产类别", "资产项目", "类别"], contains ["资产名称", "名称", "项目"];
    AssetValue "asset_value" "价值" money in [Assets],
        heads ["价值", "金额", "账面价值", "原值", "账面原值", "资产价值", "资产原值", "价值（原值）"], contains ["价值", "金额", "原值"];

    Ordinal "ordinal" "序号" plain in [Procurement, Assets, Indicators, Budget], heads ["序号", "行次", "栏次", "编号"], contains [];
    Code "code" "科目编码" plain in [Budget],
        heads ["科目编码", "编码", "科目代码", "代码", "功能科目编码", "功能分类科目编码", "经济科目编码", "经济分类科目编码", "支出功能分类科目编码",
            "支出经济分类科目编码", "部门预算支出经济分类科目编码", "类", "款", "项", "单位编码", "单位代码", "部门代码", "部门编码", "项目编码",
            "项目代码", "预算单位编码", "部门（单位）代码", "部门（单位）编码"],
        contains ["科目编码", "科目代码", "编码", "代码"];
    Year "year" "年度" plain in [Budget], heads ["年度", "年份", "预算年度"], contains [];
    Subject "subject" "项目" plain in [Budget],
        heads ["项目", "科目名称", "科目", "功能科目名称", "功能分类科目名称", "经济科目名称", "经济分类科目名称", "支出功能分类科目名称",
            "支出经济分类科目名称", "功能分类科目", "经济分类科目", "支出功能分类科目", "支出经济分类科目", "部门预算支出经济分类科目",
            "项目（按功能分类）", "项目（按支出功能分类）", "项目（按支出性质）", "项目（按支出性质和经济分类）", "项目（按经济分类）", "项目按功能分类",
            "收入项目", "支出项目", "内容", "支出功能科目", "支出内容", "费用项目", "预算科目", "按功能分类", "功能科目", "经济科目",
            "支出项目（按功能分类）", "支出功能分科目（按大类）", "部门经济科目（按大类）", "政府经济分类科目（按大类）", "功能分类", "经济分类", "收入项目类别", "支出项目类别", "收入内容", "支出科目", "功能分类名称", "支出功能分类",
            "支出经济分类", "支出性质", "政府预算支出经济分类科目名称", "部门预算支出经济分类科目名称", "部门经济科目名称", "政府经济科目名称",
            "按支出性质", "按支出用途", "按支出功能分类", "按支出经济分类", "按经济分类", "按性质分类", "按用途",
            "支出类别", "收入类别", "支出构成", "收入构成", "支出分类", "收入分类"],
        contains ["科目名称", "分类科目", "项目（按"];
    ProjectName "project_name" "项目名称" plain in [Budget],
        heads ["项目名称", "支出项目名称", "预算项目名称", "项目支出名称", "二级项目名称"], contains ["项目名称"];
    Office "office" "单位名称" plain in [Budget],
        heads ["单位名称", "部门名称", "单位", "部门（单位）名称", "部门（单位）", "预算单位", "项目单位", "单位（科目名称）", "预算单位名称", "部门",
            "部门单位名称", "实施单位", "科室", "所属单位"],
        contains ["单位名称", "部门名称"];
    ProjectCategory "project_category" "类型" plain in [Budget],
        heads ["类型", "项目类别", "项目类型", "支出类型", "项目分类", "一级项目名称", "一级项目", "项目性质"], contains ["项目类别", "项目类型"];
    Change "change" "增减" plain in [Budget],
        heads ["增减额", "增减率", "增减变化", "备注", "说明", "增减原因", "变动原因"],
        contains ["增减", "增长", "比上年", "较上年", "％", "%", "±", "变动", "幅度", "备注", "说明", "占比", "完成率", "执行率", "人数"];
}
