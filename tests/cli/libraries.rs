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
    let fetch = "pub async fn fetch() {}\n";
    let app = "pub async fn f() {\n    plain::fetch();\n}\n\npub async fn g() {\n    odd::fetch();\n}\n";
    assert_eq!(unpolled(fetch, app), ["src/lib.rs:2:5", "src/lib.rs:6:5"]);
}

#[test]
fn code_among_the_arguments_of_a_librarys_macro_is_read() {
    let library = "\
        pub async fn fetch() {}\n\
        /// Runs it.\n#[macro_export]\nmacro_rules! run {\n    ($work:expr) => { $crate::run($work) };\n}\n\
        macro_rules! private {\n    ($work:expr) => { $crate::run($work) };\n}\n\
        #[macro_export]\nmacro_rules! named {\n    ($($work:tt)*) => { stringify!($($work)*) };\n}\n\
        pub fn run<T>(_: T) {}\n";
    let app = "\
        use odd::{named as called, run};\n\
        fn f() {\n    \
            plain::run!(async { plain::fetch(); });\n    \
            run!({ odd::fetch(); });\n    \
            run!(odd::fetch());\n    \
            let _ = plain::named!(plain::fetch(););\n    \
            let _ = called! { odd::fetch(); };\n    \
            plain::private!({ plain::fetch(); });\n\
        }\n";
    assert_eq!(unpolled(library, app), ["src/lib.rs:3:25", "src/lib.rs:4:12"]);
}

#[test]
fn a_call_into_a_library_is_seen_where_nothing_else_is_asynchronous() {
    let library = "\
        pub struct Client;\n\
        impl Client {\n    pub async fn get(&self) {}\n    pub fn put(&self) {}\n}\n\
        pub async fn fetch() {}\n";
    let app = "\
        pub fn f(client: &plain::Client) {\n    \
            client.get();\n    \
            client.put();\n    \
            let _ = plain::fetch(\n        \
            );\n\
        }\n";
    assert_eq!(unpolled(library, app), ["src/lib.rs:2:5", "src/lib.rs:4:13"]);
}

#[test]
fn a_stand_in_for_a_feature_is_not_what_is_meant() {
    let library = "\
        mod real {\n    pub struct Server;\n    impl Server {\n        \
            pub fn bind() -> Self { Self }\n        pub async fn serve(self) {}\n    }\n}\n\
        mod stub {\n    pub struct Server;\n    impl Server {\n        fn unused() {}\n    }\n}\n\
        #[cfg(not(feature = \"http\"))]\npub use stub::Server;\n\
        #[cfg(feature = \"http\")]\npub use real::Server;\n\
        #[cfg(feature = \"http\")]\npub struct Equal;\n\
        #[cfg(not(feature = \"http\"))]\npub struct Equal;\n\
        impl Equal {\n    pub async fn run(&self) {}\n}\n";
    let app = "\
        pub fn f(equal: &plain::Equal) {\n    \
            plain::Server::bind().serve();\n    \
            equal.run();\n\
        }\n";
    assert_eq!(unpolled(library, app), ["src/lib.rs:2:5", "src/lib.rs:3:5"]);
}

#[test]
fn what_a_library_is_in_browsers_is_set_aside() {
    let library = "\
        macro_rules! if_native {\n    ($($item:item)*) => {$(#[cfg(not(target_arch = \"wasm32\"))] $item)*}\n}\n\
        macro_rules! if_wasm {\n    ($($item:item)*) => {$(#[cfg(target_arch = \"wasm32\")] $item)*}\n}\n\
        macro_rules! if_blocking {\n    ($($item:item)*) => {$(#[cfg(feature = \"blocking\")] $item)*}\n}\n\
        mod native {\n    pub struct Client;\n    impl Client {\n        pub async fn send(&self) {}\n    }\n}\n\
        mod sync {\n    pub struct Choice;\n    impl Choice {\n        pub fn send(&self) {}\n    }\n}\n\
        mod lazy {\n    pub struct Choice;\n    impl Choice {\n        pub async fn send(&self) {}\n    }\n}\n\
        if_native! { pub use self::native::Client; }\n\
        if_wasm! {\n    mod wasm {\n        pub struct Client;\n        \
            impl Client {\n            pub fn send(&self) {}\n            pub fn more(&self) {}\n        }\n    }\n    \
            pub use self::wasm::Client;\n}\n\
        if_blocking! { pub use self::sync::Choice; }\n\
        #[cfg(target_arch = \"wasm32\")]\npub struct Pool {\n    pub first: u8,\n}\n\
        #[cfg(not(target_arch = \"wasm32\"))]\npub struct Pool {\n    pub first: Client,\n}\n\
        #[cfg(not(feature = \"blocking\"))]\npub use self::lazy::Choice;\n";
    let app = "\
        pub fn f(client: &plain::Client, choice: &plain::Choice, pool: &plain::Pool) {\n    \
            client.send();\n    \
            choice.send();\n    \
            pool.first.send();\n\
        }\n";
    assert_eq!(unpolled(library, app), ["src/lib.rs:2:5", "src/lib.rs:4:5"]);
}

