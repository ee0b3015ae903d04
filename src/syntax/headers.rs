//! What the texts of headers say: which impl it is, what a function takes and returns, whether a name is declared.
//!
//! `db` and `trigger` ask, of many files of which most are never parsed. Comments and strings may be taken for code,
//! which costs a look and no more. Nothing is resolved.

use smallvec::SmallVec;

use crate::names::Name;

use super::aliases::aliases;
use super::{in_word, word_length};

/// How far the name of a function is from the end of its signature at the most, in bytes.
const LONGEST_SIGNATURE: usize = 2_000;

/// What an impl is found by, if it is of one: its trait, and the name of its type.
pub(crate) type ImplKey = (Option<Name>, Name);

/// Whether a text may declare or import a name: the name stands as a word behind a keyword that declares, or as a part
/// of a path or list, as in a `use`. Comments and strings count too, which costs a parse and no more.
pub(crate) fn declares(text: &str, name: &str) -> bool {
    const KEYWORDS: &[&str] = &[
        "struct", "enum", "union", "fn", "type", "trait", "mod", "const", "static", "mut", "as", "use", "crate", "pub",
    ];
    memchr::memmem::find_iter(text.as_bytes(), name).any(|at| {
        let word = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
        let before = text[..at].trim_end_matches("r#");
        let alone =
            !before.bytes().next_back().is_some_and(word) && !text[at + name.len()..].bytes().next().is_some_and(word);
        let before = before.trim_end();
        alone
            && (before.ends_with(['{', ',', '(', '!', '|'])
                || before.ends_with("::")
                || KEYWORDS.iter().any(|keyword| before.ends_with(keyword)))
    })
}

/// Whether a text may re-export all of another module.
pub(crate) fn exports_globs(text: &str) -> bool {
    let has = |part: &str| memchr::memmem::find(text.as_bytes(), part.as_bytes()).is_some();
    (has("pub use") || has(") use")) && (has("::*") || has("{*"))
}

/// The texts between `impl` and `{`, by text alone: comments and strings may be among them, which does no harm.
pub(crate) fn impl_headers(text: &str) -> impl Iterator<Item = &str> {
    const LONGEST: usize = 4_000;
    memchr::memmem::find_iter(text.as_bytes(), "impl").filter_map(move |at| {
        let before = text[..at].bytes().next_back();
        if before.is_some_and(|byte| byte.is_ascii_alphanumeric() || byte == b'_') {
            return None;
        }
        let rest = &text[at + 4..];
        let end = rest.bytes().take(LONGEST).position(|byte| matches!(byte, b'{' | b';'))?;
        rest.get(..end)
    })
}

/// What an impl is found by, read off the text between `impl` and `{`; none if that is no impl.
pub(crate) fn header_key(header: &str) -> Option<ImplKey> {
    let header = memchr::memmem::find(header.as_bytes(), b" where").map_or(header, |at| &header[..at]);
    let (generics, rest) = match header.trim_start().strip_prefix('<') {
        Some(rest) => rest.split_at(closing_angle(rest)?),
        None => ("", header),
    };
    let rest = rest.strip_prefix('>').unwrap_or(rest);
    let (of, ty) = match split_for(rest) {
        Some((of, ty)) => (Some(of), ty),
        None => (None, rest),
    };
    let trait_name = match of {
        Some(of) => Some(Name::new(last_word(of)?)),
        None => None,
    };
    let ty = ty.trim_start();
    // `(dyn Trait + 'a)` is in parentheses for the sake of its `+`.
    let ty = ty.strip_prefix('(').filter(|inner| inner.trim_start().starts_with("dyn ")).unwrap_or(ty).trim_start();
    let head = match ty.chars().next()? {
        '&' => "&",
        '[' => "[]",
        '*' => "*",
        '(' => "()",
        _ => last_word(ty.strip_prefix("dyn ").unwrap_or(ty))?,
    };
    let is_param = !generics.is_empty()
        && generics.split(',').any(|param| param.split([':', '=']).next().is_some_and(|name| name.trim() == head));
    Some((trait_name, Name::new(if is_param { "*T" } else { head })))
}

