#!/usr/bin/env python3
"""Goal 3: how long after the key Down the screen is still again, from outside, through a pty.

Usage: keys.py PROGRAM DATA [KEYS]

PROGRAM is the release build, DATA a practice file of `bench seed`. Beside ours stand, where the
machine has them, a C program over ncurses (the floor, compiled here), vim and tig. A key's time
ends with the last byte that the program writes for it: the terminal is silent for `QUIET` seconds
afterwards. Prints a table, and with $JSON set one JSON value.
"""
import fcntl, json, os, pty, select, shutil, struct, subprocess, sys, tempfile, termios, time

QUIET = 0.03
ROWS, COLUMNS = 40, 120
DOWN = b"\x1b[B"
COMPLAINTS = b"\x1b[18~"  # F7


class Terminal:
    def __init__(self, command, environment, folder=None):
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            if folder:
                os.chdir(folder)
            os.execvpe(command[0], command, environment)
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))

    def read_until_still(self, quiet):
        """Reads what comes; returns when the last byte came and how many there were."""
        last, count = None, 0
        wait = 2.0
        while select.select([self.fd], [], [], wait)[0]:
            try:
                data = os.read(self.fd, 65536)
            except OSError:
                break
            if not data:
                break
            last, wait = time.perf_counter(), quiet
            count += len(data)
        return last, count

    def close(self):
        try:
            os.kill(self.pid, 9)
            os.waitpid(self.pid, 0)
        except (ProcessLookupError, ChildProcessError):
            pass
        os.close(self.fd)


def measure(command, environment, keys, folder=None, before=b""):
    terminal = Terminal(command, environment, folder)
    terminal.read_until_still(0.8)
    if before:
        os.write(terminal.fd, before)
        terminal.read_until_still(0.8)
    times, size = [], 0
    for number in range(keys + 5):
        start = time.perf_counter()
        os.write(terminal.fd, DOWN)
        last, count = terminal.read_until_still(QUIET)
        if number >= 5 and last is not None:
            times.append((last - start) * 1000)
            size += count
    terminal.close()
    times.sort()
    if len(times) < keys // 2:
        return None
    return {
        "p50": times[len(times) // 2],
        "p99": times[min(len(times) - 1, len(times) * 99 // 100)],
        "bytes": size / len(times),
    }


def floor(folder):
    """Compiles the floor, where there is a compiler."""
    compiler = next((c for c in ("cc", "gcc", "clang") if shutil.which(c)), None)
    if not compiler:
        return None
    source = os.path.join(os.path.dirname(os.path.abspath(__file__)), "floor.c")
    program = os.path.join(folder, "floor")
    done = subprocess.run([compiler, "-O2", source, "-o", program, "-lncursesw"])
    return program if done.returncode == 0 else None


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


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    program, data = sys.argv[1], sys.argv[2]
    keys = int(sys.argv[3]) if len(sys.argv) > 3 else 300
    environment = dict(os.environ, TERM="xterm-256color", LANG="C.UTF-8", LC_ALL="C.UTF-8")
    environment.setdefault("FRONTDESK_PIN", "1357")
    environment.pop("FRONTDESK_FRAMES", None)
    results = {}
    with tempfile.TemporaryDirectory() as folder:
        ours = [program, "--data", data, "--as", "1002", "--at", os.environ.get("AT", "2026-10-31 21:30")]
        results["frontdesk"] = measure(ours, environment, keys, before=COMPLAINTS)
        compiled = floor(folder)
        if compiled:
            results["floor"] = measure([compiled], environment, keys)
        if shutil.which("vim"):
            text = os.path.join(folder, "lines.txt")
            with open(text, "w") as file:
                for number in range(100_000):
                    file.write(f"T20261031-{number:06d}  3-1-302  投诉  卫生间顶部滴水已接水桶  处理中\n")
            results["vim"] = measure(["vim", "-u", "NONE", "-n", text], environment, keys)
        if shutil.which("tig") and shutil.which("git"):
            results["tig"] = measure(["tig"], environment, keys, folder=repository(folder))
    if os.environ.get("JSON"):
        print(json.dumps(results))
        return
    print(f"{'program':<10} {'p50 ms':>8} {'p99 ms':>8} {'bytes':>7}")
    for name, result in results.items():
        if result:
            print(f"{name:<10} {result['p50']:>8.2f} {result['p99']:>8.2f} {result['bytes']:>7.0f}")


main()
