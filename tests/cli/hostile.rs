//! Trees made to hold the program up, to lead it astray, or to have it read what is none of its business. Everything
//! else in them is still linted.

#![cfg(unix)]

use std::fs;
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use super::{CLEAN, LOST, LOST_LINE, Ran, Tree, finish};

/// What is found in `lost.rs` beside something hostile.
fn lost() -> String {
    format!("lost.rs{LOST_LINE}")
}

/// A pipe that nobody ever writes to: who opens it waits for ever.
fn pipe(tree: &Tree, path: &str) {
    let path = tree.path().join(path);
    fs::create_dir_all(path.parent().expect("the path lies in the folder")).expect("folders can be made");
    assert!(Command::new("mkfifo").arg(path).status().expect("mkfifo can be run").success());
}

fn link(tree: &Tree, to: &str, path: &str) {
    symlink(to, tree.path().join(path)).expect("links can be made");
}

#[track_caller]
fn ends_well(ran: &Ran) {
    assert!(ran.code.is_some_and(|code| code < 2), "{ran:?}");
    assert!(!ran.stderr.contains("panicked"), "{}", ran.stderr);
}

#[test]
fn pipes_and_devices_are_not_opened() {
    let manifest = "[package]\nname = \"a\"\nedition = \"2024\"\n\n[lib]\npath = \"/dev/zero\"\n\n[[bin]]\nname = \"b\"\n\
                    path = \"src/pipe.rs\"\n\n[dependencies]\nb = { path = \"b\" }\n";
    let tree = Tree::new([("Cargo.toml", manifest), ("lost.rs", LOST), ("c/lost.rs", LOST)]);
    tree.write(
        "modules.rs",
        "#[path = \"/dev/zero\"] mod a;\n#[path = \"src/pipe.rs\"] mod b;\nmod device;\nmod pipe;\n\
         async fn w() {}\npub use {a::*, b::*, device::*, pipe::*};\nfn lost() { w(); nothing(); }\n",
    );
    for path in ["src/pipe.rs", "pipe.rs", "b/Cargo.toml", "c/Cargo.toml", "Cargo.lock", "detach-lint.toml"] {
        pipe(&tree, path);
    }
    for path in [".cargo/config.toml", ".cargo/detach-lint.toml", "c/.detach-lint.toml", "b/.cargo-checksum.json"] {
        pipe(&tree, path);
    }
    link(&tree, "/dev/zero", "device.rs");
    let ran = tree.concise(&[]);
    let module = "modules.rs:7:13: error[unpolled_future] this future is never polled\n";
    assert_eq!(ran.stdout, format!("c/lost.rs{LOST_LINE}{}{module}", lost()), "{}", ran.stderr);
    ends_well(&ran);
    // Nor one that is called like an ignore file: its folder is left out, and that is said.
    let tree = Tree::new([("lost.rs", LOST), ("a/lost.rs", LOST), ("b/lost.rs", LOST)]);
    pipe(&tree, "a/.ignore");
    link(&tree, "/dev/zero", "b/.gitignore");
    let ran = tree.concise(&[]);
    assert_eq!((ran.code, ran.stdout), (Some(1), lost()));
    for path in ["a/.ignore", "b/.gitignore"] {
        let said = format!("warning: {path}: it is no file that can be read, and its folder was left out\n");
        assert!(ran.stderr.contains(&said), "{}", ran.stderr);
    }
    assert_eq!(tree.concise(&["a"]).code, Some(2));
    // Who names one is told.
    pipe(&tree, "pipe.rs");
    link(&tree, "/dev/zero", "device.rs");
    let ran = tree.concise(&["pipe.rs", "device.rs", "lost.rs"]);
    assert_eq!((ran.code, ran.stdout), (Some(2), lost()));
    assert!(ran.stderr.contains("error: pipe.rs: neither a file nor a folder\n"), "{}", ran.stderr);
}

