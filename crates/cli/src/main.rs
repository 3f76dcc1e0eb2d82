//! The `disclosure` command. What it prints is Chinese; its exit codes are 0, 1 and 2 as the README lists.

#![warn(clippy::print_stdout, clippy::print_stderr)]

mod arguments;
mod collection;
mod command;
mod formats;
mod input;
mod lines;
mod output;
mod site;

use std::process::ExitCode;

use arguments::Command;

/// Something could not be read or written, or was asked for wrongly.
const UNREADABLE: u8 = 2;

fn main() -> ExitCode {
    let outcome = match arguments::parse() {
        Ok(Command::Read { files, out }) => command::read::run(&files, out.as_deref()),
        Ok(Command::Check { files, json }) => command::check::run(&files, json),
        Ok(Command::Export { files, format, out }) => command::export::run(&files, format, &out),
        Ok(Command::Publish { files, out, site, collection, add, renamed, facts }) => {
            let publishing = command::publish::Publishing {
                out: &out,
                site: site.as_deref(),
                collection,
                add,
                renamed: &renamed,
                facts: facts.into(),
            };
            command::publish::run(&files, publishing)
        }
        Ok(Command::Licenses) => command::licenses::run(),
        Ok(Command::Schema) => command::schema::run(),
        Err(error) => return arguments::report(&error),
    };
    match outcome {
        Ok(code) => code,
        Err(failures) => {
            for failure in failures {
                output::tell(failure);
            }
            ExitCode::from(UNREADABLE)
        }
    }
}
