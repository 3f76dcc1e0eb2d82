//! 简体中文

mod departments;
mod findings;
mod frame;
mod original;
mod overview;
mod search;

use disclosure::findings::VerdictKind;
use disclosure::query::indicators::{Renaming, Shared};

use super::{
    ColumnTexts, CommonTexts, IndicatorTexts, NothingTexts, Noun, ProcurementTexts, ShareTexts, Texts,
};

/// Every word.
pub static TEXTS: Texts = Texts {
    frame: frame::FRAME,
    peek: original::PEEK,
    original: original::ORIGINAL,
    glossary: original::GLOSSARY,
    assets: original::ASSETS,
    common: CommonTexts {
        unfilled: "未填写",
        more: |left, next| format!("再显示{next}项（还有{left}项没有显示）"),
        absent: ("—", "本页没有"),
        nothing_of: NothingTexts {
            no_document: |year| format!("本页没有{year}年的文件。可以把年度滑块移到有文件的年度。"),
            not_there: |year, part| format!("{year}年的原文没有列出{part}的明细。"),
            see: ("请看“", "”一节。"),
            unread: |year, part| format!("{year}年的原文有{part}，但是"),
            unread_here: "本页没有读出（查看原文）",
        },
        computed: "推算",
        open_original: "查看原文",
        change: "年度变化",
        search: "搜索",
        filters: |chosen| match chosen {
            0 => "筛选".to_owned(),
            chosen => format!("筛选（已选{chosen}个）"),
        },
        clear: "清除全部条件",
        any: "全部",
        choice: |name, count| format!("{name}（{count}）"),
        count: |noun, shown, all| {
            let Noun { measure, noun } = noun;
            if shown == all {
                format!("共{all}{measure}{noun}")
            } else {
                format!("显示{shown}{measure}{noun}，共{all}{measure}{noun}")
            }
        },
        nothing: |noun| format!("没有符合全部条件的{}", noun.noun),
        nothing_helps: "只去掉一个条件仍然没有结果，请清除全部条件。",
        drop_one: "可以去掉其中一个条件：",
        drop: |title, value, noun, count| {
            format!("去掉{title}“{value}”，显示{count}{}{}", noun.measure, noun.noun)
        },
        exception: |name, count| format!("{name}{count}处，查看核对"),
        exception_word: |kind| match kind {
            VerdictKind::Doubtful => "疑似",
            other => other.name(),
        },
        windowed: |rows, most| {
            format!(
                "表格较长（{rows}行），只画出看得见的行。请用上面的搜索，它查找全部各行；浏览器自带的查找只能找到画出的行。\
                 打印和复制最多{most}行，更多请保存为CSV。"
            )
        },
        cut: |rows, most| format!("只打印前{most}行，共{rows}行。全部各行请保存为CSV。"),
        cut_static: |shown, all| (format!("这里列出前{shown}项，共{all}项。全部见文件"), "。"),
        sort: "排序",
        unsorted: "按原文顺序",
        sorted_by: |heading, descending| {
            format!("按{heading}{}", if descending { "从大到小" } else { "从小到大" })
        },
        all_columns: "显示全部栏目",
        copy: "复制表格",
        copied: |rows, copied| {
            if copied < rows {
                format!("已复制前{copied}行，共{rows}行；全部各行请保存为CSV")
            } else {
                format!("已复制{copied}行")
            }
        },
        not_copied: "浏览器不允许本页复制，请保存为CSV",
        save: "保存所显示的行（CSV）",
    },
    indicators: IndicatorTexts {
        noun: Noun { measure: "项", noun: "指标" },
        example: "如：会议、满意度、≤5次",
        facets: ["项目", "一级指标", "二级指标", "计量单位", "目标方向", "年度变化"],
        lead: |year, projects, indicators| {
            format!("{year}年{projects}个项目列了{indicators}项指标，都是目标，不是结果。")
        },
        lead_done: |year, projects, indicators| {
            format!(
                "{year}年的绩效自评为{projects}个项目列出{indicators}项指标。\
                 完成值、得分和偏差原因是部门自己填写的，原样列出，本页不作评价。"
            )
        },
        not_compared: (|year| format!("本页没有{year}年的文件，无法逐项比较。"), "所以无法逐项比较。"),
        key: ["同一单位的条形用同一把尺。", "同一单位的条形用同一把尺，浅色是说明里的范围。"],
        ceilings: |count, per, unit| format!("这{count}项{per}成本上限可以直接比（{unit}）"),
        levels: ["一级指标", "二级指标", "三级指标"],
        target: "指标值",
        meaning: "含义",
        description: "说明",
        basis: "依据",
        done: ["分值", "实际完成值", "得分", "偏差原因"],
        caption: |project| format!("{project}的绩效指标"),
        goals: |goals| format!("绩效目标（{goals}条）"),
        project_budget: |year| format!("{year}年项目预算"),
        change: |year| format!("比{year}年（推算）"),
        unit: " 万元",
        project_renaming: |year, name, Shared { shared, of }| {
            format!("{year}年叫“{name}”（推算：{of}项指标中有{shared}项同名）")
        },
        renamed: (
            |year| format!("{year}年叫“"),
            |renaming| {
                let reason = match renaming {
                    Renaming::SameTargetAndDescription => "指标值和说明相同",
                    Renaming::SimilarNameSameTarget => "名称相近，指标值相同",
                    Renaming::SimilarNameSameDescription => "名称相近，说明相同",
                };
                format!("”（推算：{reason}） ")
            },
        ),
        was: |year| format!("{year}年是 "),
        was_not: |year| format!("{year}年没有这一项"),
        was_same: |year| format!("{year}年也是这个目标"),
        dropped: |earlier, year, count| format!("{earlier}年列出、{year}年不再列出的指标（{count}项）"),
        mode: ("显示方式", "显示为", ["一览", "卡片", "表格"]),
        unfold: "说明",
    },
    procurement: ProcurementTexts {
        noun: Noun { measure: "项", noun: "物品" },
        example: "如：打印机、A0201",
        facets: ["采购单位", "项目", "品目类别", "资金来源", "年度变化"],
        caption: |year| format!("{year}年政府采购预算明细（单位：万元）"),
        total: (
            |year| format!("{year}年政府采购预算合计"),
            "万元",
            |items| format!("，共{items}项物品。金额单位都是万元。"),
        ),
        total_before: |year| format!("{year}年政府采购预算"),
        unit: "万元",
        no_items_before: "，没有可以比较的采购明细",
        nothing_before: |year| format!("本页没有{year}年的采购预算可以比较。"),
        stop: "。",
        columns: ColumnTexts {
            name: "物品名称",
            code: "目录序号",
            unit: "单位",
            budget: "项目预算资金",
            share: "占项目预算（推算）",
        },
        subtotal: |unit, items| format!("{unit}小计（原表，全部{items}项）"),
        project: |project| format!("每项都用于：{project}"),
        grand_total: |items| format!("合计（原表，全部{items}项）"),
        sum: |shown, unstated| {
            let shown = format!("当前显示的{shown}项之和");
            if unstated > 0 {
                format!("{shown}，其中{unstated}项原表没有列出金额")
            } else {
                shown
            }
        },
        long_sum: "＝ 所显示各行的“合计”相加",
        catalogue: |year, number| {
            format!(
                "目录序号按{year}版《政府采购品目分类目录》（{number}）理解；换了版本，同一个序号可能指不同的物品。"
            )
        },
        budget_repeats: "“预算资金”是整个项目的预算，原表在项目的每一行重复列出，不能相加。",
        stated_and_computed: "小计与合计是原表所列的全表数字，不随筛选改变；标“推算”的由本页计算。",
        blank_columns: |columns| {
            format!("原表还有{}{}栏，全部空白，这里不列。", columns.join("、"), columns.len())
        },
        other_catalogue: "两个年度采用的目录版本不同，同一个序号可能指不同的物品，所以只按物品名称比较。",
        before: |year| format!("{year}年是 "),
        dropped: |earlier, year, count| format!("{earlier}年列出、{year}年不再列出的物品（{count}项）"),
        shares: ShareTexts {
            heading: "采购占项目预算的比例",
            caption: "各项目全部采购物品之和，除以该项目的预算（推算，单位：万元）",
            columns: ["项目", "项目预算", "采购之和（推算）", "占比（推算）"],
            budgets_differ: "疑似，需核对：这个项目各行的预算资金不一致，因此不计算比例",
        },
    },
    overview: overview::OVERVIEW,
    findings: findings::FINDINGS,
    departments: departments::DEPARTMENTS,
    search: search::SEARCH,
};