#[test]
fn nothing_outside_is_read() {
    // A module outside would make its function known, and the call of it a finding.
    let outside =
        Tree::new([("secret.rs", "pub async fn secret() {}\n"), ("folder/inner.rs", "pub async fn secret() {}\n")]);
    let up = outside.path().to_str().expect("temporary folders have plain names");
    let uses = "fn lost() { m::secret(); }\n";
    let tree = Tree::new([
        ("own.rs", "pub async fn secret() {}\n"),
        ("loose/by_path.rs", &format!("#[path = \"{up}/secret.rs\"] mod m;\n{uses}")),
        ("loose/by_link.rs", &format!("#[path = \"link.rs\"] mod m;\n{uses}")),
        ("loose/by_folder.rs", &format!("#[path = \"folder/inner.rs\"] mod m;\n{uses}")),
        ("loose/good.rs", &format!("#[path = \"../own.rs\"] mod m;\n{uses}")),
        ("package/Cargo.toml", "[package]\nname = \"a\"\nedition = \"2024\"\n"),
        ("package/src/lib.rs", &format!("mod m;\n{uses}")),
        ("whole/Cargo.toml", "[workspace]\nmembers = [\"a\"]\n"),
        ("whole/shared.rs", "pub async fn secret() {}\n"),
        ("whole/a/Cargo.toml", "[package]\nname = \"a\"\nedition = \"2024\"\n"),
        ("whole/a/src/lib.rs", &format!("#[path = \"../../shared.rs\"] mod m;\n{uses}")),
    ]);
    link(&tree, &format!("{up}/secret.rs"), "loose/link.rs");
    link(&tree, &format!("{up}/folder"), "loose/folder");
    link(&tree, &format!("{up}/secret.rs"), "package/src/m.rs");
    let line = ":2:13: error[unpolled_future] this future is never polled\n";
    let ran = tree.concise(&[]);
    assert_eq!(ran.stdout, format!("loose/good.rs{line}whole/a/src/lib.rs{line}"), "{}", ran.stderr);
    // Links that stay inside are followed; a walk follows none.
    link(&tree, "../own.rs", "loose/inside.rs");
    tree.write("loose/by_link.rs", format!("#[path = \"inside.rs\"] mod m;\n{uses}"));
    assert_eq!(tree.concise(&["loose"]).stdout, "", "the link leads out of what is linted");
    let found = tree.concise(&["."]).stdout;
    assert!(found.contains(&format!("loose/good.rs{line}")), "{found}");
}

#[test]
fn a_configuration_shows_nothing_from_outside() {
    let outside = Tree::new([("secret.rs", "a secret\n"), ("secret.toml", "a secret\n")]);
    let up = outside.path().to_str().expect("temporary folders have plain names");
    let tree = Tree::new([("lost.rs", LOST), ("sub/lost.rs", LOST), ("stubs/mine.rs", "pub fn f() {}\n")]);
    link(&tree, &format!("{up}/secret.rs"), "link.rs");
    let named = [
        format!("stubs = [\"{up}/secret.rs\"]"),
        "stubs = [\"link.rs\"]".to_owned(),
        "stubs = [\"/dev/zero\"]".to_owned(),
        format!("baseline = \"{up}/secret.toml\""),
        "baseline = \"/dev/zero\"".to_owned(),
    ];
    for text in named {
        tree.write("detach-lint.toml", &text);
        let ran = tree.concise(&["lost.rs"]);
        assert_eq!((ran.code, ran.stdout.as_str()), (Some(2), ""), "{text}");
        assert!(ran.stderr.contains("lies outside of the repository of this configuration\n"), "{}", ran.stderr);
        assert!(!ran.stderr.contains("a secret"), "{}", ran.stderr);
    }
    // Nor are configurations and manifests read that are links to something else.
    tree.write("detach-lint.toml", "");
    for (name, code) in [("sub/detach-lint.toml", 2), ("sub/.detach-lint.toml", 2), ("sub/Cargo.toml", 1)] {
        link(&tree, &format!("{up}/secret.toml"), name);
        let ran = tree.concise(&["sub"]);
        assert_eq!(ran.code, Some(code), "{ran:?}");
        assert!(ran.stderr.contains("is a link that leads out of its repository, and is not read\n"), "{}", ran.stderr);
        assert!(!ran.stderr.contains("a secret"), "{}", ran.stderr);
        fs::remove_file(tree.path().join(name)).expect("it is there");
    }
    // Above the configuration and in the repository is inside; what the user names is the user's.
    tree.write("sub/detach-lint.toml", "stubs = [\"../stubs/mine.rs\"]");
    assert_eq!(tree.concise(&["sub"]).code, Some(2));
    fs::create_dir(tree.path().join(".git")).expect("folders can be made");
    assert_eq!(tree.concise(&["sub"]).stdout, format!("sub/lost.rs{LOST_LINE}"));
    tree.write("named.toml", format!("stubs = [\"{up}/secret.rs\"]"));
    assert!(tree.concise(&["--config", "named.toml", "lost.rs"]).stderr.contains("secret.rs:1:"), "it is no stub");
}

