#!/usr/bin/env python3
"""Holds the tool's answers to "is this expression a future?" against the compiler's own.

    cargo build --release --example answers
    benches/answers.py target/release/examples/answers CRATE..

Each CRATE is a folder with a `Cargo.toml`. In a copy of it, expressions are wrapped in a probe: a call of one of two
methods, of which method look-up takes the one for futures if the expression's type implements `Future`, and the other
one, which needs another reference, if it does not. Both are `#[deprecated]`, so the compiler's warnings name each
expression along with its own answer. Where a probe does not compile (it moves what may not be moved, or asks before
the type is known), it is taken out, and the crate is checked again.

All expressions that the tool takes for futures are probed, and a random sample of those that it takes for something
else. A sample of those that it knows nothing of is probed too, to see what there is to learn. An answer counts if the
function around it compiles with the probe in it. All features are on, if the crate compiles with them. Python 3, without dependencies; needs cargo.
"""
import argparse
import bisect
import collections
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

PROBE = """
#[doc(hidden)]
#[allow(warnings)]
pub mod __probe {
    pub struct Tag<T: ?Sized>(core::marker::PhantomData<T>);
    pub fn tag<T: ?Sized>(_: &T) -> Tag<T> {
        Tag(core::marker::PhantomData)
    }
    pub trait Yes {
        #[deprecated(note = "probe says yes")]
        fn __say(&self) {}
    }
    pub trait No {
        #[deprecated(note = "probe says no")]
        fn __say(&self) {}
    }
    impl<T: ?Sized + core::future::Future> Yes for Tag<T> {}
    impl<T: ?Sized> No for &Tag<T> {}
}
"""
SAY = "use crate::__probe::{Yes as _, No as _}; (&crate::__probe::tag(%s)).__say(); __v "
BY_VALUE = ("(match (", ") { __v => { " + SAY % "&__v" + "} })")
BY_PLACE = ("(*{ let __v = &(", "); " + SAY % "__v" + "})")
ASKS = "__say"

Probe = collections.namedtuple("Probe", "path start end future place body")


def answers(tool, root):
    """What the tool says of each expression under the crate's `src`."""
    out = subprocess.run([tool, "src"], cwd=root, stdout=subprocess.PIPE, check=True).stdout
    seen = {}
    for line in out.decode().splitlines():
        a = json.loads(line)
        key = (a["path"], a["start"], a["end"])
        probe = Probe(*key, a["future"], a["place"], tuple(a["body"]))
        # Two bodies that share an expression are a macro's doing: nothing is known of it then.
        if key in seen and seen[key].future != probe.future:
            probe = probe._replace(future=None)
        seen[key] = probe
    return list(seen.values())


