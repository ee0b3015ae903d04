//! `detach-lint stubs [CRATE]`: what is believed about libraries' functions, with the pages it relies on.
//!
//! The texts are those of the stubs, the tool's own and the user's; what they say is taken out of them by
//! [`crate::stubs`]. Which version of a library a project uses does not matter here: all that there is is shown.

use std::fmt;
use std::io;

use anstyle::{AnsiColor, Style};
use serde::Serialize;

use super::arguments::ListFormat;
use crate::levels::{nearest, normal};
use crate::report::visible;
use crate::run::in_pool;
use crate::stubs::{self, Believed, UserStub, believed};

/// A stub to show.
pub(super) struct Shown<'a> {
    /// The crate, as code names it.
    name: &'a str,
    /// The versions that it holds for.
    versions: Option<String>,
    /// The user's file, if it is not one of the tool's own.
    file: Option<String>,
    text: &'a str,
}

/// There is no stub for that crate.
#[derive(Debug)]
pub(super) struct UnknownCrate {
    name: String,
    nearest: Option<String>,
}

impl UnknownCrate {
    /// What to do instead.
    pub(super) fn help(&self) -> String {
        match &self.nearest {
            Some(nearest) => format!("did you mean `{nearest}`?"),
            None => "`detach-lint stubs` shows all crates that there are stubs for".to_owned(),
        }
    }
}

impl fmt::Display for UnknownCrate {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "there is no stub for `{}`", visible(&self.name))
    }
}

/// The stubs of a crate, or all; a user's takes the place of the tool's own.
pub(super) fn find<'a>(own: &'a [UserStub], name: Option<&str>) -> Result<Vec<Shown<'a>>, UnknownCrate> {
    let of_user = own.iter().map(|stub| Shown {
        name: stub.name.as_str(),
        versions: stub.versions.as_ref().map(ToString::to_string),
        file: Some(stub.source.path.to_string_lossy().into_owned()),
        text: &stub.source.text,
    });
    let replaced = |name: &str| own.iter().any(|stub| stub.name == name);
    let of_tool = stubs::ALL.iter().filter(|(stem, _)| !replaced(stubs::crate_name(stem))).map(|(stem, text)| Shown {
        name: stubs::crate_name(stem),
        versions: stubs::versions(text).map(|versions| versions.to_string()),
        file: None,
        text,
    });
    let mut all: Vec<Shown<'a>> = of_user.chain(of_tool).collect();
    all.sort_by_key(|stub| stub.name);
    let Some(wanted) = name.map(normal) else { return Ok(all) };
    // `core` and `alloc` are parts of `std`.
    let wanted = if matches!(wanted.as_str(), "core" | "alloc") { "std".to_owned() } else { wanted };
    if !all.iter().any(|stub| stub.name == wanted) {
        let nearest = nearest(&wanted, all.iter().map(|stub| stub.name)).map(str::to_owned);
        return Err(UnknownCrate { name: wanted, nearest });
    }
    all.retain(|stub| stub.name == wanted);
    Ok(all)
}

/// Prints stubs: everything they say if it is one crate's, a line for each otherwise.
pub(super) fn write(
    shown: &[Shown<'_>],
    in_full: bool,
    format: ListFormat,
    out: &mut dyn io::Write,
    colour: bool,
) -> io::Result<()> {
    let items = in_pool(None, || shown.iter().map(|stub| believed(stub.text)).collect::<Vec<_>>());
    let items = items.map_err(io::Error::other)?;
    match format {
        ListFormat::Human if in_full => write_items(shown, &items, out, colour),
        ListFormat::Human => write_summary(shown, &items, out, colour),
        ListFormat::Json => {
            let stubs = shown.iter().zip(&items).map(|(stub, items)| OneStub::new(stub, items)).collect();
            serde_json::to_writer(&mut *out, &Document { version: 1, stubs }).map_err(io::Error::from)?;
            writeln!(out)
        }
    }
}

fn write_summary(
    shown: &[Shown<'_>],
    items: &[Vec<Believed>],
    out: &mut dyn io::Write,
    colour: bool,
) -> io::Result<()> {
    let width = shown.iter().map(|stub| stub.name.len()).max().unwrap_or(0);
    let bold = if colour { Style::new().bold() } else { Style::new() };
    for (stub, items) in shown.iter().zip(items) {
        let said = items.iter().filter(|item| !item.words.is_empty()).count();
        let versions = stub.versions.as_ref().map(|versions| format!(", versions {versions}")).unwrap_or_default();
        let file = stub.file.as_ref().map(|file| format!(", from {}", visible(file))).unwrap_or_default();
        let name = stub.name;
        let total = items.len();
        writeln!(out, "{bold}{name:width$}{bold:#}  {total:4} items, {said:4} with more to say{versions}{file}")?;
    }
    Ok(())
}

fn write_items(shown: &[Shown<'_>], items: &[Vec<Believed>], out: &mut dyn io::Write, colour: bool) -> io::Result<()> {
    let painted = |style: Style| if colour { style } else { Style::new() };
    let (bold, dim) = (painted(Style::new().bold()), painted(Style::new().dimmed()));
    let said = painted(AnsiColor::Cyan.on_default());
    for (number, (stub, items)) in shown.iter().zip(items).enumerate() {
        if number > 0 {
            writeln!(out)?;
        }
        let versions = stub.versions.as_ref().map(|versions| format!(" {versions}")).unwrap_or_default();
        let file = stub.file.as_ref().map(|file| format!(" ({})", visible(file))).unwrap_or_default();
        writeln!(out, "{bold}{}{bold:#}{versions}{file}", stub.name)?;
        let mut page = None;
        for item in items {
            if item.documentation != page {
                page.clone_from(&item.documentation);
                writeln!(out, "\n{dim}{}{dim:#}", visible(page.as_deref().unwrap_or("no page of documentation")))?;
            }
            writeln!(out, "  {bold}{}{bold:#}", visible(&item.path))?;
            writeln!(out, "      {dim}{}{dim:#}", visible(&item.signature))?;
            for word in &item.words {
                writeln!(out, "      {said}{}{said:#}", visible(&word.meaning()))?;
            }
        }
    }
    Ok(())
}

/// The JSON document, version 1.
#[derive(Serialize)]
struct Document<'a> {
    version: u32,
    stubs: Vec<OneStub<'a>>,
}

#[derive(Serialize)]
struct OneStub<'a> {
    #[serde(rename = "crate")]
    name: &'a str,
    versions: Option<&'a str>,
    file: Option<&'a str>,
    items: Vec<OneItem<'a>>,
}

#[derive(Serialize)]
struct OneItem<'a> {
    path: &'a str,
    signature: &'a str,
    documentation: Option<&'a str>,
    attributes: Vec<OneAttribute<'a>>,
}

