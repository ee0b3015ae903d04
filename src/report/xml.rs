//! Writing XML: elements, attributes and text, escaped so that any reader gets back what was meant.
//!
//! Used by the formats that are XML. What XML 1.0 cannot say at all (most control characters) and what a reader should
//! not show (bidirectional marks) is replaced as in all other formats, see `text`.

use std::io::{self, Write};

use crate::report::text::{visible, visible_lines};

/// An element that is open until [`Element::close`], [`Element::text`] or [`Element::children`] ends it.
pub(super) struct Element<'w> {
    out: &'w mut dyn Write,
    name: &'static str,
    depth: usize,
}

/// Writes the declaration and the outermost element.
pub(super) fn document<'w>(out: &'w mut dyn Write, name: &'static str) -> io::Result<Element<'w>> {
    writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")?;
    Element::open(out, name, 0)
}

impl<'w> Element<'w> {
    fn open(out: &'w mut dyn Write, name: &'static str, depth: usize) -> io::Result<Element<'w>> {
        write!(out, "{:1$}<{name}", "", 2 * depth)?;
        Ok(Element { out, name, depth })
    }

    /// Adds an attribute.
    pub(super) fn attribute(self, name: &str, value: &(impl ToString + ?Sized)) -> io::Result<Element<'w>> {
        write!(self.out, " {name}=\"")?;
        escape(&visible(&value.to_string()), self.out)?;
        write!(self.out, "\"")?;
        Ok(self)
    }

    /// Ends an element without content.
    pub(super) fn close(self) -> io::Result<()> {
        writeln!(self.out, "/>")
    }

    /// Ends an element that has text in it.
    pub(super) fn text(self, text: &str) -> io::Result<()> {
        write!(self.out, ">")?;
        escape(&visible_lines(text), self.out)?;
        writeln!(self.out, "</{}>", self.name)
    }

    /// Ends an element that has elements in it, which `write` makes by [`Children::element`].
    pub(super) fn children(self, write: impl FnOnce(&mut Children<'_>) -> io::Result<()>) -> io::Result<()> {
        writeln!(self.out, ">")?;
        write(&mut Children { out: &mut *self.out, depth: self.depth + 1 })?;
        writeln!(self.out, "{:2$}</{}>", "", self.name, 2 * self.depth)
    }
}

/// The inside of an element.
pub(super) struct Children<'w> {
    out: &'w mut dyn Write,
    depth: usize,
}

impl Children<'_> {
    /// Begins an element.
    pub(super) fn element(&mut self, name: &'static str) -> io::Result<Element<'_>> {
        Element::open(&mut *self.out, name, self.depth)
    }
}

fn escape(text: &str, out: &mut dyn Write) -> io::Result<()> {
    for part in text.split_inclusive(['&', '<', '>', '"', '\'', '\u{fffe}', '\u{ffff}']) {
        let (plain, last) = match part.char_indices().next_back() {
            Some((at, ch)) => (&part[..at], Some(ch)),
            None => (part, None),
        };
        let escaped = match last {
            Some('&') => "&amp;",
            Some('<') => "&lt;",
            Some('>') => "&gt;",
            Some('"') => "&quot;",
            Some('\'') => "&apos;",
            // No XML may hold these two.
            Some('\u{fffe}' | '\u{ffff}') => "\u{fffd}",
            _ => {
                out.write_all(part.as_bytes())?;
                continue;
            }
        };
        out.write_all(plain.as_bytes())?;
        out.write_all(escaped.as_bytes())?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn written(value: &str) -> String {
        let mut out = Vec::new();
        let inner = |children: &mut Children<'_>| children.element("b")?.text(value);
        document(&mut out, "a").unwrap().attribute("c", value).unwrap().children(inner).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn elements() {
        insta::assert_snapshot!(written("<&>\"'\n\u{1b}\u{202e}\u{ffff}"), @r#"
        <?xml version="1.0" encoding="UTF-8"?>
        <a c="&lt;&amp;&gt;&quot;&apos;␊␛��">
          <b>&lt;&amp;&gt;&quot;&apos;
        ␛��</b>
        </a>
        "#);
    }

    proptest! {
        #[test]
        fn a_reader_gets_back_what_was_meant(text in "[<>&\"'a-c\\]\\[ !-]{0,30}|\\PC{0,30}|.{0,30}") {
            let xml = written(&text);
            let document = roxmltree::Document::parse(&xml).unwrap();
            let root = document.root_element();
            prop_assert_eq!(root.attribute("c").unwrap(), visible(&text));
            let inner = root.first_element_child().unwrap();
            prop_assert_eq!(inner.text().unwrap_or(""), visible_lines(&text));
        }
    }
}
