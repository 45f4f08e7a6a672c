#define _GNU_SOURCE
#include "CNcurses.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

static const char mark[] = "FRONTDESK_GUARDIAN";
static const char trace_mark[] = "FRONTDESK_TRACE";

bool desk_is_guarded(void) {
  const char *guardian = getenv(mark);
  return guardian && strtol(guardian, NULL, 10) == (long)getppid();
}

// MARK: The trace

/// A few bytes that outlive the child: where on the screen it was.
enum { trace_length = 120 };

void desk_trace(const char *place) {
  static int descriptor = -2;
  if (descriptor == -2) {
    const char *number = desk_is_guarded() ? getenv(trace_mark) : NULL;
    descriptor = number ? (int)strtol(number, NULL, 10) : -1;
    // Not for those whom the child starts.
    if (descriptor >= 0) fcntl(descriptor, F_SETFD, FD_CLOEXEC);
    unsetenv(trace_mark);
  }
  if (descriptor < 0) return;
  char bytes[trace_length] = {0};
  strncpy(bytes, place, sizeof bytes - 1);
  ssize_t written = pwrite(descriptor, bytes, sizeof bytes, 0);
  (void)written;
}

static void read_trace(int descriptor, char *place, size_t length) {
  memset(place, 0, length);
  if (descriptor < 0) return;
  ssize_t count = pread(descriptor, place, length - 1, 0);
  (void)count;
  close(descriptor);
}

// MARK: The terminal

typedef struct held_terminal {
  int descriptor;
  struct termios before;
  /// As the child is given it.
  struct termios lent;
} held_terminal;

/// Remembers how the terminal is, and lends it to the child.
///
/// A key that sends a signal also throws away what the terminal has not read yet: with a screen, not
/// the sequences by which the child leaves it.
static held_terminal lend_terminal(bool has_screen) {
  held_terminal terminal = {.descriptor = -1};
  for (int descriptor = 0; descriptor < 3; descriptor++) {
    if (tcgetattr(descriptor, &terminal.before) != 0) continue;
    terminal.descriptor = descriptor;
    break;
  }
  terminal.lent = terminal.before;
  if (terminal.descriptor < 0 || !has_screen) return terminal;
  terminal.lent.c_lflag |= NOFLSH;
  tcsetattr(terminal.descriptor, TCSANOW, &terminal.lent);
  return terminal;
}

static void give_back(const held_terminal *terminal, bool has_screen) {
  if (terminal->descriptor < 0) return;
  struct termios now;
  // A program that left in good order has put back the line discipline, and with it the screen.
  // Leaving the alternate screen twice would move the cursor over what it said in leaving.
  bool held = tcgetattr(terminal->descriptor, &now) != 0 ||
              now.c_lflag != terminal->lent.c_lflag;
  if (has_screen) {
    if (held) desk_write(terminal->descriptor, "\033[?2026l\033[?1049l");
    desk_write(
        terminal->descriptor,
        "\033[?2004l\033[?1000l\033[?1002l\033[?1003l\033[?1004l\033[?1006l\033[?25h\033[0m");
  }
  tcsetattr(terminal->descriptor, TCSANOW, &terminal->before);
  // What was typed for the program is not meant for the shell.
  if (held) tcflush(terminal->descriptor, TCIFLUSH);
}

// MARK: The child

/// Lets every signal through, whatever whoever started us ignored or blocked.
static void hear_all_signals(void) {
  for (int number = 1; number < NSIG; number++) {
    // The program ignores these itself, before it is guarded.
    if (number != SIGPIPE && number != SIGXFSZ) signal(number, SIG_DFL);
  }
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
}

static void start_again(
    char *const arguments[], const char *backtrace, pid_t guardian, int trace) {
  char number[24];
  if (trace >= 0) {
    snprintf(number, sizeof number, "%d", trace);
    setenv(trace_mark, number, 1);
  }
  snprintf(number, sizeof number, "%ld", (long)guardian);
  setenv(mark, number, 1);
  setenv("SWIFT_BACKTRACE", backtrace, 1);
  // Nobody else could give the terminal back: without its guardian the program ends, in order.
  prctl(PR_SET_PDEATHSIG, SIGTERM);
  // What people typed stands in memory, and shall not stand in a file.
  setrlimit(RLIMIT_CORE, &(struct rlimit){0, 0});
  hear_all_signals();
  if (getppid() != guardian) _exit(126);
  // By its own name, for reports and process lists; the link still leads to a file replaced.
  char path[4096];
  ssize_t length = readlink("/proc/self/exe", path, sizeof path - 1);
  if (length > 0) {
    path[length] = '\0';
    execv(path, arguments);
  }
  execv("/proc/self/exe", arguments);
  _exit(126);
}

