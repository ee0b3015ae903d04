#!/usr/bin/env python3
"""Runs the program side by side with others, and prints ratios.

    versus_others.py [--rounds N] [--clippy FOLDER] --tree NAME PATH... [--tree NAME PATH...]

Others are: ripgrep searching for one word, ast-grep with one rule, syn parsing
every file (through `versus_syn.rs`), and `cargo clippy` on a package whose
dependencies are built (FOLDER, the project itself if it is not said). What is
not installed is left out, and said. In each round each program runs once, so
that whatever else the machine does falls on all of them; a ratio is made in
each round, and the median of the ratios is printed. One round before is not
counted: it fills the system's cache. Nothing is built while it measures.

The program runs in two ways: with everything to look at (`--no-cache`), and over
a tree in which nothing has changed since the last run.

The table is Markdown, for docs/performance.md.
"""
import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# What ripgrep and ast-grep look for.
WORD = "spawn"
RULE = "$A.spawn($$$B)"
# The two ways in which the program runs.
FIRST, AGAIN = "detach-lint", "detach-lint, nothing has changed"


def build():
    """The program, and the benchmark that has syn in it."""
    subprocess.run(["cargo", "build", "--release", "--bins"], cwd=ROOT, check=True)
    command = ["cargo", "bench", "--bench", "versus_syn", "--no-run", "--message-format", "json"]
    messages = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True).stdout
    artifacts = (json.loads(line) for line in messages.splitlines())
    syn = next(one["executable"] for one in artifacts if one.get("target", {}).get("name") == "versus_syn")
    target = os.environ.get("CARGO_TARGET_DIR", ROOT / "target")
    return Path(target) / "release" / "detach-lint", syn


def seconds(command, cwd=None):
    """How long a command takes, and the most memory that it used, in MiB."""
    start = time.monotonic()
    child = subprocess.Popen(command, cwd=cwd, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, usage = os.wait4(child.pid, 0)
    return time.monotonic() - start, usage.ru_maxrss / 1024


def commands(lint, syn, paths, kept):
    """What is run on a tree; the first two are what the others are compared with."""
    own = [lint, "--quiet", "--format", "concise"]
    found = {
        FIRST: [*own, "--no-cache", *paths],
        AGAIN: [*own, "--cache-dir", kept, *paths],
        "syn": [syn, "--side", "syn", *paths],
    }
    if shutil.which("rg"):
        found["ripgrep"] = ["rg", "--count", "--type", "rust", WORD, *paths]
    if shutil.which("ast-grep"):
        found["ast-grep"] = ["ast-grep", "run", "--lang", "rust", "--pattern", RULE, "--json=stream", *paths]
    for name, tool in [("ripgrep", "rg"), ("ast-grep", "ast-grep")]:
        if name not in found:
            print(f"{tool} is not installed and left out", file=sys.stderr)
    return found


def compare(found, rounds):
    """The times of each program, round by round, and the most memory that each used."""
    times = {name: [] for name in found}
    memory = dict.fromkeys(found, 0.0)
    for number in range(rounds + 1):
        for name, command in found.items():
            elapsed, peak = seconds(command)
            if number > 0:
                times[name].append(elapsed)
                memory[name] = max(memory[name], peak)
    return times, memory


def print_tree(name, paths, found, rounds):
    files = [file for path in paths for file in Path(path).rglob("*.rs") if file.is_file()]
    lines = sum(file.read_bytes().count(b"\n") for file in files)
    times, memory = compare(found, rounds)
    print(f"\n### {name}: {len(paths)} folders, {len(files):,} files, {lines:,} lines\n")
    print("| program | seconds, median | detach-lint takes | unchanged | most memory, MiB |\n|---|---|---|---|---|")
    for program, other in times.items():
        ratios = [statistics.median(one / two for one, two in zip(times[own], other)) for own in [FIRST, AGAIN]]
        shown = " | ".join(f"{ratio:.2f} times that" for ratio in ratios)
        print(f"| {program} | {statistics.median(other):.3f} | {shown} | {memory[program]:.0f} |")


def print_clippy(lint, folder, rounds):
    """The program against clippy, on a package whose dependencies are built. clippy runs again if a file is newer.

    Both look at the library and the program: clippy leaves out tests and what is no target.
    """
    root = Path(folder) / "src"
    entry = next(path for path in [root / "lib.rs", root / "main.rs"] if path.exists())
    with tempfile.TemporaryDirectory() as target:
        clippy = ["cargo", "clippy", "--quiet", "--offline", "--target-dir", target]
        pairs = []
        for number in range(rounds + 1):
            entry.touch()
            pair = seconds([lint, "--quiet", "--no-cache", "src"], folder)[0], seconds(clippy, folder)[0]
            if number > 0:
                pairs.append(pair)
    ratio = statistics.median(own / other for own, other in pairs)
    own, other = (statistics.median(times) for times in zip(*pairs))
    print("\n### clippy, on a package whose dependencies are built\n")
    print("| program | seconds, median | detach-lint takes |\n|---|---|---|")
    print(f"| detach-lint | {own:.3f} | 1.00 times that |\n| cargo clippy | {other:.3f} | {ratio:.3f} times that |")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--clippy", metavar="FOLDER", default=str(ROOT))
    parser.add_argument("--tree", action="append", nargs="+", metavar=("NAME", "PATH"), required=True)
    arguments = parser.parse_args()
    lint, syn = build()
    for name, *paths in arguments.tree:
        with tempfile.TemporaryDirectory() as kept:
            print_tree(name, paths, commands(lint, syn, paths, kept), arguments.rounds)
    print_clippy(lint, arguments.clippy, arguments.rounds)


if __name__ == "__main__":
    main()
