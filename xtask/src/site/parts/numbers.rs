//! Functions under other indices.

use anyhow::{Context, Result};
use std::collections::BTreeMap;
use wasm_encoder::reencode::{self, Reencode};
use wasm_encoder::{Function, Instruction};
use wasmparser::{FunctionBody, Operator};

use super::plan::Plan;

/// A function of `plan` in the indices of a part.
///
/// # Errors
/// When it calls, other than through a gate, what is in the other part alone.
pub fn renumbered(body: &FunctionBody, plan: &Plan, numbers: &mut Numbers) -> Result<Function> {
    let mut function = numbers.new_function_with_parsed_locals(body)?;
    for operator in body.get_operators_reader()? {
        let operator = operator?;
        match operator {
            Operator::Call { function_index } if !numbers.functions.contains_key(&function_index) => {
                let slot = plan.gates.get(&function_index).context("a call of a function that is nowhere")?;
                function.instruction(&Instruction::I32Const(slot.cast_signed()));
                function.instruction(&Instruction::CallIndirect {
                    type_index: plan.kind(function_index)?,
                    table_index: 0,
                });
            }
            operator => {
                function.instruction(&numbers.instruction(operator)?);
            }
        }
    }
    Ok(function)
}

/// The numbers that functions and globals have in a part.
pub struct Numbers<'a> {
    /// Of functions.
    pub functions: &'a BTreeMap<u32, u32>,
    /// Of globals; `None` where they are the same as in the whole.
    pub globals: Option<&'a BTreeMap<u32, u32>>,
}

impl Reencode for Numbers<'_> {
    type Error = OtherPart;

    fn function_index(&mut self, function: u32) -> Result<u32, reencode::Error<OtherPart>> {
        self.functions.get(&function).copied().ok_or(reencode::Error::UserError(OtherPart))
    }

    fn global_index(&mut self, global: u32) -> Result<u32, reencode::Error<OtherPart>> {
        let Some(globals) = self.globals else { return Ok(global) };
        globals.get(&global).copied().ok_or(reencode::Error::UserError(OtherPart))
    }
}

/// Something was asked for that is in the other part alone.
#[derive(Debug)]
pub struct OtherPart;

impl std::fmt::Display for OtherPart {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("a part refers to what is in the other part alone")
    }
}

impl std::error::Error for OtherPart {}
