#!/usr/bin/env python3
"""How long one file takes in a large workspace, beside a text search over the same tree.

    cargo build --release
    benches/single_file.py target/release/detach-lint PACKAGE [--file src/main.rs]

PACKAGE is a folder with a `Cargo.toml` and a `Cargo.lock` whose dependencies' sources are on this machine: the larger
the lock file, the better. A copy of it becomes the first member of a workspace; generated members, which call one
another, fill the workspace up to `--lines` lines. The file is linted again and again, everything being in the caches of
the system, and `rg` searches the same tree for `async fn` in between, so that both meet the same machine. The medians
and their ratio are printed, with the spread. Python 3 and `rg`, without dependencies; asks no network.
"""
import argparse
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

FUNCTION = """
/// Step {n} of {name}.
pub async fn step_{n}(input: Arc<Mutex<Vec<u32>>>) -> Result<u32, String> {{
    let before = {{
        let guard = input.lock().map_err(|error| error.to_string())?;
        guard.iter().copied().filter(|value| value % 3 == {n} % 3).sum::<u32>()
    }};
    if before > 1_000 {{
        return Err(format!("too much: {{before}}"));
    }}
    let handle = std::thread::spawn(move || input.lock().map(|mut all| all.push(before)).is_ok());
    {call}
    handle.join().map(|_| before).map_err(|_| "a thread has panicked".to_owned())
}}
"""
HEADER = "//! Generated: a module of {name}.\n\nuse std::sync::{{Arc, Mutex}};\n"


def member(folder, name, before, lines):
    """Writes a package of about so many lines that depends on the one before it."""
    (folder / "src").mkdir(parents=True)
    depends = f'{before} = {{ path = "../{before}" }}\n' if before else ""
    (folder / "Cargo.toml").write_text(f'[package]\nname = "{name}"\nversion = "0.1.0"\nedition = "2021"\n\n[dependencies]\n{depends}')
    written, modules = 0, []
    while written < lines:
        module = f"part_{len(modules)}"
        text = HEADER.format(name=name)
        for n in range(20):
            other = f"{before}::part_0::step_{n}" if before else f"step_{n - 1}" if n else None
            call = f"{other}(Arc::default()).await?;" if other else ""
            text += FUNCTION.format(n=n, name=name, call=call)
        (folder / "src" / f"{module}.rs").write_text(text)
        modules.append(module)
        written += text.count("\n")
    (folder / "src" / "lib.rs").write_text("".join(f"pub mod {module};\n" for module in modules))
    return written


def build(package, root, lines):
    """The workspace; returns how many lines it has."""
    first = root / "application"
    shutil.copytree(package, first, ignore=shutil.ignore_patterns("target", ".git"))
    manifest = (first / "Cargo.toml").read_text()
    (first / "Cargo.toml").write_text(re.sub(r"(?m)^\[workspace\]\n", "", manifest))
    shutil.copy(package / "Cargo.lock", root / "Cargo.lock")
    total = sum(path.read_text(errors="replace").count("\n") for path in first.rglob("*.rs"))
    members, before = ["application"], None
    while total < lines:
        name = f"member_{len(members)}"
        total += member(root / name, name, before, min(10_000, lines - total))
        members.append(name)
        before = name
    listed = ", ".join(f'"{name}"' for name in members)
    (root / "Cargo.toml").write_text(f'[workspace]\nresolver = "2"\nmembers = [{listed}]\n')
    return total


def timed(command, root):
    """Wall time and CPU time of a run, in milliseconds."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    run = subprocess.run(command, cwd=root, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
    wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    if run.returncode not in (0, 1):
        raise RuntimeError(f"{command[0]}: " + run.stderr.decode()[-400:])
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return wall * 1000, cpu * 1000


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("tool", type=Path, help="the built program")
    ap.add_argument("package", type=Path, help="a package with a lock file")
    ap.add_argument("--file", default="src/main.rs", help="the file to lint, in the package")
    ap.add_argument("--lines", type=int, default=100_000)
    ap.add_argument("--runs", type=int, default=21)
    ap.add_argument("--bar", type=float, default=150.0, help="milliseconds that a run may take")
    options = ap.parse_args()
    with tempfile.TemporaryDirectory(prefix="single-file-") as folder:
        root = Path(folder)
        total = build(options.package.resolve(), root, options.lines)
        packages = (root / "Cargo.lock").read_text().count("[[package]]")
        commands = {
            "lint": [str(options.tool.resolve()), "--format", "concise", f"application/{options.file}"],
            "rg": ["rg", "--count", "async fn", "."],
        }
        times = {name: [] for name in commands}
        for turn in range(options.runs + 2):
            for name, command in commands.items():
                took = timed(command, root)
                # The first two rounds fill the caches.
                if turn > 1:
                    times[name].append(took)
    medians = {}
    print(f"{total} lines, {packages} packages in the lock file, {options.file}")
    for name, took in times.items():
        walls = sorted(wall for wall, _ in took)
        medians[name] = statistics.median(walls)
        cpu = statistics.median(cpu for _, cpu in took)
        print(f"{name:>5}: median {medians[name]:.1f} ms, from {walls[0]:.1f} to {walls[-1]:.1f}; cpu {cpu:.1f} ms")
    print(f"ratio: {medians['lint'] / medians['rg']:.2f}")
    return 0 if medians["lint"] <= options.bar else 1


if __name__ == "__main__":
    sys.exit(main())
