//! What leaves the repository: the package, the wheel and the action, each used as its users do.
//!
//! What takes minutes, or fetches tools from Python's package index, is left to `.ci/run`: it runs the ignored tests.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

/// A file with one finding.
const LOST: &str = "async fn w() {}\n\nfn lost() {\n    w();\n}\n";

/// What `--format concise` prints about it.
const LINE: &str = "lost.rs:4:5: error[unpolled_future] this future is never polled\n";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[track_caller]
fn succeed(command: &mut Command) -> String {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    assert!(output.status.success(), "{command:?}: {}\n{}", text(&output.stdout), text(&output.stderr));
    text(&output.stdout)
}

fn folder() -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    fs::write(folder.path().join("lost.rs"), LOST).expect("files can be written");
    folder
}

/// Runs `program` on [`LOST`], and holds that it finds what there is.
#[track_caller]
fn finds_what_is_lost(program: &Path, arguments: &[&str]) {
    let folder = folder();
    let mut command = Command::new(program);
    let output = command.args(arguments).args(["--format", "concise"]).current_dir(folder.path()).output();
    let output = output.unwrap_or_else(|error| panic!("{}: {error}", program.display()));
    assert_eq!((text(&output.stdout).as_str(), output.status.code()), (LINE, Some(1)), "{}", text(&output.stderr));
}

/// Where `.ci/run` and these tests keep what they build; its caches are used.
fn target() -> PathBuf {
    let own = Path::new(env!("CARGO_BIN_EXE_detach-lint"));
    own.ancestors().nth(2).expect("the program lies in target/debug").to_owned()
}

#[test]
fn the_package_is_complete_and_small() {
    let mut command = Command::new(env!("CARGO"));
    let list = succeed(command.args(["package", "--list", "--allow-dirty", "--offline"]).current_dir(root()));
    let files: Vec<&str> = list.lines().collect();
    for file in ["Cargo.lock", "Cargo.toml", "README.md", "LICENSE-MIT", "LICENSE-APACHE", "src/main.rs"] {
        assert!(files.contains(&file), "the package lacks {file}");
    }
    for file in ["src/bin/cargo-detach-lint.rs", "lints/unpolled_future.md", "lints/stubs/tokio.rs"] {
        assert!(files.contains(&file), "the package lacks {file}");
    }
    let others = files.iter().filter(|file| {
        let top = file.split('/').next().unwrap_or(file);
        ["tests", "fixtures", "benches", ".ci", "docs"].contains(&top)
    });
    assert_eq!(others.collect::<Vec<_>>(), [&""; 0]);
    let size = |file: &&&str| fs::metadata(root().join(file)).map_or(0, |it| it.len());
    let bytes: u64 = files.iter().map(|file| size(&file)).sum();
    assert!(bytes < 4_000_000, "{bytes} bytes before compression");
}

#[test]
#[ignore = "compiles the program once more"]
fn the_package_installs() {
    let scratch = tempfile::tempdir().expect("a temporary folder can be made");
    let mut command = Command::new(env!("CARGO"));
    command.args(["package", "--no-verify", "--allow-dirty", "--target-dir"]).arg(scratch.path());
    succeed(command.current_dir(root()));
    let name = format!("detach-lint-{}", env!("CARGO_PKG_VERSION"));
    let archive = scratch.path().join(format!("package/{name}.crate"));
    assert!(fs::metadata(&archive).expect("it was packed").len() < 1_000_000, "it is larger than a megabyte");
    succeed(Command::new("tar").arg("-xzf").arg(&archive).arg("-C").arg(scratch.path()));

    let installed = scratch.path().join("installed");
    let mut command = Command::new(env!("CARGO"));
    command.args(["install", "--locked", "--debug", "--path"]).arg(scratch.path().join(&name));
    command.arg("--root").arg(&installed).arg("--target-dir").arg(target().join("from-package"));
    succeed(&mut command);
    finds_what_is_lost(&installed.join("bin/detach-lint"), &[]);
    finds_what_is_lost(&installed.join("bin/cargo-detach-lint"), &["detach-lint"]);
    // As users write it: cargo finds the subcommand on the path.
    let folder = folder();
    let path = std::env::var_os("PATH").unwrap_or_default();
    let path = std::env::join_paths([installed.join("bin")].into_iter().chain(std::env::split_paths(&path)));
    let mut command = Command::new(env!("CARGO"));
    command.args(["detach-lint", "--format", "concise"]).env("PATH", path.expect("folders can be joined"));
    let output = command.current_dir(folder.path()).output().expect("cargo can be run");
    assert_eq!((text(&output.stdout).as_str(), output.status.code()), (LINE, Some(1)), "{}", text(&output.stderr));
}

