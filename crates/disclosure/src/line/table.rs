//! The table of lines. To add a line, add a row.

/// Hands the table to a macro.
macro_rules! with_lines {
    ($take:ident) => { $take! {
    TotalIncome "total_income" "预算收入合计" always in Income, AllFunds, part of [], called [
        "收入总计", "收入合计", "收入总额", "收入总预算", "收入预算总额", "收入预算总计", "收入预算合计", "总收入",
        "总收入预算", "预算总收入", "预算收入", "收入预算", "预算收入总计", "预算收入总额", "部门收入总计",
        "部门收入合计", "部门收入预算", "部门预算收入", "部门预算总收入", "部门总收入", "部门收入总预算",
        "单位收入预算", "单位预算收入", "单位总收入", "年初预算收入", "综合预算收入", "部门综合预算收入", "部门收入", "财务总收入", "部门财务总收入", "单位财务总收入", "收入",
    ];
    CurrentIncome "current_income" "本年收入合计" sometimes in Income, AllFunds, part of [TotalIncome by Period], called [
        "本年收入", "当年收入", "当年收入预算", "本年收入总计", "当年收入合计",
    ];
    AppropriationIncome "appropriation_income" "财政拨款收入" sometimes in Income, FiscalAppropriation,
        part of [TotalIncome by Fund], called [
        "财政拨款", "财政拨款收入合计", "财政拨款收入总计", "财政拨款收入预算", "财政拨款预算收入", "财政拨款总收入",
        "财政补助收入", "财政拨款（补助）收入", "财政拨款补助收入", "当年财政拨款收入", "本年财政拨款收入",
    ];
    GeneralBudgetIncome "general_budget_income" "一般公共预算收入" always in Income, GeneralBudget,
        part of [TotalIncome by Source, AppropriationIncome by Fund], called [
        "一般公共预算拨款收入", "一般公共预算财政拨款收入", "一般公共预算财政拨款", "一般公共预算拨款",
        "一般公共预算收入预算", "一般公共预算当年拨款收入", "一般公共预算财政拨款收入预算", "一般公共预算资金收入",
        "一般公共预算资金", "公共财政预算收入", "公共财政预算拨款收入", "公共财政拨款收入", "公共预算财政拨款收入",
        "公共预算收入",
    ];
    FundBudgetIncome "fund_budget_income" "基金预算收入" always in Income, GovernmentFund,
        part of [TotalIncome by Source, AppropriationIncome by Fund], called [
        "政府性基金预算收入", "政府性基金收入", "政府性基金预算拨款收入", "政府性基金预算财政拨款收入",
        "政府性基金预算财政拨款", "政府性基金预算拨款", "政府性基金拨款", "政府性基金拨款收入", "政府性基金财政拨款收入", "基金预算拨款收入",
        "基金预算财政拨款收入", "基金收入", "政府性基金预算资金收入", "政府性基金预算资金",
    ];
    StateCapitalIncome "state_capital_income" "国有资本经营预算收入" sometimes in Income, StateCapital,
        part of [TotalIncome by Source, AppropriationIncome by Fund], called [
        "国有资本经营预算拨款收入", "国有资本经营预算财政拨款收入", "国有资本经营预算财政拨款", "国有资本经营预算拨款",
        "国有资本经营收入", "国有资本经营预算资金收入", "国有资本经营预算资金",
    ];
    SpecialAccountIncome "special_account_income" "财政专户核拨收入" always in Income, SpecialAccount,
        part of [TotalIncome by Source], called [
        "财政专户管理资金收入", "财政专户管理资金", "财政专户收入", "财政专户核拨资金收入", "财政专户核拨资金",
        "财政专户核拨", "财政专户资金收入", "财政专户拨款收入", "财政专户管理资金拨款收入", "财政专户拨款",
        "财政专户资金", "纳入专户管理的非税收入", "纳入财政专户管理的非税收入", "专户管理的非税收入",
    ];
    OperatingUnitIncome "operating_unit_income" "事业收入" sometimes in Income, OwnFunds, part of [TotalIncome by Source], called [
        "事业收入预算", "事业单位事业收入", "事业收入（不含教育收费）", "事业收入（含教育收费）",
    ];
    BusinessIncome "business_income" "事业单位经营收入" sometimes in Income, OwnFunds, part of [TotalIncome by Source], called [
        "经营收入",
    ];
    SuperiorSubsidy "superior_subsidy" "上级补助收入" sometimes in Income, OwnFunds, part of [TotalIncome by Source], called [];
    AffiliatePayments "affiliate_payments" "附属单位上缴收入" sometimes in Income, OwnFunds,
        part of [TotalIncome by Source], called ["下级单位上缴收入"];
    UnitFundsIncome "unit_funds_income" "单位资金收入" sometimes in Income, OwnFunds, part of [TotalIncome by Source], called [
        "单位资金", "单位自有资金收入", "单位自有资金",
    ];
    OtherIncome "other_income" "其他来源收入" always in Income, OwnFunds, part of [TotalIncome by Source], called [
        "其他收入", "其它收入", "其他资金收入", "其它来源收入", "其他来源资金收入", "其他收入预算",
    ];
    CarriedOver "carried_over" "上年结转" always in Income, AllFunds,
        part of [TotalIncome by Source, TotalIncome by Period], called [
        "上年结转收入", "上年结转结余", "上年结余结转", "上年结转和结余", "上年结转（结余）", "上年结余", "上年结转资金", "上年结转结余收入",
        "年初结转和结余", "年初结转结余", "上年结余、结转", "上年结余、结转资金", "上年结余（结转）", "上年结转、结余", "上年结余和结转", "上年结余及结转",
        "上年度结转", "上年结转及结余", "以前年度结转", "结转上年", "结转收入",
    ];
    TotalExpenditure "total_expenditure" "支出合计" always in Expenditure, AllFunds, part of [], called [
        "支出总计", "支出总额", "支出总预算", "支出预算总额", "支出预算总计", "支出预算合计", "总支出", "总支出预算",
        "预算总支出", "预算支出", "支出预算", "预算支出合计", "预算支出总计", "预算支出总额", "部门支出总计",
        "部门支出合计", "部门支出预算", "部门预算支出", "部门预算总支出", "部门总支出", "部门支出总预算", "部门支出",
        "单位支出预算", "单位预算支出", "单位总支出", "年初预算支出", "综合预算支出", "部门综合预算支出", "财务总支出", "部门财务总支出", "单位财务总支出", "支出安排", "支出",
    ];
    CurrentExpenditure "current_expenditure" "本年支出合计" sometimes in Expenditure, AllFunds,
        part of [TotalExpenditure by Period], called [
        "本年支出", "当年支出", "当年支出预算", "本年支出总计", "当年支出合计",
    ];
    CarriedForward "carried_forward" "结转下年" sometimes in Expenditure, AllFunds, part of [TotalExpenditure by Period], called [
        "结转下年支出", "年末结转和结余", "年末结转结余", "年终结转结余", "年终结转和结余", "结转下年度", "结转下年使用",
        "年末结转",
    ];
    BasicExpenditure "basic_expenditure" "基本支出" always in Expenditure, AllFunds, part of [TotalExpenditure by Nature], called [
        "基本支出预算", "基本支出合计", "部门基本支出", "基本支出总额",
    ];
    PersonnelExpenses "personnel_expenses" "人员经费" always in Expenditure, AllFunds,
        part of [BasicExpenditure by Purpose], called ["人员支出", "人员经费支出", "人员经费预算", "人员类支出"];
    OfficeExpenses "office_expenses" "日常公用经费" always in Expenditure, AllFunds,
        part of [BasicExpenditure by Purpose], called [
        "公用经费", "公用支出", "日常公用支出", "公用经费支出", "日常公用经费支出", "公用经费预算", "日常公用经费预算",
    ];
    ProjectExpenditure "project_expenditure" "项目支出" always in Expenditure, AllFunds,
        part of [TotalExpenditure by Nature], called [
        "项目支出预算", "项目支出合计", "部门项目支出", "项目经费", "项目支出总额",
    ];
    ReservedExpenses "reserved_expenses" "单位预留机动经费" sometimes in Expenditure, AllFunds,
        part of [TotalExpenditure by Nature], called ["预留机动经费", "机动经费", "预留机动经费支出"];
    PaymentsToSuperior "payments_to_superior" "上缴上级支出" sometimes in Expenditure, AllFunds,
        part of [TotalExpenditure by Nature], called [];
    BusinessExpenditure "business_expenditure" "经营支出" sometimes in Expenditure, AllFunds,
        part of [TotalExpenditure by Nature], called ["事业单位经营支出"];
    AffiliateSubsidies "affiliate_subsidies" "对附属单位补助支出" sometimes in Expenditure, AllFunds,
        part of [TotalExpenditure by Nature], called ["对附属单位补助", "对下级单位补助支出"];
    AppropriationExpenditure "appropriation_expenditure" "财政拨款支出" sometimes in Expenditure, FiscalAppropriation,
        part of [TotalExpenditure by Fund], called [
        "财政拨款支出预算", "财政拨款支出合计", "财政拨款支出总计", "财政拨款预算支出", "财政拨款总支出",
        "当年财政拨款支出", "本年财政拨款支出",
    ];
    GeneralBudgetExpenditure "general_budget_expenditure" "一般公共预算支出" sometimes in Expenditure, GeneralBudget,
        part of [AppropriationExpenditure by Fund], called [
        "一般公共预算财政拨款支出", "一般公共预算拨款支出", "一般公共预算支出预算", "一般公共预算当年拨款支出",
        "一般公共预算财政拨款支出预算", "公共财政预算支出", "一般公共预算支出合计", "一般公共预算当年财政拨款支出",
        "一般公共预算当年支出",
    ];
    FundBudgetExpenditure "fund_budget_expenditure" "政府性基金预算支出" sometimes in Expenditure, GovernmentFund,
        part of [AppropriationExpenditure by Fund], called [
        "政府性基金支出", "政府性基金预算财政拨款支出", "政府性基金预算拨款支出", "基金预算支出",
        "政府性基金预算支出预算", "政府性基金预算当年拨款支出",
    ];
    StateCapitalExpenditure "state_capital_expenditure" "国有资本经营预算支出" sometimes in Expenditure, StateCapital,
        part of [AppropriationExpenditure by Fund], called [
        "国有资本经营支出", "国有资本经营预算财政拨款支出", "国有资本经营预算拨款支出", "国有资本经营预算当年拨款支出",
    ];
    GeneralServices "general_services" "一般公共服务支出" sometimes in Expenditure, AllFunds,
        part of [TotalExpenditure by Function], called ["一般公共服务"];
    ForeignAffairs "foreign_affairs" "外交支出" sometimes in Expenditure, AllFunds,
        part of [TotalExpenditure by Function], called ["外交"];
    Defence "defence" "国防支出" sometimes in Expenditure, AllFunds, part of [TotalExpenditure by Function], called ["国防"];
    PublicSecurity "public_security" "公共安全支出" sometimes in Expenditure, AllFunds,
        part of [TotalExpenditure by Function], called ["公共安全"];
    Education "education" "教育支出" sometimes in Expenditure, AllFunds,
        part of [TotalExpenditure by Function], called [];
    Science "science" "科学技术支出" sometimes in Expenditure, AllFunds,
        part of [TotalExpenditure by Function], called ["科学技术"];
    Culture "culture" "文化旅游体育与传媒支出" sometimes in Expenditure, AllFunds, part of [TotalExpenditure by Function], called [
        "文化旅游体育与传媒", "文化体育与传媒支出", "文化体育与传媒", "文化旅游体育和传媒支出",
    ];
    SocialSecurity "social_security" "社会保障和就业支出" sometimes in Expenditure, AllFunds,
        part of [TotalExpenditure by Function], called ["社会保障和就业", "社会保障与就业支出"];
    SocialInsuranceFunds "social_insurance_funds" "社会保险基金支出" sometimes in Expenditure, AllFunds,
        part of [TotalExpenditure by Function], called [];
    Health "health" "卫生健康支出" sometimes in Expenditure, AllFunds, part of [TotalExpenditure by Function], called [
        "卫生健康", "医疗卫生与计划生育支出", "医疗卫生与计划生育", "医疗卫生支出",
    ];
    Environment "environment" "节能环保支出" sometimes in Expenditure, AllFunds,
        part of [TotalExpenditure by Function], called ["节能环保"];
    Communities "communities" "城乡社区支出" sometimes in Expenditure, AllFunds,
        part of [TotalExpenditure by Function], called ["城乡社区", "城乡社区事务支出", "城乡社区事务"];
    Agriculture "agriculture" "农林水支出" sometimes in Expenditure, AllFunds,
        part of [TotalExpenditure by Function], called ["农林水", "农林水事务支出", "农林水事务"];
    Transport "transport" "交通运输支出" sometimes in Expenditure, AllFunds,
        part of [TotalExpenditure by Function], called ["交通运输"];
    Industry "industry" "资源勘探工业信息等支出" sometimes in Expenditure, AllFunds, part of [TotalExpenditure by Function], called [
        "资源勘探工业信息等", "资源勘探信息等支出", "资源勘探信息等", "资源勘探电力信息等支出",
    ];
    Commerce "commerce" "商业服务业等支出" sometimes in Expenditure, AllFunds,
        part of [TotalExpenditure by Function], called ["商业服务业等", "商业服务业等事务"];
    Finance "finance" "金融支出" sometimes in Expenditure, AllFunds,
        part of [TotalExpenditure by Function], called ["金融监管等事务支出"];
    RegionalAid "regional_aid" "援助其他地区支出" sometimes in Expenditure, AllFunds,
        part of [TotalExpenditure by Function], called ["援助其他地区"];
    NaturalResources "natural_resources" "自然资源海洋气象等支出" sometimes in Expenditure, AllFunds,
        part of [TotalExpenditure by Function], called [
        "自然资源海洋气象等", "国土海洋气象等支出", "国土资源气象等支出", "国土海洋气象等",
    ];
    Housing "housing" "住房保障支出" sometimes in Expenditure, AllFunds,
        part of [TotalExpenditure by Function], called ["住房保障"];
    Reserves "reserves" "粮油物资储备支出" sometimes in Expenditure, AllFunds,
        part of [TotalExpenditure by Function], called ["粮油物资储备", "粮油物资储备事务"];
    Emergency "emergency" "灾害防治及应急管理支出" sometimes in Expenditure, AllFunds,
        part of [TotalExpenditure by Function], called ["灾害防治及应急管理"];
    Contingency "contingency" "预备费" sometimes in Expenditure, AllFunds, part of [TotalExpenditure by Function], called [];
    OtherFunctions "other_functions" "其他支出" sometimes in Expenditure, AllFunds,
        part of [TotalExpenditure by Function], called ["其它支出"];
    Transfers "transfers" "转移性支出" sometimes in Expenditure, AllFunds, part of [TotalExpenditure by Function], called [];
    DebtRepayment "debt_repayment" "债务还本支出" sometimes in Expenditure, AllFunds,
        part of [TotalExpenditure by Function], called [];
    DebtInterest "debt_interest" "债务付息支出" sometimes in Expenditure, AllFunds,
        part of [TotalExpenditure by Function], called [];
    DebtIssuance "debt_issuance" "债务发行费用支出" sometimes in Expenditure, AllFunds,
        part of [TotalExpenditure by Function], called [];
    EpidemicBonds "epidemic_bonds" "抗疫特别国债安排的支出" sometimes in Expenditure, GovernmentFund,
        part of [TotalExpenditure by Function], called [];
    Wages "wages" "工资福利支出" sometimes in Expenditure, AllFunds,
        part of [BasicExpenditure by EconomicClass], called ["工资福利"];
    GoodsAndServices "goods_and_services" "商品和服务支出" sometimes in Expenditure, AllFunds,
        part of [BasicExpenditure by EconomicClass], called ["商品和服务", "商品服务支出"];
    IndividualsAndFamilies "individuals_and_families" "对个人和家庭的补助" sometimes in Expenditure, AllFunds,
        part of [BasicExpenditure by EconomicClass], called [
        "对个人和家庭的补助支出", "对个人和家庭补助支出", "对个人和家庭补助", "对个人及家庭的补助",
    ];
    InterestExpenses "interest_expenses" "债务利息及费用支出" sometimes in Expenditure, AllFunds,
        part of [BasicExpenditure by EconomicClass], called [];
    CapitalConstruction "capital_construction" "资本性支出（基本建设）" sometimes in Expenditure, AllFunds,
        part of [BasicExpenditure by EconomicClass], called [];
    CapitalExpenditure "capital_expenditure" "资本性支出" sometimes in Expenditure, AllFunds,
        part of [BasicExpenditure by EconomicClass], called ["其他资本性支出"];
    EnterpriseConstruction "enterprise_construction" "对企业补助（基本建设）" sometimes in Expenditure, AllFunds,
        part of [BasicExpenditure by EconomicClass], called [];
    EnterpriseSubsidies "enterprise_subsidies" "对企业补助" sometimes in Expenditure, AllFunds,
        part of [BasicExpenditure by EconomicClass], called ["对企业补助支出"];
    SocialFundSubsidies "social_fund_subsidies" "对社会保障基金补助" sometimes in Expenditure, AllFunds,
        part of [BasicExpenditure by EconomicClass], called ["对社会保障基金补助支出"];
    OtherEconomicClasses "other_economic_classes" "其他支出（经济分类）" sometimes in Expenditure, AllFunds,
        part of [BasicExpenditure by EconomicClass], called ["其他支出", "其它支出"];
    OperatingExpenses "operating_expenses" "机关运行经费" always in OperatingExpenses, AllFunds, part of [], called [
        "机关运行费", "机关运行经费支出", "机关运行经费预算", "机关运转经费", "机关运行经费合计", "机关运行经费总额",
    ];
    ThreePublicExpenses "three_public_expenses" "三公经费" always in ThreePublicExpenses, FiscalAppropriation, part of [], called [
        "三公经费预算", "三公经费支出", "三公经费合计", "三公经费支出合计", "三公经费支出总计", "三公经费总额", "三公经费支出预算", "三公经费预算总额",
        "三公经费预算合计", "财政拨款三公经费", "一般公共预算三公经费", "三公经费财政拨款", "财政拨款三公经费预算",
        "一般公共预算财政拨款三公经费", "一般公共预算拨款三公经费", "三公经费财政拨款预算", "三公经费总计",
        "三公支出",
    ];
    OverseasTravel "overseas_travel" "因公出国（境）费" always in ThreePublicExpenses, FiscalAppropriation,
        part of [ThreePublicExpenses by Purpose], called [
        "因公出国（境）费用", "因公出国（境）经费", "因公出国（境）支出", "因公出国（境）", "因公出国费", "因公出国费用",
        "出国（境）费", "出国（境）费用", "出国（境）经费", "因公出国境费", "因公出国（境）费预算", "因公出境费",
        "因公出国出境费", "因公出国（境）费支出", "因公出国境费用",
    ];
    OfficialVehicles "official_vehicles" "公务用车购置及运维费" always in ThreePublicExpenses, FiscalAppropriation,
        part of [ThreePublicExpenses by Purpose], called [
        "公务用车购置及运行维护费", "公务用车购置及运行费", "公务用车购置和运行维护费", "公务用车购置及运行维护费用",
        "公务用车购置及运行维护经费", "公务用车购置及运行经费", "公务用车购置和运行费", "公务用车购置与运行维护费",
        "公务用车费", "公务用车费用", "公务用车购置及维护费", "公务用车购置及运行维护", "公务用车经费",
        "公务用车购置及运行维护费支出", "公务用车购置及运行维护支出", "公务用车购置及运行", "公务用车购置和运行", "公务用车购置、运行维护费", "公务车购置及运行费",
        "公务车购置及运行维护费", "公务用车购置和运维费", "公务用车运行维护及购置费", "公务用车运行及购置费", "公务用车运行维护费及购置费",
        "公车购置及运维费", "公车购置及运行维护费", "公车购置及运行费", "公车购置和运行维护费", "公车购置和运维费", "公务用车购置及运维",
        "公车购置及运行维护", "公车购置及运维", "公车经费",
    ];
    VehiclePurchase "vehicle_purchase" "公务用车购置费" always in ThreePublicExpenses, FiscalAppropriation,
        part of [OfficialVehicles by Purpose], called [
        "公务用车购置", "公务用车购置费用", "公务用车购置经费", "公务用车购置支出", "公务车购置费", "公车购置费",
        "公务用车购置费支出", "公务用车购置费预算", "公车购置", "公车购置经费", "公务车购置",
    ];
    VehicleOperation "vehicle_operation" "公务用车运行维护费" always in ThreePublicExpenses, FiscalAppropriation,
        part of [OfficialVehicles by Purpose], called [
        "公务用车运行费", "公务用车运维费", "公务用车维护费", "公务用车运行维护费用", "公务用车运行维护经费",
        "公务用车运行经费", "公务用车运行维护", "公务用车运行", "公务用车运行维护支出", "公务车运行维护费", "公车运行维护费",
        "公务用车运行维护费支出", "公务车运行费", "公车运行费", "公务用车运行维护费预算", "公务用车运行维修费",
        "公车运维费", "公车运维", "公务车运维费", "公务用车运维", "公车运行维护", "公车维护费", "公车运行", "公车运行维护经费", "公车运行经费",
        "公车运维经费",
    ];
    OfficialReception "official_reception" "公务接待费" always in ThreePublicExpenses, FiscalAppropriation,
        part of [ThreePublicExpenses by Purpose], called [
        "公务接待费用", "公务接待经费", "公务接待支出", "公务接待", "公务接待费支出", "公务接待费预算", "接待费",
    ];
    MeetingExpenses "meeting_expenses" "会议费" sometimes in ThreePublicExpenses, GeneralBudget, part of [], called [
        "会议费支出", "会议费预算", "会议经费", "会议费用",
    ];
    TrainingExpenses "training_expenses" "培训费" sometimes in ThreePublicExpenses, GeneralBudget, part of [], called [
        "培训费支出", "培训费预算", "培训费用",
    ];
    GovernmentProcurement "government_procurement" "政府采购预算" always in Procurement, AllFunds, part of [], called [
        "政府采购预算总额", "政府采购预算合计", "政府采购预算金额", "政府采购总额", "政府采购", "政府采购预算资金",
        "政府采购预算总金额", "政府采购支出总额", "政府采购支出", "政府采购金额", "政府采购总预算", "政府采购支出预算",
        "政府采购资金", "政府采购预算总计", "政府采购总金额", "政府采购预算支出", "政府采购经费", "采购预算总额", "采购预算总计",
        "采购预算合计", "采购总预算", "采购总额", "采购预算资金", "采购预算金额",
    ];
    ProcurementGoods "procurement_goods" "政府采购货物" sometimes in Procurement, AllFunds,
        part of [GovernmentProcurement by Purpose], called [
        "政府采购货物预算", "政府采购货物支出", "政府采购货物类", "政府采购货物类预算", "货物类采购预算", "货物采购预算", "货物类采购", "货物采购",
        "采购货物支出", "拟采购货物支出", "拟购买货物支出", "拟采购货物", "政府采购货物支出预算", "政府采购货物类支出", "货物类政府采购预算",
        "货物类政府采购", "采购货物预算", "货物采购支出",
    ];
    ProcurementWorks "procurement_works" "政府采购工程" sometimes in Procurement, AllFunds,
        part of [GovernmentProcurement by Purpose], called [
        "政府采购工程预算", "政府采购工程支出", "政府采购工程类", "政府采购工程类预算", "工程类采购预算", "工程采购预算", "工程类采购", "工程采购",
        "采购工程支出", "拟采购工程支出", "拟购买工程支出", "拟采购工程", "政府采购工程支出预算", "政府采购工程类支出", "工程类政府采购预算",
        "工程类政府采购", "采购工程预算", "工程采购支出",
    ];
    ProcurementServices "procurement_services" "政府采购服务" sometimes in Procurement, AllFunds,
        part of [GovernmentProcurement by Purpose], called [
        "政府采购服务预算", "政府采购服务支出", "政府采购服务类", "政府采购服务类预算", "服务类采购预算", "服务采购预算", "服务类采购", "服务采购",
        "采购服务支出", "拟采购服务支出", "拟购买服务支出", "拟采购服务", "政府采购服务支出预算", "政府采购服务类支出", "服务类政府采购预算",
        "服务类政府采购", "采购服务预算", "服务采购支出",
    ];
    FixedAssets "fixed_assets" "固定资产" always in Assets, Stock, part of [], called [
        "固定资产总额", "固定资产金额", "固定资产总值", "固定资产价值", "固定资产原值", "资产总额", "固定资产合计",
        "固定资产账面原值",
    ];
    } };
}

pub(super) use with_lines;