def choose(probes, sample, seed):
    """All that are said to be futures, and a sample of the others."""
    dice = random.Random(seed)
    chosen = [p for p in probes if p.future]
    for answer, count in ((False, sample), (None, sample // 2)):
        others = [p for p in probes if p.future is answer]
        chosen += dice.sample(others, min(count, len(others)))
    return chosen


class Probed:
    """A file's text with probes in it, and where in it each of them is."""

    def __init__(self, data, probes):
        events = []
        for p in probes:
            before, after = BY_PLACE if p.place else BY_VALUE
            # What ends comes before what begins; of those that begin, the longer first; of those that end, the shorter.
            events.append((p.start, 1, -p.end, before, p))
            events.append((p.end, 0, -p.start, after, p))
        events.sort(key=lambda e: e[:3])
        parts, at, length = [], 0, 0
        self.asked, self.around, begun = {}, {}, {}
        self.shifts = [(0, 0)]
        for position, is_start, _, text, p in events:
            parts += [data[at:position], text.encode()]
            length += position - at
            if is_start:
                begun[p] = length
            else:
                self.asked[length + text.index(ASKS)] = p
                self.around[p] = (begun[p], length + len(text))
            at, length = position, length + len(text)
            self.shifts.append((position, length - position))
        self.text = b"".join(parts + [data[at:]])
        self.by_start = sorted((start, end, p) for p, (start, end) in self.around.items())
        self.starts = [start for start, _, _ in self.by_start]

    def moved(self, position):
        """Where a position of the original text is now, before what was put in there."""
        at = bisect.bisect_left(self.shifts, (position, -1)) - 1
        return position + self.shifts[max(at, 0)][1]

    def innermost(self, start, end):
        """The smallest probe around a range."""
        best = None
        for b0, b1, p in self.by_start[:bisect.bisect_right(self.starts, start)]:
            if b1 >= end and (best is None or b1 - b0 < best[0]):
                best = (b1 - b0, p)
        return best and best[1]

    def places_within(self, start, end):
        """The probes of places in a range: a borrowed place is not what it was if it has to be moved or changed."""
        first, last = bisect.bisect_left(self.starts, start), bisect.bisect_right(self.starts, end)
        return [p for _, b1, p in self.by_start[first:last] if b1 <= end and p.place]

    def within_body(self, start):
        """The probes of the innermost function around a place."""
        bodies = {p.body for p in self.around}
        around = [b for b in bodies if self.moved(b[0]) <= start <= self.moved(b[1]) + 200]
        if not around:
            return []
        inner = min(around, key=lambda b: b[1] - b[0])
        return [p for p in self.around if inner[0] <= p.start and p.end <= inner[1]]


def spans(message):
    """The primary places of a message, those of macros' calls included."""
    for span in message["spans"]:
        if span["is_primary"]:
            while span:
                yield span["file_name"], span["byte_start"], span["byte_end"]
                span = (span.get("expansion") or {}).get("span")


def check(root, arguments, target, wait):
    """Runs `cargo check`; gives its messages."""
    env = dict(os.environ, CARGO_TARGET_DIR=str(target), RUSTFLAGS="--cap-lints=warn --force-warn=deprecated", CARGO_TERM_COLOR="never")
    run = subprocess.run(["cargo", "check", *kinds(root), "--offline", "--message-format=json", *arguments], cwd=root, env=env,
                         stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=wait)
    found = []
    for line in run.stdout.decode().splitlines():
        if line.startswith("{"):
            event = json.loads(line)
            if event.get("reason") == "compiler-message" and event["manifest_path"].startswith(str(root)):
                found.append(event["message"])
    return run.returncode, found, run.stderr.decode()


def kinds(root):
    """What is to be checked: cargo takes it for an error if a library is named that is not there."""
    return ["--lib", "--bins"] if any({"lib", "rlib", "proc-macro"} & set(t["kind"]) for t in targets(root)) else ["--bins"]


def roots(root):
    """The files of the library and the programs."""
    kinds = {"lib", "bin", "rlib", "cdylib", "proc-macro"}
    return [Path(t["src_path"]) for t in targets(root) if kinds & set(t["kind"])]


def targets(root):
    """The targets of the package, as cargo lists them."""
    out = subprocess.run(["cargo", "metadata", "--no-deps", "--offline", "--format-version=1"], cwd=root, stdout=subprocess.PIPE, check=True)
    return json.loads(out.stdout)["packages"][0]["targets"]


def blame(probed, messages, turn, patience):
    """The probes that have to go because of errors."""
    gone = set()
    for message in messages:
        if message["level"] != "error":
            continue
        for file, start, end in spans(message):
            here = probed.get(file)
            if not here:
                continue
            one = here.innermost(start, end)
            inside = here.places_within(start, end)
            if inside:
                gone.update(inside)
            elif one and turn < patience:
                gone.add(one)
            else:
                around = here.within_body(start) + ([one] if one else [])
                places = [p for p in around if p.place]
                gone.update(places if places and turn < 2 * patience else around)
    return gone


def compare(tool, crate, options, target):
    """-> (counts, contradictions) of one crate."""
    with tempfile.TemporaryDirectory(prefix="answers-") as folder:
        root = Path(folder).resolve() / crate.name
        shutil.copytree(crate, root, ignore=shutil.ignore_patterns("target", ".cargo-ok", "rust-toolchain*", ".cargo"))
        originals = {}
        probes = choose(answers(tool, root), options.sample, options.seed)
        entries = {os.path.relpath(path, root) for path in roots(root)}
        for path in {p.path for p in probes} | entries:
            os.chmod(root / path, 0o644)
            originals[path] = (root / path).read_bytes()
        for arguments in [["--all-features"], []]:
            code, _, said = check(root, arguments, target, options.timeout)
            if code == 0:
                break
        else:
            raise RuntimeError("does not compile by itself: " + said[-400:])
        left, heard, errors = set(probes), {}, 1
        for turn in range(options.rounds):
            probed = {}
            for path, data in originals.items():
                probed[path] = Probed(data, [p for p in left if p.path == path])
                (root / path).write_bytes(probed[path].text + (PROBE.encode() if path in entries else b""))
            _, messages, said = check(root, arguments, target, options.timeout)
            gone = blame(probed, messages, turn, options.rounds // 3) & left
            errors = sum(m["level"] == "error" for m in messages)
            if options.verbose:
                print(f"  turn {turn}: {len(left)} probes, {errors} errors, {len(gone)} taken out", file=sys.stderr)
            heard = listen(probed, messages)
            if not errors:
                break
            if not gone:
                texts = [m["rendered"] for m in messages if m["level"] == "error"]
                raise RuntimeError("errors that no probe is to blame for: " + texts[0][:400])
            left -= gone
        else:
            raise RuntimeError(f"still {errors} errors after {options.rounds} turns")
    return judge(probes, left, heard, originals)


def listen(probed, messages):
    """What the compiler says of each probe; both, if code is compiled twice and differs."""
    heard = collections.defaultdict(set)
    for message in messages:
        if "__say`: probe says" not in message["message"]:
            continue
        for span in message["spans"]:
            probe = probed.get(span["file_name"]) and probed[span["file_name"]].asked.get(span["byte_start"])
            if probe:
                heard[probe].add("says yes" in message["message"])
    return heard


def judge(probes, left, heard, originals):
    counts, wrong, unknown = collections.Counter(), [], []
    names = {True: "yes", False: "no", None: "unknown"}
    for p in probes:
        said = heard.get(p, set()) if p in left else None
        if said is None:
            counts[names[p.future], "not probed"] += 1
        elif len(said) != 1:
            counts[names[p.future], "not compiled"] += 1
        else:
            (said,) = said
            counts[names[p.future], names[said]] += 1
            if p.future is None and said:
                unknown.append(place(p, originals))
            elif p.future is not None and p.future != said:
                wrong.append(place(p, originals))
    return counts, sorted(wrong), sorted(unknown)


def place(p, originals):
    data = originals[p.path]
    text = " ".join(data[p.start:p.end].decode().split())
    return f"{p.path}:{data.count(bytes([10]), 0, p.start) + 1}: {text[:160]}"


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("tool", help="the built example `answers`")
    ap.add_argument("crates", nargs="+", type=Path)
    ap.add_argument("--sample", type=int, default=2000, help="how many `no` answers of a crate are probed, and half as many unknown ones")
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--rounds", type=int, default=20, help="how often probes may be taken out")
    ap.add_argument("--timeout", type=int, default=900, help="seconds for one `cargo check`")
    ap.add_argument("--target", type=Path, help="a target folder to keep")
    ap.add_argument("--verbose", action="store_true")
    options = ap.parse_args()
    tool = Path(options.tool).resolve()
    total, failed = collections.Counter(), False
    with tempfile.TemporaryDirectory(prefix="answers-target-") as made:
        target = (options.target or Path(made)).resolve()
        for crate in options.crates:
            try:
                counts, wrong, unknown = compare(tool, crate.resolve(), options, target)
            except (RuntimeError, subprocess.SubprocessError, OSError) as error:
                print(f"{crate.name}: {error}", flush=True)
                failed = True
                continue
            total += counts
            print(f"{crate.name}: " + summary(counts), flush=True)
            for text in wrong:
                print(f"  contradiction: {text}")
            for text in unknown:
                print(f"  not known to be a future: {text}")
            failed |= bool(wrong)
    print("all: " + summary(total))
    return 1 if failed else 0


def summary(counts):
    def side(ours):
        right, other = counts[ours, ours], counts[ours, "no" if ours == "yes" else "yes"]
        return f"{ours} {right} confirmed, {other} contradicted, {counts[ours, 'not probed']} not probed, {counts[ours, 'not compiled']} not compiled"
    return f"{side('yes')}; {side('no')}; unknown {counts['unknown', 'yes']} futures, {counts['unknown', 'no']} others"


if __name__ == "__main__":
    sys.exit(main())
