//! Stands in for the crate `wasm-streams`, a dependency of Leptos's server functions.
//!
//! The page calls no server, so nothing of this ever runs. The real crate exports classes to
//! JavaScript, and what is exported no optimiser can drop.

use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;
use wasm_bindgen::JsValue;

/// A stream that nobody reads.
#[derive(Debug)]
pub struct ReadableStream(Option<web_sys::ReadableStream>);

/// The items of a stream: none.
#[derive(Debug)]
pub struct IntoStream;

impl ReadableStream {
    /// A stream of the browser's.
    pub fn from_raw(stream: web_sys::ReadableStream) -> Self {
        Self(Some(stream))
    }

    /// A stream of ours, which is dropped.
    pub fn from_stream(_: impl Stream<Item = Result<JsValue, JsValue>> + 'static) -> Self {
        Self(None)
    }

    /// The stream of the browser's.
    ///
    /// # Panics
    /// When it is one of ours.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0.expect("no server function is called")
    }

    /// The stream's items.
    pub fn into_stream(self) -> IntoStream {
        IntoStream
    }
}

impl Stream for IntoStream {
    type Item = Result<JsValue, JsValue>;

    fn poll_next(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(None)
    }
}