/// What types and traits are called in a text besides their names: by `use a::B as C;` and by `type C = B;`, each with the
/// last word of its name.
pub(crate) fn renamed(text: &str) -> Vec<(Name, Name)> {
    let bytes = text.as_bytes();
    let word = |rest: &str| word_length(rest.as_bytes());
    let is_type = |word: &&str| word.starts_with(char::is_uppercase);
    let imports = aliases(text).map(|alias| (alias.name, alias.of));
    let types = memchr::memmem::find_iter(bytes, "type ").filter_map(|at| {
        let rest = &text[at + "type ".len()..];
        let (name, rest) = rest.split_at(word(rest));
        // The word in a sentence: what stands behind it may go on for long.
        if !is_type(&name) || !rest.trim_ascii_start().starts_with(['=', '<']) {
            return None;
        }
        let (parameters, of) = rest.split(';').next()?.split_once('=')?;
        let has_parameters_only = parameters.trim().is_empty() || parameters.starts_with('<');
        Some((name, last_word(of.trim_start())?)).filter(|_| has_parameters_only)
    });
    let all = imports.chain(types).filter(|(name, of)| is_type(name) && is_type(of) && name != of);
    all.map(|(name, of)| (Name::new(name), Name::new(of))).collect()
}

/// The keys that an impl is found by in a text in which these have other names.
pub(crate) fn keys(key: ImplKey, renamed: &[(Name, Name)]) -> SmallVec<[ImplKey; 1]> {
    let meant = |name: Name| {
        let others = renamed.iter().filter(move |(alias, _)| *alias == name).map(|(_, of)| *of);
        std::iter::once(name).chain(others)
    };
    let (of, ty) = key;
    let traits: SmallVec<[Option<Name>; 2]> =
        of.map_or_else(|| SmallVec::from_elem(None, 1), |of| meant(of).map(Some).collect());
    let mut keys = SmallVec::new();
    for of in traits {
        keys.extend(meant(ty).map(|ty| (of, ty)).filter(|key| !keys.contains(key)).collect::<SmallVec<[ImplKey; 1]>>());
    }
    keys
}

/// Where the angle bracket that is open before a text is closed.
fn closing_angle(text: &str) -> Option<usize> {
    let mut depth = 1_u32;
    let mut previous = b' ';
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'<' => depth += 1,
            b'>' if previous != b'-' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some(at);
        }
        previous = byte;
    }
    None
}

/// How many angle brackets are open where a text ends.
fn open_angles(text: &str) -> i32 {
    let mut open = 0;
    let mut previous = b' ';
    for byte in text.bytes() {
        match byte {
            b'<' => open += 1,
            b'>' if previous != b'-' => open -= 1,
            _ => {}
        }
        previous = byte;
    }
    open
}

/// Splits `Trait for Type` at the `for` that stands outside of angle brackets.
fn split_for(text: &str) -> Option<(&str, &str)> {
    memchr::memmem::find_iter(text.as_bytes(), "for").find_map(|at| {
        let (before, after) = (&text[..at], &text[at + 3..]);
        let word = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
        let stands_alone = !before.bytes().next_back().is_some_and(word) && !after.bytes().next().is_some_and(word);
        let is_lifetime_list = after.trim_start().starts_with('<');
        (stands_alone && !is_lifetime_list && open_angles(before) == 0).then_some((before, after))
    })
}

/// The last word of the path that a text begins with. Blanks may stand around its `::`, as they do in what macros make.
fn last_word(text: &str) -> Option<&str> {
    let is_end = |char| matches!(char, '<' | '(' | '+' | ' ' | '\n' | '\r' | '\t');
    let mut rest = text.trim_start_matches(is_end);
    rest = rest.strip_prefix("unsafe ").map_or(rest, |rest| rest.trim_start_matches(is_end));
    loop {
        let (path, after) = rest.split_at(rest.find(is_end).unwrap_or(rest.len()));
        let after = after.trim_ascii_start();
        match after.strip_prefix("::").map(str::trim_ascii_start) {
            Some(more) if !more.starts_with('<') => rest = more,
            _ if path.ends_with("::") && after.starts_with(|char: char| char.is_alphabetic() || char == '_') => {
                rest = after;
            }
            _ => {
                let path = path.strip_prefix('!').unwrap_or(path).trim_end_matches("::");
                let word = memchr::memmem::rfind(path.as_bytes(), b"::").map_or(path, |at| &path[at + 2..]);
                return Some(word).filter(|word| !word.is_empty());
            }
        }
    }
}

