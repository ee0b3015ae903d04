//! Every stub against the library that it is about: each item exists under its path, and each function is as async,
//! takes as many parameters and returns what the stub says.
//!
//! Libraries that the fixtures depend on are read from their sources, at the versions of `fixtures/Cargo.lock`. What is
//! known of the others is in `lints/stubs/digest.toml`, so that nothing large has to be fetched:
//!
//! ```console
//! $ cargo info glommio@0.9.0
//! $ DIGEST=1 cargo test --test stubs digest
//! ```
//!
//! reads those whose sources are among cargo's, in the version that the stub names first, and writes the digest anew.
//! What stubs say beyond signatures is the matter of the fixtures. The stub of std is held by none of this, since the
//! sources of std are rarely on a machine: what the fixtures compile to and report is what it is held by.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::{self, Write as _};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use detach_lint::db::{CrateId, Db, Def};
use detach_lint::finding::Source;
use detach_lint::names::Name;
use detach_lint::resolve::{self, Ns, Res};
use detach_lint::settings::Limits;
use detach_lint::stubs::{self, UserStub};
use detach_lint::syntax::tree::{
    Bound, FnItem, GenericArgs, ImportAs, Item, ItemIdx, ItemKind, Outline, Path as Written, SlotKind, TypeRef,
};
use detach_lint::syntax::{self};
use detach_lint::workspace;
use serde::{Deserialize, Serialize};

/// What is not found and was checked by eye: what stubs have to name and libraries keep to themselves, or export
/// without a name, opaque types that have a name in the stub, and what a macro of a third crate makes.
const BY_EYE: &[(&str, &str)] = &[
    ("actix_web", "web::block"),
    ("actix_web", "web::Blocking"),
    ("anyhow", "Error::root_cause"),
    ("anyhow", "Error::into_boxed_dyn_error"),
    ("async_std", "prelude::ReadExt"),
    ("async_std", "prelude::SeekExt"),
    ("async_std", "prelude::WriteExt"),
    ("async_std", "sync::WaitTimeoutResult"),
    ("bevy_tasks", "block_on"),
    ("criterion", "IntoBenchmarkId"),
    ("glommio", "Blocking"),
    ("glommio", "ExecutorProxy::spawn_blocking"),
    ("rayon", "CustomSpawn"),
    ("rayon", "DefaultSpawn"),
    ("tokio", "task::AccessError"),
];

/// What no binding has, so that its sources need not be searched.
const IN_NO_BINDING: &[&str] = &["async fn", "async move", "impl Future", "dyn Future", "Poll<", "thread::spawn"];

/// What no library without futures has.
const IN_NOTHING_SYNCHRONOUS: &[&str] = &["async fn", "Future for", "impl Future", "dyn Future", "BoxFuture"];

/// What the digest says of items that a macro makes which was not read.
const MADE_BY_A_MACRO: &str = "made by a macro";

/// Bounds that stubs leave out.
const LEFT_OUT: &[&str] = &["Send", "Sync", "Unpin", "UnwindSafe", "RefUnwindSafe", "Sized"];

// ------------------------------------------------------------------------------------------------ what a stub says

/// Something that a stub relies on.
#[derive(Debug)]
struct Claim {
    /// The modules around it.
    module: Vec<Name>,
    /// The type or trait that it belongs to.
    owner: Option<Name>,
    name: Name,
    what: What,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum What {
    /// A function is there, and this is its form.
    Function(Form),
    /// A type or trait is there.
    Type,
    /// Something is exported under the name.
    Export,
}

/// The part of a signature that the analysis relies on.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Form {
    is_async: bool,
    receiver: bool,
    params: usize,
    ret: String,
}

impl fmt::Display for Form {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let asyncness = if self.is_async { "async fn" } else { "fn" };
        let receiver = if self.receiver { "self; " } else { "" };
        write!(formatter, "{asyncness}({receiver}{}) -> {}", self.params, self.ret)
    }
}

impl Form {
    fn of(function: &FnItem, owner: Option<Name>) -> Self {
        let ret = function.ret.as_ref().map_or_else(|| "()".to_owned(), |ret| type_text(ret, owner));
        Self { is_async: function.is_async, receiver: function.receiver.is_some(), params: function.params.len(), ret }
    }

