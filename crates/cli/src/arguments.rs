//! The command line.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::error::{ContextKind, ErrorKind};
use clap::{Arg, ArgAction, Args, CommandFactory, FromArgMatches, Parser, Subcommand};
use disclosure::dataset::Publication;

use crate::formats::OutputFormat;

#[derive(Parser)]
#[command(
    name = "disclosure",
    version,
    about = "读取部门预算公开文件，导出其中的数据",
    override_usage = "disclosure <命令> 文件…",
    subcommand_required = true,
    arg_required_else_help = true
)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

/// What is asked for.
#[derive(Subcommand)]
pub enum Command {
    /// 读取文件，输出数据集（JSON）
    #[command(override_usage = "disclosure read 文件… [--out 文件.json]")]
    Read {
        /// 预算公开文件（.docx、.html、.txt），或已有的数据集（.json）；多个文件按部门和年度合并
        #[arg(required = true, value_name = "文件")]
        files: Vec<PathBuf>,
        /// 写入这个文件；不写则输出到屏幕
        #[arg(long, value_name = "文件.json")]
        out: Option<PathBuf>,
    },
    /// 勾稽核对：数字是否相符，哪些内容需要确认
    #[command(override_usage = "disclosure check 文件… [--json]")]
    Check {
        /// 预算公开文件（.docx、.html、.txt），或已有的数据集（.json）；多个文件按部门和年度合并
        #[arg(required = true, value_name = "文件")]
        files: Vec<PathBuf>,
        /// 输出 JSON，供其他程序使用
        #[arg(long)]
        json: bool,
    },
    /// 读取文件，导出为其他程序能用的格式
    #[command(override_usage = export_usage())]
    Export {
        /// 预算公开文件（.docx、.html、.txt），或已有的数据集（.json）；多个文件按部门和年度合并
        #[arg(required = true, value_name = "文件")]
        files: Vec<PathBuf>,
        #[arg(long, value_name = "格式", hide_possible_values = true, help = format_help(), value_parser = format_parser())]
        format: OutputFormat,
        /// 写入这个文件夹，没有时新建
        #[arg(long, value_name = "文件夹")]
        out: PathBuf,
    },
    /// 读取文件，生成可以直接放到网站上的文件夹
    #[command(
        override_usage = "disclosure publish 文件… --out 文件夹 [--site 文件夹] [--collection | --add] [--renamed 原名称=现名称] [--url 网址] [--publisher 发布机构] [--published 日期] [--original 网址] [--licence 许可]"
    )]
    Publish {
        /// 预算公开文件（.docx、.html、.txt），或已有的数据集（.json）；多个文件按部门和年度合并
        #[arg(required = true, value_name = "文件")]
        files: Vec<PathBuf>,
        /// 写入这个文件夹，没有时新建
        #[arg(long, value_name = "文件夹")]
        out: PathBuf,
        /// 网页程序所在的 dist 文件夹；不写则在当前位置和本程序附近寻找
        #[arg(long, value_name = "文件夹")]
        site: Option<PathBuf>,
        /// 只有一个部门时，也按多个部门的方式发布：写出部门目录，每个部门、年度、类型各一个数据文件
        #[arg(long)]
        collection: bool,
        /// 把这些文件加入文件夹里已有的部门目录，只重写有变化的部门；网址等说明沿用原来的
        #[arg(long, conflicts_with_all = ["collection", "url", "publisher", "published", "original", "licence"])]
        add: bool,
        /// 更名的部门：原名称的文件作为现名称以前年度的文件，网页上注明原名称；可以写多次
        #[arg(long, value_name = "原名称=现名称")]
        renamed: Vec<String>,
        #[command(flatten)]
        facts: Facts,
    },
    /// 输出本程序所含开放源代码软件的许可声明
    #[command(override_usage = "disclosure licenses")]
    Licenses,
    /// 输出数据集的 JSON Schema
    #[command(hide = true, override_usage = "disclosure schema")]
    Schema,
}

/// What no document says of its publication.
#[derive(Args)]
pub struct Facts {
    /// 网页发布的网址
    #[arg(long, value_name = "网址")]
    url: Option<String>,
    /// 发布机构
    #[arg(long, value_name = "发布机构")]
    publisher: Option<String>,
    /// 公开的日期，如 2021-02-10
    #[arg(long, value_name = "日期")]
    published: Option<String>,
    /// 原文件的网址
    #[arg(long, value_name = "网址")]
    original: Option<String>,
    /// 使用许可的名称、网址或一句话，如“可自由使用，请注明来源”
    #[arg(long, value_name = "许可")]
    licence: Option<String>,
}

