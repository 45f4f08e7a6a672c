#!/usr/bin/env python3
"""Goals 1 and 3 to 10: what the keyboard feels, from outside, through a pty.

Usage: keys.py PROGRAM DATA [KEYS]

PROGRAM is the release build, DATA a practice file of `bench seed`. Beside ours stand, where the
machine has them, a C program over ncurses (the floor, compiled here), vim, tig, mc and htop; they
take turns of ten keys, so that whatever else the machine does befalls all of them. A key's time
ends with the last byte that the program writes for it. Beside the clock's time stands the
processor's; on a busy machine only that says much.
Prints a table, and with $JSON set one JSON value. $IDLE is how many seconds idleness is watched.
"""
import json, os, shutil, subprocess, sys, tempfile

from terminal_program import Program, Samples

TURN = 10
STARTS = 9
# As a terminal sends them to a program that has asked for its keypad, which all of these do.
DOWN, HOME, PAGE, ESCAPE = b"\x1bOB", b"\x1bOH", b"\x1b[6~", b"\x1b"
F6, F7 = b"\x1b[17~", b"\x1b[18~"
NEW, CLEAR = b"\x0e", b"\x15"  # Ctrl+N, Ctrl+U


class Keys:
    """How one measurement is made of one program."""

    def __init__(self, *keys, before=b"", back=b"", after=b"", end=b""):
        self.keys, self.before, self.back, self.after, self.end = keys, before, back, after, end


DOWNS = Keys(DOWN, back=HOME)
PAGES = Keys(PAGE, back=HOME)
BURST = Keys(DOWN * 200, after=HOME)
MEASURED = {
    "frontdesk": {
        "down": DOWNS, "page": PAGES, "burst": BURST, "pane": Keys(F6, F7),
        "type": Keys(b"a", before=F6 + NEW, after=CLEAR, end=ESCAPE)},
    "floor": {
        "down": DOWNS, "page": PAGES, "burst": BURST, "pane": Keys(F6, F7),
        "type": Keys(b"a", after=CLEAR)},
    "vim": {
        "down": DOWNS, "page": PAGES, "burst": BURST,
        "type": Keys(b"a", before=b"O", after=CLEAR, end=ESCAPE)},
    "tig": {"down": DOWNS, "page": PAGES},
    "mc": {
        "down": DOWNS, "page": PAGES, "burst": BURST,
        "type": Keys(b"a", before=F7, after=b"\x7f" * TURN, end=ESCAPE + ESCAPE)},
    "htop": {"down": DOWNS, "pane": Keys(b"\t")},
}
# Goal, what is told of it, which measurement, which figure, whose figure it must keep to, times what.
GOALS = [
    (1, "start to the first screen, ms", "start", "p50", "vim", 0.5),
    (1, "the same, processor", "start", "cpu", "vim", 0.5),
    (3, "Down, median, ms", "down", "p50", "vim", 1),
    (3, "Down, 99th percentile, ms", "down", "p99", "tig", 1),
    (3, "Down, processor, ms", "down", "cpu", "vim", 1),
    (4, "page Down, median, ms", "page", "p50", "mc", 1),
    (4, "page Down, processor, ms", "page", "cpu", "mc", 1),
    (5, "a key in a form, median, ms", "type", "p50", "vim", 1),
    (5, "a key in a form, 99th percentile, ms", "type", "p99", "vim", 1),
    (5, "a key in a form, processor, ms", "type", "cpu", "vim", 1),
    (6, "bytes a key, moving", "down", "bytes", "floor", 1.2),
    (6, "bytes a key, typing", "type", "bytes", "floor", 1.2),
    (7, "another pane, median, ms", "pane", "p50", "htop", 1),
    (7, "another pane, processor, ms", "pane", "cpu", "htop", 1),
    (8, "200 keys in one write, median, ms", "burst", "p50", "vim", 1),
    (8, "200 keys in one write, processor, ms", "burst", "cpu", "vim", 1),
    (9, "idle: wake-ups a second", "idle", "wakeups", "htop", 1),
    (9, "idle: bytes a second", "idle", "bytes", "htop", 1),
    (10, "peak memory, MiB", "memory", "peak", None, 32),
    (10, "the guardian's memory, MiB", "memory", "others", None, None),
]


def floor(folder):
    """Compiles the floor, where there are a compiler and ncurses."""
    compiler = next((c for c in ("cc", "gcc", "clang") if shutil.which(c)), None)
    if not compiler:
        return None
    source = os.path.join(os.path.dirname(os.path.abspath(__file__)), "floor.c")
    program = os.path.join(folder, "floor")
    for library in ("-lncursesw", "-l:libncursesw.so.6"):
        done = subprocess.run(
            [compiler, "-O2", source, "-o", program, library], stderr=subprocess.PIPE, text=True)
        if done.returncode == 0:
            return program
    print(done.stderr, file=sys.stderr)
    return None


def repository(folder):
    """A repository with as many commits as tig needs to fill some screens."""
    path = os.path.join(folder, "repository")
    os.mkdir(path)
    subprocess.run(["git", "init", "-q", path], check=True)
    stream = "".join(
        f"commit refs/heads/main\ncommitter x <x@example.org> {1_800_000_000 + number} +0000\n"
        f"data <<.\n卫生间漏水 {number}\n.\n" for number in range(1_000))
    subprocess.run(["git", "-C", path, "fast-import", "--quiet"], input=stream, text=True, check=True)
    subprocess.run(["git", "-C", path, "symbolic-ref", "HEAD", "refs/heads/main"], check=True)
    return path


def directory(folder):
    """A directory of a thousand files for mc."""
    path = os.path.join(folder, "directory")
    os.mkdir(path)
    for number in range(1_000):
        open(os.path.join(path, f"T20261031-{number:04d} 卫生间漏水"), "w").close()
    return path