    /// Reads what [`fmt::Display`] has written.
    fn parse(text: &str) -> Option<Self> {
        let (is_async, form) = match text.strip_prefix("async ") {
            Some(form) => (true, form),
            None => (false, text),
        };
        let (params, ret) = form.strip_prefix("fn(")?.split_once(") -> ")?;
        let (receiver, params) = match params.strip_prefix("self; ") {
            Some(params) => (true, params),
            None => (false, params),
        };
        Some(Self { is_async, receiver, params: params.parse().ok()?, ret: ret.to_owned() })
    }

    /// Whether a stub's form stands for a library's. A stub may say `impl Trait` where the library names the type, and
    /// write out an error `()` that an alias of the library fixes.
    fn stands_for(&self, real: &Self) -> bool {
        let same_call = self.receiver == real.receiver && self.params == real.params;
        let same_async = self.is_async == real.is_async;
        let same_result = self.ret == real.ret || self.ret.replace(", ()>", ">") == real.ret;
        same_call && same_async && (same_result || self.ret.starts_with("impl ") && real.ret != "()")
    }
}

impl Claim {
    fn path(&self) -> String {
        let names = self.module.iter().copied().chain(self.owner).chain([self.name]);
        names.map(Name::as_str).collect::<Vec<_>>().join("::")
    }
}

/// All that a stub relies on.
fn claims(text: &str) -> Vec<Claim> {
    let outline = syntax::outline(text).expect("stubs parse");
    let mut claims = Vec::new();
    collect(&Stub { text, outline: &outline }, &outline.roots, &[], &mut claims);
    claims
}

struct Stub<'a> {
    text: &'a str,
    outline: &'a Outline,
}

impl Stub<'_> {
    fn item(&self, index: ItemIdx) -> &Item {
        syntax::item(self.text, self.outline, index)
    }

    /// The functions of an impl or trait.
    fn functions(&self, of: ItemIdx, owner: Name) -> Vec<(Option<Name>, Name, What)> {
        let members = 0..syntax::parts(self.text, self.outline, of).len();
        let functions = members.filter_map(|member| {
            let item = self.item(of.of_part(member));
            match (&item.kind, item.name) {
                (ItemKind::Fn(function), Some(name)) => {
                    Some((Some(owner), name, What::Function(Form::of(function, Some(owner)))))
                }
                _ => None,
            }
        });
        functions.collect()
    }
}

fn collect(stub: &Stub<'_>, items: &[ItemIdx], module: &[Name], claims: &mut Vec<Claim>) {
    let mut found: Vec<(Option<Name>, Name, What)> = Vec::new();
    let mut inner = Vec::new();
    for &index in items {
        let item = stub.item(index);
        let named = || item.name.expect("such an item has a name");
        match &item.kind {
            ItemKind::Mod(_) => inner.push((named(), &stub.outline.entries[index.entry as usize].children)),
            // What a module only needs for itself is not said to be there.
            ItemKind::Use(imports) if stub.text[..item.span.start as usize].ends_with("pub ") => {
                for import in imports {
                    if let ImportAs::Name(name) = import.alias {
                        found.push((None, name, What::Export));
                    }
                }
            }
            ItemKind::Fn(function) => found.push((None, named(), What::Function(Form::of(function, None)))),
            ItemKind::Struct(..) | ItemKind::Enum(..) | ItemKind::TypeAlias(..) => {
                found.push((None, named(), What::Type));
            }
            ItemKind::Trait(_) => {
                found.push((None, named(), What::Type));
                found.extend(stub.functions(index, named()));
            }
            ItemKind::Impl(node) if node.trait_.is_none() => {
                found.extend(head(&node.self_ty).into_iter().flat_map(|owner| stub.functions(index, owner)));
            }
            _ => {}
        }
    }
    claims.extend(found.into_iter().map(|(owner, name, what)| Claim { module: module.to_vec(), owner, name, what }));
    for (name, items) in inner {
        collect(stub, items, &[module, &[name]].concat(), claims);
    }
}

/// The name of the type that an impl is for.
fn head(ty: &TypeRef) -> Option<Name> {
    match ty {
        TypeRef::Path(path) => Written::last(path),
        _ => None,
    }
}

// ------------------------------------------------------------------------------------------------ types as text

