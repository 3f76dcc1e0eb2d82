//! A linked program as the linker leaves it with `--emit-relocs`: with the places that refer to
//! functions and data, and what they refer to.

use anyhow::{Context, Result, bail, ensure};
use std::collections::BTreeMap;
use std::ops::Range;
use wasmparser::{
    CustomSectionReader, DataKind, ExternalKind, KnownCustom, Linking, Parser, Payload, RelocationEntry,
    SymbolInfo, TypeRef,
};

use super::source::{constant, function_names};

/// The parts of a linked program that say what refers to what.
#[derive(Default)]
pub struct Linked<'a> {
    module: &'a [u8],
    /// How many functions are imported; they have the first indices.
    imported: usize,
    /// Where each other function stands in the file.
    code: Vec<Range<u64>>,
    /// Where the section of functions begins in the file.
    code_start: u64,
    /// Where the section of data begins in the file.
    data_start: u64,
    segments: Vec<Segment>,
    symbols: Vec<SymbolInfo<'a>>,
    /// The names of functions, by index.
    pub names: BTreeMap<u32, &'a str>,
    /// The exported functions, by the names that the outside calls them by.
    pub exported: BTreeMap<&'a str, usize>,
    /// Every reference.
    pub references: Vec<(Place, RelocationEntry)>,
}

/// Where a reference stands.
pub enum Place {
    /// In the function of that index.
    Function(usize),
    /// In the data at that address.
    Data(u32),
}

struct Segment {
    /// Where its bytes begin in the file.
    start: u64,
    address: u32,
    length: u32,
}

impl<'a> Linked<'a> {
    /// Reads a linked program.
    ///
    /// # Errors
    /// When it is no valid module, or was linked without `--emit-relocs`.
    pub fn read(module: &'a [u8]) -> Result<Self> {
        let mut linked = Self { module, ..Self::default() };
        for payload in Parser::new(0).parse_all(module) {
            linked.take(payload?)?;
        }
        ensure!(!linked.references.is_empty(), "the program was linked without --emit-relocs");
        Ok(linked)
    }

    /// How many functions there are.
    pub fn functions(&self) -> usize {
        self.imported + self.code.len()
    }

    /// What a reference's symbol stands for.
    pub fn symbol(&self, entry: &RelocationEntry) -> Result<&SymbolInfo<'a>> {
        self.symbols.get(entry.index as usize).context("a reference to no symbol")
    }

    /// The addresses of a symbol; `None` for one that is not in memory at the start.
    pub fn addresses(&self, symbol: &SymbolInfo) -> Option<Range<u32>> {
        let SymbolInfo::Data { symbol: Some(symbol), .. } = symbol else { return None };
        let segment = self.segments.get(symbol.index as usize)?;
        let start = segment.address.checked_add(symbol.offset)?;
        Some(start..start.checked_add(symbol.size)?)
    }

    /// The addresses of all symbols in memory.
    pub fn data(&self) -> impl Iterator<Item = Range<u32>> {
        self.symbols.iter().filter_map(|symbol| self.addresses(symbol))
    }

    fn take(&mut self, payload: Payload<'a>) -> Result<()> {
        match payload {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    self.imported += usize::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::ExportSection(exports) => {
                for export in exports {
                    let export = export?;
                    if export.kind == ExternalKind::Func {
                        self.exported.insert(export.name, export.index as usize);
                    }
                }
            }
            Payload::CodeSectionStart { unchecked_range, .. } => self.code_start = unchecked_range.start,
            Payload::CodeSectionEntry(body) => self.code.push(body.range()),
            Payload::DataSection(section) => {
                self.data_start = section.range().start;
                for segment in section {
                    let segment = segment?;
                    let DataKind::Active { offset_expr, .. } = segment.kind else {
                        bail!("data without an address");
                    };
                    let length = u32::try_from(segment.data.len())?;
                    let start = segment.range.end - u64::from(length);
                    self.segments.push(Segment { start, address: constant(&offset_expr)?, length });
                }
            }
            Payload::CustomSection(section) => self.take_custom(&section)?,
            _ => {}
        }
        Ok(())
    }

    fn take_custom(&mut self, section: &CustomSectionReader<'a>) -> Result<()> {
        match section.as_known() {
            KnownCustom::Name(names) => self.names = function_names(names)?,
            KnownCustom::Linking(linking) => {
                for part in linking.subsections() {
                    if let Linking::SymbolTable(symbols) = part? {
                        self.symbols = symbols.into_iter().collect::<Result<_, _>>()?;
                    }
                }
            }
            KnownCustom::Reloc(relocations) => {
                for entry in relocations.entries() {
                    let entry = entry?;
                    let place = match section.name() {
                        "reloc.CODE" => self.function_at(entry.offset)?,
                        "reloc.DATA" => self.data_at(&entry)?,
                        // Of sections that only debuggers read.
                        _ => break,
                    };
                    self.references.push((place, entry));
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn function_at(&self, offset: u32) -> Result<Place> {
        let at = self.code_start + u64::from(offset);
        let after = self.code.partition_point(|body| body.start <= at);
        let position = after.checked_sub(1).context("a reference outside of all functions")?;
        Ok(Place::Function(self.imported + position))
    }

    fn data_at(&self, entry: &RelocationEntry) -> Result<Place> {
        let at = self.data_start + u64::from(entry.offset);
        if let Some(addresses) = self.addresses(self.symbol(entry)?) {
            // A linker that counts in another way than this is no linker to split by.
            let start = usize::try_from(at)?;
            let written = self.module.get(start..start + 4).context("a reference beyond the end")?;
            let meant = i64::from(addresses.start) + entry.addend;
            ensure!(meant.to_le_bytes().starts_with(written), "a reference at {at} is not to what it says");
        }
        let segment = self
            .segments
            .iter()
            .find(|segment| (segment.start..segment.start + u64::from(segment.length)).contains(&at))
            .context("a reference outside of all data")?;
        Ok(Place::Data(segment.address + u32::try_from(at - segment.start)?))
    }
}
