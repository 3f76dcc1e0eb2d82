//! A module, as far as cutting it needs to know it.

use anyhow::{Context, Result, bail};
use std::collections::BTreeMap;
use std::ops::Range;
use wasmparser::{
    ConstExpr, Data, DataKind, Element, ElementItems, ElementKind, Export, ExternalKind, FunctionBody,
    GlobalType, Import, KnownCustom, Name, Operator, Parser, Payload, TableType, TypeRef,
};

/// The parts of a module. Functions are known by their index; the imported ones come first.
#[derive(Default)]
pub struct Source<'a> {
    /// The sections that stay as they are, by their number: types, memory, globals.
    pub sections: BTreeMap<u8, &'a [u8]>,
    /// The index of each function's type.
    pub types: Vec<u32>,
    /// The functions that are imported.
    pub imports: Vec<Import<'a>>,
    /// How many those are: the index of the first function that is not imported.
    pub imported: u32,
    /// The type of each global.
    pub globals: Vec<GlobalType>,
    /// The table.
    pub table: Option<TableType>,
    /// What the outside may use.
    pub exports: Vec<Export<'a>>,
    /// What is called at the start.
    pub start: Option<u32>,
    /// What is in the table, by slot.
    pub slots: BTreeMap<u32, u32>,
    /// The functions that are not imported.
    pub bodies: Vec<FunctionBody<'a>>,
    /// What memory holds at first, by address.
    pub data: Vec<(u32, &'a [u8])>,
    /// The names of functions.
    pub names: BTreeMap<u32, &'a str>,
}

impl<'a> Source<'a> {
    /// Reads a module.
    ///
    /// # Errors
    /// When it is no valid module, or one that nobody knows how to cut.
    pub fn read(module: &'a [u8]) -> Result<Self> {
        let mut source = Self::default();
        for payload in Parser::new(0).parse_all(module) {
            let payload = payload?;
            if let Some((id @ (1 | 5 | 6), range)) = payload.as_section() {
                let range = usize::try_from(range.start)?..usize::try_from(range.end)?;
                source.sections.insert(id, module.get(range).context("a section beyond the end")?);
            }
            source.take(payload)?;
        }
        Ok(source)
    }

    /// The functions that are not imported, by index.
    pub fn defined(&self) -> impl Iterator<Item = (u32, &FunctionBody<'a>)> {
        (self.imported..).zip(&self.bodies)
    }

    /// The functions that the outside may call.
    pub fn exported_functions(&self) -> impl Iterator<Item = u32> {
        let functions = self.exports.iter().filter(|export| export.kind == ExternalKind::Func);
        functions.map(|export| export.index)
    }

    fn take(&mut self, payload: Payload<'a>) -> Result<()> {
        match payload {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    let import = import?;
                    let TypeRef::Func(kind) = import.ty else { bail!("an import that is no function") };
                    self.types.push(kind);
                    self.imports.push(import);
                    self.imported += 1;
                }
            }
            Payload::FunctionSection(functions) => {
                for kind in functions {
                    self.types.push(kind?);
                }
            }
            Payload::TableSection(tables) => {
                for table in tables {
                    if self.table.replace(table?.ty).is_some() {
                        bail!("more than one table");
                    }
                }
            }
            Payload::GlobalSection(globals) => {
                for global in globals {
                    self.globals.push(global?.ty);
                }
            }
            Payload::ExportSection(exports) => {
                self.exports = exports.into_iter().collect::<Result<_, _>>()?;
            }
            Payload::StartSection { func, .. } => self.start = Some(func),
            Payload::ElementSection(elements) => {
                for element in elements {
                    self.fill(element?)?;
                }
            }
            Payload::CodeSectionEntry(body) => self.bodies.push(body),
            Payload::DataSection(segments) => {
                for segment in segments {
                    let Data { kind, data, .. } = segment?;
                    let DataKind::Active { offset_expr, .. } = kind else { bail!("data without an address") };
                    self.data.push((constant(&offset_expr)?, data));
                }
            }
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(names) = section.as_known() {
                    self.names = function_names(names)?;
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn fill(&mut self, element: Element<'a>) -> Result<()> {
        let (ElementKind::Active { offset_expr, .. }, ElementItems::Functions(functions)) =
            (element.kind, element.items)
        else {
            bail!("a table that is filled in another way than by functions at an offset");
        };
        for (slot, function) in (constant(&offset_expr)?..).zip(functions) {
            self.slots.insert(slot, function?);
        }
        Ok(())
    }
}

/// The names of functions, by index.
pub fn function_names(names: wasmparser::NameSectionReader<'_>) -> Result<BTreeMap<u32, &str>> {
    let mut known = BTreeMap::new();
    for name in names {
        if let Name::Function(functions) = name? {
            for naming in functions {
                let naming = naming?;
                known.insert(naming.index, naming.name);
            }
        }
    }
    Ok(known)
}

/// The value of an offset.
pub fn constant(expression: &ConstExpr) -> Result<u32> {
    match expression.get_operators_reader().read()? {
        Operator::I32Const { value } => Ok(value.cast_unsigned()),
        _ => bail!("an offset that is computed"),
    }
}

/// The pieces of `ranges` that lie within `whole`.
pub fn within<'a>(ranges: &'a [Range<u32>], whole: &'a Range<u32>) -> impl Iterator<Item = Range<u32>> + 'a {
    let pieces = ranges.iter().map(|range| range.start.max(whole.start)..range.end.min(whole.end));
    pieces.filter(|piece| !piece.is_empty())
}