/// A tool of Python's package index, in an environment that is kept.
fn python_tool(name: &str) -> PathBuf {
    let environment = target().join("python-tools");
    let tool = environment.join("bin").join(name);
    if !tool.exists() {
        succeed(Command::new("python3").args(["-m", "venv"]).arg(&environment));
        succeed(Command::new(environment.join("bin/pip")).args(["install", "--quiet", name]));
    }
    tool
}

#[test]
#[ignore = "fetches maturin, and compiles the program once more"]
fn the_wheel_installs_where_there_is_nothing() {
    let scratch = tempfile::tempdir().expect("a temporary folder can be made");
    let wheels = scratch.path().join("dist");
    let mut command = Command::new(python_tool("maturin"));
    command.args(["build", "--locked", "--profile", "dev", "--out"]).arg(&wheels);
    command.arg("--target-dir").arg(target().join("from-package"));
    succeed(command.current_dir(root()));
    let mut built =
        fs::read_dir(&wheels).expect("a wheel was built").map(|entry| entry.expect("it can be read").path());
    let wheel = built.next().expect("a wheel was built");
    assert!(wheel.to_string_lossy().contains(&format!("detach_lint-{}-py3-none-", env!("CARGO_PKG_VERSION"))));

    let fresh = scratch.path().join("fresh");
    succeed(Command::new("python3").args(["-m", "venv"]).arg(&fresh));
    succeed(Command::new(fresh.join("bin/pip")).args(["install", "--quiet", "--no-index"]).arg(&wheel));
    finds_what_is_lost(&fresh.join("bin/detach-lint"), &[]);
    finds_what_is_lost(&fresh.join("bin/cargo-detach-lint"), &["detach-lint"]);
}

#[test]
#[ignore = "fetches zizmor"]
fn zizmor_has_nothing_to_say_of_the_action() {
    let mut command = Command::new(python_tool("zizmor"));
    command.args(["--offline", "--no-progress", "--persona", "auditor", "action.yml"]);
    let output = command.current_dir(root()).output().expect("zizmor can be run");
    assert!(output.status.success(), "{}\n{}", text(&output.stdout), text(&output.stderr));
    assert!(text(&output.stdout).contains("No findings to report"), "{}", text(&output.stdout));
}

/// The scripts of the action, by the identifiers of their steps.
fn scripts() -> BTreeMap<String, String> {
    let action = fs::read_to_string(root().join("action.yml")).expect("it is there");
    let mut scripts: BTreeMap<String, String> = BTreeMap::new();
    let mut step = String::new();
    let mut script: Option<usize> = None;
    for line in action.lines() {
        let depth = line.len() - line.trim_start().len();
        if let Some(id) = line.trim().strip_prefix("id: ") {
            id.clone_into(&mut step);
        }
        match script {
            Some(outside) if line.is_empty() || depth > outside => {
                let text = scripts.entry(step.clone()).or_default();
                text.push_str(line.get(outside + 2..).unwrap_or(""));
                text.push('\n');
            }
            _ => script = (line.trim() == "run: |").then_some(depth),
        }
    }
    scripts
}

#[test]
fn no_input_is_put_into_a_script() {
    let scripts = scripts();
    assert_eq!(scripts.keys().collect::<Vec<_>>(), ["install", "run"]);
    for (step, script) in scripts {
        assert!(!script.contains("${{"), "{step}");
    }
}

/// A step of the action as the runner runs it.
#[cfg(unix)]
struct Step {
    folder: TempDir,
    output: Output,
}

#[cfg(unix)]
impl Step {
    fn run(step: &str, variables: &[(&str, &str)]) -> Step {
        let folder = folder();
        fs::create_dir(folder.path().join("runner")).expect("folders can be made");
        let script = folder.path().join("runner/step.sh");
        fs::write(&script, &scripts()[step]).expect("files can be written");
        let mut command = Command::new("bash");
        // As the runner starts bash.
        command.args(["--noprofile", "--norc", "-e", "-o", "pipefail"]).arg(&script);
        command.current_dir(folder.path()).env_remove("DETACH_LINT_FORMAT");
        let runner = folder.path().join("runner");
        command.env("GITHUB_OUTPUT", runner.join("output")).env("GITHUB_STEP_SUMMARY", runner.join("summary"));
        command.env("RUNNER_TEMP", runner);
        let output = command.envs(variables.iter().copied()).output().expect("bash can be run");
        Step { folder, output }
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.folder.path().join(name)).unwrap_or_default()
    }
}

