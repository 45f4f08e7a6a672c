#define _GNU_SOURCE
#include "CSystem.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <sys/inotify.h>
#include <time.h>
#include <unistd.h>

int desk_lock_open(const char *path) {
  return open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
}

int desk_lock_try(int descriptor) {
  if (flock(descriptor, LOCK_EX | LOCK_NB) == 0) return 0;
  return errno == EWOULDBLOCK || errno == EINTR ? 1 : -1;
}

void desk_lock_release(int descriptor) { flock(descriptor, LOCK_UN); }

void desk_lock_note(int descriptor, const char *note) {
  if (ftruncate(descriptor, 0) == 0) {
    ssize_t written = pwrite(descriptor, note, strlen(note), 0);
    (void)written;
  }
}

void desk_pause(unsigned microseconds) {
  struct timespec span = {microseconds / 1000000, (long)(microseconds % 1000000) * 1000};
  nanosleep(&span, NULL);
}

int desk_watch_open(const char *path) {
  int descriptor = inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
  if (descriptor < 0) return -1;
  if (inotify_add_watch(descriptor, path, IN_MODIFY) < 0) {
    close(descriptor);
    return -1;
  }
  return descriptor;
}

int desk_watch_drain(int descriptor) {
  char buffer[4096];
  int seen = 0;
  while (read(descriptor, buffer, sizeof buffer) > 0) seen = 1;
  return seen;
}

int64_t desk_uptime_milliseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_BOOTTIME, &now);
  return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}
