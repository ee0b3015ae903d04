//! Bodies, and whether a glance at them leaves something open.

use super::{Call, Meaning, could_matter};

/// `call` starts what it is given; `Type` is a type. `w` makes a future, `spawn` starts work, `hand` may lose what it is given; `push`, `len` and `pin` are std's.
fn meaning(call: Call<'_>) -> Meaning {
    match call {
        Call::Plain("wrap") | Call::Method("wrap") => Meaning::MAKER.and(Meaning::WRAPS),
        Call::Plain("w" | "Work") | Call::Of(_, "w") | Call::Method("w") | Call::Mention("Work") => Meaning::MAKER,
        Call::Plain("spawn") => Meaning::HOT,
        Call::Plain("hand" | "drop") => Meaning::TAKER,
        Call::Method("push") => Meaning::BORROWS,
        Call::Method("len") => Meaning::MEASURE,
        Call::Method("call") => Meaning::STARTS,
        Call::Type("Type" | "Box" | "Option" | "Result") => Meaning::TYPE,
        Call::Of("Box", "pin" | "new") => Meaning::PASSES,
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
        "{ type T = Other; fn inner() -> u8 { 1 } list.map(inner); }",
        "{ for f in [w()] { other(f); } }",
        "{ other({ let f = w(); f }) }",
        "{ let f = Type::keep(w()); other(f); }",
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
        "{ hand(Type { w: w() }); }",
        "{ Type { make: x(), w: w() }; }",
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
        "{ other(loop { break w(); }); }",
        "{ const { w() }; }",
        "{ Type { w: w() }.w; }",
        "{ Type::keep(w()).give(); }",
        "{ let f = Type::keep(w()); hand(f); }",
        "{ for f in [w()] { drop(f); } }",
        "{ let f = w(); drop(f); if let Some(f) = x { other(f) } }",
        "{ hand({ let f = w(); f }); }",
        "{ type T = Other; fn inner() -> T { x } list.map(inner); }",
        "{ impl Drop for Inner { fn drop(&mut self) {} } }",
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
        "{ let make = 1; Type { x: make() }; }",
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

#[test]
fn what_a_signature_says_that_a_parameter_returns() {
    for header in [
        "fn f(make: impl FnOnce(&mut Type))",
        "fn f(mut make: impl FnMut(u8) -> std::io::Result<bool> + Send)",
        "fn f(make: &dyn Fn(Work2, u8) -> (bool, Type), x: u8)",
        "fn f<'a, F: Fn(&'a str)>(make: F) -> u8",
        "pub(crate) fn f<A: Into<B>, R, F>(make: &mut F) -> R where F: FnMut() -> Option<R>, A: Other",
        "fn f(make: fn(u8) -> u8)",
    ] {
        assert!(!matters(header, "{ make(1); }"), "{header}");
    }
    for header in [
        "fn f(make: impl FnOnce(&mut Type) -> Work)",
        "fn f(make: impl FnOnce() -> Unknown)",
        "fn f(make: impl FnOnce() -> Type::Item)",
        "fn f(make: &dyn Fn() -> Box<dyn Other>)",
        "fn f<A: Into<R>>(make: impl FnOnce() -> R)",
        "fn f<R: Future>(make: impl FnOnce() -> R)",
        "fn f<R>(make: impl FnOnce() -> R) where R: IntoFuture",
        "fn f(make: Option<F>)",
        "fn f(make: Callback)",
        "fn f<F>(make: F) where F: Other",
    ] {
        assert!(matters(header, "{ make(1); }"), "{header}");
    }
    let header = "fn f(make: impl Fn())";
    assert!(matters(header, "{ let make = make(); make(); }"));
}

#[test]
fn what_closures_of_the_body_return() {
    for body in ["{ let make = |x| other(x); make(1); }", "{ let mut make = move || 1; make(); make() }"] {
        assert!(!matters("fn f(x: u8)", body), "{body}");
        assert!(matters("fn f(x: Work)", body), "{body}");
    }
    for body in [
        "{ let make = |x| { let work = w(x); work }; make(1); }",
        "{ let make = if a { |x| 1 } else { |x| 2 }; make(1); }",
        "{ let make = |x| other(x); { let make = other; make(1); } }",
        "{ let make = |x| other(x); if let Some(make) = make2 { make(1); } }",
    ] {
        assert!(matters("fn f(x: u8)", body), "{body}");
    }
}

#[test]
fn work_that_is_handed_over() {
    for body in [
        "{ x.call((A, B)); }",
        "{ x.call(module::Type::new(1)); }",
        "{ x.call(Type); }",
        "{ x.call(()); }",
        "{ x.call(1); }",
        "{ x.call(Type { at: 1 }, y); }",
    ] {
        assert!(!matters("fn f()", body), "{body}");
    }
    for body in [
        "{ x.call(|| 1); }",
        "{ x.call(y); }",
        "{ x.call(Type::run); }",
        "{ x.call((y)); }",
        "{ x.call((A, B).0); }",
        "{ x.call(module::Type::run); }",
        "{ x.call(module::closure(1)); }",
        "{ x.call(Work { at: 1 }); }",
        "{ x.call(Unknown); }",
        "{ x.call(Type::task(1)); }",
        "{ x.call(Box::new(work)); }",
        "{ x.call(Box::pin(work)); }",
        "{ x.call(Type(1).run()); }",
        "{ x.call(Type::w()); }",
        "{ x.call(Type::new(1).run()); }",
    ] {
        assert!(matters("fn f()", body), "{body}");
    }
}