#[test]
fn what_a_library_is_on_other_systems_is_set_aside() {
    let library = "\
        #[cfg(target_os = \"linux\")]\n#[path = \"here.rs\"]\nmod imp;\n\
        #[cfg(any(windows, target_os = \"macos\"))]\n#[path = \"there.rs\"]\nmod imp;\n\
        pub use imp::Watcher;\n\
        #[cfg(windows)]\npub async fn far() {}\n\
        #[cfg(target_os = \"macos\")]\npub fn far() {}\n\
        pub struct Pipe;\n\
        impl Pipe {\n    \
            #[cfg(unix)]\n    pub async fn open(&self) {}\n    \
            #[cfg(windows)]\n    pub fn open(&self, _: u8) {}\n    \
            #[cfg(feature = \"a\")]\n    pub async fn either(&self) {}\n    \
            #[cfg(not(feature = \"a\"))]\n    pub fn either(&self) {}\n\
        }\n";
    let here = "pub struct Watcher;\nimpl Watcher {\n    pub async fn next(&self) {}\n}\n";
    let there = "pub struct Watcher;\nimpl Watcher {\n    pub fn next(&self) {}\n    pub fn more(&self) {}\n}\n";
    let app = "\
        pub fn f(watcher: &plain::Watcher, pipe: &plain::Pipe) {\n    \
            watcher.next();\n    \
            pipe.open();\n    \
            pipe.either();\n    \
            plain::far();\n\
        }\n";
    let files = [("src/here.rs", here), ("src/there.rs", there)];
    assert_eq!(unpolled_with(library, &files, app), ["src/lib.rs:2:5", "src/lib.rs:3:5"]);
}

#[test]
fn impls_in_a_file_that_a_library_includes_are_found() {
    let library = "\
        pub mod v1 {\n    include!(\"generated/client.v1.rs\");\n}\n\
        #[path = \"elsewhere/other.rs\"]\npub mod named;\n";
    let client = "\
        pub mod client {\n    pub struct Client<T>(T);\n    \
            impl<T> Client<T> {\n        pub async fn call(&mut self) {}\n    }\n}\n";
    let app = "\
        pub fn f(client: &mut plain::v1::client::Client<u8>, other: &mut odd::named::client::Client<u8>) {\n    \
            client.call();\n    \
            other.call();\n\
        }\n";
    let files = [("src/generated/client.v1.rs", client), ("src/elsewhere/other.rs", client)];
    assert_eq!(unpolled_with(library, &files, app), ["src/lib.rs:2:5", "src/lib.rs:3:5"]);
}

/// Where futures are lost in a package that has one library under two names.
fn unpolled(library: &str, app: &str) -> Vec<String> {
    unpolled_with(library, &[], app)
}

/// The same, where the library has more files.
fn unpolled_with(library: &str, files: &[(&str, &str)], app: &str) -> Vec<String> {
    let tree = Tree::new([]);
    let write = |package: &str, table: &str| {
        let folder = format!("no-cargo-home-here/registry/src/index/{package}-1.0.0");
        let manifest = format!("[package]\nname = \"{package}\"\nversion = \"1.0.0\"\nedition = \"2024\"\n{table}");
        tree.write(&format!("{folder}/Cargo.toml"), manifest);
        tree.write(&format!("{folder}/src/lib.rs"), library);
        for (file, text) in files {
            tree.write(&format!("{folder}/{file}"), *text);
        }
    };
    write("plain", "");
    write("rust-odd", "[lib]\nname = \"odd\"\n");
    tree.write("Cargo.toml", APP);
    tree.write("Cargo.lock", LOCK);
    tree.write("src/lib.rs", app);
    let ran = tree.concise(&["src"]);
    assert!(ran.stdout.lines().all(|line| line.contains("[unpolled_future]")), "{ran:?}");
    ran.stdout.lines().filter_map(|line| Some(line.split(": ").next()?.to_owned())).collect()
}