/// Whether a function with these parameters is called on a value.
pub(crate) fn is_method(parameters: &str) -> bool {
    let first = parameters.split([',', ':']).next().unwrap_or("");
    first.trim_end().ends_with("self")
}

/// Whether a function has an attribute `#[test]`, or one such as `#[tokio::test]`.
pub(crate) fn is_test(head: &str) -> bool {
    attribute_lines(head).any(|attribute| {
        let path = attribute.split(['(', ']', '=']).next().unwrap_or("").trim();
        path.rsplit("::").next() == Some("test")
    })
}

/// Whether a function is `async`, by its header; its documentation does not count, and an attribute's arguments do.
pub(crate) fn is_async(head: &str) -> bool {
    // Most headers have no such word at all.
    memchr::memmem::find(head.as_bytes(), b"async").is_some()
        && code_lines(head).any(|line| words(line).any(|word| word == "async"))
}

/// Whether a header says of some type that it is a future. What an associated type of another is called is no such
/// thing: `S::Future: Send` stands at functions that return anything.
pub(crate) fn binds_future(head: &str) -> bool {
    let is_projection = |line: &str, word: &str| {
        let before = &line[..word.as_ptr().addr() - line.as_ptr().addr()];
        before.strip_suffix("::").is_some_and(|of| {
            let start = of.bytes().rposition(|byte| !in_word(byte)).map_or(0, |at| at + 1);
            of.ends_with('>') || of.get(start..).is_some_and(|of| of.starts_with(char::is_uppercase))
        })
    };
    code_lines(head).any(|line| words(line).any(|word| word.contains("Future") && !is_projection(line, word)))
}

/// The lines of a header that are no comments.
fn code_lines(head: &str) -> impl Iterator<Item = &str> {
    head.lines().filter(|line| !line.trim_start().starts_with("//"))
}

/// What stands behind `#[` on the lines before a function.
pub(crate) fn attribute_lines(head: &str) -> impl Iterator<Item = &str> {
    head.lines().filter_map(|line| line.trim_start().strip_prefix("#["))
}

/// The text of a function's parameters, by its header.
pub(crate) fn parameters(head: &str) -> &str {
    parameters_and_rest(head).0
}

/// The text of a function's parameters, by its header, and what stands behind the last one.
fn parameters_and_rest(head: &str) -> (&str, &str) {
    let Some(at) = memchr::memmem::find(head.as_bytes(), b"fn ") else { return ("", "") };
    let rest = &head[at..];
    // Bounds such as `F: Fn(A)` stand in angle brackets before the parameters.
    let mut depth = 0_i32;
    let mut previous = b' ';
    for (at, byte) in rest.bytes().enumerate() {
        match byte {
            b'<' => depth += 1,
            b'>' if previous != b'-' => depth -= 1,
            b'(' if depth == 0 => {
                let inside = &rest[at + 1..];
                return inside.split_at(group_end(inside));
            }
            _ => {}
        }
        previous = byte;
    }
    ("", "")
}

/// Where the group ends that a text begins inside of: at its closing bracket.
fn group_end(inside: &str) -> usize {
    let mut depth = 0_u32;
    let end = inside.bytes().position(|byte| {
        match byte {
            b'(' => depth += 1,
            b')' if depth == 0 => return true,
            b')' => depth -= 1,
            _ => {}
        }
        false
    });
    end.unwrap_or(inside.len())
}

/// Whether a header is that of a method whose first argument is a future, or something to call.
pub(crate) fn takes_work(head: &str) -> bool {
    let parameters = parameters(head);
    let Some((_, work)) = parameters.split_once(',').filter(|_| is_method(parameters)) else { return false };
    let Some((_, ty)) = work.split_once(':') else { return false };
    let is_bound = |text: &str| text.contains("Future") || text.contains("Fn");
    if let Some(bounds) = ty.trim_start().strip_prefix("impl ") {
        return is_bound(bounds.split(',').next().unwrap_or(""));
    }
    let ty = ty.split(',').next().unwrap_or("").trim();
    let signature = memchr::memmem::find(head.as_bytes(), b"fn ").map_or("", |at| &head[at..]);
    let generics =
        signature.split('(').next().and_then(|name| name.split_once('<')).map_or("", |(_, generics)| generics);
    words(generics).any(|word| word == ty) && is_bound(signature)
}

