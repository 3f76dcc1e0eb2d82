//! Which index everything gets in the two modules.

use anyhow::{Context, Result, ensure};
use std::collections::{BTreeMap, BTreeSet};
use wasmparser::Operator;

use super::program::{Division, Part};
use super::source::Source;

/// What goes where.
pub struct Plan<'a> {
    /// The whole module.
    pub source: &'a Source<'a>,
    /// What of the program goes where.
    pub division: &'a Division,
    /// Functions of the first part, by their index there.
    pub first: BTreeMap<u32, u32>,
    /// Functions that the later part has or imports, by their index there.
    pub later: BTreeMap<u32, u32>,
    /// Functions that the later part imports; each goes by its position in the list.
    pub imported: Vec<u32>,
    /// Globals that the later part uses, each by two functions of the first part: what may change does not
    /// cross from one module to another in the first version of WebAssembly.
    pub globals: Vec<u32>,
    /// What is in the table, by slot.
    pub slots: BTreeMap<u32, u32>,
    /// Through which slot the first part calls a function of the later one.
    pub gates: BTreeMap<u32, u32>,
}

impl<'a> Plan<'a> {
    /// The plan by which a division becomes two modules.
    ///
    /// # Errors
    /// When a function of the first part calls one of the later part that `is_gate` does not know.
    pub fn new(
        source: &'a Source<'a>,
        division: &'a Division,
        is_gate: impl Fn(&str) -> bool,
    ) -> Result<Self> {
        let name = |index: u32| source.names.get(&index).copied().unwrap_or_default();
        let mut kept: BTreeSet<u32> = (0..source.imported).collect();
        let mut moved = BTreeSet::new();
        for (index, _) in source.defined() {
            match division.place(name(index)) {
                Some(Part::First) => kept.insert(index),
                Some(Part::Later) => moved.insert(index),
                None => continue,
            };
        }
        let mut slots = source.slots.clone();
        let mut gates = BTreeMap::new();
        let mut imported = BTreeSet::new();
        let mut globals = BTreeSet::new();
        for (index, body) in source.defined() {
            for operator in body.get_operators_reader()? {
                match operator? {
                    Operator::Call { function_index: called }
                        if moved.contains(&index) && kept.contains(&called) =>
                    {
                        imported.insert(called);
                    }
                    Operator::Call { function_index: called }
                        if kept.contains(&index) && moved.contains(&called) =>
                    {
                        ensure!(
                            is_gate(name(called)),
                            "{} calls {} past the gates",
                            name(index),
                            name(called)
                        );
                        let next = slots.last_key_value().map_or(1, |(slot, _)| slot + 1);
                        let slot = *gates.entry(called).or_insert(next);
                        slots.insert(slot, called);
                    }
                    Operator::GlobalGet { global_index } | Operator::GlobalSet { global_index }
                        if moved.contains(&index) =>
                    {
                        globals.insert(global_index);
                    }
                    _ => {}
                }
            }
        }
        let imported: Vec<u32> = imported.into_iter().collect();
        let globals: Vec<u32> = globals.into_iter().collect();
        let before = u32::try_from(imported.len() + 2 * globals.len())?;
        let moved = moved.into_iter().zip(before..);
        Ok(Self {
            source,
            division,
            first: kept.into_iter().zip(0..).collect(),
            later: imported.iter().copied().zip(0..).chain(moved).collect(),
            imported,
            globals,
            slots,
            gates,
        })
    }

    /// The functions of the later part that read and write a global, by their index there.
    pub fn accessors(&self, global: u32) -> Result<(u32, u32)> {
        let position = self.globals.iter().position(|other| *other == global).context("no such global")?;
        let read = u32::try_from(self.imported.len() + 2 * position)?;
        Ok((read, read + 1))
    }

    /// The functions that are in the later part alone, by their index there.
    pub fn moved(&self) -> BTreeMap<u32, u32> {
        let mut moved = self.later.clone();
        moved.retain(|index, _| !self.imported.contains(index));
        moved
    }

    /// The type of a function.
    pub fn kind(&self, function: u32) -> Result<u32> {
        self.source.types.get(function as usize).copied().context("a function without a type")
    }
}
