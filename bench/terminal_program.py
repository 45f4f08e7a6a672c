"""A program in a terminal of its own, watched from outside: what it writes, and what that costs."""
import fcntl, os, pty, select, struct, termios, time

QUIET = 0.03  # A screen on which nothing has come for so many seconds is still.
PATIENCE = 1.0  # Seconds in which a key must have shown something.
ROWS, COLUMNS = 40, 120


def family(pid):
    """A process, and those below it."""
    found = [pid]
    for task in tasks(pid):
        found += [one for child in text(f"/proc/{pid}/task/{task}/children").split()
                  for one in family(int(child))]
    return found


def tasks(pid):
    try:
        return os.listdir(f"/proc/{pid}/task")
    except OSError:
        return []


def text(path):
    try:
        with open(path) as file:
            return file.read()
    except OSError:
        return ""


def scheduled(pid):
    """Milliseconds that the threads of a process have had, and how often one was let run."""
    rows = [text(f"/proc/{pid}/task/{task}/schedstat").split() for task in tasks(pid)]
    rows = [row for row in rows if len(row) == 3]
    return sum(int(row[0]) for row in rows) / 1e6, sum(int(row[2]) for row in rows)


def memory(pid, name):
    """A line of a process's status, in MiB."""
    for line in text(f"/proc/{pid}/status").splitlines():
        if line.startswith(name + ":"):
            return int(line.split()[1]) / 1024
    return 0.0


class Samples:
    """What some keys took, one by one."""

    def __init__(self):
        self.times, self.spent, self.sizes, self.silent = [], [], [], 0

    def result(self):
        if not self.times:
            return None
        times, spent = sorted(self.times), sorted(self.spent)
        middle, last = len(times) // 2, min(len(times) - 1, len(times) * 99 // 100)
        return {
            "p50": times[middle], "p99": times[last], "cpu": spent[middle], "cpu99": spent[last],
            "bytes": sum(self.sizes) / len(self.sizes), "keys": len(times), "silent": self.silent,
        }


class Program:
    def __init__(self, command, environment, folder=None):
        self.seen = b""
        began = time.perf_counter()
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            # Before the program asks for it.
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
            if folder:
                os.chdir(folder)
            os.execvpe(command[0], command, environment)
        last, self.start_bytes = self.read_until_still(20, 0.5)
        self.start = (last - began) * 1000 if last else None
        self.start_cpu = self.processor()

    def press(self, keys):
        os.write(self.fd, keys)

    def settle(self, keys):
        """Presses what nobody measures."""
        if keys:
            self.press(keys)
            self.read_until_still(PATIENCE, 0.2)

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

    def measure(self, keys, samples, back=b""):
        """Presses keys, which is counted; where nothing answers, `back`, which is not."""
        before = self.processor()
        start = time.perf_counter()
        self.press(keys)
        last, count = self.read_until_still(PATIENCE, QUIET)
        if last is None:
            samples.silent += 1
            self.settle(back)
            return
        samples.times.append((last - start) * 1000)
        samples.sizes.append(count)
        samples.spent.append(self.processor() - before)

    def processor(self):
        return sum(scheduled(pid)[0] for pid in family(self.pid))

    def idle(self, seconds):
        """Wake-ups and bytes a second while nobody does anything."""
        before = sum(scheduled(pid)[1] for pid in family(self.pid))
        end, count = time.monotonic() + seconds, 0
        while (left := end - time.monotonic()) > 0:
            if not select.select([self.fd], [], [], left)[0]:
                break
            count += len(os.read(self.fd, 65536))
        after = sum(scheduled(pid)[1] for pid in family(self.pid))
        return {"wakeups": (after - before) / seconds, "bytes": count / seconds}

    def memory(self):
        """The most that the program itself had, and what a guardian over it has."""
        pids = family(self.pid)
        peaks = [memory(pid, "VmHWM") for pid in pids]
        return {"peak": max(peaks), "others": sum(peaks) - max(peaks)}

    def close(self):
        try:
            os.kill(self.pid, 9)
            os.waitpid(self.pid, 0)
        except (ProcessLookupError, ChildProcessError):
            pass
        os.close(self.fd)