/// What stands behind the arrow of a function's header; nothing if there is none.
pub(crate) fn result(head: &str) -> &str {
    // Most functions without a result have no arrow at all; what others have is a bound's.
    if memchr::memmem::find(head.as_bytes(), b"->").is_none() {
        return "";
    }
    let (_, rest) = parameters_and_rest(head);
    let arrow = memchr::memmem::find(rest.as_bytes(), b"->");
    arrow.filter(|&at| !words(&rest[..at]).any(|word| word == "where")).map_or("", |at| &rest[at + 2..])
}

/// The functions of a text but for async tests, which nobody calls: the name, whether it is async, its parameters, and
/// what stands behind the arrow.
pub(crate) fn each_function<'t>(text: &'t str, each: &mut dyn FnMut(&'t str, bool, &'t str, &'t str)) {
    for at in memchr::memmem::find_iter(text.as_bytes(), "fn ") {
        let before = text[..at].trim_end();
        let before = before.strip_suffix("unsafe").unwrap_or(before).trim_end();
        let is_async = before.ends_with("async");
        if is_async && is_test(before.rfind(['}', ';', '{']).map_or(before, |end| &before[end + 1..])) {
            continue;
        }
        let rest = &text[at + 3..];
        let length = word_length(rest.as_bytes());
        let (name, rest) = rest.split_at(length);
        if name.is_empty() {
            continue;
        }
        let end = rest.bytes().take(LONGEST_SIGNATURE).position(|byte| matches!(byte, b'{' | b';')).unwrap_or(0);
        let header = text.get(at..at + 3 + length + end).unwrap_or("");
        each(name, is_async, parameters(header), result(header));
    }
}

/// Types that hold what they are given.
pub(crate) const WRAPPERS: &[&str] =
    &["Pin", "Box", "Option", "Result", "Poll", "Vec", "Arc", "Rc", "Mutex", "RwLock", "RefCell"];

/// The names of the types and traits that a type is, leaving out the arguments of all but [`WRAPPERS`].
pub(crate) fn heads(ty: &str) -> Vec<Name> {
    let mut found = Vec::new();
    // Whether each group around counts.
    let mut groups: Vec<bool> = Vec::new();
    let mut last: Option<&str> = None;
    // Of what is behind a shared reference nothing is made; a handle behind a mutable one can be awaited.
    let mut borrowed = false;
    let mut rest = ty;
    loop {
        // Only what begins here is asked for: what comes later is read once it is reached.
        let starts_word = rest.bytes().next().is_some_and(in_word);
        let name = if starts_word { words(rest).next() } else { None };
        if let Some(name) = name {
            if name == "where" && groups.is_empty() {
                break;
            }
            rest = &rest[name.len()..];
            if rest.starts_with("::") {
                rest = &rest[2..];
                continue;
            }
            if name == "mut" {
                borrowed = false;
            }
            let counts = groups.last().copied().unwrap_or(true);
            if counts
                && !borrowed
                && !matches!(name, "dyn" | "impl" | "mut" | "const" | "for" | "as" | "unsafe" | "fn" | "static")
            {
                found.push(Name::new(name));
            }
            last = Some(name);
            continue;
        }
        let Some(mark) = rest.chars().next() else { break };
        rest = &rest[mark.len_utf8()..];
        match mark {
            '<' | '(' => {
                let outer = groups.last().copied().unwrap_or(true);
                groups.push(outer && last.is_none_or(|name| WRAPPERS.contains(&name)));
            }
            '>' | ')' => {
                groups.pop();
                borrowed = false;
            }
            '&' => borrowed = true,
            ',' => borrowed = false,
            // A lifetime.
            '\'' => rest = rest.trim_start_matches(|char: char| char.is_alphanumeric() || char == '_'),
            '-' => rest = rest.strip_prefix('>').unwrap_or(rest),
            '{' | ';' if groups.is_empty() => break,
            _ => {}
        }
        if !mark.is_whitespace() {
            last = None;
        }
    }
    found
}

/// The macros that a text defines: their names, and what they are, from the name on.
pub(crate) fn macros(text: &str) -> impl Iterator<Item = (&str, &str)> {
    memchr::memmem::find_iter(text.as_bytes(), "macro_rules!").filter_map(|at| {
        let rest = text[at + "macro_rules!".len()..].trim_start();
        let end = word_length(rest.as_bytes());
        let mut cursor = super::cursor::Cursor::new(rest, end);
        cursor.trivia();
        // What is not closed goes on to the end.
        let definition = cursor.any_group().map_or(rest, |group| &rest[..group.end as usize]);
        (end > 0).then(|| (&rest[..end], definition))
    })
}