#[cfg(unix)]
#[test]
fn the_action_runs() {
    let own = env!("CARGO_BIN_EXE_detach-lint");
    let with = |changes: &[(&str, &str)]| {
        let mut variables = BTreeMap::from([
            ("DETACH_LINT_PROGRAM", own),
            ("DETACH_LINT_PATHS", "lost.rs"),
            ("DETACH_LINT_ARGUMENTS", ""),
            ("DETACH_LINT_SARIF", ""),
            ("DETACH_LINT_SUMMARY", "true"),
            ("DETACH_LINT_FAIL", "true"),
        ]);
        variables.extend(changes.iter().copied());
        Step::run("run", &variables.into_iter().collect::<Vec<_>>())
    };

    let step = with(&[]);
    assert_eq!(step.output.status.code(), Some(1), "{}", text(&step.output.stderr));
    assert!(text(&step.output.stdout).starts_with("::error file=lost.rs,line=4,"), "{}", text(&step.output.stdout));
    assert!(step.read("runner/summary").starts_with("### detach-lint: 1 error in 1 file\n"));
    assert_eq!(step.read("runner/output"), "exit-code=1\n");

    let step =
        with(&[("DETACH_LINT_FAIL", "false"), ("DETACH_LINT_SARIF", "a b.sarif"), ("DETACH_LINT_SUMMARY", "false")]);
    assert_eq!(step.output.status.code(), Some(0));
    assert_eq!(step.read("runner/output"), "sarif=a b.sarif\nexit-code=1\n");
    assert!(step.read("a b.sarif").contains("\"version\":\"2.1.0\""));
    assert_eq!(step.read("runner/summary"), "");

    // Several lines are several arguments, and nothing in them is run.
    let step = with(&[("DETACH_LINT_ARGUMENTS", "--warn=all\n\n--quiet"), ("DETACH_LINT_PATHS", "lost.rs\n.\n")]);
    assert_eq!(step.output.status.code(), Some(0), "{}", text(&step.output.stderr));
    assert_eq!(text(&step.output.stderr), "");
    let step = with(&[("DETACH_LINT_PATHS", "$(touch ran); touch ran; -A"), ("DETACH_LINT_FAIL", "false")]);
    assert_eq!(step.output.status.code(), Some(2), "what could not be done fails in any case");
    assert!(!step.folder.path().join("ran").exists());
}

#[cfg(unix)]
#[test]
fn the_action_installs_what_was_asked_for() {
    use std::os::unix::fs::PermissionsExt as _;

    // A cargo that says what it was asked for.
    let tools = tempfile::tempdir().expect("a temporary folder can be made");
    let cargo = tools.path().join("cargo");
    fs::write(&cargo, "#!/bin/sh\necho \"$@\"\n").expect("files can be written");
    fs::set_permissions(&cargo, fs::Permissions::from_mode(0o755)).expect("it is ours");
    let path = format!("{}:{}", tools.path().display(), std::env::var("PATH").unwrap_or_default());
    let with = |install: &str, version: &str| {
        let variables = [("DETACH_LINT_INSTALL", install), ("DETACH_LINT_VERSION", version), ("PATH", &path)];
        let step = Step::run("install", &[&variables[..], &[("GITHUB_ACTION_PATH", "/the/action")]].concat());
        assert!(step.output.status.success(), "{}", text(&step.output.stderr));
        let temp = step.folder.path().join("runner/detach-lint").display().to_string();
        (text(&step.output.stdout).replace(&temp, "ROOT"), step.read("runner/output").replace(&temp, "ROOT"))
    };
    let program = "program=ROOT/bin/detach-lint\n".to_owned();
    assert_eq!(with("true", ""), ("install --path /the/action --locked --root ROOT\n".to_owned(), program.clone()));
    assert_eq!(
        with("true", "0.1.0"),
        ("install detach-lint --version =0.1.0 --locked --root ROOT\n".to_owned(), program)
    );
    assert_eq!(with("false", ""), (String::new(), "program=detach-lint\n".to_owned()));
}