/// A type without paths, lifetimes and auto traits; `Self` is written out.
fn type_text(ty: &TypeRef, owner: Option<Name>) -> String {
    let list = |types: &[TypeRef]| types.iter().map(|ty| type_text(ty, owner)).collect::<Vec<_>>().join(", ");
    match ty {
        TypeRef::Path(path) => path_text(path, owner),
        TypeRef::Ref { mutable, target } => {
            format!("&{}{}", if *mutable { "mut " } else { "" }, type_text(target, owner))
        }
        TypeRef::Ptr(target) => format!("*{}", type_text(target, owner)),
        TypeRef::Tuple(parts) => format!("({})", list(parts)),
        TypeRef::Slice(element) | TypeRef::Array(element) => format!("[{}]", type_text(element, owner)),
        TypeRef::FnPtr(params, ret) => {
            let ret = ret.as_ref().map_or_else(|| "()".to_owned(), |ret| type_text(ret, owner));
            format!("fn({}) -> {ret}", list(params))
        }
        TypeRef::Impl(bounds) => format!("impl {}", bounds_text(bounds, owner)),
        TypeRef::Dyn(bounds) => format!("dyn {}", bounds_text(bounds, owner)),
        TypeRef::Never => "!".to_owned(),
        TypeRef::Infer | TypeRef::Opaque => "_".to_owned(),
    }
}

fn bounds_text(bounds: &[Bound], owner: Option<Name>) -> String {
    let texts = bounds.iter().map(|bound| path_text(&bound.path, owner));
    texts.filter(|text| !LEFT_OUT.contains(&text.as_str())).collect::<Vec<_>>().join(" + ")
}

fn path_text(path: &Written, owner: Option<Name>) -> String {
    let Some(last) = path.segments.last() else { return "_".to_owned() };
    let name = match owner {
        Some(owner) if last.name == "Self" => owner,
        _ => last.name,
    };
    let args = last.args.as_deref().map_or_else(String::new, |args| args_text(args, owner));
    format!("{}{args}", name.as_str())
}

fn args_text(args: &GenericArgs, owner: Option<Name>) -> String {
    if let Some((params, ret)) = &args.sugar {
        let params: Vec<String> = params.iter().map(|ty| type_text(ty, owner)).collect();
        let ret = ret.as_ref().map_or_else(|| "()".to_owned(), |ret| type_text(ret, owner));
        return format!("({}) -> {ret}", params.join(", "));
    }
    let types = args.types.iter().map(|ty| type_text(ty, owner));
    let bindings = args.bindings.iter().map(|(name, ty)| format!("{} = {}", name.as_str(), type_text(ty, owner)));
    let all: Vec<String> = types.chain(bindings).collect();
    if all.is_empty() { String::new() } else { format!("<{}>", all.join(", ")) }
}

// ------------------------------------------------------------------------------------------------ what is there

/// A library's sources, read without any stub but std's.
struct Library<'a, 'w> {
    db: &'a Db<'w>,
    krate: CrateId,
}

impl Library<'_, '_> {
    /// What a claim comes to: the forms of the functions that are there, none for what is no function.
    fn find(&self, claim: &Claim) -> Result<Vec<Form>, String> {
        let Some(owner) = claim.owner else {
            let path: Vec<Name> = claim.module.iter().copied().chain([claim.name]).collect();
            return match claim.what {
                What::Function(_) => self.forms(&self.items(&path, Ns::Value), None),
                What::Type if !self.items(&path, Ns::Type).is_empty() => Ok(Vec::new()),
                What::Export if self.is_there(&path) => Ok(Vec::new()),
                What::Type | What::Export => Err("is not there".to_owned()),
            };
        };
        let path: Vec<Name> = claim.module.iter().copied().chain([owner]).collect();
        let owners = self.items(&path, Ns::Type);
        let mut holders: Vec<Def> = owners.iter().flat_map(|owner| self.holders(*owner)).collect();
        if owners.is_empty() {
            // A macro may stand between the path and the type; its impls are found by name.
            let crates = self.crates(&claim.module, &[]);
            holders = crates.iter().flat_map(|krate| self.db.impls(*krate, None, owner).to_vec()).collect();
        }
        let members = holders.iter().flat_map(|&holder| self.db.parts(holder));
        let members: Vec<Def> = members.filter(|&member| self.db.slot(member).name == Some(claim.name)).collect();
        self.forms(&members, Some(owner))
    }