/// Whether a text includes a file by its name: `include!("...")`.
pub(crate) fn includes(text: &str) -> bool {
    memchr::memmem::find_iter(text.as_bytes(), "include!").any(|at| {
        let arguments = text[at + "include!".len()..].trim_start();
        arguments.starts_with(['(', '[', '{']) && arguments[1..].trim_start().starts_with('"')
    })
}

/// Whether a text has a module at a path, under no condition: `#[path = "..."]`.
pub(crate) fn has_plain_path(text: &str) -> bool {
    memchr::memmem::find_iter(text.as_bytes(), "#[path")
        .any(|at| text[at + "#[path".len()..].trim_start().starts_with('='))
}

/// Whether a file may be named by its path: `#[path = "..."]`, `#[cfg_attr(unix, path = "...")]`, `include!("...")`.
pub(crate) fn has_paths(text: &str) -> bool {
    includes(text)
        || memchr::memmem::find_iter(text.as_bytes(), "path").any(|at| {
            let before = text[..at].trim_end().bytes().next_back();
            matches!(before, Some(b'[' | b'(' | b',')) && text[at + "path".len()..].trim_start().starts_with('=')
        })
}

/// The last words of the macros that a text calls, and other words before an exclamation mark.
pub(crate) fn macro_calls(text: &str) -> impl Iterator<Item = &str> {
    memchr::memchr_iter(b'!', text.as_bytes()).filter_map(|at| {
        let start = text.as_bytes()[..at].iter().rposition(|byte| !in_word(*byte)).map_or(0, |before| before + 1);
        (start < at).then(|| &text[start..at])
    })
}

/// The paths of the macros that a text calls, and of other words before an exclamation mark, each with the text behind it.
pub(crate) fn macro_paths(text: &str) -> impl Iterator<Item = (SmallVec<[&str; 2]>, &str)> {
    memchr::memchr_iter(b'!', text.as_bytes()).filter_map(|at| {
        let mut path = SmallVec::new();
        let mut before = text[..at].trim_ascii_end();
        loop {
            let start = before.bytes().rposition(|byte| !in_word(byte)).map_or(0, |before| before + 1);
            if start == before.len() {
                break;
            }
            path.insert(0, &before[start..]);
            let Some(rest) = before[..start].trim_ascii_end().strip_suffix("::") else { break };
            before = rest.trim_ascii_end();
        }
        (!path.is_empty()).then_some((path, &text[at + 1..]))
    })
}

/// Whether the brackets that a text begins with may hold code in which something could be lost (statements, closures,
/// `async` blocks), and how many bytes were looked at for that.
pub(crate) fn begins_with_code(text: &str) -> (bool, usize) {
    let mut cursor = super::cursor::Cursor::new(text, 0);
    cursor.trivia();
    // What is not closed was looked at up to the end.
    let Some(group) = cursor.any_group() else { return (false, text.len()) };
    let inside = text.get(group.start as usize..group.end as usize).unwrap_or("");
    let has = |part: &str| memchr::memmem::find(inside.as_bytes(), part.as_bytes()).is_some();
    (has(";") || has("async") || has_closure(inside), group.end as usize)
}

/// What stands behind the brackets that a text begins with; none if they have no end.
pub(crate) fn behind_group(text: &str) -> Option<&str> {
    let group = super::cursor::Cursor::new(text, 0).any_group()?;
    text.get(group.end as usize..)
}

/// Whether the definition of a macro that stands behind this text is exported: by one of the attributes right before it.
pub(crate) fn is_exported_macro(before: &str) -> bool {
    let before = before.trim_end().strip_suffix("macro_rules!").unwrap_or(before);
    let lines = before.lines().rev().map(str::trim);
    let attributes = lines.take_while(|line| line.is_empty() || line.starts_with(['#', '/', ')', ']']));
    attributes.into_iter().any(|line| line.starts_with('#') && line.contains("macro_export"))
}

