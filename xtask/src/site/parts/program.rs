//! Which functions and data of a program are needed from the start, and which only later.

use anyhow::{Context, Result, bail};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use wasmparser::{RelocationEntry, RelocationType, SymbolInfo};

use super::linked::{Linked, Place};

/// How the names of functions begin that only tell wasm-bindgen something, and are gone after it.
const DESCRIPTION: &str = "__wbindgen_describe";

/// Functions and data of a program, and what each of them refers to.
pub struct Program<'a> {
    /// By index; the imported ones come first.
    functions: Vec<Function<'a>>,
    /// Sorted by address, none of them within another.
    data: Vec<Data>,
    /// The functions that the outside may call, by the names it calls them by.
    exported: BTreeMap<&'a str, usize>,
}

#[derive(Clone, Default)]
struct Function<'a> {
    name: &'a str,
    refers: BTreeSet<Item>,
}

struct Data {
    /// Addresses in memory.
    range: Range<u32>,
    refers: BTreeSet<Item>,
}

/// A function by its index, or a piece of data by its position.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Item {
    Function(usize),
    Data(usize),
}

/// What of a program goes where. What is nowhere here is called by nobody: wasm-bindgen leaves functions
/// behind that only told it something.
pub struct Division {
    /// Names of all functions. Others are wasm-bindgen's.
    pub known: BTreeSet<String>,
    /// Names of the functions that are needed from the start.
    pub first: BTreeSet<String>,
    /// Names of the functions that are needed later, besides.
    pub later: BTreeSet<String>,
    /// Addresses of data that need not be there from the start, ascending.
    pub later_data: Vec<Range<u32>>,
    /// Addresses of data that nobody needs, ascending.
    pub needless_data: Vec<Range<u32>>,
}

/// A part of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// There from the start.
    First,
    /// Joins it on request.
    Later,
}

impl Division {
    /// The part of the function of that name; `None` for one that nobody calls.
    pub fn place(&self, name: &str) -> Option<Part> {
        if !self.known.contains(name) || self.first.contains(name) {
            Some(Part::First)
        } else {
            self.later.contains(name).then_some(Part::Later)
        }
    }
}

impl<'a> Program<'a> {
    /// Reads a program that was linked with `--emit-relocs`.
    ///
    /// # Errors
    /// When it is no such program.
    pub fn read(module: &'a [u8]) -> Result<Self> {
        let linked = Linked::read(module)?;
        let mut program = Self {
            functions: vec![Function::default(); linked.functions()],
            data: pieces(linked.data().collect()),
            exported: linked.exported.clone(),
        };
        program.exported.retain(|name, _| !name.starts_with(DESCRIPTION));
        for (index, name) in &linked.names {
            program.functions.get_mut(*index as usize).context("a name of no function")?.name = name;
        }
        for (place, entry) in &linked.references {
            let Some(target) = program.target(&linked, entry)? else { continue };
            let refers = match place {
                Place::Function(index) => &mut program.functions[*index].refers,
                Place::Data(address) => {
                    let holder = program.data_at(*address).context("a reference in no known data")?;
                    &mut program.data[holder].refers
                }
            };
            refers.insert(target);
        }
        Ok(program)
    }

    /// Divides the program. Needed from the start is what is reached from the exported functions and those
    /// named in `called` without passing a gate; gates are functions that `is_gate` knows by their names. Later is needed what
    /// is reached from the gates otherwise.
    pub fn divided(&self, called: &BTreeSet<&str>, is_gate: impl Fn(&str) -> bool) -> Division {
        let named = |wanted: &dyn Fn(&str) -> bool| -> Vec<Item> {
            let functions = self.functions.iter().enumerate().filter(|(_, function)| wanted(function.name));
            functions.map(|(index, _)| Item::Function(index)).collect()
        };
        let gates = named(&is_gate);
        let is_open = |item: &Item| !gates.contains(item);
        let mut roots = named(&|name| called.contains(name));
        roots.extend(self.exported.values().copied().map(Item::Function));
        let first = self.reached(roots, is_open);
        let later = self.reached(gates.clone(), |item| !first.contains(item));
        let names_of = |items: &BTreeSet<Item>| self.functions_in(items).map(str::to_owned).collect();
        let data = |is_wanted: &dyn Fn(&Item) -> bool| {
            let pieces = self.data.iter().enumerate().filter(|(index, _)| is_wanted(&Item::Data(*index)));
            pieces.map(|(_, piece)| piece.range.clone()).collect()
        };
        Division {
            known: self.functions.iter().map(|function| function.name.to_owned()).collect(),
            first: names_of(&first),
            later: names_of(&later),
            later_data: data(&|item| later.contains(item)),
            needless_data: data(&|item| !first.contains(item) && !later.contains(item)),
        }
    }