impl From<Facts> for Publication {
    fn from(Facts { url, publisher, published, original, licence }: Facts) -> Self {
        Self { url, publisher, published, original, licence, collection: None }
    }
}

fn export_usage() -> String {
    let ids: Vec<&str> = OutputFormat::all().map(OutputFormat::id).collect();
    format!("disclosure export 文件… --format {} --out 文件夹", ids.join("|"))
}

fn format_help() -> String {
    let formats: Vec<String> =
        OutputFormat::all().map(|format| format!("{}（{}）", format.id(), format.about())).collect();
    format!("格式：{}", formats.join("、"))
}

fn format_parser() -> impl TypedValueParser<Value = OutputFormat> {
    PossibleValuesParser::new(OutputFormat::all().map(OutputFormat::id)).try_map(|id| {
        let format = OutputFormat::all().find(|format| format.id() == id);
        format.ok_or_else(|| format!("没有“{id}”这种格式"))
    })
}

/// Reads the command line.
///
/// # Errors
/// What is wrong with it, or the help that was asked for; [`report`] prints either.
pub fn parse() -> Result<Command, clap::Error> {
    let mut matches = in_chinese(Arguments::command()).try_get_matches()?;
    Arguments::from_arg_matches_mut(&mut matches).map(|arguments| arguments.command)
}

/// Prints what [`parse`] returned instead of a command.
pub fn report(error: &clap::Error) -> ExitCode {
    let is_error = error.use_stderr();
    let name = |kind| error.get(kind).map_or_else(String::new, ToString::to_string);
    let message = match error.kind() {
        ErrorKind::DisplayHelp
        | ErrorKind::DisplayVersion
        | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            // Nothing can be done where the screen is gone.
            let _ = error.print();
            return if is_error { ExitCode::from(crate::UNREADABLE) } else { ExitCode::SUCCESS };
        }
        ErrorKind::InvalidSubcommand => format!("没有“{}”这个命令", name(ContextKind::InvalidSubcommand)),
        ErrorKind::UnknownArgument => format!("不认识“{}”", name(ContextKind::InvalidArg)),
        ErrorKind::MissingRequiredArgument => format!("缺少 {}", name(ContextKind::InvalidArg)),
        ErrorKind::InvalidValue if name(ContextKind::InvalidValue).is_empty() => {
            format!("{} 后面缺少内容", name(ContextKind::InvalidArg))
        }
        ErrorKind::InvalidValue => format!(
            "{} 不能是“{}”，可以是：{}",
            name(ContextKind::InvalidArg),
            name(ContextKind::InvalidValue),
            name(ContextKind::ValidValue)
        ),
        ErrorKind::ArgumentConflict if name(ContextKind::PriorArg) == name(ContextKind::InvalidArg) => {
            format!("{} 只能写一次", name(ContextKind::InvalidArg))
        }
        ErrorKind::ArgumentConflict => {
            format!("{} 和 {} 不能一起写", name(ContextKind::InvalidArg), name(ContextKind::PriorArg))
        }
        _ => "命令写得不完整或不正确".to_owned(),
    };
    crate::output::tell(format!("disclosure: 错误: {message}。用 disclosure --help 查看用法"));
    ExitCode::from(crate::UNREADABLE)
}

/// Help whose every word is Chinese.
fn in_chinese(command: clap::Command) -> clap::Command {
    let flag = |name: &'static str, short, action, help: &'static str| {
        Arg::new(name).long(name).short(short).action(action).help(help)
    };
    let mut command = command
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .subcommand_help_heading("命令")
        .help_template("{about}\n\n用法：{usage}\n\n{all-args}")
        .arg(flag("help", 'h', ArgAction::Help, "显示用法"));
    if command.get_version().is_some() {
        command = command.arg(flag("version", 'V', ArgAction::Version, "显示版本"));
    }
    command
        .mut_args(|argument| {
            let heading = if argument.is_positional() { "参数" } else { "选项" };
            argument.help_heading(heading)
        })
        .mut_subcommands(in_chinese)
}
