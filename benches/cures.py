#!/usr/bin/env python3
"""Measures how often a crate compiles again after the first cure.

    cures.py DETACH_LINT EVAL_FOLDER [--crates a,b] [--ops E,F]

EVAL_FOLDER holds the training set: real crates in which futures are lost by
mechanical edits (`mutants.jsonl`), and helpers (`evallib.py`). To each lost
future that the linter finds and offers an edit for, its first edit is
applied, and `cargo check` says whether the crate compiles. What does not
compile is put back, and the rest is checked again, since the compiler stops
early: type errors hide errors of borrowing. No test of the project needs this.
"""
import argparse
import collections
import json
import os
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

# The operators that turn a spawned task into something that loses it.
SPAWN_SHAPED = ["E", "F", "G", "K1", "K2", "K3", "K4"]



def findings(linter, root):
    run = subprocess.run([linter, "--quiet", "--format", "json", "src"], cwd=root, stdout=subprocess.PIPE, check=False)
    return json.loads(run.stdout)["findings"]


def first_edit(finding):
    return next((one for one in finding["suggestions"] if one["edits"]), None)


class Case:
    """A lost future, and what is done about it."""

    def __init__(self, mutant, finding):
        self.mutant = mutant
        self.cure = first_edit(finding) if finding else None
        self.found = finding is not None
        self.error = None
        self.read = True

    def outcome(self):
        if not self.read:
            return "not compiled here"
        if not self.found:
            return "missed"
        if not self.cure:
            return "shown only"
        return "fails" if self.error else "compiles"

    def edits(self):
        return [(e["start"]["byte"], e["end"]["byte"], e["replacement"]) for e in self.cure["edits"]]


def pair(mutants, found):
    """Each mutant with the finding on its lines."""
    cases, used = [], set()
    for mutant in mutants:
        def hits(finding):
            lines = finding["start"]["line"], finding["end"]["line"]
            same = finding["path"] == mutant["file"] and finding["status"] == "open"
            return same and any(lines[0] <= last and first <= lines[1] for first, last in mutant["hit_lines"])

        at = next((i for i, one in enumerate(found) if i not in used and hits(one) and first_edit(one)), None)
        if at is None:
            at = next((i for i, one in enumerate(found) if i not in used and hits(one)), None)
        used.add(at)
        cases.append(Case(mutant, None if at is None else found[at]))
    return cases


def apply(root, texts, cases, eval_lib):
    """Writes the files with the cures of all cases that have none of them refused. Returns their places."""
    places = []
    for file, text in texts.items():
        mine = [case for case in cases if case.cure and not case.error and case.mutant["file"] == file]
        edits = sorted((edit, i) for i, case in enumerate(mine) for edit in case.edits())
        moved, length = [], 0
        for (start, end, new), i in edits:
            moved.append((start + length, start + length + len(new.encode()), i))
            length += len(new.encode()) - (end - start)
        data = eval_lib.apply_edits(text, [edit for edit, _ in edits])
        (root / file).write_bytes(data)
        line = lambda at: data.count(b"\n", 0, at) + 1
        for i, case in enumerate(mine):
            own = [(start, end) for start, end, owner in moved if owner == i]
            first, last = line(min(start for start, _ in own)), line(max(end for _, end in own))
            places.append((file, first, last, case))
    return places


def features_of(root):
    """What a crate is checked with, if it compiles with that: the more of it is read, the better."""
    manifest = tomllib.loads((root / "Cargo.toml").read_text())
    documented = manifest["package"].get("metadata", {}).get("docs", {}).get("rs", {}).get("features", [])
    return [["--all-features"], [f"--features={','.join(documented)}"], []]


