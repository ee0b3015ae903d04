//! Whether time grows in proportion: inputs that nobody writes, each in two sizes, and copies of a tree.
//!
//! ```text
//! cargo bench --bench growth
//! ```
//!
//! Each input is generated, linted in a small and in a large size, one after the other, and the time for each unit of
//! the one is divided by that of the other. 1.0 is growth in proportion; 4.0 would be a look-up that passes over all
//! units for each of them. Absolute times say nothing here: a few milliseconds of each run are the same for all sizes,
//! so what grows well comes out below 1.

#![expect(clippy::print_stdout, reason = "it prints what it measures")]

use std::fmt::Write as _;
use std::path::Path;
use std::time::{Duration, Instant};

use detach_lint::levels::Levels;
use detach_lint::{Request, lint};

/// The program's own allocator.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// How often each size is linted; the least time counts, which is the one that nothing disturbed.
const ROUNDS: usize = 5;

/// How many times larger the large size is.
const FACTOR: usize = 4;

/// An input that can be made in any size.
struct Shape {
    name: &'static str,
    /// The smaller of the sizes.
    size: usize,
    /// Writes it into a folder.
    write: fn(&Path, usize),
}

const SHAPES: &[Shape] = &[
    Shape { name: "lines of one function", size: 2_500, write: long_function },
    Shape { name: "methods of one name", size: 1_250, write: methods_of_one_name },
    Shape { name: "impls of one trait", size: 1_250, write: impls_of_one_trait },
    Shape { name: "glob imports in one module", size: 500, write: glob_imports },
    Shape { name: "calls of one macro", size: 1_250, write: macro_calls },
    Shape { name: "modules, each with a file", size: 500, write: modules },
    Shape { name: "functions that call one another", size: 1_250, write: chain_of_calls },
    Shape { name: "closures in closures", size: 25, write: closures_in_closures },
    Shape { name: "variables assigned in turn", size: 500, write: assigned_in_turn },
];

/// How often the tree of [`a_package`] is copied.
const COPIES: [usize; 3] = [10, 100, 1_000];

fn main() {
    println!("{:<34}{:>8}{:>10}{:>8}{:>10}{:>16}", "input", "size", "ms", "size", "ms", "each, to each");
    for shape in SHAPES {
        let [small, large] =
            [shape.size, shape.size * FACTOR].map(|size| (size, measure(&|folder| (shape.write)(folder, size))));
        print_row(shape.name, small, large);
    }
    let times = COPIES.map(|copies| (copies, measure(&|folder| copy_packages(folder, copies))));
    for pair in times.windows(2) {
        print_row("copies of a package", pair[0], pair[1]);
    }
}

fn print_row(name: &str, small: (usize, Duration), large: (usize, Duration)) {
    let each = |(size, time): (usize, Duration)| time.as_secs_f64() / f64::from(size as u32);
    let ms = |(_, time): (usize, Duration)| time.as_secs_f64() * 1_000.0;
    println!(
        "{name:<34}{:>8}{:>10.1}{:>8}{:>10.1}{:>16.2}",
        small.0,
        ms(small),
        large.0,
        ms(large),
        each(large) / each(small)
    );
}

/// The least time that it takes to lint what `write` writes.
fn measure(write: &dyn Fn(&Path)) -> Duration {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    write(folder.path());
    let request = Request {
        paths: vec![folder.path().to_owned()],
        current_dir: folder.path().to_owned(),
        levels: Levels::default(),
        ..Request::default()
    };
    let time = || {
        let start = Instant::now();
        let outcome = lint(&request);
        let elapsed = start.elapsed();
        assert!(!outcome.problems.iter().any(|problem| problem.fatal), "{:?}", outcome.problems);
        elapsed
    };
    (0..ROUNDS).map(|_| time()).min().expect("there is a round")
}

fn write(folder: &Path, path: &str, text: &str) {
    let path = folder.join(path);
    std::fs::create_dir_all(path.parent().expect("it is in the folder")).expect("a folder can be made");
    std::fs::write(path, text).expect("a file can be written");
}

/// A package with the library `text`.
fn library(folder: &Path, text: &str) {
    write(
        folder,
        "Cargo.toml",
        "[package]\nname = \"grown\"\nversion = \"0.1.0\"\nedition = \"2024\"\n[dependencies]\ntokio = \"1\"\n",
    );
    write(folder, "src/lib.rs", text);
}

/// What [`Shape::write`] writes for each number below `size`, after `before` and before `after`.
fn repeated(before: &str, size: usize, after: &str, one: impl Fn(&mut String, usize)) -> String {
    let mut text = before.to_owned();
    for number in 0..size {
        one(&mut text, number);
    }
    text + after
}

