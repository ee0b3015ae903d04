//! What `detach-lint init` writes, and where the schema of configurations is.

/// A configuration that says nothing yet: every key as a comment, with its default or an example.
pub const SAMPLE: &str = include_str!("sample.toml");

/// The JSON schema of configurations, for editors.
pub const SCHEMA: &str = include_str!("../../detach-lint.schema.json");