def check(root, target, features):
    command = ["cargo", "check", "--quiet", "--message-format=json", *features]
    # What a crate forbids itself is no error here: a mutant that is not found may break its rules.
    env = {**os.environ, "CARGO_TARGET_DIR": str(target), "RUSTFLAGS": "--cap-lints=warn"}
    run = subprocess.run(command, cwd=root, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
    messages = [json.loads(line) for line in run.stdout.decode().splitlines() if line.startswith("{")]
    errors = [m["message"] for m in messages if m["reason"] == "compiler-message" and m["message"]["level"] == "error"]
    return run.returncode == 0, errors, run.stderr.decode()


def compiled_files(root, target):
    """The files that the compiler has read, as its lists of dependencies have them."""
    read = set()
    for listed in (target / "debug" / "deps").glob("*.d"):
        for word in listed.read_text().split():
            path = Path(os.path.normpath(root / word.rstrip(":")))
            if path.suffix == ".rs" and path.is_relative_to(root):
                read.add(path.relative_to(root).as_posix())
    return read


def blame(error, places):
    """The cure that an error is about: the one with the nearest of its lines, at most a screen away."""
    best = None
    spans = sorted(error["spans"], key=lambda span: not span["is_primary"])
    for rank, span in enumerate(spans):
        for file, first, last, case in places:
            if os.path.normpath(span["file_name"]) == file:
                away = max(first - span["line_end"], span["line_start"] - last, 0)
                if away <= 40 and (best is None or (away, rank) < best[0]):
                    best = ((away, rank), case)
    return best and best[1]


def crate(linter, eval_lib, name, version, mutants, folder):
    source = eval_lib.prepared_source(name, version)
    root = folder / source.name
    eval_lib.copy_source(source, root)
    target = folder / "target"
    eval_lib.apply_mutants(root, mutants)
    # The broken crate compiles with some features at least, or it would be of no use to anybody.
    for features in features_of(root):
        compiles, _, said = check(root, target, features)
        if compiles:
            break
    else:
        return None, said.strip().splitlines()[-1:]
    cases = pair(mutants, findings(linter, root))
    texts = {file: (root / file).read_bytes() for file in {mutant["file"] for mutant in mutants}}
    for _ in range(len(cases) + 1):
        places = apply(root, texts, cases, eval_lib)
        compiles, errors, said = check(root, target, features)
        if compiles:
            read = compiled_files(root, target)
            # What a feature or platform leaves out compiles whatever it says.
            for case in cases:
                case.read = case.mutant["file"] in read
            return cases, []
        blamed = 0
        for error in errors:
            case = blame(error, places)
            if case and not case.error:
                case.error = f"{(error['code'] or {}).get('code')} {error['message']}"
                blamed += 1
        if not blamed:
            return None, [error["message"] for error in errors] or [said]
    return cases, []


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("linter")
    parser.add_argument("folder")
    parser.add_argument("--crates", default="")
    parser.add_argument("--ops", default=",".join(SPAWN_SHAPED))
    asked = parser.parse_args()
    sys.path.insert(0, asked.folder)
    import evallib

    by = collections.defaultdict(list)
    for mutant in evallib.load_jsonl(Path(asked.folder) / "mutants.jsonl"):
        if mutant["op"] in asked.ops.split(","):
            by[mutant["crate"], mutant["version"]].append(mutant)
    wanted = [name for name in asked.crates.split(",") if name]
    total = collections.Counter()
    for (name, version), mutants in sorted(by.items()):
        if wanted and name not in wanted:
            continue
        with tempfile.TemporaryDirectory(prefix="detach-cures-") as folder:
            cases, why = crate(str(Path(asked.linter).resolve()), evallib, name, version, mutants, Path(folder))
        if cases is None:
            print(f"{name}: not measured: {why}", flush=True)
            continue
        count = collections.Counter(case.outcome() for case in cases)
        total += count
        print(f"{name}: {dict(count)}", flush=True)
        for case in cases:
            place = f"{case.mutant['op']} {case.mutant['file']}:{case.mutant['line_start']}"
            if case.outcome() != "compiles":
                why = f": {case.cure['message']}: {case.error}" if case.error else ""
                print(f"    {place}: {case.outcome()}{why}", flush=True)
    cured = total["compiles"] + total["fails"]
    found = cured + total["shown only"]
    print(f"{total['compiles']} of {cured} cures compile; of {found} that are found, {cured} have one; {total['missed']} are not found, {total['not compiled here']} not compiled")
    return 0


if __name__ == "__main__":
    sys.exit(main())