fn long_function(folder: &Path, size: usize) {
    let text =
        repeated("async fn fetch(n: usize) -> usize { n }\n\npub async fn all() {\n", size, "}\n", |text, number| {
            let _ = match number % 4 {
                0 => writeln!(text, "    let v{number} = fetch({number}).await;"),
                1 => writeln!(text, "    tokio::spawn(async move {{ fetch(v{}).await }});", number - 1),
                2 => writeln!(text, "    let w{number} = Some(v{}).map(|n| n + 1).unwrap_or_default();", number - 2),
                _ => writeln!(text, "    if w{} > 3 {{ fetch(w{}); }}", number - 1, number - 1),
            };
        });
    library(folder, &text);
}

fn methods_of_one_name(folder: &Path, size: usize) {
    let text = repeated("", size, "", |text, number| {
        let _ = writeln!(text, "pub struct T{number};\nimpl T{number} {{ pub async fn run(&self) {{}} }}");
        let _ = writeln!(text, "pub fn call{number}(t: T{number}) {{ t.run(); }}");
    });
    library(folder, &text);
}

fn impls_of_one_trait(folder: &Path, size: usize) {
    let text =
        repeated("pub trait Run {\n    fn run(&self) -> impl Future<Output = ()>;\n}\n", size, "", |text, number| {
            let _ = writeln!(text, "pub struct T{number};\nimpl Run for T{number} {{ async fn run(&self) {{}} }}");
            let _ = writeln!(text, "pub fn call{number}(t: T{number}) {{ t.run(); }}");
        });
    library(folder, &text);
}

fn glob_imports(folder: &Path, size: usize) {
    let text = repeated("", size, "", |text, number| {
        let _ = writeln!(text, "mod m{number} {{ pub async fn f{number}() {{}} }}\nuse m{number}::*;");
        let _ = writeln!(text, "pub fn call{number}() {{ f{number}(); }}");
    });
    library(folder, &text);
}

fn macro_calls(folder: &Path, size: usize) {
    let start = "macro_rules! define { ($name:ident) => { pub async fn $name() {} } }\n";
    let text = repeated(start, size, "", |text, number| {
        let _ = writeln!(text, "define!(f{number});\npub fn call{number}() {{ f{number}(); }}");
    });
    library(folder, &text);
}

fn modules(folder: &Path, size: usize) {
    library(folder, &repeated("", size, "", |text, number| _ = writeln!(text, "mod m{number};")));
    for number in 0..size {
        let text = format!(
            "use super::m{}::work as other;\npub async fn work() {{}}\npub fn call() {{ other(); }}\n",
            (number + 1) % size
        );
        write(folder, &format!("src/m{number}.rs"), &text);
    }
}

fn chain_of_calls(folder: &Path, size: usize) {
    let text = repeated("pub fn f0() { tokio::spawn(async {}); }\n", size, "", |text, number| {
        let _ = writeln!(text, "pub fn f{}() {{ f{number}() }}", number + 1);
    });
    library(folder, &(text + &format!("pub fn start() {{ std::thread::spawn(|| f{size}()); }}\n")));
}

fn closures_in_closures(folder: &Path, size: usize) {
    let text =
        format!("async fn fetch() {{}}\npub fn start() {{ {}fetch(){}; }}\n", "(|| ".repeat(size), ")()".repeat(size));
    library(folder, &text);
}

fn assigned_in_turn(folder: &Path, size: usize) {
    let start = "async fn fetch(n: usize) {}\npub fn start() {\n    let mut work0 = Some(fetch(0));\n";
    let text = repeated(start, size, "}\n", |text, number| {
        let _ = writeln!(text, "    let mut work{};\n    work{} = work{number}.or(None);", number + 1, number + 1);
    });
    library(folder, &text);
}

/// A package as many are: a module with a client, and one that uses it.
fn a_package(folder: &Path, name: &str) {
    write(
        folder,
        "Cargo.toml",
        &format!(
            "[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n[dependencies]\ntokio = \"1\"\n"
        ),
    );
    write(folder, "src/lib.rs", "pub mod client;\npub mod server;\n");
    let client = "pub struct Client { name: String }\n\nimpl Client {\n    pub async fn send(&self, text: &str) -> usize {\n        \
                  text.len() + self.name.len()\n    }\n}\n";
    write(folder, "src/client.rs", client);
    let server = "use std::sync::Arc;\n\nuse crate::client::Client;\n\npub struct Server { client: Arc<Client> }\n\n\
                  impl Server {\n    pub fn start(&self) {\n        let client = Arc::clone(&self.client);\n        \
                  std::thread::spawn(move || client.send(\"up\"));\n    }\n\n    pub async fn run(&self) {\n        \
                  let sent = self.client.send(\"a\").await;\n        tokio::spawn(async move { sent + 1 }).await.unwrap();\n    \
                  }\n}\n";
    write(folder, "src/server.rs", server);
}

fn copy_packages(folder: &Path, copies: usize) {
    for copy in 0..copies {
        a_package(&folder.join(format!("copy{copy}")), &format!("copy{copy}"));
    }
}
