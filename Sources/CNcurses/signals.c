#define _GNU_SOURCE
#include "CNcurses.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/signalfd.h>
#include <sys/stat.h>
#include <unistd.h>

static sigset_t desk_signals(void) {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGTERM);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGHUP);
  sigaddset(&signals, SIGQUIT);
  sigaddset(&signals, SIGWINCH);
  sigaddset(&signals, SIGTSTP);
  sigaddset(&signals, SIGCONT);
  return signals;
}

/// Has what keys of a terminal send do as it usually does, or nothing.
static void on_typed_signals(void (*handler)(int)) {
  signal(SIGINT, handler);
  signal(SIGQUIT, handler);
  signal(SIGTSTP, handler);
}

int desk_signals_open(void) {
  sigset_t signals = desk_signals();
  // A hang-up ignored by whoever started us (nohup) would never be heard of.
  signal(SIGHUP, SIG_DFL);
  on_typed_signals(SIG_DFL);
  if (sigprocmask(SIG_BLOCK, &signals, NULL) != 0) return -1;
  return signalfd(-1, &signals, SFD_NONBLOCK | SFD_CLOEXEC);
}

int desk_signals_next(int descriptor) {
  struct signalfd_siginfo arrived;
  if (read(descriptor, &arrived, sizeof arrived) != (ssize_t)sizeof arrived) return 0;
  return (int)arrived.ssi_signo;
}

void desk_signals_close(int descriptor) {
  sigset_t signals = desk_signals();
  while (desk_signals_next(descriptor) != 0) continue;
  close(descriptor);
  // Who leaves goes on to the end: a key that came too late stops nothing, and is no death; nor is
  // being asked for what is done already. Who takes too long over it, the guardian kills.
  on_typed_signals(SIG_IGN);
  signal(SIGTERM, SIG_IGN);
  sigprocmask(SIG_UNBLOCK, &signals, NULL);
}

static struct sigaction reporters[NSIG];

/// Lets the runtime write its report, and then dies of the signal, whoever sent it.
static void report_and_die(int number, siginfo_t *cause, void *context) {
  reporters[number].sa_sigaction(number, cause, context);
  // A fault comes again by itself when this returns; what another process sent does not.
  if (cause->si_code > 0) return;
  signal(number, SIG_DFL);
  raise(number);
}

void desk_die_when_told(void) {
  const int signals[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGABRT};
  for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) {
    struct sigaction *reporter = &reporters[signals[i]];
    if (sigaction(signals[i], NULL, reporter) != 0 || !(reporter->sa_flags & SA_SIGINFO)) continue;
    struct sigaction ours = *reporter;
    ours.sa_sigaction = report_and_die;
    sigaction(signals[i], &ours, NULL);
  }
}

int desk_divert_errors(const char *path) {
  int copy = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  int log = path ? open(path, O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW | O_CLOEXEC, 0600) : -1;
  if (log < 0) log = open("/dev/null", O_WRONLY | O_CLOEXEC);
  if (log >= 0) {
    dup2(log, STDERR_FILENO);
    close(log);
  }
  return copy;
}

void desk_restore_errors(int copy) {
  if (copy < 0) return;
  dup2(copy, STDERR_FILENO);
  close(copy);
}

int desk_open_fifo(const char *path) {
  // For reading too: else opening would fail until somebody reads.
  int descriptor = open(path, O_RDWR | O_NONBLOCK | O_CLOEXEC);
  struct stat kind;
  if (descriptor < 0) return -1;
  if (fstat(descriptor, &kind) == 0 && S_ISFIFO(kind.st_mode)) return descriptor;
  close(descriptor);
  return -1;
}
