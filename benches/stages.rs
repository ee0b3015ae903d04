//! What each stage takes, on the project's own sources and fixtures.
//!
//! ```text
//! cargo bench --bench stages            all stages
//! cargo bench --bench stages -- body    those whose names contain a word
//! ```
//!
//! Times are for comparing two states of the program on one machine, which criterion does by itself; they say nothing
//! on another one. The whole against other programs is measured by `versus_syn.rs` and `versus_others.py`.

use std::hint::black_box;
use std::path::{Path, PathBuf};

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use detach_lint::db::{Db, Def};
use detach_lint::flow::{self, Subject};
use detach_lint::settings::Limits;
use detach_lint::syntax::tree::{Body, BodySource, SlotKind};
use detach_lint::syntax::{self, CalledMacros, scan};
use detach_lint::{Request, lint, types, workspace};

/// The program's own allocator.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// The folders that are looked at.
const FOLDERS: [&str; 3] = ["src", "tests", "fixtures"];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn paths() -> Vec<PathBuf> {
    FOLDERS.iter().map(|folder| root().join(folder)).collect()
}

fn discover() -> workspace::Workspace {
    let options = workspace::Options { current_dir: root().to_owned(), cargo_home: None, threads: 0 };
    workspace::discover(workspace::collect(&paths(), root()), &options)
}

/// The files that are linted, read; what is no text is left out.
fn texts() -> Vec<String> {
    discover().files.iter().filter_map(|file| std::fs::read_to_string(&file.path).ok()).collect()
}

fn finding_files(criterion: &mut Criterion) {
    criterion.bench_function("workspace: discover", |bencher| bencher.iter(|| black_box(discover())));
}

fn reading_text(criterion: &mut Criterion) {
    let texts = texts();
    let bytes = texts.iter().map(|text| text.len() as u64).sum();
    let mut group = criterion.benchmark_group("syntax");
    group.throughput(Throughput::Bytes(bytes));
    group.bench_function("scan", |bencher| {
        bencher.iter(|| texts.iter().for_each(|text| _ = black_box(scan::scan(text))));
    });
    group.bench_function("outline", |bencher| {
        bencher.iter(|| texts.iter().for_each(|text| _ = black_box(syntax::outline(text))));
    });
    let bodies: Vec<(&str, BodySource)> = texts.iter().flat_map(|text| bodies(text)).collect();
    let bytes = bodies.iter().map(|(_, source)| length(*source)).sum();
    group.throughput(Throughput::Bytes(bytes));
    group.bench_function("body", |bencher| {
        let read = |&(text, source): &(&str, BodySource)| {
            _ = black_box(syntax::body(text, source, None, &CalledMacros::default()));
        };
        bencher.iter(|| bodies.iter().for_each(read));
    });
    group.finish();
}

/// The functions of a text that have a body and stand at its top.
fn bodies(text: &str) -> Vec<(&str, BodySource)> {
    let Ok(outline) = syntax::outline(text) else { return Vec::new() };
    let functions = outline.entries.iter().filter(|entry| entry.slot.kind == SlotKind::Fn);
    functions.filter_map(|entry| Some((text, BodySource::Block(entry.slot.body?)))).collect()
}

fn length(source: BodySource) -> u64 {
    match source {
        BodySource::Block(span) | BodySource::Expr(span) => u64::from(span.end - span.start),
        BodySource::None => 0,
    }
}

fn beginning(criterion: &mut Criterion) {
    let workspace = discover();
    criterion.bench_function("db: new", |bencher| {
        bencher.iter(|| _ = black_box(Db::new(&workspace, &[], Limits::default())));
    });
}

/// A function of the project, ready to be looked at.
struct Ready {
    def: Def,
    body: Body,
    start: u32,
}

/// The functions of the project's library that stand at the top of their files.
fn functions(db: &Db<'_>) -> Vec<Ready> {
    let mut found = Vec::new();
    for file in &db.workspace().files {
        let id = db.file_at(&file.path, Some(&file.shown));
        let module = db.home(id, file.package);
        for &item in db.items_of(module) {
            let def = Def { module, item };
            let Some(function) = db.function(def) else { continue };
            let Some(span) = function.body.span() else { continue };
            found.extend(db.body(module, function.body, Some(function)).ok().map(|body| Ready {
                def,
                body,
                start: span.start,
            }));
        }
    }
    found
}

fn knowing(criterion: &mut Criterion) {
    let workspace = discover();
    let db = Db::new(&workspace, &[], Limits::default());
    let functions = functions(&db);
    let infer = |ready: &Ready| types::infer(&db, ready.def, &ready.body, ready.start);
    criterion.bench_function("types: infer, all looked up before", |bencher| {
        bencher.iter(|| functions.iter().for_each(|ready| _ = black_box(infer(ready))));
    });
    let typed: Vec<_> = functions.iter().map(infer).collect();
    criterion.bench_function("flow: facts, all looked up before", |bencher| {
        bencher.iter(|| {
            for (ready, typed) in functions.iter().zip(&typed) {
                black_box(flow::facts(Subject { db: &db, owner: ready.def, body: &ready.body, typed, safe: None }));
            }
        });
    });
}

fn whole(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("lint");
    group.sample_size(10);
    for (name, paths) in [("own sources", vec![root().join("src")]), ("fixtures", vec![root().join("fixtures")])] {
        let request = Request { paths, current_dir: root().to_owned(), ..Request::default() };
        group.bench_function(name, |bencher| bencher.iter(|| black_box(lint(&request))));
    }
    group.finish();
}

criterion_group!(stages, finding_files, reading_text, beginning, knowing, whole);
criterion_main!(stages);
