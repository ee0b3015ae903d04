//! Tests of expansion: what rustc would write, and what is not tried.

use proptest::prelude::*;

use super::{Arguments, Budget, Expansion, GaveUp, Macro, expand};
use crate::syntax::lower::{Lines, Offset};
use crate::syntax::tree::Span;

const BUDGET: Budget = Budget { bytes: 10_000, steps: 10_000 };

fn expansion(definition: &str, call: &str, wholes: &[(Span, super::Fragment)]) -> Result<Expansion, GaveUp> {
    let of = Macro::read(definition).ok_or(GaveUp::NotUnderstood)?;
    let start = call.find(['(', '[', '{']).expect("a call has brackets") as u32;
    expand(&of, call, Span { start, end: call.len() as u32 }, wholes, BUDGET)
}

/// What a call becomes, its blanks made one each.
fn expanded(definition: &str, call: &str) -> Option<String> {
    let text = expansion(definition, call, &[]).ok()?.text;
    Some(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// What of a call is code, and the words outside of it.
fn code(definition: &str, call: &str) -> Option<(Vec<String>, Vec<String>)> {
    let of = Macro::read(definition)?;
    let tokens: proc_macro2::TokenStream = call.parse().expect("the call has tokens");
    let lines = Lines::new(call);
    let arguments = Arguments::read(&of, (Offset::new(0, &lines), call), tokens)?;
    let part = |span: Span| call[span.start as usize..span.end as usize].to_owned();
    let code = arguments.code.iter().map(|code| {
        let mark = if code.is_statements { "statements " } else { "" };
        format!("{mark}{}", part(code.span))
    });
    Some((code.collect(), arguments.words))
}

#[test]
fn code_stays_code() {
    for (rule, call, expected, words) in [
        ("($a:expr) => { run($a) }", "async { f(); }", &["async { f(); }"][..], &[][..]),
        ("($a:expr, $b:block) => { $a; { $b } }", "x.y, { z }", &["x.y", "{ z }"], &[]),
        ("($($a:expr),* ; $n:ident) => { $(f($a);)* }", "a(), b; c", &["a()", "b"], &["c"]),
        ("($($k:ident = $v:expr),*) => { $(let $k = $v;)* }", "a = 1, b = c", &["1", "c"], &["a", "b"]),
        ("(($($a:expr),*)) => { [$($a),*] }", "(a, b)", &["a", "b"], &[]),
        ("($($t:tt)*) => { async move { $($t)* } }", "let x = 1; f(x)", &["statements let x = 1; f(x)"], &[]),
        ("($a:expr) => { println!(\"{}\", $a) }", "f()", &["f()"], &[]),
        // Neither is it run, nor are these statements.
        ("($a:expr) => { stringify!($a) }", "f()", &[], &["f"]),
        ("($a:expr) => { 1 }", "f()", &[], &["f"]),
        ("($($t:tt)*) => { struct S { $($t)* } }", "a: b", &[], &["a", "b"]),
        ("($x:expr; $($t:tt)*) => { match $x { $($t)* } }", "1; 1 => f()", &["1"], &["f"]),
        ("($($t:tt)*) => { f($($t)*) }", "a, b", &[], &["a", "b"]),
        ("($a:ty) => { f::<$a>() }", "A", &[], &["A"]),
        // Not mentioned.
        ("($a:expr) => { use a::{b as c, d}; fn e() {} $a }", "b(a)", &["b(a)"], &[]),
        ("($a:expr) => {{ let x = 1; f(x, $a) }}", "x", &["x"], &[]),
        ("($a:expr) => { loop { let _: &'static T = f(); break $a } }", "T", &["T"], &[]),
    ] {
        let found = code(&format!("macro_rules! m {{ {rule} }}"), call);
        let strings = |texts: &[&str]| texts.iter().map(|&text| text.to_owned()).collect::<Vec<_>>();
        assert_eq!(found, Some((strings(expected), strings(words))), "{rule}: {call}");
    }
}

#[test]
fn code_that_may_see_other_names_is_not_read() {
    for (rule, call) in [
        ("($a:expr) => { use a::{b as c, d}; $a }", "c()"),
        ("($a:expr) => { use a::{b as c, d}; $a }", "d::e()"),
        ("($a:expr) => { use a::b::{self}; $a }", "b::e()"),
        ("($a:expr) => { use a::*; $a }", "c()"),
        ("($a:expr) => { fn f() {} $a }", "g(|| f())"),
        ("($a:expr) => { const unsafe fn f() {} $a }", "f()"),
        ("($a:expr) => { macro_rules! f { () => {} } $a }", "g()"),
        ("($a:expr) => { other! { } $a }", "f()"),
        ("($p:path, $a:expr) => { use $p; $a }", "x::f, f()"),
        ("($n:ident, $a:expr) => { struct $n; $a }", "T, T::f()"),
        ("($a:literal) => { $a }", "f()"),
    ] {
        assert_eq!(code(&format!("macro_rules! m {{ {rule} }}"), call), None, "{rule}: {call}");
    }
}

#[test]
fn fragments() {
    for (pattern, call, expected) in [
        ("$a:ident", "m!(self)", "self"),
        ("$a:ident", "m!(r#fn)", "r#fn"),
        ("$a:lifetime", "m!('a)", "'a"),
        ("$a:literal", "m!(-1)", "-1"),
        ("$a:tt $b:tt", "m!(=> ::)", "=>"),
        ("$a:tt", "m!({ a b })", "{ a b }"),
        ("$a:ty", "m!(Vec<Vec<dyn A + B>>)", "Vec<Vec<dyn A + B>>"),
        ("$a:ty", "m!(dyn A + B)", "(dyn A + B)"),
        ("<$a:ty>", "m!(<Vec<u8>>)", "Vec<u8>"),
        ("$a:path", "m!(a::B<C>)", "a::B<C>"),
        ("$a:expr", "m!(f(1, 2).await?)", "f(1, 2).await?"),
        ("$a:expr", "m!(1 + 2)", "(1 + 2)"),
        ("$a:expr", "m!(|x, y| x)", "(|x, y| x)"),
        ("$a:block", "m!({ 1 })", "{ 1 }"),
        ("$a:item", "m!(#[a] fn f() { 1 })", "#[a] fn f() { 1 }"),
        ("$a:meta", "m!(a = \"b\")", "a = \"b\""),
        ("$a:pat", "m!(A | B(_))", "A | B(_)"),
        ("$a:pat_param | $b:ident", "m!(A | B)", "A"),
        ("$a:vis struct", "m!(pub(crate) struct)", "pub(crate)"),
        ("$a:vis struct", "m!(struct)", ""),
    ] {
        let definition = format!("macro_rules! m {{ ({pattern}) => {{ $a }} }}");
        assert_eq!(expanded(&definition, call).as_deref(), Some(expected), "{pattern}: {call}");
    }
}

/// Parts of a list, with separators inside them, are the same alone and with more behind them.
#[test]
fn fragments_in_lists() {
    for (fragment, parts) in [
        ("expr", ["|x, y| x", "f::<A, B, C, D, E, F>(1)", "move |a, b, c, d, e, f, g| a", "x as A<B, C>"].as_slice()),
        ("expr", &["a < b", "1..", "return", "|a| b | c", "if a { b } else { c }", "vec![1; 2]"]),
        ("ty", &["A<B, C>", "fn(A) -> B", "dyn A<B, C> + D", "A<B, C, D, E, F, G, H>", "[u8; 3]"]),
        ("item", &["use a::{b, c};", "fn f<A, B>() {}", "struct A<B, C>(B, C);", "const A: B<C, D> = 1;", "mod a;"]),
        ("pat", &["a | b", "1..", "..", "A { b, .. }"]),
        ("path", &["a::B<C, D>", "a"]),
    ] {
        let (between, repeat) = if fragment == "item" { (" ", ")*") } else { (", ", "),*") };
        let one = format!("macro_rules! m {{ ($a:{fragment}) => {{ $a }} }}");
        let many = format!("macro_rules! m {{ ($($a:{fragment}{repeat}) => {{ $($a)|* }} }}");
        for two in parts.iter().flat_map(|part| parts.iter().map(move |other| [part, other])) {
            let alone = two.map(|part| expanded(&one, &format!("m!({part})")).expect(part));
            let list = expanded(&many, &format!("m!({})", two.map(ToString::to_string).join(between)));
            assert_eq!(list, Some(alone.join(" | ")), "{two:?}");
        }
    }
}

/// What is read of a call grows with its length, not with the square of it.
#[test]
fn long_lists_are_within_the_limit() {
    let definition = "macro_rules! m { ($($a:expr),*) => { f($($a),*) } }";
    let call = format!("m!({})", "a + b, ".repeat(400) + "c");
    assert!(expanded(definition, &call).is_some());
}

#[test]
fn the_first_rule_that_fits_is_taken() {
    let definition = "macro_rules! m { () => { none }; ($a:ident) => { one $a }; ($($a:ident),+ $(,)?) => { $(<$a>)+ }; \
                      (@ $a:ty => $b:expr) => { as $b $a }; }";
    for (call, expected) in [
        ("m!()", "none"),
        ("m!(x)", "one x"),
        ("m![x, y]", "< x > < y >"),
        ("m!{x, y,}", "< x > < y >"),
        ("m!(@ u8 => 1)", "as 1 u8"),
    ] {
        assert_eq!(expanded(definition, call).as_deref(), Some(expected), "{call}");
    }
}

#[test]
fn repetitions_in_repetitions() {
    let definition = "macro_rules! m { ($($n:ident { $($(#[$a:meta])* $f:ident: $t:ty),* })*) => \
                      { $(struct $n { $($(#[$a])* $f: Option<$t>),* })* } }";
    let call = "m! { A { #[x] b: u8, c: C } D {} }";
    let expected = "struct A { #[ x ] b : Option< u8 > , c : Option< C > } struct D { }";
    assert_eq!(expanded(definition, call).as_deref(), Some(expected));
}

#[test]
fn documentation_is_an_attribute() {
    let definition = "macro_rules! m { ($(#[$a:meta])* $n:ident) => { $(#[$a])* struct $n; } }";
    let text = expansion(definition, "m! { /// It's \"good\".\n A }", &[]).expect("it fits").text;
    assert!(text.contains("doc = "), "{text}");
    assert_eq!(syn::parse_file(&text).expect("it is Rust").items.len(), 1);
    let definition = "macro_rules! m { ($($t:tt)*) => { $($t)* } }";
    let text = expansion(definition, "m! { /// Good.\n fn f() {} }", &[]).expect("it fits").text;
    assert_eq!(syn::parse_file(&text).expect("it is Rust").items.len(), 1);
    let definition = "macro_rules! m { ($($t:item)*) => { $($t)* } }";
    let text = expansion(definition, "m! { /// Good.\n fn f() {} }", &[]).expect("it fits").text;
    assert!(text.contains("/// Good.\n fn f() {}"), "{text}");
}

#[test]
fn what_came_through_has_its_place() {
    let call = "m! { work, { step() } }";
    let made = expansion("macro_rules! m { ($n:ident, $b:block) => { fn $n() $b } }", call, &[]).expect("it fits");
    let origin = |part: &str| {
        let start = made.text.find(part).expect("it is there") as u32;
        let origin = made.origin(Span { start, end: start + part.len() as u32 })?;
        Some(&call[origin.start as usize..origin.end as usize])
    };
    assert_eq!(origin("work"), Some("work"));
    assert_eq!(origin("step()"), Some("step()"));
    assert_eq!(origin("fn"), None);
    assert_eq!(origin("()  {"), None);
}

#[test]
fn what_a_macro_took_for_one_thing_stays_one() {
    let inner = "macro_rules! m { (u8) => { byte }; ($a:ident) => { word }; ($t:ty) => { type }; ($t:tt $($r:tt)*) => { tree } }";
    let whole = |fragment| [(Span { start: 3, end: 5 }, fragment)];
    // As rustc has it, neither a token nor another fragment fits; that is not followed any further.
    assert_eq!(expansion(inner, "m!(u8)", &whole(super::Fragment::Ty)).err(), Some(GaveUp::NotUnderstood));
    assert_eq!(expanded(inner, "m!(u8)").as_deref(), Some("byte"));
    let only = "macro_rules! m { ($t:ty) => { $t } }";
    let made = expansion(only, "m!(u8)", &whole(super::Fragment::Ty)).expect("it is a type");
    assert_eq!((made.text.trim(), made.wholes.len()), ("u8", 1));
}

#[test]
fn what_is_not_understood_is_not_tried() {
    for definition in [
        "macro_rules! m { ($a:expr) => { macro_rules! n { ($b:ident) => { $b } } } }",
        "macro_rules! m { ($a:expr) => { ${count($a)} } }",
        "macro_rules! m { ($a:new_kind) => { $a } }",
        "macro_rules! m { ($(a)* a b) => {} }",
        "macro_rules! m { ($($a:ident)*) => { $a } }",
        "macro_rules! m { ($a:ident) => { $(x)* } }",
        "macro_rules! m { ($($a:vis)*) => { } }",
    ] {
        assert_eq!(expanded(definition, "m!(a)"), None, "{definition}");
    }
    // A fragment that begins and cannot be read is an error, and no reason to look at the next rule.
    let definition = "macro_rules! m { ($a:ty) => { 1 }; ($($a:tt)*) => { 2 } }";
    assert_eq!(expanded(definition, "m!(fn x)"), None);
    assert_eq!(expanded(definition, "m!(=)").as_deref(), Some("2"));
}

#[test]
fn work_is_limited() {
    let definition = "macro_rules! m { ($($a:tt)*) => { $($a $a)* } }";
    let call = format!("m!({})", "x ".repeat(5_000));
    assert_eq!(expansion(definition, &call, &[]).err(), Some(GaveUp::TooLarge));
}

proptest! {
    /// Any definition and any call: no panic, and what came through is what it was.
    #[test]
    fn any_tokens(
        definition in prop::collection::vec(prop::sample::select(vec![
            "$a", "$b", ":", "ident", "tt", "expr", "ty", "item", "vis", "$(", ")", "*", "+", "?", ",", "(", "{", "}",
            "=>", ";", "fn", " ", "$crate", "#", "[", "]", "/// x\n", "'a", "$",
        ]), 0..30),
        call in prop::collection::vec(prop::sample::select(vec![
            "a", " ", ",", "(", ")", "{}", "fn f() {}", "::", "<", ">", "=>", "'a", "1", "pub", "/// x\n", "#[b]", "é", "-",
        ]), 0..20),
    ) {
        let definition = format!("macro_rules! m {{ {} }}", definition.concat());
        let call = format!("m!{{{}}}", call.concat());
        let Ok(made) = expansion(&definition, &call, &[]) else { return Ok(()) };
        for piece in &made.pieces {
            let length = piece.from.end - piece.from.start;
            let copy = &made.text[piece.at as usize..(piece.at + length) as usize];
            prop_assert_eq!(copy, &call[piece.from.start as usize..piece.from.end as usize]);
        }
    }
}