    /// Whether a macro that was not read may make what a claim is about: one that stands in an impl or the trait of its
    /// owner, or one in the same crate whose text has its name.
    fn may_be_made_by_a_macro(&self, claim: &Claim) -> bool {
        let owner = claim.owner.map(|owner| claim.module.iter().copied().chain([owner]).collect::<Vec<_>>());
        let owners = owner.map(|path| self.items(&path, Ns::Type)).unwrap_or_default();
        let is_macro = |member: Def| self.db.slot(member).kind == SlotKind::MacroCall;
        let has_macros = |owner: Def| self.holders(owner).into_iter().any(|of| self.db.parts(of).any(is_macro));
        owners.iter().any(|&owner| has_macros(owner))
            || self.crates(&claim.module, &owners).into_iter().any(|krate| {
                // What cannot be found for want of its type may come with the type.
                claim.owner.into_iter().chain([claim.name]).any(|name| self.is_in_a_macro(krate, name))
            })
    }

    /// The crates that hold the items of a module: its own, and those that it or its parents are re-exported from.
    fn crates(&self, module: &[Name], owners: &[Def]) -> Vec<CrateId> {
        let mut crates: Vec<CrateId> = owners.iter().map(|owner| self.db.crate_of(owner.module)).collect();
        for length in (0..=module.len()).rev() {
            let found = resolve::library_path(self.db, self.krate, &module[..length], Ns::Type);
            crates.extend(found.iter().filter_map(|res| match res {
                Res::Mod(module) => Some(self.db.crate_of(*module)),
                _ => None,
            }));
        }
        crates.push(self.krate);
        crates
    }

    /// Whether a call of a macro that was not read stands among the items of a crate and has a word in it.
    fn is_in_a_macro(&self, krate: CrateId, word: Name) -> bool {
        let Some(package) = self.db.krate(krate).package else { return false };
        let files = self.db.workspace().package_files(package);
        files.iter().any(|path| {
            let text = fs::read_to_string(path).unwrap_or_default();
            text.contains(word.as_str())
                && syn::parse_file(&text).is_ok_and(|file| has_word(&file.items, word.as_str()))
        })
    }

    fn items(&self, path: &[Name], ns: Ns) -> Vec<Def> {
        let found = resolve::library_path(self.db, self.krate, path, ns);
        let items = found.iter().filter_map(|res| match res {
            Res::Item(def) => Some(*def),
            _ => None,
        });
        items.collect()
    }

    fn is_there(&self, path: &[Name]) -> bool {
        [Ns::Type, Ns::Value].iter().any(|ns| !resolve::library_path(self.db, self.krate, path, *ns).is_empty())
    }

    /// What holds the functions of a type or trait: the trait itself, or the inherent impls of the type.
    fn holders(&self, owner: Def) -> Vec<Def> {
        match self.db.slot(owner).kind {
            SlotKind::Trait => vec![owner],
            SlotKind::Struct | SlotKind::Record | SlotKind::Enum => {
                let head = self.db.slot(owner).name.expect("types have names");
                self.db.impls(self.db.crate_of(owner.module), None, head).to_vec()
            }
            _ => Vec::new(),
        }
    }

    fn forms(&self, functions: &[Def], owner: Option<Name>) -> Result<Vec<Form>, String> {
        let forms: Vec<Form> =
            functions.iter().filter_map(|&def| Some(Form::of(self.db.function(def)?, owner))).collect();
        if forms.is_empty() { Err("is not there".to_owned()) } else { Ok(forms) }
    }
}

/// Whether a macro call among items has a word in it.
fn has_word(items: &[syn::Item], word: &str) -> bool {
    items.iter().any(|item| match item {
        syn::Item::Macro(call) => words(call.mac.tokens.clone()).contains(word),
        syn::Item::Mod(module) => module.content.as_ref().is_some_and(|(_, items)| has_word(items, word)),
        _ => false,
    })
}

fn words(tokens: proc_macro2::TokenStream) -> BTreeSet<String> {
    let words = tokens.into_iter().flat_map(|token| match token {
        proc_macro2::TokenTree::Group(group) => words(group.stream()),
        proc_macro2::TokenTree::Ident(word) => BTreeSet::from([word.to_string()]),
        _ => BTreeSet::new(),
    });
    words.collect()
}