/// Whether a text may hold a closure: a bar that stands where a value can begin, unlike that of `a | b` and `a || b`.
pub(crate) fn has_closure(text: &str) -> bool {
    memchr::memchr_iter(b'|', text.as_bytes()).any(|at| {
        let before = text[..at].trim_end();
        match before.bytes().next_back() {
            None => true,
            Some(byte) if in_word(byte) => {
                ["move", "return", "static", "else", "in", "break", "async"].iter().any(|word| before.ends_with(word))
            }
            // Behind a bracket it may be one with attributes.
            Some(byte) => !matches!(byte, b')' | b'}' | b'"' | b'\'' | b'|' | b'?'),
        }
    })
}

/// How many bytes of blanks and comments a text begins with.
pub(crate) fn blank_before(text: &str) -> usize {
    let mut cursor = super::cursor::Cursor::new(text, 0);
    cursor.trivia();
    cursor.at
}

/// Whether a text before an item is nothing but attributes that leave the item what it is.
pub(crate) fn only_harmless_attributes(text: &str) -> bool {
    const HARMLESS: &[&str] = &["cfg", "doc", "allow", "warn", "deny", "expect", "must_use", "inline", "deprecated"];
    let mut cursor = super::cursor::Cursor::new(text, 0);
    loop {
        cursor.trivia();
        if cursor.at == text.len() {
            return true;
        }
        let start = cursor.at;
        if !cursor.eat(b'#') || cursor.group(b'[').is_none() {
            return false;
        }
        let attribute = &text[start..cursor.at];
        let name = attribute.trim_start_matches(|char: char| !char.is_alphabetic());
        let name = &name[..word_length(name.as_bytes())];
        let documents = name == "cfg_attr" && attribute.contains("doc(");
        if !HARMLESS.contains(&name) && !documents {
            return false;
        }
    }
}

/// The words of a text, whatever they are.
pub(crate) fn words(text: &str) -> impl Iterator<Item = &str> {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + bytes[at..].iter().position(|byte| in_word(*byte))?;
        at = start + word_length(&bytes[start..]);
        Some(&text[start..at])
    })
}

#[cfg(test)]
mod tests {
    use super::{
        binds_future, has_closure, header_key, heads, is_async, is_test, keys, parameters, renamed, result, takes_work,
    };
    use crate::names::Name;

    #[test]
    fn methods_that_take_work_first() {
        for head in [
            "pub fn spawn<F>(&self, future: F) -> JoinHandle<F::Output> where F: Future + Send",
            "#[runs(f, place = \"thread\")] fn spawn<'a, F: FnOnce() -> T, T>(self, f: F,)",
            "fn spawn(&mut self, mut f: impl FnOnce(&str) -> u8, name: &str)",
            "fn spawn<F, S>(self, future: F, schedule: S) -> (Runnable, Task<F::Output>) where F: Future, S: Fn(u8)",
        ] {
            assert!(takes_work(head), "{head}");
        }
        for head in [
            "pub fn spawn<F: Future>(future: F) -> JoinHandle<F::Output>",
            "fn spawn(&self)",
            "fn spawn(&self, job: Job) -> Handle",
            "fn spawn<T: Into<Job>>(&self, job: T) -> Handle",
            "fn spawn<F: Future>(&self, name: &str, future: F) -> Handle",
            "fn spawn(&self, name: impl Into<String>, future: impl Future) -> Handle",
        ] {
            assert!(!takes_work(head), "{head}");
        }
    }

    #[test]
    fn parameters_go_to_their_own_bracket() {
        assert_eq!(
            parameters("fn f<F: Fn(A) -> B>(f: F, g: impl Fn(C) -> D, h: (u8, u8)) -> (E, F)"),
            "f: F, g: impl Fn(C) -> D, h: (u8, u8)"
        );
        assert_eq!(parameters("fn f(g: impl Fn(C"), "g: impl Fn(C");
    }

    #[test]
    fn results_are_no_bounds() {
        assert_eq!(result("fn f<F: Fn(A) -> B>(f: F, g: impl Fn(C) -> D) /* of */ -> (E, F)"), " (E, F)");
        for head in ["fn f()", "fn f<F: Fn() -> B>(f: F)", "fn f(f: fn() -> B)", "fn f<F>(f: F) where F: Fn() -> B"] {
            assert_eq!(result(head), "", "{head}");
        }
    }

