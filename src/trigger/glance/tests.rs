//! Bodies, and whether a glance at them leaves something open.

use super::{Call, Meaning, could_matter};

/// `w` makes a future, `spawn` starts work, `hand` may lose what it is given; `push`, `len` and `pin` are std's.
fn meaning(call: Call<'_>) -> Meaning {
    match call {
        Call::Plain("wrap") | Call::Method("wrap") => Meaning::MAKER.and(Meaning::WRAPS),
        Call::Plain("w" | "Work") | Call::Method("w") | Call::Mention("Work") => Meaning::MAKER,
        Call::Plain("spawn") => Meaning::HOT,
        Call::Plain("hand" | "drop") => Meaning::TAKER,
        Call::Method("push") => Meaning::BORROWS,
        Call::Method("len") => Meaning::MEASURE,
        Call::Of("Box", "pin") => Meaning::PASSES,
        _ => Meaning::default(),
    }
}

fn matters(header: &str, body: &str) -> bool {
    could_matter(header, body, "", &meaning)
}

#[test]
fn values_that_go_somewhere() {
    for body in [
        "{ w().await; }",
        "{ let x = self.w(1)?.await?; x }",
        "{ other(w()); }",
        "{ w() }",
        "{ let f = w(); other(f) }",
        "{ let (f, g) = (w(), 2); use_both(f, g); }",
        "{ if ready { return w(); } other() }",
        "{ self.field = w(); }",
        "{ w().push(1); }",
        "{ if let Some(x) = w() { other(x) } }",
        "{ match kind { Kind::A => w(), _ => other() } }",
        "{ // w();\n other(\"w();\"); }",
        "{ async { 1 } }",
        "{ Box::pin(async move { other(w()) }) }",
        "{ async { w().await }.await; }",
        "{ w().unwrap(); }",
        "{ other(|| self.w(1)?) }",
        "{ match x { Some(w) if y => other(w), Err(w) | None { a: w } => other(w) } }",
        "{ let Some((w, _)) = x else { return }; other(w) }",
        "{ for (i, w) in x { other(w) } }",
        "{ x.map(|(a, w)| other(w)).map(|a, w| other(w)) }",
        "{ let Work = 1; other.w; }",
        "{ fn inner<T>(x: T) -> u8 { 1 } inner(2); }",
    ] {
        assert!(!matters("async fn f()", body), "{body}");
    }
}

#[test]
fn values_that_could_be_dropped() {
    for body in [
        "{ w(); }",
        "{ self.wrap(1)?; }",
        "{ wrap().unwrap(); }",
        "{ let _ = w(); }",
        "{ fn inner() -> impl Future { x } inner(); }",
        "{ inner(); fn inner<T>(x: T) -> Work<T> { x } }",
        "{ let _f = w(); }",
        "{ let f = w(); f.len() }",
        "{ let f = w(); drop(f) }",
        "{ let (f, g) = (w(), 2); other(g); }",
        "{ hand(w()); }",
        "{ Box::pin(w()); }",
        "{ Some(w()); }",
        "{ (w(), 1); }",
        "{ [w()]; }",
        "{ other(|| w()); }",
        "{ list.map(w); }",
        "{ if ready { w() } else { w() }; }",
        "{ match kind { Kind::A => w(), _ => other() }; }",
        "{ w().len(); }",
        "{ w().then(1); }",
        "{ f = w(); }",
        "{ Work { at: 1 }; }",
        "{ async { 1 }; }",
        "{ async move { 1 }; }",
        "{ let _ = async { 1 }; }",
        "{ Box::pin(async { w() }) }",
        "{ async { return w(); } }",
        "{ async fn g() {} }",
        "{ async |x| x }",
        "{ other(|x| async move { x }) }",
        "{ match x { y if f(w) => 1, _ => 2 } }",
        "{ match f(w) { y => 1 } }",
        "{ other(x | y, w, x | y) }",
        "{ handle.await; }",
        "{ spawn(1) }",
        "{ select! { x = y => {} } }",
        "{ let make = 1; make(); }",
        "{ (self.make)(1); }",
        "{ let = w(); }",
        "{ ) }",
    ] {
        assert!(matters("async fn f()", body), "{body}");
    }
}

#[test]
fn what_a_parameter_returns_is_not_known() {
    assert!(matters("fn f<F>(make: F)", "{ make(); }"));
    assert!(!matters("fn f<F>(other: F)", "{ make(); }"));
}