/// Reads a library from the folder of its package.
fn with_library<T>(root: &Path, work: impl FnOnce(&Library<'_, '_>) -> T) -> T {
    // The versions that a package was published with are not those that others build it with.
    let copy = root.join("Cargo.lock").exists().then(|| without_lock(root));
    let root = copy.as_ref().map_or(root, |copy| copy.path());
    let options = workspace::Options { current_dir: root.to_owned(), cargo_home: cargo_home(), threads: 1 };
    let manifest = root.join("Cargo.toml");
    let workspace = workspace::discover(workspace::Collected::default(), &options);
    let package = workspace.package_of(&manifest).unwrap_or_else(|| panic!("{} is no package", root.display()));
    let library = workspace.package(package).library().expect("a dependency has a library").clone();
    let nothing = |(stem, _): &(&str, &str)| UserStub {
        name: Name::new(stubs::crate_name(stem)),
        versions: None,
        source: Arc::new(Source { path: PathBuf::from("nothing.rs"), text: "".into() }),
    };
    let empty: Vec<UserStub> = stubs::ALL.iter().filter(|(stem, _)| *stem != "std").map(nothing).collect();
    let db = Db::new(&workspace, &empty, Limits::default());
    let krate = db.target_crate(package, &library);
    work(&Library { db: &db, krate })
}

/// A copy of a package's manifest and sources.
fn without_lock(root: &Path) -> tempfile::TempDir {
    let copy = tempfile::tempdir().expect("there is room for a folder");
    fs::copy(root.join("Cargo.toml"), copy.path().join("Cargo.toml")).expect("a package has a manifest");
    for entry in walkdir::WalkDir::new(root.join("src")).into_iter().flatten() {
        let to = copy.path().join(entry.path().strip_prefix(root).expect("it was found there"));
        if entry.file_type().is_dir() {
            fs::create_dir_all(to).expect("there is room for a folder");
        } else {
            fs::copy(entry.path(), to).expect("there is room for a file");
        }
    }
    copy
}

fn is_checked_by_eye(stem: &str, path: &str) -> bool {
    BY_EYE.iter().any(|(of, start)| *of == stem && path.starts_with(start))
}

/// What is wrong with a stub, and what its functions are in the library.
fn compare(stem: &str, claims: &[Claim], library: &Library<'_, '_>) -> (String, BTreeMap<String, String>) {
    let mut wrong = String::new();
    let mut digest = BTreeMap::new();
    for claim in claims {
        let path = claim.path();
        if is_checked_by_eye(stem, &path) {
            continue;
        }
        match library.find(claim) {
            Err(_) if library.may_be_made_by_a_macro(claim) => {
                digest.insert(path, MADE_BY_A_MACRO.to_owned());
            }
            Err(error) => {
                let _ = writeln!(wrong, "  {stem}: {path}: {error}");
            }
            Ok(forms) => {
                let What::Function(form) = &claim.what else {
                    digest.insert(path, String::new());
                    continue;
                };
                let real = forms.iter().find(|real| form.stands_for(real)).unwrap_or(&forms[0]);
                if !form.stands_for(real) {
                    let _ = writeln!(wrong, "  {stem}: {path}: {form}, in the library {real}");
                }
                digest.insert(path, real.to_string());
            }
        }
    }
    (wrong, digest)
}

#[test]
fn bindings_are_in_order_and_hold_nothing_else() {
    let bindings: Vec<&str> = stubs::bindings().collect();
    assert_list(&bindings);
    let wrong = lines_with(&bindings, IN_NO_BINDING);
    assert!(wrong.is_empty(), "these are more than bindings:\n{wrong}");
}

#[test]
fn synchronous_libraries_are_in_order_and_make_no_futures() {
    let synchronous: Vec<&str> = stubs::synchronous().collect();
    assert_list(&synchronous);
    let both = stubs::bindings().find(|binding| synchronous.contains(binding));
    assert_eq!(both, None, "what is nothing but bindings is not searched for anything");
    let wrong = lines_with(&synchronous, IN_NOTHING_SYNCHRONOUS);
    assert!(wrong.is_empty(), "these make futures:\n{wrong}");
}

/// A list of packages is in order, and none of them has a stub.
fn assert_list(packages: &[&str]) {
    assert!(!packages.is_empty() && packages.is_sorted_by(|one, next| one < next), "{packages:?}");
    for package in packages {
        let has_stub = stubs::ALL.iter().any(|(stem, _)| stubs::crate_name(stem) == package.replace('-', "_"));
        assert!(!has_stub, "{package} has a stub, which says more");
    }
}

