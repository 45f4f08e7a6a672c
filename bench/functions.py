#!/usr/bin/env python3
"""Which functions a session at the desk calls, for a linker that lays them side by side.

Usage: functions.py PROGRAM DATA > packaging/functions.txt

PROGRAM is a release build, DATA a practice file of `bench seed`. The program is run under valgrind's
callgrind, through a pty, in both languages: it pages, switches panes, searches, opens forms, pages and
menus, signs in and locks, and answers on the command line. Takes some minutes. The list is sorted, so
that a change of it can be read; names that a later program no longer has do no harm.
"""
import os, re, subprocess, sys, tempfile, time

from terminal_program import Program

F = {1: b"\x1bOP", 2: b"\x1bOQ", 3: b"\x1bOR", 4: b"\x1bOS", **{
    number: b"\x1b[%d~" % code for number, code in
    zip(range(5, 13), (15, 17, 18, 19, 20, 21, 23, 24))}}
DOWN, PAGE, END, ENTER, ESCAPE, NEW = b"\x1bOB", b"\x1b[6~", b"\x1bOF", b"\r", b"\x1b", b"\x0e"
WALK = [
    DOWN, DOWN, PAGE, PAGE, END, F[4], ESCAPE, F[10], ESCAPE, ENTER, DOWN, ESCAPE,
    *[key for pane in (5, 6, 8, 7) for key in (F[pane], DOWN, PAGE, ENTER, ESCAPE, F[10], ESCAPE)],
    F[3], "漏".encode(), "水".encode(), DOWN, ESCAPE,
    F[6], NEW, b"1", b"2", ENTER, b"a", ENTER, b"1", ESCAPE, F[7], NEW, b"1", ENTER, b"a", ESCAPE,
    b"3", b"-", ESCAPE, F[1], ESCAPE, F[2], ESCAPE,
]
COMMANDS = [["--version"], ["intake", "queue"], ["visit", "list"], ["stocktake", "show"]]


def called(profiles):
    """The functions of some profiles, as the linker knows them."""
    names = set()
    for profile in profiles:
        with open(profile, encoding="utf-8", errors="replace") as file:
            names |= set(re.findall(r"^c?fn=\(\d+\) (\S+)$", file.read(), re.MULTILINE))
    names = {re.sub(r"'\d+$", "", name) for name in names}
    return sorted(name for name in names if not name.startswith(("0x", "(")))


def main(program, data):
    with tempfile.TemporaryDirectory() as folder:
        # valgrind stumbles over what a debugger would read of a Swift program.
        bare = os.path.join(folder, "program")
        subprocess.run(["objcopy", "--strip-debug", program, bare], check=True)
        profile = ["valgrind", "--tool=callgrind", "--trace-children=yes", "--demangle=no",
                   f"--callgrind-out-file={folder}/out.%p", f"--log-file={folder}/log.%p"]
        environment = dict(os.environ, TERM="xterm-256color", LANG="C.UTF-8", FRONTDESK_PIN="1357")
        at = ["--data", data, "--as", "1002", "--at", "2026-10-31 21:30"]
        for command in COMMANDS:
            rest = at if len(command) > 1 else []
            subprocess.run(profile + [bare] + command + rest, env=environment,
                           stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for language in ("zh-Hans", "en"):
            desk = Program(profile + [bare, "console", "--language", language] + at, environment)
            desk.read_until_still(60, 10)
            for key in WALK:
                desk.press(key)
                desk.read_until_still(20, 1.5)
            subprocess.run(["callgrind_control", "-d"], stdout=subprocess.DEVNULL)
            time.sleep(10)
            desk.close()
        profiles = [os.path.join(folder, name) for name in os.listdir(folder) if name.startswith("out.")]
        print("\n".join(called(profiles)))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