/// Ends the crash reporters that a killed child has left behind.
static void end_orphans(void) {
  char path[64], name[64] = {0};
  snprintf(path, sizeof path, "/proc/self/task/%ld/children", (long)getpid());
  FILE *children = fopen(path, "re");
  if (children == NULL) return;
  long child;
  while (fscanf(children, "%ld", &child) == 1) {
    snprintf(path, sizeof path, "/proc/%ld/comm", child);
    FILE *command = fopen(path, "re");
    if (command == NULL) continue;
    if (fgets(name, sizeof name, command) && strncmp(name, "swift-backtrace", 15) == 0)
      kill((pid_t)child, SIGKILL);
    fclose(command);
  }
  fclose(children);
}

// MARK: The parent

static sigset_t watched_signals(void) {
  sigset_t watched;
  sigemptyset(&watched);
  const int signals[] = {SIGCHLD, SIGTERM, SIGINT, SIGHUP, SIGQUIT, SIGTSTP, SIGTTIN, SIGTTOU};
  for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) sigaddset(&watched, signals[i]);
  return watched;
}

static int64_t milliseconds_now(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/// Waits for a signal, at most until the moment; 0 if it has passed.
static int next_signal(const sigset_t *watched, int64_t moment, siginfo_t *cause) {
  if (moment == INT64_MAX) return sigwaitinfo(watched, cause);
  int64_t left = moment - milliseconds_now();
  if (left <= 0) return 0;
  struct timespec time = {left / 1000, (left % 1000) * 1000000};
  int signal = sigtimedwait(watched, cause, &time);
  return signal < 0 && errno == EAGAIN ? 0 : signal;
}

/// Whether a child stands still for a key or for the terminal, and not because somebody had it stop.
static bool is_stopped_by_terminal(int outcome) {
  if (!WIFSTOPPED(outcome)) return false;
  int signal = WSTOPSIG(outcome);
  return signal == SIGTSTP || signal == SIGTTIN || signal == SIGTTOU;
}

/// Stands still with the child, so that a shell has its prompt, and goes on with it.
static void stop_beside(pid_t child) {
  kill(getpid(), SIGSTOP);
  kill(child, SIGCONT);
}

static int watch_over(pid_t child, const sigset_t *watched) {
  int64_t patience = INT64_MAX;
  for (;;) {
    siginfo_t cause = {0};
    int signal = next_signal(watched, patience, &cause);
    // What a key of the terminal sends, the child has been sent too; what stops is its affair.
    bool is_typed = cause.si_code == SI_KERNEL;
    switch (signal) {
      case 0: kill(child, SIGKILL); patience = INT64_MAX; break;
      case SIGHUP:
      case SIGTERM:
      case SIGINT:
      case SIGQUIT:
        if (is_typed && signal != SIGHUP) break;
        kill(child, signal == SIGQUIT ? SIGTERM : signal);
        // After a hang-up everything is gone within a second.
        if (patience == INT64_MAX || signal == SIGHUP)
          patience = milliseconds_now() + (signal == SIGHUP ? 600 : 5000);
        break;
      default: break;
    }
    // Also those whose parent has gone before them, or they would stay as zombies.
    for (pid_t ended = 1; ended > 0;) {
      int outcome = 0;
      ended = waitpid(-1, &outcome, WNOHANG | WUNTRACED);
      if (ended != child) continue;
      if (!WIFSTOPPED(outcome)) return outcome;
      if (is_stopped_by_terminal(outcome)) stop_beside(child);
    }
  }
}

/// Forgets what keys have sent while the child left: it was meant for the child.
///
/// Nothing stops this process any more, or a shell would say that a program stands still which has
/// ended; after a crash it may still be interrupted, and asked to end. Else it ends as it is, and
/// with the child's status, whoever asks for it by then.
static void forget_signals_of_leaving(bool has_crashed) {
  signal(SIGTSTP, SIG_IGN);
  const int signals[] = {SIGINT, SIGQUIT};
  for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) {
    // What is ignored waits no longer.
    void (*before)(int) = signal(signals[i], SIG_IGN);
    if (has_crashed) signal(signals[i], before);
  }
  if (has_crashed) return;
  signal(SIGTERM, SIG_IGN);
  signal(SIGHUP, SIG_IGN);
}

int desk_guard(
    char *const arguments[], const char *backtrace, bool has_screen, char *place, size_t length) {
  sigset_t watched = watched_signals(), before;
  held_terminal terminal = lend_terminal(has_screen);
  signal(SIGHUP, SIG_DFL);
  signal(SIGCHLD, SIG_DFL);
  sigprocmask(SIG_BLOCK, &watched, &before);
  prctl(PR_SET_CHILD_SUBREAPER, 1);
  pid_t guardian = getpid();
  int trace = memfd_create("frontdesk-trace", 0);
  pid_t child = fork();
  if (child == 0) start_again(arguments, backtrace, guardian, trace);
  int status = child < 0 ? -1 : watch_over(child, &watched);
  end_orphans();
  give_back(&terminal, has_screen);
  read_trace(trace, place, length);
  forget_signals_of_leaving(status != -1 && WIFSIGNALED(status));
  sigprocmask(SIG_SETMASK, &before, NULL);
  return status;
}

bool desk_was_killed(int status) { return WIFSIGNALED(status); }
int desk_signal_of(int status) { return WTERMSIG(status); }
int desk_code_of(int status) { return WEXITSTATUS(status); }
