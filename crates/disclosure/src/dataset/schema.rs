//! The JSON Schema of the dataset.

use super::Dataset;

/// The JSON Schema that every dataset of this format version satisfies, made from the types.
pub fn json_schema() -> serde_json::Value {
    schemars::schema_for!(Dataset).to_value()
}