#[test]
fn manifests_that_name_one_another() {
    let tree = Tree::new([
        (
            "Cargo.toml",
            "[workspace]\nmembers = [\".\", \"..\", \"a\", \"*\", \"a/../a\", \"/\"]\n[package]\nname = \"root\"\nworkspace = \"a\"\n",
        ),
        ("lost.rs", LOST),
        ("src/lib.rs", LOST),
        (
            "a/Cargo.toml",
            "[package]\nname = \"a\"\nworkspace = \"../b\"\nversion.workspace = true\n[dependencies]\nb = { path = \"../b\" }\na = { path = \".\" }\n",
        ),
        ("a/src/lib.rs", LOST),
        (
            "b/Cargo.toml",
            "[package]\nname = \"b\"\nworkspace = \"../a\"\nedition.workspace = true\n[dependencies]\na = { path = \"../a\" }\nroot = { path = \"..\", package = \"root\" }\n[patch.crates-io]\nb = { path = \".\" }\n",
        ),
        (
            "b/src/lib.rs",
            "pub use a::*;\npub use root::*;\npub use b::*;\nasync fn w() {}\nfn lost() { w(); nothing(); }\n",
        ),
    ]);
    link(&tree, "..", "a/up");
    let ran = tree.concise(&[]);
    ends_well(&ran);
    for path in ["a/src/lib.rs", "lost.rs", "src/lib.rs"] {
        assert!(ran.stdout.contains(&format!("{path}{LOST_LINE}")), "{path}: {}", ran.stdout);
    }
    assert!(ran.stdout.contains("b/src/lib.rs:5:13: error"), "{}", ran.stdout);
}

#[test]
fn links_that_lead_in_circles() {
    let tree = Tree::new([("lost.rs", LOST), ("a/b/lost.rs", LOST)]);
    link(&tree, "..", "a/up");
    link(&tree, "../../a", "a/b/again");
    link(&tree, "self.rs", "self.rs");
    link(&tree, "one.rs", "two.rs");
    link(&tree, "two.rs", "one.rs");
    tree.write("circle.rs", "mod one;\n#[path = \"self.rs\"] mod me;\nasync fn w() {}\n");
    let ran = tree.concise(&[]);
    assert_eq!(ran.stdout, format!("a/b/lost.rs{LOST_LINE}{}", lost()));
    ends_well(&ran);
    // A link that is named is followed, once.
    let ran = tree.concise(&["a/up"]);
    assert_eq!(ran.stdout.lines().count(), 2, "{}", ran.stdout);
}

#[test]
fn folders_that_cannot_be_read() {
    let tree = Tree::new([("lost.rs", LOST), ("secret/deep/lost.rs", LOST)]);
    let secret = tree.path().join("secret");
    let allow = |mode| fs::set_permissions(&secret, fs::Permissions::from_mode(mode)).expect("it is ours");
    allow(0o000);
    let readable = fs::read_dir(&secret).is_ok();
    let ran = tree.concise(&[]);
    allow(0o755);
    if readable {
        // A user who may read everything has no such folder.
        return;
    }
    assert_eq!(ran.stdout, lost());
    assert!(ran.stderr.contains("secret: cannot be read: "), "{}", ran.stderr);
}

#[test]
fn files_that_come_go_and_change_meanwhile() {
    let tree = Tree::new([("lost.rs", LOST)]);
    let texts = [LOST, CLEAN, "", "async fn w() { \u{fffd}", "async fn w() {}\nfn f() { w(); w(); w(); }\n"];
    let done = AtomicBool::new(false);
    thread::scope(|scope| {
        scope.spawn(|| {
            for round in 0.. {
                if done.load(Ordering::Relaxed) {
                    break;
                }
                let path = format!("src/{}.rs", round % 40);
                tree.write(&path, texts[round % texts.len()]);
                if round % 3 == 0 {
                    let gone = format!("src/{}.rs", (round * 7) % 40);
                    let _ = fs::remove_file(tree.path().join(gone));
                }
                if round % 200 == 0 {
                    let _ = fs::remove_dir_all(tree.path().join("src"));
                }
            }
        });
        for _ in 0..12 {
            let ran = tree.concise(&[]);
            assert!(ran.stdout.contains(&lost()), "{ran:?}");
            assert!(!ran.stderr.contains("internal error"), "{}", ran.stderr);
            // A file that was there when the folder was walked may be gone when it is read, and that is said.
            let gone = ran.stderr.contains("cannot be read");
            assert!(ran.code == Some(1) || ran.code == Some(2) && gone, "{ran:?}");
        }
        done.store(true, Ordering::Relaxed);
    });
}

