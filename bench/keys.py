#!/usr/bin/env python3
"""Goal 3: how long after the key Down the screen is still again, from outside, through a pty.

Usage: keys.py PROGRAM DATA [KEYS]

PROGRAM is the release build, DATA a practice file of `bench seed`. Beside ours stand, where the
machine has them, a C program over ncurses (the floor, compiled here), vim and tig; they take turns
of ten keys, so that whatever else the machine does befalls all of them. A key's time ends with the
last byte that the program writes for it: the terminal is silent for QUIET seconds afterwards. Where
the system tells it, the processor's time for a key stands beside it; on a busy machine only that
says much.
Prints a table, and with $JSON set one JSON value.
"""
import fcntl, json, os, pty, select, shutil, struct, subprocess, sys, tempfile, termios, time

QUIET = 0.03
PATIENCE = 1.0  # Seconds in which a key must have shown something.
TURN = 10
WARM_UP = 5
ROWS, COLUMNS = 40, 120
# As a terminal sends them to a program that has asked for its keypad, which all of these do.
DOWN, HOME = b"\x1bOB", b"\x1bOH"
COMPLAINTS = b"\x1b[18~"  # F7


def family(pid):
    """A process, and those below it."""
    found = [pid]
    for task in tasks(pid):
        try:
            with open(f"/proc/{pid}/task/{task}/children") as file:
                found += [one for child in file.read().split() for one in family(int(child))]
        except OSError:
            pass
    return found


def tasks(pid):
    try:
        return os.listdir(f"/proc/{pid}/task")
    except OSError:
        return []


def spent(pid):
    """Milliseconds that the threads of a process have had."""
    total = 0
    for task in tasks(pid):
        try:
            with open(f"/proc/{pid}/task/{task}/schedstat") as file:
                total += int(file.read().split()[0])
        except OSError:
            pass
    return total / 1e6


class Program:
    """A program in a terminal of its own, and what its keys have taken so far."""

    def __init__(self, command, environment, folder=None, before=b""):
        self.seen = b""
        self.forget()
        began = time.perf_counter()
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            # Before the program asks for it.
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
            if folder:
                os.chdir(folder)
            os.execvpe(command[0], command, environment)
        last, _ = self.read_until_still(10, 0.5)
        self.start = (last - began) * 1000 if last else None
        if before:
            self.press(before)
            self.read_until_still(PATIENCE, 0.5)

    def press(self, key):
        os.write(self.fd, key)

    def read_until_still(self, patience, quiet):
        """Reads what comes; returns when the last byte came and how many there were."""
        last, count, wait = None, 0, patience
        while select.select([self.fd], [], [], wait)[0]:
            try:
                data = os.read(self.fd, 65536)
            except OSError:  # It has ended.
                break
            if not data:
                break
            last, wait = time.perf_counter(), quiet
            count += len(data)
            self.seen = (self.seen + data)[-4000:]
        return last, count

    def turn(self, keys):
        """Presses Down so often; from the end of a list back to its beginning, which is not counted."""
        for _ in range(keys):
            before = self.processor()
            start = time.perf_counter()
            self.press(DOWN)
            last, count = self.read_until_still(PATIENCE, QUIET)
            if last is None:
                self.silent += 1
                self.press(HOME)
                self.read_until_still(PATIENCE, QUIET)
            else:
                self.times.append((last - start) * 1000)
                self.sizes.append(count)
                self.spent += self.processor() - before

    def forget(self):
        self.times, self.sizes, self.silent, self.spent = [], [], 0, 0

    def processor(self):
        """Milliseconds of the processor that it and what it has started have had, as Linux counts them."""
        return sum(spent(pid) for pid in family(self.pid))

    def result(self):
        times = sorted(self.times)
        if not times:
            return None
        return {
            "p50": times[len(times) // 2],
            "p99": times[min(len(times) - 1, len(times) * 99 // 100)],
            "bytes": sum(self.sizes) / len(self.sizes),
            "processor": self.spent / len(times),
            "keys": len(times),
            "silent": self.silent,
            "start": self.start,
        }

    def close(self):
        try:
            os.kill(self.pid, 9)
            os.waitpid(self.pid, 0)
        except (ProcessLookupError, ChildProcessError):
            pass
        os.close(self.fd)


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
    """A repository with as many commits as tig needs to fill a screen."""
    path = os.path.join(folder, "repository")
    os.mkdir(path)
    identity = ["-c", "user.name=x", "-c", "user.email=x@example.org"]
    subprocess.run(["git", "init", "-q", path], check=True)
    for number in range(300):
        subprocess.run(
            ["git", "-C", path, *identity, "commit", "-q", "--allow-empty", "-m", f"卫生间漏水 {number}"],
            check=True)
    return path


def lines(folder):
    """A text as long as an editor is asked to open."""
    path = os.path.join(folder, "lines.txt")
    with open(path, "w", encoding="utf-8") as file:
        for number in range(100_000):
            file.write(f"T20261031-{number:06d}  3-1-302  投诉  卫生间顶部滴水已接水桶  处理中\n")
    return path


def programs(program, data, folder, environment):
    """Ours, and what the machine has beside it."""
    at = os.environ.get("AT", "2026-10-31 21:30")
    ours = [os.path.abspath(program), "console", "--data", data, "--as", "1002", "--at", at]
    yield "frontdesk", Program(ours, environment, before=COMPLAINTS)
    compiled = floor(folder)
    if compiled:
        yield "floor", Program([compiled], environment)
    if shutil.which("vim"):
        yield "vim", Program(["vim", "-u", "NONE", "-n", lines(folder)], environment)
    if shutil.which("tig") and shutil.which("git"):
        yield "tig", Program(["tig"], environment, folder=repository(folder))


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    keys = int(sys.argv[3]) if len(sys.argv) > 3 else 300
    environment = dict(os.environ, TERM="xterm-256color", LANG="C.UTF-8", LC_ALL="C.UTF-8")
    environment.setdefault("FRONTDESK_PIN", "1357")
    with tempfile.TemporaryDirectory() as folder:
        running = dict(programs(sys.argv[1], sys.argv[2], folder, environment))
        for one in running.values():
            one.turn(WARM_UP)
            one.forget()
        for _ in range(max(1, keys // TURN)):
            for one in running.values():
                one.turn(TURN)
        results = {name: one.result() for name, one in running.items()}
        for name, one in running.items():
            if results[name] is None:
                print(f"{name}: no key was answered; last seen: {one.seen!r}", file=sys.stderr)
            one.close()
    if os.environ.get("JSON"):
        print(json.dumps(results))
    else:
        report(results)
    if not results.get("frontdesk"):
        sys.exit(1)


def report(results):
    least = results.get("floor")
    columns = [("p50", "p50 ms"), ("p99", "p99 ms"), ("processor", "cpu ms")]
    heading = "".join(f" {title:>8} {'x floor':>8}" for _, title in columns)
    print(f"{'program':<10}{heading} {'bytes':>7} {'keys':>5} {'start':>7}")
    for name, result in results.items():
        if not result:
            continue
        cells = "".join(
            f" {result[key]:>8.2f} {result[key] / least[key] if least else float('nan'):>8.2f}"
            for key, _ in columns)
        print(f"{name:<10}{cells} {result['bytes']:>7.0f} {result['keys']:>5} {result['start']:>7.1f}")


main()