/// The lines of the packages' sources that have one of these words and are no comments. Whichever of them the fixtures'
/// libraries depend on are on a machine that runs the tests.
fn lines_with(packages: &[&str], words: &[&str]) -> String {
    let sources = cargo_home().expect("cargo has a home").join("registry/src");
    let mut found = String::new();
    for registry in fs::read_dir(sources).into_iter().flatten().flatten() {
        for folder in fs::read_dir(registry.path()).into_iter().flatten().flatten() {
            let name = folder.file_name().to_string_lossy().into_owned();
            let is_one = |package: &&str| {
                let version = name.strip_prefix(*package).and_then(|rest| rest.strip_prefix('-'));
                version.is_some_and(|version| version.starts_with(|char: char| char.is_ascii_digit()))
            };
            if !packages.iter().any(is_one) {
                continue;
            }
            let files = walkdir::WalkDir::new(folder.path().join("src")).into_iter().flatten();
            for file in files.filter(|file| file.path().extension().is_some_and(|extension| extension == "rs")) {
                let text = fs::read_to_string(file.path()).unwrap_or_default();
                for line in text.lines().map(str::trim_start).filter(|line| !line.starts_with("//")) {
                    if words.iter().any(|word| line.contains(word)) {
                        writeln!(found, "{}: {line}", file.path().display()).expect("memory is written");
                    }
                }
            }
        }
    }
    found
}

#[test]
fn stubs_are_what_the_fixtures_libraries_are() {
    let locked = locked_packages();
    let report = on_a_large_stack(move || {
        let mut report = String::new();
        for (stem, text) in stubs::ALL {
            if let Some(root) = locked_root(&locked, stem, text) {
                report += &with_library(root, |library| compare(stem, &claims(text), library).0);
            }
        }
        report
    });
    assert!(report.is_empty(), "stubs and libraries differ:\n{report}");
}

// ------------------------------------------------------------------------------------------------ the digest

const DIGEST: &str = "lints/stubs/digest.toml";

const DIGEST_HEADER: &str = "\
# What the libraries that are in no lock file here declare of what their stubs rely on.
# Written by `DIGEST=1 cargo test --test stubs digest` from their sources, which `cargo info NAME@VERSION` fetches.
";

/// What is known of the libraries that are in no lock file here, by their stubs.
type Digest = BTreeMap<String, Digested>;

#[derive(Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Digested {
    /// The version that was read.
    version: String,
    /// The forms of functions by their paths; nothing for types and re-exports.
    items: BTreeMap<String, String>,
}

#[test]
fn stubs_are_what_the_digest_says_of_other_libraries() {
    let locked = locked_packages();
    let others = || {
        let others = stubs::ALL.iter().filter(|(stem, text)| locked_root(&locked, stem, text).is_none());
        others.filter(|(stem, _)| *stem != "std")
    };
    if std::env::var_os("DIGEST").is_some() {
        let mut wrong = String::new();
        let digest: Digest =
            others().map(|(stem, text)| ((*stem).to_owned(), digested(stem, text, &mut wrong))).collect();
        assert!(wrong.is_empty(), "stubs and libraries differ:\n{wrong}");
        let text = format!("{DIGEST_HEADER}\n{}", toml::to_string(&digest).expect("a digest can be written"));
        fs::write(root().join(DIGEST), text).expect("the digest can be written");
    }
    let text = fs::read_to_string(root().join(DIGEST)).expect("there is a digest");
    let digest: Digest = toml::from_str(&text).expect("the digest is TOML");
    let mut report = String::new();
    for (stem, text) in others() {
        match digest.get(*stem) {
            Some(known) => report += &differences(stem, text, known),
            None => {
                let _ = writeln!(report, "  {stem} is not in the digest");
            }
        }
    }
    let expected: BTreeSet<&str> = others().map(|(stem, _)| *stem).collect();
    for stem in digest.keys().filter(|stem| !expected.contains(stem.as_str())) {
        let _ = writeln!(report, "  {stem} is in the digest for no reason");
    }
    assert!(report.is_empty(), "stubs and digest differ; `tests/stubs.rs` says what to do:\n{report}");
}

