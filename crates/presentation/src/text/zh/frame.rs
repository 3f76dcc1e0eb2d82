//! The page around the views.

use disclosure::disclosure::DocumentKind;

use super::super::frame::{
    DownloadTexts, EmbedTexts, FooterTexts, FrameTexts, PartTexts, SharedLinkTexts, ViewTexts, YearTexts,
};

/// Every word of it.
pub const FRAME: FrameTexts = FrameTexts {
    brand: "部门预算公开",
    budget_of: |year, kind| format!("{year}年部门{}", kind.name()),
    documents: |count| format!("这个部门的{count}份文件，每份一页"),
    kinds: "看哪一种文件",
    kind: |kind| match kind {
        DocumentKind::Budget => "预算：打算怎么花",
        DocumentKind::FinalAccounts => "决算：实际怎么花",
        DocumentKind::SelfEvaluation => "自评：做得怎么样",
    },
    former: |year, name| format!("{year}年的文件以原名称“{name}”公开。"),
    title: |view, department, year, kind| format!("{view}－{department}{year}年部门{}公开", kind.name()),
    opened: |view| format!("已打开“{view}”"),
    skip: "跳到正文",
    region: "部门预算公开",
    navigation: "栏目",
    views: &[
        ViewTexts { tab: "概览", plain: "概览", official: "" },
        ViewTexts { tab: "承诺", plain: "承诺了什么", official: "绩效指标" },
        ViewTexts { tab: "采购", plain: "要买什么", official: "政府采购" },
        ViewTexts { tab: "核对", plain: "算得拢吗", official: "勾稽核对" },
        ViewTexts { tab: "资产", plain: "现有多少家底", official: "国有资产" },
        ViewTexts { tab: "名词", plain: "名词解释", official: "" },
        ViewTexts { tab: "原文", plain: "原文", official: "" },
        ViewTexts { tab: "各部门", plain: "全部部门", official: "" },
    ],
    department: "部门",
    years: YearTexts {
        title: "年份",
        year: |year| format!("{year}年"),
        told: |year| format!("{year}年（由其他年份的文件推算）"),
        compared: |year, compare| format!("看{year}，对比{compare}"),
        alone: |year| format!("看{year}，不作比较"),
        only: |year| format!("{year}（只有这一年的数据）"),
        choose: |year| format!("{year}年，更换年份"),
        handles: ["对比年份", "查看年份"],
    },
    larger: ("大", |size| format!("字号：{size}，点按更换")),
    more: ("⋯", "更多：字号、配色、分享、打印、下载、嵌入"),
    sizes: ("字号", ["标准", "大", "特大"]),
    themes: ("配色", ["自动", "浅色", "深色", "高对比"]),
    print: "打印",
    share: SharedLinkTexts {
        title: "分享这一页",
        link: "链接",
        copy: "复制链接",
        copied: ["已复制", "已选中，请按 Ctrl+C 复制"],
        by_system: "用其他程序分享…",
        code: "链接的二维码",
        about_code: "链接和二维码都打开您现在看到的内容：同样的栏目、年份、查找和筛选。",
        in_wechat: "在微信里：点右上角“…”，再选“发送给朋友”。",
        no_address: "本页是从磁盘打开的，别人打不开它的地址。可以把这个文件发给对方，或在网站上打开本页后再分享。",
    },
    downloads: DownloadTexts {
        title: "下载数据",
        about: "这里是全部数据，不受筛选影响；只要筛选后的行，请用表格下面的“保存所显示的行”。CSV 可用 Excel、WPS 等表格软件打开，金额单位为万元，与原文一致；推算的金额已注明。",
        files: ["各项金额", "绩效指标", "政府采购", "国有资产", "勾稽核对", "全部数据及原文"],
        workbook: "Excel 工作簿，各表都在其中",
        in_wechat: "在微信里保存不了文件：请点右上角“…”，选“在浏览器打开”，再下载。",
    },
    parts: PartTexts {
        names: ["一个总数", "变了什么", "绩效指标", "政府采购", "核对结果", "各项金额"],
        choose: "嵌入哪一部分",
        whole: "整个页面，从此视图开始",
        to_whole: "看完整预算",
    },
    embedding: "嵌入此视图",
    embed: EmbedTexts {
        kinds: [
            ("网页元素（推荐）", "网页编辑器允许脚本时用它：高度自动适应，脚本不能运行时仍显示静态内容。"),
            ("框架（iframe）", "网页编辑器会删除脚本、但保留 iframe 时用它：高度固定，框架内可以滚动。"),
            ("链接", "脚本和 iframe 都会被删除时用它。"),
        ],
        options: [
            "附上静态内容（脚本不能运行时仍可阅读）",
            "校验脚本完整性（SRI；升级后须更换代码）",
            "高度随内容变化（需要允许一个脚本）",
        ],
        publish_first: |base| {
            format!("本页是从磁盘打开的。请先把 dist 文件夹放到网站上，再把代码里的“{base}”换成那里的地址。")
        },
        snippet: "要粘贴的代码",
        copy: "复制代码",
        copied: ["已复制", "已选中，请按 Ctrl+C 复制"],
        room: "在网站的样式表里加上这一行，载入时下面的内容就不会移动（高度可按页面调整）：",
        policies: [
            "如果网站设有内容安全策略（Content-Security-Policy），需要允许（放在同一网站时）：",
            "放在其他网站时：",
        ],
        preview: "预览",
    },
    footer: FooterTexts {
        publisher: "发布：",
        published: "发布日期：",
        original: "公开文件原件",
        url: "网址：",
        licence: "使用许可：",
        made: "本页由程序从部门公开的预算文件读出，金额单位为万元，数字一律照原文，不改动。带虚线的数字都可点开，\
               查看它在原文中的那句话；由本页计算的标明“推算”并附算式。数字在您的浏览器里显示，不向任何地方发送。",
        printed: |address, day| format!("打印自 {address} ，{day}"),
    },
};
