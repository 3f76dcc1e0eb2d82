//! The program in two parts: what the first view needs, and what joins it on request.
//!
//! A linker knows what refers to what. Whatever is reached only through the gates (the functions of
//! `src/later/gates.rs`) goes to the later part, code and data alike; nothing is twice.

mod cut;
mod linked;
mod names;
mod numbers;
mod plan;
mod program;
mod source;

use anyhow::{Result, bail, ensure};
use std::collections::BTreeSet;
use wasmparser::Operator;

use names::Names;
use program::Program;
use source::Source;

/// A later part with nothing in it.
pub const NOTHING: &[u8] = b"\0asm\x01\0\0\0";

/// The module of the gates, in a symbol's name.
const GATES: &str = "17budget_disclosure5later5gates";

/// A program in two parts.
pub struct Split {
    /// What is there from the start.
    pub first: Vec<u8>,
    /// What joins it.
    pub later: Vec<u8>,
    /// The glue of both.
    pub glue: String,
}

/// Splits a program, `linked` with its relocations and then `bound` to its glue by wasm-bindgen with
/// the names of its functions.
///
/// # Errors
/// When one of the two is not what it should be, or the program has no gates.
pub fn split(linked: &[u8], bound: &[u8], glue: &str) -> Result<Split> {
    let program = Program::read(linked)?;
    let source = Source::read(bound)?;
    let division = program.divided(&called_from_outside(&program, &source)?, is_gate);
    ensure!(!division.later_data.is_empty(), "the program has no gates to a later part");
    let names = Names::of(&source);
    let parts = cut::cut(&source, &division, &names, is_gate)?;
    Ok(Split { first: parts.first, later: parts.later, glue: names.in_script(glue)? })
}

/// A function of the gates' module: neither a closure in one nor something that was made for one.
fn is_gate(name: &str) -> bool {
    name.starts_with("_RNvNtNtC") && name.contains(GATES)
}

/// The functions that the glue calls, and those that wasm-bindgen's own functions do.
///
/// wasm-bindgen drops the digest from the name of an exported function, which is one of the program's for
/// all that; its own have nothing to do with the program's data.
fn called_from_outside<'a>(program: &Program, source: &Source<'a>) -> Result<BTreeSet<&'a str>> {
    let mut called: Vec<u32> = source.exported_functions().chain(source.start).collect();
    for (index, body) in source.defined() {
        let name = source.names.get(&index).copied().unwrap_or_default();
        if program.has(name) || program.exports(name) {
            continue;
        }
        for operator in body.get_operators_reader()? {
            match operator? {
                Operator::Call { function_index } => called.push(function_index),
                Operator::I32Const { value } if program.holds(value.cast_unsigned()) => {
                    bail!("whether the function {index} {name:?} refers to data at {value} is not known");
                }
                _ => {}
            }
        }
    }
    Ok(called.iter().filter_map(|index| source.names.get(index).copied()).collect())
}