def lines(folder):
    """A text as long as an editor is asked to open."""
    path = os.path.join(folder, "lines.txt")
    with open(path, "w", encoding="utf-8") as file:
        for number in range(100_000):
            file.write(f"T20261031-{number:06d}  3-1-302  投诉  卫生间顶部滴水已接水桶  处理中\n")
    return path


def programs(program, data, folder, environment):
    """Ours, and what the machine has beside it: how each is begun."""
    at = os.environ.get("AT", "2026-10-31 21:30")
    ours = [os.path.abspath(program), "console", "--data", data, "--as", "1002", "--at", at]
    begun = {"frontdesk": lambda: Program(ours, environment)}
    if compiled := floor(folder):
        begun["floor"] = lambda: Program([compiled], environment)
    if shutil.which("vim"):
        edited = lines(folder)
        begun["vim"] = lambda: Program(["vim", "-u", "NONE", "-n", edited], environment)
    if shutil.which("tig") and shutil.which("git"):
        history = repository(folder)
        begun["tig"] = lambda: Program(["tig"], environment, folder=history)
    if shutil.which("mc"):
        listed = directory(folder)
        begun["mc"] = lambda: Program(["mc", "-u", "-x", listed, listed], environment)
    if shutil.which("htop"):
        begun["htop"] = lambda: Program(["htop"], environment)
    return begun


def take_turns(running, measured, keys):
    """Measures one thing of every program that has it, ten keys of one and then ten of the next."""
    ways = {name: MEASURED[name][measured] for name in running if measured in MEASURED[name]}
    taken = {name: Samples() for name in ways}
    for name, way in ways.items():
        running[name].settle(way.before)
    for turn in range(-1, max(1, keys // TURN)):
        for name, way in ways.items():
            # The first turn only warms them up.
            samples = taken[name] if turn >= 0 else Samples()
            for number in range(TURN):
                key = way.keys[number % len(way.keys)]
                running[name].measure(key, samples, back=way.back)
                if measured == "burst":
                    running[name].settle(way.after)
            running[name].settle(way.after)
    for name, way in ways.items():
        running[name].settle(way.end)
    return {name: samples.result() for name, samples in taken.items()}


def starts(begun):
    """Begins each program several times, in turns."""
    taken = {name: Samples() for name in begun if name not in ("mc", "htop")}
    for _ in range(STARTS):
        for name, samples in taken.items():
            one = begun[name]()
            if one.start:
                samples.times.append(one.start)
                samples.spent.append(one.start_cpu)
                samples.sizes.append(one.start_bytes)
            one.close()
    return {name: samples.result() for name, samples in taken.items()}


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    keys = int(sys.argv[3]) if len(sys.argv) > 3 else 300
    idle = float(os.environ.get("IDLE", "60"))
    environment = dict(os.environ, TERM="xterm-256color", LANG="C.UTF-8", LC_ALL="C.UTF-8")
    environment.setdefault("FRONTDESK_PIN", "1357")
    environment["HOME"] = environment["XDG_CONFIG_HOME"] = ""
    with tempfile.TemporaryDirectory() as folder:
        environment["HOME"] = environment["XDG_CONFIG_HOME"] = folder
        begun = programs(sys.argv[1], sys.argv[2], folder, environment)
        figures = {"start": starts(begun)}
        running = {name: begin() for name, begin in begun.items()}
        for measured, share in (("down", 1), ("page", 3), ("type", 1), ("pane", 3), ("burst", 10)):
            figures[measured] = take_turns(running, measured, keys // share)
        # Words are looked for before the memory is read, as somebody would who has paged.
        running["frontdesk"].settle(F7 + "漏水".encode())
        running["frontdesk"].settle(ESCAPE)
        figures["memory"] = {name: one.memory() for name, one in running.items()}
        figures["idle"] = {
            name: one.idle(idle) for name, one in running.items() if name in ("frontdesk", "htop")}
        for name, one in running.items():
            if not figures["down"].get(name):
                print(f"{name}: no key was answered; last seen: {one.seen!r}", file=sys.stderr)
            one.close()
    rows = [judged(*goal, figures) for goal in GOALS]
    if os.environ.get("JSON"):
        print(json.dumps({"rows": rows, "figures": figures}))
    else:
        report(rows, figures)
    if not figures["down"].get("frontdesk"):
        sys.exit(1)


def judged(goal, what, measured, figure, counterpart, most, figures):
    """A row of the table: ours, the others', and whether what must be is so."""
    found = {name: one[figure] for name, one in figures[measured].items() if one}
    ours, other = found.get("frontdesk"), found.get(counterpart)
    must = most if counterpart is None else other * most if other is not None else None
    return {
        "goal": goal, "what": what, "ours": ours, "others": {n: v for n, v in found.items() if n != "frontdesk"},
        "must": must, "of": counterpart,
        "ok": None if must is None or ours is None else ours <= must,
    }


def report(rows, figures):
    names = [name for name in MEASURED if any(name in row["others"] for row in rows)]
    print(f"{'':>3} {'':<38} {'ours':>9} {'must':>9}    " + "".join(f"{name:>9}" for name in names))
    for row in rows:
        def cell(value):
            return f"{value:>9.2f}" if value is not None else f"{'':>9}"
        sign = {True: "  ", False: " !", None: "  "}[row["ok"]]
        print(f"{row['goal']:>3} {row['what']:<38} {cell(row['ours'])} {cell(row['must'])}{sign}  "
              + "".join(cell(row["others"].get(name)) for name in names))
    for name, one in figures["down"].items():
        if one and one["silent"]:
            print(f"{name}: {one['silent']} keys at the end of the list, which show nothing")


main()
