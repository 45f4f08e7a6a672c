#define _GNU_SOURCE
#include "CNcurses.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <termios.h>
#include <unistd.h>

/// What ends or stops a program, and must not find the echo off.
static sigset_t leaving_signals(void) {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGQUIT);
  sigaddset(&signals, SIGTSTP);
  sigaddset(&signals, SIGTERM);
  sigaddset(&signals, SIGHUP);
  return signals;
}

/// Waits for a line or a signal. Returns the signal's number, or 0.
static int wait_for_line(int terminal, int signals) {
  struct pollfd waits[] = {{.fd = signals, .events = POLLIN}, {.fd = terminal, .events = POLLIN}};
  while (poll(waits, 2, -1) < 0) continue;
  return waits[0].revents != 0 ? desk_signals_next(signals) : 0;
}

/// Does to this process what the signal does to any: the runtime would call Ctrl+\ a crash, and print
/// what stands in memory.
static void let_through(int number) {
  void (*before)(int) = signal(number, SIG_DFL);
  if (before == SIG_IGN) signal(number, SIG_IGN);
  setrlimit(RLIMIT_CORE, &(struct rlimit){0, 0});
  raise(number);
}

/// Reads a line from a terminal that shows nothing; a signal is let through once it shows again,
/// also where whoever started us had it blocked.
static ssize_t read_unseen(
    int terminal, int signals, const char *prompt, char *line, size_t capacity) {
  struct termios shown;
  if (tcgetattr(terminal, &shown) != 0) return -1;
  struct termios unseen = shown;
  unseen.c_lflag &= ~(tcflag_t)ECHO;
  sigset_t leaving = leaving_signals();
  for (;;) {
    tcsetattr(terminal, TCSAFLUSH, &unseen);
    desk_write(terminal, prompt);
    int signal = wait_for_line(terminal, signals);
    ssize_t count = signal == 0 ? read(terminal, line, capacity) : 0;
    tcsetattr(terminal, TCSANOW, &shown);
    desk_write(terminal, "\n");
    if (signal == 0) return count;
    let_through(signal);
    sigprocmask(SIG_UNBLOCK, &leaving, NULL);
    // Here again, it was stopped and goes on, or nobody is to hear of it.
    sigprocmask(SIG_BLOCK, &leaving, NULL);
  }
}

long desk_ask_unseen(const char *prompt, char *line, size_t capacity) {
  int own = open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC);
  sigset_t before, signals = leaving_signals();
  sigprocmask(SIG_BLOCK, &signals, &before);
  int arrived = signalfd(-1, &signals, SFD_NONBLOCK | SFD_CLOEXEC);
  ssize_t count = read_unseen(own < 0 ? STDIN_FILENO : own, arrived, prompt, line, capacity);
  close(arrived);
  sigprocmask(SIG_SETMASK, &before, NULL);
  if (own >= 0) close(own);
  if (count > 0 && line[count - 1] == '\n') return count - 1;
  return count > 0 ? count : -1;
}
