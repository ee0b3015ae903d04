//! Libraries without a stub, whose sources lie in cargo's home.

use super::Tree;

const LOCK: &str = r#"version = 4

[[package]]
name = "app"
version = "0.1.0"
dependencies = ["plain", "rust-odd"]

[[package]]
name = "plain"
version = "1.0.0"
source = "registry+https://github.com/rust-lang/crates.io-index"
checksum = "00"

[[package]]
name = "rust-odd"
version = "1.0.0"
source = "registry+https://github.com/rust-lang/crates.io-index"
checksum = "00"
"#;

const APP: &str = r#"[package]
name = "app"
version = "0.1.0"
edition = "2024"

[dependencies]
plain = "1"
rust-odd = "1"
"#;

#[test]
fn a_library_is_known_by_its_own_name_and_by_that_of_its_package() {
    let tree = Tree::new([]);
    let library = |package: &str, table: &str| {
        let folder = format!("no-cargo-home-here/registry/src/index/{package}-1.0.0");
        let manifest = format!("[package]\nname = \"{package}\"\nversion = \"1.0.0\"\nedition = \"2024\"\n{table}");
        tree.write(&format!("{folder}/Cargo.toml"), manifest);
        tree.write(&format!("{folder}/src/lib.rs"), "pub async fn fetch() {}\n");
    };
    library("plain", "");
    library("rust-odd", "[lib]\nname = \"odd\"\n");
    tree.write("Cargo.toml", APP);
    tree.write("Cargo.lock", LOCK);
    tree.write(
        "src/lib.rs",
        "pub async fn f() {\n    plain::fetch();\n}\n\npub async fn g() {\n    odd::fetch();\n}\n",
    );
    let ran = tree.concise(&["src"]);
    let places: Vec<&str> = ran.stdout.lines().filter_map(|line| line.split(": ").next()).collect();
    assert_eq!(places, ["src/lib.rs:2:5", "src/lib.rs:6:5"], "{ran:?}");
    assert!(ran.stdout.lines().all(|line| line.contains("[unpolled_future]")), "{ran:?}");
}
