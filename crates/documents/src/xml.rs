//! XML of office files, streamed, with bounds on everything.

use std::borrow::Cow;
use std::io::{self, BufReader, Read};

use quick_xml::Error;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::{Namespace, ResolveResult};
use quick_xml::reader::NsReader;

use crate::error::{Quantity, ReadError};
use crate::limits;

/// Which vocabulary an element is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Vocabulary {
    /// Word's own.
    Word,
    /// Markup compatibility: the same content in two forms.
    Compatibility,
    /// Formulas.
    Math,
    /// Anything else: drawings, pictures, extensions.
    Other,
}

/// What comes next in the XML.
#[derive(Debug)]
pub(crate) enum Node<'b> {
    /// An element opens. Empty elements open and close.
    Open(Vocabulary, Element<'b>),
    /// The innermost open element closes.
    Close,
    /// Text, unescaped.
    Text(Cow<'b, str>),
    /// Something of no interest, such as a comment.
    Nothing,
    /// The end.
    End,
}

/// An element's name and attributes.
#[derive(Debug)]
pub(crate) struct Element<'b>(BytesStart<'b>);

/// A stream of XML.
pub(crate) struct Xml<R> {
    part: String,
    reader: NsReader<BufReader<Metered<R>>>,
    depth: usize,
    buffer: Vec<u8>,
}

/// Counts the bytes read and stops when they exceed a limit.
pub(crate) struct Metered<R> {
    inner: R,
    read: u64,
    packed: u64,
    limit: u64,
    event: u64,
}

impl<R: Read> Xml<R> {
    /// The XML of `part`, which takes `packed` bytes in the file and may unpack to `limit` bytes.
    pub fn new(part: &str, inner: R, packed: u64, limit: u64) -> Self {
        let metered = Metered { inner, read: 0, packed, limit, event: 0 };
        let mut reader = NsReader::from_reader(BufReader::with_capacity(64 * 1024, metered));
        reader.config_mut().expand_empty_elements = true;
        Self { part: part.to_owned(), reader, depth: 0, buffer: Vec::new() }
    }

    /// How many unpacked bytes were read.
    pub fn position(&self) -> u64 {
        self.reader.buffer_position()
    }

    /// What comes next.
    ///
    /// # Errors
    /// When the XML is broken, declares a document type, or exceeds a limit.
    pub fn next(&mut self) -> Result<Node<'_>, ReadError> {
        let metered = self.reader.get_mut().get_mut();
        metered.event = metered.read;
        self.buffer.clear();
        let event = match self.reader.read_event_into(&mut self.buffer) {
            Ok(event) => event,
            Err(error) => return Err(failure(&self.part, self.reader.buffer_position(), &error)),
        };
        match event {
            Event::Start(start) => {
                self.depth += 1;
                if self.depth > limits::XML_DEPTH {
                    return Err(ReadError::TooDeep);
                }
                let vocabulary = match self.reader.resolver().resolve_element(start.name()).0 {
                    ResolveResult::Bound(namespace) => Vocabulary::of(namespace),
                    _ => Vocabulary::Other,
                };
                Ok(Node::Open(vocabulary, Element(start)))
            }
            Event::End(_) => {
                self.depth = self.depth.saturating_sub(1);
                Ok(Node::Close)
            }
            Event::Text(text) => Ok(Node::Text(text.into_inner())),
            Event::CData(text) => Ok(Node::Text(text.into_inner())),
            Event::GeneralRef(reference) => match reference.resolve_char_ref() {
                Ok(Some(c)) => Some(Cow::Owned(c.to_string())),
                Ok(None) => resolve_xml_entity(&reference.into_inner()).map(Cow::Borrowed),
                Err(_) => None,
            }
            .map(Node::Text)
            .ok_or_else(|| damaged(&self.part, self.reader.buffer_position(), "有未定义的实体或字符")),
            Event::DocType(_) => Err(ReadError::DocumentType(self.part.clone())),
            Event::Eof if self.depth > 0 => {
                Err(damaged(&self.part, self.reader.buffer_position(), "内容不完整"))
            }
            Event::Eof => Ok(Node::End),
            Event::Comment(_) | Event::PI(_) | Event::Decl(_) | Event::Empty(_) => Ok(Node::Nothing),
        }
    }

    /// The error for something that is wrong here.
    pub fn damaged(&self, reason: &'static str) -> ReadError {
        damaged(&self.part, self.position(), reason)
    }
}

fn damaged(part: &str, at: u64, reason: &'static str) -> ReadError {
    ReadError::Damaged { part: part.to_owned(), at: Some(at), reason }
}

fn failure(part: &str, at: u64, error: &Error) -> ReadError {
    match error {
        Error::Io(error) => match error.get_ref().and_then(|inner| inner.downcast_ref::<Exceeded>()) {
            Some(Exceeded(quantity)) => ReadError::TooLarge(*quantity),
            None => damaged(part, at, "解压失败"),
        },
        Error::Namespace(_) => damaged(part, at, "命名空间声明过多"),
        Error::Encoding(_) => damaged(part, at, "不是 UTF-8 编码"),
        _ => damaged(part, at, "XML 格式不正确"),
    }
}

impl Element<'_> {
    /// The name without its prefix.
    pub fn name(&self) -> &str {
        self.0.local_name().into_inner()
    }

    /// The value of an attribute, by its name without prefix.
    pub fn attribute(&self, name: &str) -> Option<Cow<'_, str>> {
        let mut attributes = self.0.attributes();
        let found = attributes
            .with_checks(false)
            .flatten()
            .find(|attribute| attribute.key.local_name().into_inner() == name)?;
        found
            .normalized_value(quick_xml::XmlVersion::Implicit1_0)
            .ok()
            .map(|value| Cow::Owned(value.into_owned()))
    }

    /// The attribute `val`, which holds the value of most elements of Word.
    pub fn value(&self) -> Option<Cow<'_, str>> {
        self.attribute("val")
    }

    /// The attribute `val` as a number.
    pub fn number(&self) -> Option<usize> {
        self.value()?.trim().parse().ok()
    }

    /// Whether a switch of Word is on: it is unless its value says otherwise.
    pub fn is_on(&self) -> bool {
        !matches!(self.value().as_deref(), Some("0" | "false" | "off" | "none"))
    }
}

impl Vocabulary {
    fn of(namespace: Namespace<'_>) -> Self {
        match namespace.0 {
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
            | "http://purl.oclc.org/ooxml/wordprocessingml/main" => Self::Word,
            "http://schemas.openxmlformats.org/markup-compatibility/2006" => Self::Compatibility,
            "http://schemas.openxmlformats.org/officeDocument/2006/math"
            | "http://purl.oclc.org/ooxml/officeDocument/math" => Self::Math,
            _ => Self::Other,
        }
    }
}

/// The error of a read that would exceed a limit.
#[derive(Debug)]
struct Exceeded(Quantity);

impl std::fmt::Display for Exceeded {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(formatter)
    }
}

impl std::error::Error for Exceeded {}

impl<R: Read> Read for Metered<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        self.read += count as u64;
        let bomb = self.read > limits::RATIO_FROM && self.read > self.packed.saturating_mul(limits::RATIO);
        if self.read > self.limit || bomb {
            return Err(io::Error::other(Exceeded(Quantity::Unpacked)));
        }
        if self.read - self.event > limits::XML_EVENT {
            return Err(io::Error::other(Exceeded(Quantity::Event)));
        }
        Ok(count)
    }
}
