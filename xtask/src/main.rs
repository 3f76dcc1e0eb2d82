//! Everything a developer runs: `cargo xtask serve`, `test`, `build`, `screenshots`, `setup`.

mod command;
mod paths;
mod screenshots;
mod serve;
mod server;
mod setup;
mod site;
mod test;

use anyhow::{Context, Result, bail};
use lexopt::prelude::*;
use std::process::ExitCode;

const HELP: &str = "\
Usage: cargo xtask <command>

  serve [--port N] [--dev]   builds the page and serves it on 127.0.0.1 (first free port from 8080)
  build                      makes the release dist/ and prints what a visitor downloads
  test                       format, lints, domain, static page and browser tests
  test browser [ARGS…]       only the browser tests; ARGS go to Playwright
  screenshots                every view, three widths, three themes, into target/screenshots
  setup                      installs what the commands above need

--dev builds without optimisation: fast to compile, large to load.
BUDGET_DISCLOSURE_COMPILER=debian compiles the WebAssembly with Debian's compiler.";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let mut arguments = lexopt::Parser::from_env();
    let command = match arguments.next()? {
        Some(Value(command)) => command.string()?,
        Some(Long("help") | Short('h')) | None => {
            println!("{HELP}");
            return Ok(());
        }
        Some(other) => return Err(other.unexpected().into()),
    };
    match command.as_str() {
        "serve" => {
            let (mut port, mut mode) = (None, site::Mode::Release);
            while let Some(argument) = arguments.next()? {
                match argument {
                    Long("port") => port = Some(arguments.value()?.parse().context("--port wants a number")?),
                    Long("dev") => mode = site::Mode::Dev,
                    other => return Err(other.unexpected().into()),
                }
            }
            serve::run(port, mode)
        }
        "test" => {
            let rest = arguments.raw_args()?.map(|part| part.to_string_lossy().into_owned());
            test::run(&rest.collect::<Vec<_>>())
        }
        "build" => {
            nothing_more(&mut arguments)?;
            site::build(site::Mode::Release)
        }
        "screenshots" => {
            nothing_more(&mut arguments)?;
            screenshots::run()
        }
        "setup" => {
            nothing_more(&mut arguments)?;
            setup::ensure(setup::Purpose::Test)
        }
        other => bail!("unknown command `{other}`\n\n{HELP}"),
    }
}

fn nothing_more(arguments: &mut lexopt::Parser) -> Result<()> {
    match arguments.next()? {
        Some(argument) => Err(argument.unexpected().into()),
        None => Ok(()),
    }
}
