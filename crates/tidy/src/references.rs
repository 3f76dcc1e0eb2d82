//! What a file defines, and what of its crate it refers to.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::{Attribute, File, Ident, Item, ItemMod, ItemUse, Macro, UseTree, Visibility};

/// The path of a module, or of something in one, from the root of its crate.
pub type ModulePath = Vec<String>;

/// What a file defines and refers to. Paths are from the root of the crate.
#[derive(Debug, Default)]
pub struct References {
    /// The paths that it names, each of a module or of something in one.
    pub paths: BTreeSet<ModulePath>,
    /// The names that it imports, and what they stand for.
    pub bindings: BTreeMap<String, ModulePath>,
    /// The types that it defines for other files.
    pub types: Vec<String>,
}

/// What the file of the module at `module` defines and refers to; `children` are the modules it declares.
pub fn of(file: &File, module: &[String], children: Vec<String>) -> References {
    let mut reader = Reader { module: module.to_vec(), children, depth: 0, found: References::default() };
    reader.visit_file(file);
    reader.found
}

struct Reader {
    module: ModulePath,
    children: Vec<String>,
    /// How many modules within the file are around what is visited.
    depth: usize,
    found: References,
}

impl Reader {
    /// The path from the crate's root; `None` where it leads out of the crate.
    fn absolute(&self, path: &[String]) -> Option<ModulePath> {
        let (first, rest) = path.split_first()?;
        match first.as_str() {
            "crate" => Some(rest.to_vec()),
            "self" if self.depth == 0 => Some([&self.module, rest].concat()),
            "super" => {
                let ups = path.iter().take_while(|segment| *segment == "super").count();
                let up = ups.saturating_sub(self.depth);
                let kept = self.module.len().checked_sub(up)?;
                Some([&self.module[..kept], &path[ups..]].concat())
            }
            _ if self.depth == 0 && self.children.contains(first) => Some([&self.module, path].concat()),
            _ => None,
        }
    }

    fn refer(&mut self, path: &[String]) {
        if let Some(path) = self.absolute(path) {
            self.found.paths.insert(path);
        }
    }

    fn import(&mut self, tree: &UseTree, before: &[String]) {
        let with = |ident: &Ident| before.iter().cloned().chain([ident.to_string()]).collect::<Vec<_>>();
        match tree {
            UseTree::Path(path) => self.import(&path.tree, &with(&path.ident)),
            UseTree::Name(name) if name.ident == "self" => self.bind(before, before.last().cloned()),
            UseTree::Name(name) => self.bind(&with(&name.ident), Some(name.ident.to_string())),
            UseTree::Rename(name) => self.bind(&with(&name.ident), Some(name.rename.to_string())),
            UseTree::Glob(_) => self.refer(before),
            UseTree::Group(group) => group.items.iter().for_each(|tree| self.import(tree, before)),
        }
    }

    fn bind(&mut self, path: &[String], name: Option<String>) {
        let Some(path) = self.absolute(path) else { return };
        if let Some(name) = name.filter(|_| self.depth == 0) {
            self.found.bindings.insert(name, path.clone());
        }
        self.found.paths.insert(path);
    }

    /// Paths within a macro's arguments, which only its own parser understands.
    fn tokens(&mut self, tokens: TokenStream) {
        let mut path: Vec<String> = Vec::new();
        let mut colons = 0;
        for token in tokens {
            match token {
                TokenTree::Ident(ident) => {
                    if colons != 2 {
                        self.end(&mut path);
                    }
                    path.push(ident.to_string());
                    colons = 0;
                }
                TokenTree::Punct(punct) if punct.as_char() == ':' => colons += 1,
                TokenTree::Group(group) => {
                    self.end(&mut path);
                    self.tokens(group.stream());
                    colons = 0;
                }
                _ => {
                    self.end(&mut path);
                    colons = 0;
                }
            }
        }
        self.end(&mut path);
    }

    fn end(&mut self, path: &mut Vec<String>) {
        if path.len() > 1 {
            self.refer(path);
        }
        path.clear();
    }
}

impl<'ast> Visit<'ast> for Reader {
    fn visit_item(&mut self, item: &'ast Item) {
        let defined = match item {
            Item::Struct(item) if is_shared(&item.vis, &item.attrs) => Some(&item.ident),
            Item::Enum(item) if is_shared(&item.vis, &item.attrs) => Some(&item.ident),
            Item::Trait(item) if is_shared(&item.vis, &item.attrs) => Some(&item.ident),
            Item::Type(item) if is_shared(&item.vis, &item.attrs) => Some(&item.ident),
            Item::Union(item) if is_shared(&item.vis, &item.attrs) => Some(&item.ident),
            Item::Fn(item) if is_test(&item.attrs) => return,
            Item::Impl(item) if is_test(&item.attrs) => return,
            Item::Use(item) if is_test(&item.attrs) => return,
            _ => None,
        };
        self.found.types.extend(defined.map(ToString::to_string));
        visit::visit_item(self, item);
    }

    fn visit_item_mod(&mut self, module: &'ast ItemMod) {
        if module.content.is_some() && !is_test(&module.attrs) {
            self.depth += 1;
            visit::visit_item_mod(self, module);
            self.depth -= 1;
        }
    }

    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        self.import(&item.tree, &[]);
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let segments: Vec<String> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        if segments.len() > 1 {
            self.refer(&segments);
        }
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, called: &'ast Macro) {
        self.tokens(called.tokens.clone());
        visit::visit_macro(self, called);
    }
}

/// Whether other files may use a type. One that none may is explained where it is used.
fn is_shared(visibility: &Visibility, attributes: &[Attribute]) -> bool {
    !matches!(visibility, Visibility::Inherited) && !is_test(attributes)
}

/// Whether something is compiled for tests alone.
pub fn is_test(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        attribute.path().is_ident("cfg")
            && attribute.parse_args::<syn::Path>().is_ok_and(|condition| condition.is_ident("test"))
    })
}
