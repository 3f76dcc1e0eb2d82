//! Functions under other indices.

use anyhow::{Context, Result};
use std::collections::BTreeMap;
use wasm_encoder::Function;
use wasm_encoder::reencode::{self, Reencode};
use wasmparser::{FunctionBody, Operator};

use super::plan::Plan;

/// A function of `plan` in the first part.
///
/// # Errors
/// When it calls what is nowhere.
pub fn in_first(body: &FunctionBody, plan: &Plan) -> Result<Function> {
    let mut numbers = Numbers(&plan.first);
    let mut function = numbers.new_function_with_parsed_locals(body)?;
    for operator in body.get_operators_reader()? {
        let operator = operator?;
        match operator {
            Operator::Call { function_index } if !plan.first.contains_key(&function_index) => {
                let slot = plan.gates.get(&function_index).context("a call of a function that is nowhere")?;
                let type_index = plan.kind(function_index)?;
                function.instructions().i32_const(slot.cast_signed()).call_indirect(0, type_index);
            }
            operator => {
                function.instruction(&numbers.instruction(operator)?);
            }
        }
    }
    Ok(function)
}

/// A function of `plan` in the later part.
///
/// # Errors
/// When it calls what is nowhere.
pub fn in_later(body: &FunctionBody, plan: &Plan) -> Result<Function> {
    let mut numbers = Numbers(&plan.later);
    let mut function = numbers.new_function_with_parsed_locals(body)?;
    for operator in body.get_operators_reader()? {
        match operator? {
            Operator::GlobalGet { global_index } => {
                function.instructions().call(plan.accessors(global_index)?.0);
            }
            Operator::GlobalSet { global_index } => {
                function.instructions().call(plan.accessors(global_index)?.1);
            }
            operator => {
                function.instruction(&numbers.instruction(operator)?);
            }
        }
    }
    Ok(function)
}

/// The numbers that functions have in a part.
pub struct Numbers<'a>(pub &'a BTreeMap<u32, u32>);

impl Reencode for Numbers<'_> {
    type Error = OtherPart;

    fn function_index(&mut self, function: u32) -> Result<u32, reencode::Error<OtherPart>> {
        self.0.get(&function).copied().ok_or(reencode::Error::UserError(OtherPart))
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