    /// Everything that is referred to from `start` and from there on, as far as `is_open` lets through.
    fn reached(&self, start: Vec<Item>, is_open: impl Fn(&Item) -> bool) -> BTreeSet<Item> {
        let mut open = start;
        let mut reached = BTreeSet::new();
        while let Some(item) = open.pop() {
            if is_open(&item) && reached.insert(item) {
                open.extend(match item {
                    Item::Function(index) => &self.functions[index].refers,
                    Item::Data(index) => &self.data[index].refers,
                });
            }
        }
        reached
    }

    fn functions_in(&self, items: &BTreeSet<Item>) -> impl Iterator<Item = &'a str> {
        items.iter().filter_map(|item| match item {
            Item::Function(index) => Some(self.functions[*index].name),
            Item::Data(_) => None,
        })
    }

    /// Whether a function has that name.
    pub fn has(&self, name: &str) -> bool {
        self.functions.iter().any(|function| function.name == name)
    }

    /// Whether a function is exported under that name, or that name and a digest behind it.
    pub fn exports(&self, name: &str) -> bool {
        self.exported.keys().any(|exported| {
            exported.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with('_'))
        })
    }

    /// Whether there is data at an address.
    pub fn holds(&self, address: u32) -> bool {
        self.data_at(address).is_some()
    }

    fn target(&self, linked: &Linked, entry: &RelocationEntry) -> Result<Option<Item>> {
        use RelocationType as Type;
        Ok(match entry.ty {
            Type::FunctionIndexLeb | Type::TableIndexSleb | Type::TableIndexI32 => {
                let SymbolInfo::Func { index, .. } = *linked.symbol(entry)? else {
                    bail!("a call of something that is no function");
                };
                Some(Item::Function(index as usize))
            }
            Type::MemoryAddrLeb | Type::MemoryAddrSleb | Type::MemoryAddrI32 => {
                let addresses = linked.addresses(linked.symbol(entry)?);
                addresses.and_then(|addresses| self.data_at(addresses.start)).map(Item::Data)
            }
            Type::TypeIndexLeb | Type::GlobalIndexLeb | Type::TableNumberLeb => None,
            other => bail!("a reference of an unknown kind: {other:?}"),
        })
    }

    fn data_at(&self, address: u32) -> Option<usize> {
        let after = self.data.partition_point(|data| data.range.start <= address);
        after.checked_sub(1).filter(|position| self.data[*position].range.contains(&address))
    }
}

/// Pieces of data, of which those that overlap are one.
fn pieces(mut ranges: Vec<Range<u32>>) -> Vec<Data> {
    ranges.retain(|range| !range.is_empty());
    ranges.sort_by_key(|range| (range.start, range.end));
    let mut pieces: Vec<Data> = Vec::new();
    for range in ranges {
        match pieces.last_mut().filter(|last| range.start < last.range.end) {
            Some(last) => last.range.end = last.range.end.max(range.end),
            None => pieces.push(Data { range, refers: BTreeSet::new() }),
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::ops::Range;

    use super::{Division, Function, Item, Part, Program, pieces};

    /// `start` calls `gate` and `shared`; `gate` calls `shared`, and `secret` by a table in memory; nobody
    /// calls `left_behind`.
    fn division() -> Division {
        let function = |name, refers: &[Item]| Function { name, refers: refers.iter().copied().collect() };
        let mut data = pieces(vec![0..4, 8..16, 12..20, 24..32]);
        data[1].refers.insert(Item::Function(2));
        let program = Program {
            functions: vec![
                function("start", &[Item::Function(1), Item::Function(3), Item::Data(0)]),
                function("gate", &[Item::Function(3), Item::Data(1)]),
                function("secret", &[Item::Data(0)]),
                function("shared", &[]),
                function("left_behind", &[Item::Data(2)]),
            ],
            data,
            exported: [("start", 0)].into(),
        };
        program.divided(&BTreeSet::new(), |name| name == "gate")
    }

    fn ranges(data: &[Range<u32>]) -> Vec<(u32, u32)> {
        data.iter().map(|range| (range.start, range.end)).collect()
    }

    #[test]
    fn functions_go_where_they_are_needed_first() {
        let division = division();
        for (name, part) in [
            ("start", Some(Part::First)),
            ("shared", Some(Part::First)),
            ("gate", Some(Part::Later)),
            ("secret", Some(Part::Later)),
            ("left_behind", None),
            ("of wasm-bindgen", Some(Part::First)),
        ] {
            assert_eq!(division.place(name), part, "{name}");
        }
    }

    #[test]
    fn so_does_data_and_what_overlaps_is_one() {
        let division = division();
        assert_eq!(ranges(&division.later_data), [(8, 20)]);
        assert_eq!(ranges(&division.needless_data), [(24, 32)]);
    }
}
