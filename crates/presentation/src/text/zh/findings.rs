//! 核对

use disclosure::findings::{Tally, VerdictKind};

use crate::text::findings::FindingsTexts;

/// Its words.
pub const FINDINGS: FindingsTexts = FindingsTexts {
    lead: |tally, wording| {
        let Tally { holds, differs, cannot_check, doubtful } = tally;
        let all = holds + differs + cannot_check + doubtful;
        let none_if = |count: usize, words: &str| match count {
            0 => String::new(),
            count => format!("，{count}处{words}"),
        };
        let doubtful = match (doubtful, wording) {
            (_, 0) => none_if(doubtful, "请部门看一看"),
            _ => none_if(doubtful, &format!("请部门看一看（其中{wording}处是措辞）")),
        };
        let cannot_check = none_if(cannot_check, "还不能核对");
        format!("本页在这份文件里核对了{all}处：{holds}处算得拢，{differs}处不符{doubtful}{cannot_check}。")
    },
    meaning: "“不符”只说明几个数对不上，不说明哪一个有误。本页不改动任何数字。",
    legend: |kind, count| match kind {
        VerdictKind::Holds => format!("{count}处算得拢"),
        VerdictKind::Differs => format!("{count}处不符"),
        VerdictKind::CannotCheck => format!("{count}处无法核对"),
        VerdictKind::Doubtful => format!("{count}处疑似"),
    },
    each_dot: |each| format!("一个点代表{each}处。"),
    parts: ["算不拢的", "请部门看一看的", "措辞上的，供部门工作人员核对", "还不能核对的", "算得拢的"],
    about_parts: ["", "只提出问题，不下结论，请部门核对。", "", "", ""],
    nothing_differs: "没有算不拢的地方。",
    count: |count| format!("{count}处"),
    count_of: |kind, count| match kind {
        VerdictKind::Holds | VerdictKind::CannotCheck => format!("{count}处"),
        VerdictKind::Differs => format!("{count}处不符"),
        VerdictKind::Doubtful => format!("{count}处请核对"),
    },
    should: "应当：",
    places: "原文",
    about: |text, count| format!("与“{text}”有关的{count}处核对已经展开、标出。"),
    show_all: "全部收起",
    renew: "这份数据由旧版本生成，只标出了核对过的地方，没有附上核对结果。要查看核对结果，请在制作工具里重新放入这份\
            数据或原来的文件，再保存一次；或用 disclosure publish 重新生成。",
    no_document: |year| format!("{year}年的公开文件不在数据里，无法核对。"),
};