#[derive(Serialize)]
struct OneAttribute<'a> {
    name: &'a str,
    parameter: Option<&'a str>,
    value: Option<&'a str>,
    meaning: String,
}

impl<'a> OneStub<'a> {
    fn new(stub: &'a Shown<'_>, items: &'a [Believed]) -> Self {
        let items = items.iter().map(|item| OneItem {
            path: &item.path,
            signature: &item.signature,
            documentation: item.documentation.as_deref(),
            attributes: item
                .words
                .iter()
                .map(|word| OneAttribute {
                    name: word.name,
                    parameter: word.parameter.as_deref(),
                    value: word.value.as_deref(),
                    meaning: word.meaning(),
                })
                .collect(),
        });
        Self { name: stub.name, versions: stub.versions.as_deref(), file: stub.file.as_deref(), items: items.collect() }
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    fn own() -> Vec<UserStub> {
        let text = "//! Mine.\n// https://my.org/executor (1)\n#[drives(job, executor = \"other\")] #[blocks]\n\
                    pub fn wait<F>(job: F) -> F::Output where F: Future {}\n";
        vec![stubs::load(Path::new("stubs/my_executor.rs"), text.to_owned()).unwrap()]
    }

    fn written(name: Option<&str>, format: ListFormat) -> String {
        let own = own();
        let mut out = Vec::new();
        write(&find(&own, name).unwrap(), name.is_some(), format, &mut out, false).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn one_crate_is_shown_in_full() {
        insta::assert_snapshot!(written(Some("my-executor"), ListFormat::Human), @r"
        my_executor (stubs/my_executor.rs)

        https://my.org/executor
          wait
              fn wait<F>(job: F) -> F::Output where F: Future
              sees to `job`: an executor other than tokio polls it
              blocks the calling thread
        ");
        let value: serde_json::Value = serde_json::from_str(&written(Some("my_executor"), ListFormat::Json)).unwrap();
        assert_eq!(
            value,
            serde_json::json!({ "version": 1, "stubs": [{
                "crate": "my_executor", "versions": null, "file": "stubs/my_executor.rs",
                "items": [{
                    "path": "wait", "signature": "fn wait<F>(job: F) -> F::Output where F: Future",
                    "documentation": "https://my.org/executor",
                    "attributes": [
                        { "name": "drives", "parameter": "job", "value": "other",
                          "meaning": "sees to `job`: an executor other than tokio polls it" },
                        { "name": "blocks", "parameter": null, "value": null, "meaning": "blocks the calling thread" },
                    ],
                }],
            }] })
        );
    }

    #[test]
    fn all_crates_have_a_line_each() {
        let lines = written(None, ListFormat::Human);
        assert_eq!(lines.lines().count(), stubs::ALL.len() + 1, "{lines}");
        assert!(lines.contains("my_executor") && lines.contains(", from stubs/my_executor.rs"), "{lines}");
        assert!(lines.contains("versions <0.10"), "{lines}");
    }

    #[test]
    fn a_crate_without_a_stub_is_named() {
        let error = |name| find(&[], Some(name)).map(|_| ()).unwrap_err();
        assert_eq!(error("tokyo").to_string(), "there is no stub for `tokyo`");
        assert_eq!(error("tokyo").help(), "did you mean `tokio`?");
        assert_eq!(error("zzzzzzzz").help(), "`detach-lint stubs` shows all crates that there are stubs for");
        assert!(find(&[], Some("core")).is_ok());
    }

    #[test]
    fn a_stub_of_the_user_takes_the_place_of_the_tools_own() {
        let text = "//! Mine.\npub fn only() {}\n";
        let own = vec![stubs::load(Path::new("tokio.rs"), text.to_owned()).unwrap()];
        let found = find(&own, Some("tokio")).unwrap();
        assert_eq!(found.len(), 1);
        assert_eq!(believed(found[0].text)[0].path, "only");
    }
}
