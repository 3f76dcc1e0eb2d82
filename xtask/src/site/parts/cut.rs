//! Cuts a module in two: what is there at first, and what joins it later.
//!
//! Both parts share memory, table and stack. The later part imports memory, table and every function that it
//! calls from the first, and reads and writes the stack's pointer by functions of the first, too. The first part calls the later one through slots of the table
//! that are empty until the later part fills them: too early a call is a trap.

use anyhow::{Context, Result, ensure};
use std::collections::BTreeMap;
use wasm_encoder::reencode::{Reencode, RoundtripReencoder};
use wasm_encoder::{
    CodeSection, ConstExpr, DataSection, ElementSection, Elements, EntityType, ExportKind, ExportSection,
    Function, FunctionSection, ImportSection, MemoryType, Module, NameMap, NameSection, RawSection,
    StartSection, TableSection, TableType, TypeSection, ValType,
};
use wasmparser::{BinaryReader, TypeSectionReader};

use super::names::Names;
use super::numbers::{Numbers, in_first, in_later};
use super::plan::Plan;
use super::program::Division;
use super::source::{Source, within};

/// A module in two parts.
pub struct Parts {
    /// What is there at first.
    pub first: Vec<u8>,
    /// What joins it.
    pub later: Vec<u8>,
}

/// The module by which the later part imports from the first.
const FIRST: &str = "p";
/// The names by which the first part exports table and memory. Functions go by numbers; what reads and writes
/// a global by these and its number.
const TABLE: &str = "t";
const MEMORY: &str = "memory";
const READ: &str = "g";
const WRITE: &str = "s";
/// The number of the section of types.
const TYPES: u8 = 1;

/// Cuts the program as wasm-bindgen left it. Functions that `division` does not know are wasm-bindgen's, and
/// are there from the start.
///
/// # Errors
/// When it is no module that can be cut, or a function of the first part calls one of the later part
/// that `is_gate` does not know.
pub fn cut(
    source: &Source,
    division: &Division,
    names: &Names,
    is_gate: impl Fn(&str) -> bool,
) -> Result<Parts> {
    let plan = Plan::new(source, division, is_gate)?;
    Ok(Parts { first: plan.first(names)?, later: plan.later()? })
}