#[cfg(target_os = "linux")]
#[test]
fn a_disk_that_is_full() {
    let tree = Tree::new([("lost.rs", LOST)]);
    let full = || fs::File::options().write(true).open("/dev/full").expect("it is there");
    for format in ["human", "json", "sarif", "junit", "cargo"] {
        let mut command = tree.command(&["--format", format]);
        let status = command.stdout(full()).stderr(std::process::Stdio::piped()).output().expect("it can be started");
        let said = String::from_utf8_lossy(&status.stderr).into_owned();
        assert_eq!(status.status.code(), Some(2), "{format}: {said}");
        assert!(said.contains("error: the output cannot be written: "), "{format}: {said}");
    }
    // Nobody can be told then, and the exit code still says how it went.
    let mut command = tree.command(&[]);
    let status = command.stdout(full()).stderr(full()).status().expect("it can be started");
    assert_eq!(status.code(), Some(2));
    let ran = tree.concise(&["--output", "sarif=/dev/full"]);
    assert_eq!((ran.code, ran.stdout), (Some(2), lost()));
}

#[test]
fn names_that_are_commands_or_no_text() {
    let tree = Tree::new([("lost.rs", LOST)]);
    for name in ["::error::x.rs", "\u{1b}[31mred.rs", "\u{202e}sr.rs", "a\nb.rs", "-A.rs", "%0A.rs", "a'\"`$(x).rs"] {
        tree.write(name, LOST);
    }
    for format in ["human", "concise", "json", "sarif", "github", "gitlab", "junit", "checkstyle", "rdjson", "markdown"]
    {
        let mut command = tree.command(&["--format", format, "--color", "never"]);
        command.env("GITHUB_ACTIONS", "true");
        let ran = finish(command);
        assert_eq!(ran.code, Some(1), "{format}");
        for stream in [&ran.stdout, &ran.stderr] {
            assert!(!stream.contains(['\u{1b}', '\u{202e}']), "{format}: {stream}");
        }
        let commands = ran.stdout.lines().filter(|line| line.starts_with("::"));
        assert_eq!(commands.count(), if format == "github" { 8 } else { 0 }, "{format}: {}", ran.stdout);
    }
}

/// Every edition, with what only it allows, and syntax that is not stable: understood, or named.
#[test]
fn every_edition_and_more() {
    for edition in ["2015", "2018", "2021", "2024"] {
        let text = match edition {
            "2015" => "mod w { pub trait T { fn f(u8); } }\nfn f(x: Box<w::T>) { ::w::g(x); }\n",
            "2018" => {
                "async fn w() {}\nfn gen(dyn_: u8) { w(); }\nfn array() { for x in [w()].into_iter() { let _ = x; } }\n"
            }
            "2021" => "async fn w() {}\nfn gen() { let gen = 1; w(); format!(\"{gen}\"); }\n",
            _ => {
                "async fn w() {}\nfn r#gen() { if let Some(x) = Some(1) && x > 0 { w(); } }\nunsafe extern \"C\" { safe fn g(); }\n"
            }
        };
        let manifest = format!("[package]\nname = \"a\"\nedition = \"{edition}\"\n");
        let tree = Tree::new([("Cargo.toml", manifest.as_str()), ("src/lib.rs", text)]);
        let ran = tree.concise(&[]);
        assert!(!ran.stdout.contains("parse_error"), "{edition}: {}", ran.stdout);
        assert_eq!(ran.stdout.contains("unpolled_future"), edition != "2015", "{edition}: {ran:?}");
    }
    let script = "#!/usr/bin/env -S cargo -Zscript\n---cargo\n[dependencies]\nasync = \"1\"\n---\n\nasync fn w() {}\nfn main() { w(); }\n";
    let tree = Tree::new([("script.rs", script), ("lost.rs", LOST)]);
    let line = "script.rs:8:13: error[unpolled_future] this future is never polled\n";
    assert_eq!(tree.concise(&[]).stdout, format!("{}{line}", lost()));
    for text in [
        "gen fn numbers() -> u8 { yield 1; }\nasync fn w() {}\n",
        "async fn w() {}\nfn f() { let x = try { w()? }; do yeet x }\n",
        "async fn w() {}\nfn f(box x: Box<u8>) { x.match { 1 => w(), _ => w() }; }\n",
        "async fn w() {}\nauto trait A {}\nmacro m($x:expr) { $x }\nconst impl Clone for X {}\n",
        "async fn w() {}\nfn f() -> impl Sized + use<> { #[coroutine] static move || { yield w(); } }\n",
        "async gen fn s() { yield 1; }\nfn f() { for await x in s() {} }\n",
        "async fn w() {}\nfn f() { let x = async gen { yield 1 }; unsafe<'a> fn; builtin # offset_of(A, b); }\n",
    ] {
        tree.write("script.rs", text);
        let ran = tree.concise(&[]);
        assert!(ran.stdout.starts_with(&lost()), "{text}: {ran:?}");
        ends_well(&ran);
    }
}
