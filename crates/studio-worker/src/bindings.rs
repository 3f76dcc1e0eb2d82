//! What the worker's script calls. Answers are JSON, or bytes.

// Strings and bytes cross from JavaScript as owned ones.
#![allow(clippy::needless_pass_by_value)]

use js_sys::Function;
use serde::Serialize;
use wasm_bindgen::prelude::*;

use crate::{Product, Studio, publication, unpack};

/// The studio, as JavaScript holds it.
#[wasm_bindgen(js_name = Studio)]
#[derive(Debug)]
pub struct Bindings {
    studio: Studio,
}

/// A file to save, as JavaScript holds it.
#[wasm_bindgen(getter_with_clone)]
#[derive(Debug)]
pub struct SavedFile {
    /// Its name.
    pub name: String,
    /// What is in it.
    pub content: Vec<u8>,
}

#[wasm_bindgen(js_class = Studio)]
impl Bindings {
    /// A studio for the site in an archive.
    ///
    /// # Errors
    /// A message in Chinese when the archive is broken.
    #[wasm_bindgen(constructor)]
    pub fn new(site: Vec<u8>) -> Result<Self, JsValue> {
        let site = unpack(&site).map_err(|_| JsValue::from_str("本工具的文件不完整，请重新获取"))?;
        Ok(Self { studio: Studio::new(site) })
    }

    /// Takes in a file; `progress` is called with bytes done and in all.
    ///
    /// # Errors
    /// A message in Chinese that says what is wrong and what to do.
    pub fn take(&mut self, name: &str, bytes: Vec<u8>, progress: &Function) -> Result<String, JsValue> {
        // Exact up to 2^53, and only shown.
        #[allow(clippy::cast_precision_loss)]
        let mut tell = |at: documents::Progress| {
            let (done, total) = (JsValue::from_f64(at.done as f64), JsValue::from_f64(at.total as f64));
            // A page that has gone away cannot be told.
            let _ = progress.call2(&JsValue::NULL, &done, &total);
        };
        let taken = self.studio.take(name, &bytes, &mut tell).map_err(message)?;
        Ok(json(&taken))
    }

    /// Takes a document out.
    pub fn remove(&mut self, index: usize) {
        self.studio.remove(index);
    }

    /// Joins the disclosure that is built in.
    #[wasm_bindgen(js_name = joinBuiltIn)]
    pub fn join_built_in(&mut self) {
        self.studio.join_built_in();
    }

    /// Everything at hand, in short.
    pub fn overview(&self) -> String {
        json(&self.studio.overview())
    }

    /// A document, at length.
    pub fn details(&self, index: usize) -> String {
        json(&self.studio.details(index))
    }

    /// A part of a document.
    pub fn chunk(&self, index: usize, from: usize, count: usize) -> String {
        json(&self.studio.chunk(index, from, count))
    }

    /// A file to save: `offline`, `dataset`, `tables` or `site`, with what [`publication`] knows as JSON.
    ///
    /// # Errors
    /// A message in Chinese when it cannot be made.
    pub fn save(&mut self, product: &str, facts: &str) -> Result<SavedFile, JsValue> {
        let product: Product = product.parse().map_err(|_| JsValue::from_str(product))?;
        let saved = self.studio.save(product, publication(facts)).map_err(message)?;
        Ok(SavedFile { name: saved.name, content: saved.content })
    }
}

fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

fn message(error: impl std::fmt::Display) -> JsValue {
    JsValue::from_str(&error.to_string())
}