impl Plan<'_> {
    fn first(&self, names: &Names) -> Result<Vec<u8>> {
        let source = self.source;
        let mut imports = ImportSection::new();
        for (import, kind) in source.imports.iter().zip(&source.types) {
            imports.import(import.module, names.short(import.name), EntityType::Function(*kind));
        }
        let mut functions = FunctionSection::new();
        let mut code = CodeSection::new();
        for (index, body) in source.defined().filter(|(index, _)| self.first.contains_key(index)) {
            functions.function(self.kind(index)?);
            code.function(&in_first(body, self)?);
        }
        let mut exports = ExportSection::new();
        let mut numbers = Numbers(&self.first);
        for export in &source.exports {
            let kind = numbers.export_kind(export.kind)?;
            let index = match kind {
                ExportKind::Func => numbers.function_index(export.index)?,
                _ => export.index,
            };
            exports.export(names.short(export.name), kind, index);
        }
        exports.export(TABLE, ExportKind::Table, 0);
        for (position, function) in self.imported.iter().enumerate() {
            exports.export(&position.to_string(), ExportKind::Func, numbers.function_index(*function)?);
        }
        let (types, accessors) = self.types()?;
        let mut next = u32::try_from(self.first.len())?;
        for (position, (global, kinds)) in self.globals.iter().zip(accessors).enumerate() {
            let mut read = Function::new([]);
            read.instructions().global_get(*global).end();
            let mut write = Function::new([]);
            write.instructions().local_get(0).global_set(*global).end();
            for (name, kind, body) in [(READ, kinds.0, read), (WRITE, kinds.1, write)] {
                functions.function(kind);
                code.function(&body);
                exports.export(&format!("{name}{position}"), ExportKind::Func, next);
                next += 1;
            }
        }
        let mut tables = TableSection::new();
        tables.table(self.table()?);
        let mut data = DataSection::new();
        for (address, bytes) in &source.data {
            let whole = *address..*address + u32::try_from(bytes.len())?;
            let mut bytes = bytes.to_vec();
            // Memory is zero where nothing is said of it, so that the optimiser leaves this out.
            let elsewhere = [&self.division.later_data, &self.division.needless_data];
            for piece in elsewhere.into_iter().flat_map(|pieces| within(pieces, &whole)) {
                bytes[(piece.start - address) as usize..(piece.end - address) as usize].fill(0);
            }
            data.active(0, &ConstExpr::i32_const(address.cast_signed()), bytes);
        }

        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions).section(&tables);
        self.copy(5, &mut module);
        self.copy(6, &mut module);
        module.section(&exports);
        if let Some(start) = source.start {
            module.section(&StartSection { function_index: numbers.function_index(start)? });
        }
        module.section(&self.elements(&self.first)).section(&code).section(&data);
        module.section(&self.names(&self.first));
        Ok(module.finish())
    }

    fn later(&self) -> Result<Vec<u8>> {
        let source = self.source;
        let mut imports = ImportSection::new();
        imports.import(
            FIRST,
            MEMORY,
            MemoryType { minimum: 0, maximum: None, memory64: false, shared: false, page_size_log2: None },
        );
        imports.import(FIRST, TABLE, self.table()?);
        for (position, index) in self.imported.iter().enumerate() {
            imports.import(FIRST, &position.to_string(), EntityType::Function(self.kind(*index)?));
        }
        let (types, accessors) = self.types()?;
        for (position, kinds) in accessors.into_iter().enumerate() {
            imports.import(FIRST, &format!("{READ}{position}"), EntityType::Function(kinds.0));
            imports.import(FIRST, &format!("{WRITE}{position}"), EntityType::Function(kinds.1));
        }
        let mut functions = FunctionSection::new();
        let mut code = CodeSection::new();
        let moved = self.moved();
        for (index, body) in source.defined().filter(|(index, _)| moved.contains_key(index)) {
            functions.function(self.kind(index)?);
            code.function(&in_later(body, self)?);
        }
        let mut data = DataSection::new();
        for (address, bytes) in &source.data {
            let whole = *address..*address + u32::try_from(bytes.len())?;
            for piece in within(&self.division.later_data, &whole) {
                let bytes = &bytes[(piece.start - address) as usize..(piece.end - address) as usize];
                data.active(0, &ConstExpr::i32_const(piece.start.cast_signed()), bytes.iter().copied());
            }
        }

        let mut module = Module::new();
        module
            .section(&types)
            .section(&imports)
            .section(&functions)
            .section(&self.elements(&moved))
            .section(&code)
            .section(&data);
        module.section(&self.names(&self.later));
        Ok(module.finish())
    }

    /// What of the table is filled with functions that have a number.
    fn elements(&self, numbers: &BTreeMap<u32, u32>) -> ElementSection {
        // Where each run begins and ends, and what is in it.
        let mut runs: Vec<(u32, u32, Vec<u32>)> = Vec::new();
        for (slot, function) in &self.slots {
            let Some(number) = numbers.get(function) else { continue };
            match runs.last_mut().filter(|(_, end, _)| end == slot) {
                Some((_, end, run)) => {
                    run.push(*number);
                    *end += 1;
                }
                None => runs.push((*slot, slot + 1, vec![*number])),
            }
        }
        let mut elements = ElementSection::new();
        for (start, _, run) in runs {
            elements.active(
                None,
                &ConstExpr::i32_const(start.cast_signed()),
                Elements::Functions(run.into()),
            );
        }
        elements
    }

    /// The names of functions, for whoever wonders what a part is made of; visitors do not get them.
    fn names(&self, numbers: &BTreeMap<u32, u32>) -> NameSection {
        let names =
            numbers.iter().filter_map(|(index, number)| Some((number, self.source.names.get(index)?)));
        let mut functions = NameMap::new();
        for (number, name) in names.collect::<BTreeMap<_, _>>() {
            functions.append(*number, name);
        }
        let mut section = NameSection::new();
        section.functions(&functions);
        section
    }

    /// The types of functions, and for each global those of what reads and what writes it.
    fn types(&self) -> Result<(TypeSection, Vec<(u32, u32)>)> {
        let section = self.source.sections.get(&TYPES).context("no types")?;
        let section = TypeSectionReader::new(BinaryReader::new(section, 0))?;
        let mut next = section.count();
        let mut types = TypeSection::new();
        RoundtripReencoder.parse_type_section(&mut types, section)?;
        let mut accessors = Vec::new();
        for index in &self.globals {
            let global = self.source.globals.get(*index as usize).context("no such global")?;
            ensure!(global.mutable, "both parts use a global that does not change");
            let value: ValType = RoundtripReencoder.val_type(global.content_type)?;
            types.ty().function([], [value]);
            types.ty().function([value], []);
            accessors.push((next, next + 1));
            next += 2;
        }
        Ok((types, accessors))
    }

    fn table(&self) -> Result<TableType> {
        let mut table = RoundtripReencoder.table_type(self.source.table.context("no table")?)?;
        let filled = self.slots.last_key_value().map_or(0, |(slot, _)| u64::from(slot + 1));
        table.minimum = table.minimum.max(filled);
        table.maximum = None;
        Ok(table)
    }

    fn copy(&self, id: u8, module: &mut Module) {
        if let Some(data) = self.source.sections.get(&id) {
            module.section(&RawSection { id, data });
        }
    }
}