/// What stands in a stub otherwise than in the digest.
fn differences(stem: &str, text: &str, known: &Digested) -> String {
    let mut report = String::new();
    let (_, version) = read_from(stem, text);
    if version != known.version {
        let _ = writeln!(report, "  {stem}: the stub was read from {version}, the digest from {}", known.version);
    }
    let mut unused: BTreeSet<&String> = known.items.keys().collect();
    for claim in claims(text) {
        let path = claim.path();
        if is_checked_by_eye(stem, &path) {
            continue;
        }
        unused.remove(&path);
        let said = match &claim.what {
            What::Function(form) => Some(form),
            What::Type | What::Export => None,
        };
        match known.items.get(&path) {
            None => {
                let _ = writeln!(report, "  {stem}: {path} is not in the digest");
            }
            // A macro makes it, so that there is no form to compare with.
            Some(real) if real == MADE_BY_A_MACRO => {}
            Some(real) => {
                let agrees = match (said, Form::parse(real)) {
                    (Some(said), Some(real)) => said.stands_for(&real),
                    (None, None) => true,
                    _ => false,
                };
                if !agrees {
                    let said = said.map_or_else(|| "no function".to_owned(), ToString::to_string);
                    let _ = writeln!(report, "  {stem}: {path}: {said}, in the digest {real}");
                }
            }
        }
    }
    for path in unused {
        let _ = writeln!(report, "  {stem}: {path} is in the digest, and not in the stub");
    }
    report
}

/// Reads a library's sources for the digest.
fn digested(stem: &'static str, text: &'static str, wrong: &mut String) -> Digested {
    let (package, version) = read_from(stem, text);
    let sources = cargo_home().expect("cargo has a home").join("registry/src");
    let folder = format!("{package}-{version}");
    let registries = fs::read_dir(sources).expect("cargo has fetched something").filter_map(Result::ok);
    let found = registries.map(|registry| registry.path().join(&folder)).find(|path| path.is_dir());
    let found = found.unwrap_or_else(|| panic!("run `cargo info {package}@{version}` first"));
    let (found_wrong, items) =
        on_a_large_stack(move || with_library(&found, |library| compare(stem, &claims(text), library)));
    wrong.push_str(&found_wrong);
    Digested { version, items }
}

/// The package and the version that a stub was read from: those of the first page that it names.
fn read_from(stem: &str, text: &str) -> (String, String) {
    let address = text.lines().find_map(|line| line.trim_start().strip_prefix("// https://docs.rs/"));
    let mut parts = address.unwrap_or_else(|| panic!("{stem} names no page of docs.rs")).split('/');
    let mut part = || parts.next().unwrap_or_default().to_owned();
    (part(), part())
}

/// The folder of the library that the fixtures depend on, if it is one that a stub is about.
fn locked_root<'l>(locked: &'l Locked, stem: &str, text: &str) -> Option<&'l PathBuf> {
    let (version, root) = locked.get(stubs::crate_name(stem))?;
    let version = version.parse().expect("cargo prints versions");
    stubs::holds_for(stubs::versions(text).as_ref(), &version).then_some(root)
}

/// Packages by the name that code uses: version and folder.
type Locked = BTreeMap<String, (String, PathBuf)>;

/// The packages of `fixtures/Cargo.lock` by the name that code uses: version and folder.
fn locked_packages() -> Locked {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--locked", "--manifest-path"])
        .arg(root().join("fixtures/Cargo.toml"))
        .output()
        .expect("cargo runs the tests, so it can be run");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: serde_json::Value = serde_json::from_slice(&output.stdout).expect("it is JSON");
    let packages = metadata["packages"].as_array().expect("packages are a list");
    let mut locked = Locked::new();
    for package in packages {
        let text = |key: &str| package[key].as_str().expect("it is text").to_owned();
        let folder = PathBuf::from(text("manifest_path")).parent().expect("a manifest lies in a folder").to_owned();
        // Of several versions, the last: packages are sorted.
        locked.insert(text("name").replace('-', "_"), (text("version"), folder));
    }
    locked
}

fn on_a_large_stack<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    let thread = std::thread::Builder::new().stack_size(syntax::STACK_SIZE).spawn(work);
    thread.expect("a thread can be started").join().expect("the work does not panic")
}

fn cargo_home() -> Option<PathBuf> {
    std::env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(std::env::home_dir()?.join(".cargo")))
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