    #[test]
    fn futures_in_headers() {
        for head in ["pub async fn f()", "async unsafe fn f()", "#[task(async)]\nfn f()", "/// Waits.\nasync fn f()"] {
            assert!(is_async(head), "{head}");
        }
        for head in ["fn f(at: &ExprAsync)", "fn visit_async()", "/// An async thing.\nfn f()", "fn fdatasync()"] {
            assert!(!is_async(head), "{head}");
        }
        for head in ["fn f<F: Future>(f: F) -> F", "fn f(f: impl std::future::IntoFuture)", "fn f() -> BoxFuture<u8>"] {
            assert!(binds_future(head), "{head}");
        }
        for head in [
            "fn f() where S::Future: Send",
            "fn f() where <S as Service<R>>::Future: Send",
            "    /// A Future.\nfn f()",
            "fn futures()",
        ] {
            assert!(!binds_future(head), "{head}");
        }
    }

    #[test]
    fn impls_are_found_by_all_names() {
        let text =
            "use a::{B as C, d as e};\ntype F = g::H<u8>;\npub type I<T> = J<T>;\ntype K: L = M;\nx as u8; N as N;";
        let names =
            |text: &str| renamed(text).iter().map(|(name, of)| (name.as_str(), of.as_str())).collect::<Vec<_>>();
        assert_eq!(names(text), [("C", "B"), ("F", "H"), ("I", "J")]);
        let keys_of = |header: &str| {
            let all = keys(header_key(header).expect("it is an impl"), &renamed(text));
            all.iter().map(|(of, ty)| (of.map(Name::as_str), ty.as_str())).collect::<Vec<_>>()
        };
        assert_eq!(keys_of(" C for F"), [(Some("C"), "F"), (Some("C"), "H"), (Some("B"), "F"), (Some("B"), "H")]);
        assert_eq!(keys_of("<T> I<T>"), [(None, "I"), (None, "J")]);
        assert_eq!(keys_of(" B for H"), [(Some("B"), "H")]);
        assert_eq!(keys_of("<S>  crate ::a:: b ::B<S> for a :: H"), [(Some("B"), "H")]);
        assert_eq!(keys_of(" unsafe ::a::B for D"), [(Some("B"), "D")]);
        assert_eq!(keys_of(" !A::<B> for D"), [(Some("A"), "D")]);
    }

    #[test]
    fn tests_are_known_by_their_attributes() {
        for head in ["#[test]\nfn f", "#[tokio::test]\n#[ignore]\nasync fn f", "    #[a::test(b = 1)]\n    fn f"] {
            assert!(is_test(head), "{head}");
        }
        for head in
            ["fn test", "#[cfg(test)]\nfn f", "#[test_case(1)]\nfn f", "/// #[test]\nfn f", "#[a::main]\nfn test"]
        {
            assert!(!is_test(head), "{head}");
        }
    }

    #[test]
    fn a_closure_begins_where_a_value_can() {
        for text in [
            "(|x| x)",
            "let f = || 1;",
            "move |x| x",
            "f(1, |x| x)",
            "A => |x| x",
            "return |x| x",
            "&|x| x",
            "#[a] |x| x",
            "|x| x",
        ] {
            assert!(has_closure(text), "{text}");
        }
        for text in ["a || b", "a | b", "f(x)? | b", "Some(A) | None => 1", "'a' | 'b' => 1", "1 | 2"] {
            assert!(!has_closure(text), "{text}");
        }
    }

    fn names(ty: &str) -> Vec<&'static str> {
        heads(ty).into_iter().map(Name::as_str).collect()
    }

    #[test]
    fn the_types_that_a_type_is() {
        assert_eq!(names(" Foo<Bar>"), ["Foo"]);
        assert_eq!(names("Result<a::b::Task<T>, Error>"), ["Result", "Task", "Error"]);
        assert_eq!(
            names("Pin<Box<dyn Future<Output = Other> + Send + 'a>> where T: Hidden"),
            ["Pin", "Box", "Future", "Send"]
        );
        assert_eq!(names("(A, &'static B<C>)"), ["A"]);
        assert_eq!(names("(A, &'static mut B<C>)"), ["A", "B"]);
        assert_eq!(names("Option<&A>, B"), ["Option", "B"]);
        assert_eq!(names("Option<&mut A>, B"), ["Option", "A", "B"]);
        assert_eq!(names("<T as Service<R>>::Future {"), ["T", "Service", "Future"]);
        assert_eq!(names("impl Fn(Hidden) -> Task"), ["Fn", "Task"]);
    }
}
