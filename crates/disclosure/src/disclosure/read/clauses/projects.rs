//! The names of projects in a list behind 项目支出.

use crate::disclosure::read::source::squeeze;

/// How the name of a project ends.
const ENDINGS: &str = "经费 费 费用 项目 建设 维护 工程 补助 补贴 资金 专项 工作 改造 购置 活动 服务 系统 采购 \
    培训 运维 修缮 管理 保障 奖励 宣传 检查 救助 展览 运行 维修 整治 治理 租赁 编制 规划 \
    普查 调查 监测 研究 评估 会 赛 节 修复 保护 平台 设备 更新 升级 支持 资助 慰问 体检 考试 \
    招聘 巡查 执法 普法 扶持 贴息 配套 委托 印刷 推广 抚恤 防控 防治 绿化 养护 清运 消防 \
    安保 物业 技术 课题 数字化 信息化 业务 计划 行动";

/// Words that make it a fund, a unit, a class or a change instead of a project.
const FOREIGN: &str = "财政 预算 基金 国有资本 专户 单位资金 自有 结转 结余 上年 去年 本级 机关本级 局机关 下属 \
    所属 二级 直属 新增 增加 减少 压减 压缩 削减 核减 缩减 下降 降低 节约 调整 追加 类 （款） （项） 人均 每 平均 个 占 约 近 \
    基本支出 人员经费 公用经费 人员支出 中央 省级 市级 县级 区级 上级 政府采购货物 \
    政府采购服务 政府采购工程 其中 年 月 一次性项目 经常性项目 延续 重点项目 其他项目 \
    一般项目 专项项目 等 以及 分别 支出预算 收入 合计 共计 总计 万元 本部门 我部门 不含 扣除 \
    除 用于 因 其余 剩余 划入 划出 划转 移交 转隶 较 比上 由于 对下 转移支付 本部门项目 部门项目";

/// Names that say only what sort of thing it is, and economic items, which are no projects.
const GENERAL: &str = "项目 专项 资金 经费 工作 工作经费 专项资金 专项经费 业务费 项目经费 其他 其他经费 \
    其他费用 办公费 印刷费 咨询费 手续费 水费 电费 邮电费 取暖费 物业管理费 差旅费 维修费 \
    维修（护）费 维护费 租赁费 会议费 培训费 公务接待费 专用材料费 劳务费 委托业务费 \
    工会经费 福利费 公务用车运行维护费 其他交通费用 办公经费 交通费 设备购置 办公设备购置 \
    专用设备购置 信息网络及软件购置更新 大型修缮 基础设施建设 被装购置费 专用燃料费 \
    因公出国（境）费用 因公出国（境）费 奖励金 住房公积金 绩效工资 津贴补贴 生活补助 \
    商品和服务 运行维护费 购置费 会议 培训 劳务 维修 维修维护费 水电费 接待费 出国费 \
    其他补助 基本建设项目 基建项目 行政事业性项目 购置 服务 采购 建设 管理 补助";

/// What stands behind a limit of price.
const LIMITS: [&str; 3] = ["以下", "以上", "以内"];

/// What joins the items of a list.
const JOINTS: [&str; 4] = ["以及", "、", "和", "及"];
const LEADS: [&str; 16] = [
    "包含",
    "含",
    "其中包括",
    "其中",
    "主要包括",
    "主要用于",
    "主要项目为",
    "主要项目有",
    "主要为",
    "主要是",
    "主要有",
    "主要安排",
    "包括",
    "分别为",
    "用于",
    "安排",
];

/// The name of the project that the words before an amount are; `None` where they may be something else.
/// 和 joins only behind an amount (`is_joined`): after a comma it may begin a name (和谐机关建设经费).
pub(super) fn name(label: &str, is_joined: bool) -> Option<String> {
    let label = squeeze(label);
    let mut name = label.trim_start_matches(['：', ':', '，', ',']);
    name = LEADS.iter().find_map(|lead| name.strip_prefix(lead)).unwrap_or(name);
    name = name.trim_start_matches(['：', ':', '，', ',']);
    if is_joined {
        name = JOINTS.iter().find_map(|joint| name.strip_prefix(joint)).unwrap_or(name);
    }
    name = crate::disclosure::read::numbering::without_number(name);
    for suffix in ["为", "安排", "预算", "共计", "支出", "预算"] {
        if let Some(shorter) = name.strip_suffix(suffix)
            && shorter.chars().count() > 2
        {
            name = shorter;
        }
    }
    is_name(name).then(|| name.to_owned())
}

/// The name of a project that begins with a limit of price: `20万元以下零星维修经费`. `before` and `behind` are
/// the words around `limit`.
pub(super) fn name_with_limit(before: &str, limit: &str, behind: &str, is_joined: bool) -> Option<String> {
    let bound = LIMITS.iter().find(|bound| behind.trim_start().starts_with(**bound))?;
    let rest = behind.trim_start().strip_prefix(*bound)?;
    let name = name(&format!("{before}{rest}"), is_joined)?;
    let is_at_front = squeeze(rest).starts_with(&name);
    is_at_front.then(|| format!("{}{bound}{name}", squeeze(limit)))
}

fn is_name(name: &str) -> bool {
    let length = name.chars().count();
    (3..=45).contains(&length)
        && ENDINGS.split_whitespace().any(|ending| name.ends_with(ending))
        && !GENERAL.split_whitespace().any(|general| name == general)
        && !FOREIGN.split_whitespace().any(|word| without_titles(name).contains(word))
        && !name.contains(['，', '。', '；', '：', ',', ';', ':', '%', '\n', '、'])
        && !LIMITS.iter().any(|bound| name.starts_with(bound))
        && !begins_with_count(name)
        && !name.starts_with(['·', '•', '”', '’', '"', '》', '）'])
}

/// `name` without what stands in 《》, which may be any words (《某某年鉴》编纂费).
fn without_titles(name: &str) -> String {
    let mut parts = name.split('《');
    let before = parts.next().unwrap_or("").to_owned();
    parts.fold(before, |words, part| words + part.split_once('》').map_or(part, |(_, rest)| rest))
}

/// Whether digits at the front count something, instead of naming it (`3号楼`, `1期`, `5G`, `3·15`).
fn begins_with_count(name: &str) -> bool {
    let rest = name.trim_start_matches(|c: char| c.is_ascii_digit());
    rest.len() < name.len()
        && !rest.starts_with(['号', '期', '层', '栋', '幢', '区', '路', '中', '小', '院', '·'])
        && !rest.starts_with(|c: char| c.is_ascii_alphabetic())
}
