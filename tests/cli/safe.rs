//! What a project says may be dropped: calls and types, written as code could write them, and nothing else.

use super::Tree;

const WORKSPACE: &str = "[workspace]\nmembers = [\"app\", \"telemetry\"]\nresolver = \"3\"\n";

const TELEMETRY: &str = r"
mod imp;
pub use imp::{fire, Client, Ticket, Transport};
pub use imp::fire as launch;

pub async fn send(_event: u8) {}
pub async fn store(_event: u8) {}
pub async fn failing() -> Result<(), String> { Ok(()) }
pub fn start() -> std::thread::JoinHandle<Result<(), String>> { std::thread::spawn(|| Ok(())) }
";

const IMP: &str = r"
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

pub async fn fire(_event: u8) {}

pub struct Client;
impl Client {
    pub async fn flush(&self) {}
    pub async fn close(&self) {}
}

pub trait Transport {
    async fn ship(&self);
}
impl Transport for Client {
    async fn ship(&self) {}
}

/// Sends when it is dropped.
pub struct Ticket;
impl Future for Ticket {
    type Output = ();
    fn poll(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<()> { Poll::Ready(()) }
}
impl Ticket {
    pub fn new() -> Ticket { Ticket }
}
";

const APP: &str = r"
use telemetry::{Client, Ticket, Transport};

fn functions() {
    telemetry::send(1);
    let _ = telemetry::launch(1);
    let _ = Some(telemetry::fire(1));
    drop(telemetry::send(2));
    std::thread::spawn(|| telemetry::send(3));
    std::thread::spawn(move || async { telemetry::store(3).await });
    telemetry::store(1);
}

fn methods(client: &Client) {
    client.flush();
    client.ship();
    client.close();
}

fn values() {
    Ticket::new();
    let _ticket = Ticket::new();
    let _both = (Ticket::new(), 1);
}

fn handles() {
    telemetry::start();
    std::thread::spawn(|| Err::<(), String>(String::new()));
}

fn many() {
    let _sent: Vec<_> = [1, 2].into_iter().map(telemetry::send).collect();
    let _sent: Vec<_> = [1, 2].into_iter().map(|event| telemetry::send(event)).collect();
    let _stored: Vec<_> = [1, 2].into_iter().map(|event| telemetry::store(event)).collect();
}

mod own {
    pub(crate) async fn beat() {}
    fn lost() {
        beat();
        crate::own::beat();
    }
}
";

fn tree() -> Tree {
    let manifest = |name: &str, more: &str| format!("[package]\nname = \"{name}\"\nedition = \"2024\"\n{more}");
    let tree = Tree::new([
        ("Cargo.toml", WORKSPACE),
        ("telemetry/src/lib.rs", TELEMETRY),
        ("telemetry/src/imp.rs", IMP),
        ("app/src/lib.rs", APP),
    ]);
    tree.write("telemetry/Cargo.toml", manifest("telemetry", ""));
    tree.write("app/Cargo.toml", manifest("app", "[dependencies]\ntelemetry = { path = \"../telemetry\" }\n"));
    tree
}

/// The lines of the app in which something is found.
fn lines(tree: &Tree, options: &[&str]) -> Vec<String> {
    let ran = tree.concise(&[&["-W", "all", "-A", "detached_thread", "app"], options].concat());
    assert_ne!(ran.code, Some(2), "{ran:?}");
    let line = |finding: &str| finding.split(':').nth(1).and_then(|line| line.parse::<usize>().ok());
    let text = |line: usize| APP.lines().nth(line - 1).expect("the line is there").trim().to_owned();
    ran.stdout.lines().map(|finding| text(line(finding).expect("a finding has a line"))).collect()
}

#[test]
fn what_is_not_said_to_be_safe_is_reported() {
    let found = lines(&tree(), &[]);
    for line in APP.lines().filter(|line| line.ends_with(';') && line.starts_with(' ') && !line.contains("use ")) {
        assert!(found.contains(&line.trim().to_owned()), "nothing in {line:?}: {found:#?}");
    }
}

#[test]
fn the_results_of_safe_calls_may_be_dropped() {
    let names = "known-safe-calls = ['telemetry::send', 'telemetry::fire', 'telemetry::Client::flush', \
                 'telemetry::Transport::ship', 'telemetry::start', 'app::own::beat']";
    let found = lines(&tree(), &["--config", names]);
    assert_eq!(
        found,
        [
            "std::thread::spawn(move || async { telemetry::store(3).await });",
            "telemetry::store(1);",
            "client.close();",
            "Ticket::new();",
            "let _ticket = Ticket::new();",
            "let _both = (Ticket::new(), 1);",
            "std::thread::spawn(|| Err::<(), String>(String::new()));",
            "let _stored: Vec<_> = [1, 2].into_iter().map(|event| telemetry::store(event)).collect();",
        ]
    );
    // Another name of the same function is the same function.
    let renamed = lines(&tree(), &["--config", "known-safe-calls = ['telemetry::launch']"]);
    assert!(!renamed.iter().any(|line| line.contains("launch") || line.contains("fire")), "{renamed:#?}");
    assert!(renamed.iter().any(|line| line.contains("telemetry::send(1)")), "{renamed:#?}");
}

#[test]
fn the_values_of_safe_types_may_be_dropped() {
    let found = lines(&tree(), &["--config", "known-safe-types = ['telemetry::Ticket']"]);
    assert!(!found.iter().any(|line| line.contains("Ticket")), "{found:#?}");
    assert!(found.iter().any(|line| line == "telemetry::start();"), "{found:#?}");
    let found = lines(&tree(), &["--config", "known-safe-types = ['std::thread::JoinHandle']"]);
    assert!(!found.iter().any(|line| line == "telemetry::start();" || line.contains("Err::<")), "{found:#?}");
    assert!(found.iter().any(|line| line == "Ticket::new();"), "{found:#?}");
    // The thread's handle may be dropped; the future that the thread made and nobody polls may not.
    assert!(found.iter().any(|line| line == "std::thread::spawn(|| telemetry::send(3));"), "{found:#?}");
}

#[test]
fn what_leads_nowhere_makes_nothing_safe() {
    let all = lines(&tree(), &[]);
    let names = "known-safe-calls = ['telemetry::sendd', 'nowhere::send', 'telemetry::Client::flush::more']\n\
                 known-safe-types = ['telemetry::send', 'telemetry::imp']";
    assert_eq!(lines(&tree(), &["--config", names]), all);
}

#[test]
fn each_file_has_the_names_of_its_own_configuration() {
    let tree = tree();
    tree.write("app/detach-lint.toml", "known-safe-calls = [\"telemetry::store\"]\n");
    let found = lines(&tree, &[]);
    assert!(!found.iter().any(|line| line == "telemetry::store(1);"), "{found:#?}");
    assert!(found.iter().any(|line| line == "telemetry::send(1);"), "{found:#?}");
}