#[cfg(test)]
mod tests {
    use anyhow::Result;
    use std::collections::BTreeSet;
    use wasm_encoder::{
        CodeSection, ConstExpr, DataSection, ElementSection, Elements, EntityType, ExportKind, ExportSection,
        Function, FunctionSection, GlobalSection, GlobalType, ImportSection, MemorySection, MemoryType,
        Module, NameMap, NameSection, RefType, TableSection, TableType, TypeSection, ValType,
    };
    use wasmparser::{ElementKind, Parser, Payload, Validator};

    use super::super::names::Names;
    use super::super::program::Division;
    use super::super::source::{Source, constant};
    use super::{Parts, cut};

    const FUNCTIONS: [&str; 6] = ["import", "start", "gate", "secret", "shared", "left_behind"];
    const SECRET: &[u8] = b"later";

    /// `start` calls `called`; `gate` calls `secret` and `shared`, which calls `import`. The table holds
    /// `shared`, `secret` and `left_behind`; memory holds `first` and `later`.
    fn whole(called: u32) -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut imports = ImportSection::new();
        imports.import("./glue.js", "__wbg_alert_0123456789abcdef", EntityType::Function(0));
        let mut functions = FunctionSection::new();
        let mut code = CodeSection::new();
        for calls in [&[called][..], &[3, 4], &[], &[0], &[]] {
            functions.function(0);
            let mut body = Function::new([]);
            for function in calls {
                body.instructions().call(*function);
            }
            body.instructions().global_get(0).drop().end();
            code.function(&body);
        }
        let mut tables = TableSection::new();
        let limits = (4, Some(4));
        let element_type = RefType::FUNCREF;
        tables.table(TableType {
            element_type,
            table64: false,
            minimum: limits.0,
            maximum: limits.1,
            shared: false,
        });
        let mut memories = MemorySection::new();
        memories.memory(MemoryType {
            minimum: 1,
            maximum: None,
            memory64: false,
            shared: false,
            page_size_log2: None,
        });
        let mut globals = GlobalSection::new();
        let stack = GlobalType { val_type: ValType::I32, mutable: true, shared: false };
        globals.global(stack, &ConstExpr::i32_const(512));
        let mut exports = ExportSection::new();
        exports.export("memory", ExportKind::Memory, 0).export("start", ExportKind::Func, 1);
        let mut elements = ElementSection::new();
        elements.active(None, &ConstExpr::i32_const(1), Elements::Functions((&[4, 3, 5]).into()));
        let mut data = DataSection::new();
        data.active(0, &ConstExpr::i32_const(1024), [b"first", SECRET].concat());
        let mut functions_named = NameMap::new();
        for (index, name) in (0..).zip(FUNCTIONS) {
            functions_named.append(index, name);
        }
        let mut custom = NameSection::new();
        custom.functions(&functions_named);
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions).section(&tables).section(&memories);
        module.section(&globals).section(&exports).section(&elements).section(&code).section(&data);
        module.section(&custom);
        module.finish()
    }

    fn parts(called: u32) -> Result<Parts> {
        let whole = whole(called);
        let source = Source::read(&whole)?;
        let division = Division {
            known: FUNCTIONS.iter().map(ToString::to_string).collect(),
            first: ["import", "start", "shared"].map(str::to_owned).into(),
            later: ["gate", "secret"].map(str::to_owned).into(),
            later_data: std::iter::once(1029..1034).collect(),
            needless_data: Vec::new(),
        };
        cut(&source, &division, &Names::of(&source), |name| name == "gate")
    }

    fn contains(module: &[u8], part: &[u8]) -> bool {
        module.windows(part.len()).any(|window| window == part)
    }

    /// What a module imports, and what it exports.
    fn links(module: &[u8]) -> (BTreeSet<String>, BTreeSet<String>) {
        let mut links = (BTreeSet::new(), BTreeSet::new());
        for payload in Parser::new(0).parse_all(module) {
            match payload.expect("a part is a module") {
                Payload::ImportSection(imports) => {
                    let names =
                        imports.into_imports().map(|import| import.expect("an import").name.to_owned());
                    links.0.extend(names);
                }
                Payload::ExportSection(exports) => {
                    links
                        .1
                        .extend(exports.into_iter().map(|export| export.expect("an export").name.to_owned()));
                }
                _ => {}
            }
        }
        links
    }

    /// The slots of the table that a module fills, where each of its runs has one.
    fn filled(module: &[u8]) -> Vec<u32> {
        let payloads = Parser::new(0).parse_all(module).map(|payload| payload.expect("a part is a module"));
        let elements = payloads.filter_map(|payload| match payload {
            Payload::ElementSection(elements) => Some(elements),
            _ => None,
        });
        let slots = elements.flatten().map(|element| match element.expect("an element").kind {
            ElementKind::Active { offset_expr, .. } => constant(&offset_expr).expect("an offset"),
            _ => u32::MAX,
        });
        slots.collect()
    }

    #[test]
    fn parts_fit_together() {
        let Parts { first, later } = parts(2).expect("start calls the gate");
        for part in [&first, &later] {
            Validator::new().validate_all(part).expect("a part is valid");
        }
        let (imported, nothing) = links(&later);
        let (_, exported) = links(&first);
        assert!(nothing.is_empty() && imported.is_subset(&exported), "{imported:?} of {exported:?}");
        assert_eq!(filled(&first), [1], "shared");
        assert_eq!(filled(&later), [2, 4], "secret, and the gate in a slot of its own");
    }

    #[test]
    fn each_part_has_its_own_alone() {
        let Parts { first, later } = parts(2).expect("start calls the gate");
        assert!(contains(&first, b"first") && !contains(&first, SECRET) && !contains(&first, b"secret"));
        assert!(contains(&later, SECRET) && contains(&later, b"secret") && !contains(&later, b"start"));
        assert!(!contains(&first, b"left_behind") && !contains(&later, b"left_behind"));
        assert!(!contains(&first, b"0123456789abcdef"), "a long name");
    }

    #[test]
    fn a_call_past_the_gates_is_refused() {
        let error = parts(3).err().expect("start calls what only the gate may");
        assert_eq!(error.to_string(), "start calls secret past the gates");
    }
}
