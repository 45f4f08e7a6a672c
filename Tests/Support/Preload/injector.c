// Preloaded into the real program, it lets the K-th call of a kind go wrong, and counts the calls.
//
//   FAULT_FOLDER  only calls on files below it count; an open counts by the path that is opened.
//   FAULT_CALLS   the kinds that count, one letter each: w write, s sync, t truncate, u unlink and
//                 link, o open, l lock.
//   FAULT_AT      which call goes wrong, from 1; 0 or nothing is none.
//   FAULT_HOW     kill: the process dies before the call. tear: it dies with half of a write done.
//                 delay: the call takes FAULT_DELAY milliseconds longer. Else a number: the call
//                 fails with that errno; a write that meets a full disk has first written half.
//   FAULT_LASTS   once, or from: every later call of those kinds goes wrong as well.
//   FAULT_ONLY    where given, a path must end with it to count.
//   FAULT_WHILE   where given, calls go wrong only while there is a file of that name.
//   FAULT_COUNT   the file into which goes, when the process ends, how many calls of each kind there
//                 were: a line each, with the letter and the number.

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

static char folder[1024];
static size_t folder_length;
static const char *calls = "", *only = "", *count_file, *while_file;
static long at;
static int lasts, kills, tears, fails_with;
static long delay;
static atomic_long count, count_of[128];

__attribute__((constructor)) static void begin(void) {
  const char *below = getenv("FAULT_FOLDER"), *how = getenv("FAULT_HOW");
  if (!below || !realpath(below, folder)) return;
  folder_length = strlen(folder);
  if (getenv("FAULT_CALLS")) calls = getenv("FAULT_CALLS");
  if (getenv("FAULT_ONLY")) only = getenv("FAULT_ONLY");
  if (getenv("FAULT_AT")) at = atol(getenv("FAULT_AT"));
  lasts = getenv("FAULT_LASTS") && !strcmp(getenv("FAULT_LASTS"), "from");
  count_file = getenv("FAULT_COUNT");
  while_file = getenv("FAULT_WHILE");
  if (!how) return;
  kills = !strcmp(how, "kill");
  tears = !strcmp(how, "tear");
  if (!strcmp(how, "delay") && getenv("FAULT_DELAY")) delay = atol(getenv("FAULT_DELAY"));
  fails_with = atoi(how);
}

__attribute__((destructor)) static void finish(void) {
  if (!count_file) return;
  int descriptor = (int)syscall(SYS_openat, AT_FDCWD, count_file, O_WRONLY | O_CREAT | O_TRUNC, 0600);
  if (descriptor < 0) return;
  for (const char *kind = "wstuol"; *kind; kind++) {
    char text[32];
    int length = snprintf(text, sizeof text, "%c %ld\n", *kind, atomic_load(&count_of[(int)*kind]));
    (void)!syscall(SYS_write, descriptor, text, (size_t)length);
  }
  syscall(SYS_close, descriptor);
}

static void die(void) { syscall(SYS_kill, syscall(SYS_getpid), SIGKILL); }

static int path_counts(const char *path) {
  if (!folder_length || strncmp(path, folder, folder_length)) return 0;
  if (path[folder_length] != '/' && path[folder_length] != 0) return 0;
  size_t length = strlen(path), end = strlen(only);
  return length >= end && !strcmp(path + length - end, only);
}

static int descriptor_counts(int descriptor) {
  char link[64], path[1024];
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return path_counts(path);
}

static int name_counts(const char *path) {
  char whole[2048], here[1024];
  if (path[0] == '/') return path_counts(path);
  if (!getcwd(here, sizeof here)) return 0;
  snprintf(whole, sizeof whole, "%s/%s", here, path);
  return path_counts(whole);
}

/// Counts a call; whether it is to go wrong, with errno set where it is to fail.
static int goes_wrong(char kind, int belongs) {
  if (!belongs) return 0;
  atomic_fetch_add(&count_of[(int)kind], 1);
  if (!strchr(calls, kind)) return 0;
  if (while_file && syscall(SYS_access, while_file, F_OK) != 0) return 0;
  long number = atomic_fetch_add(&count, 1) + 1;
  if (at <= 0 || (lasts ? number < at : number != at)) return 0;
  if (kills) die();
  if (delay) {
    struct timespec span = {delay / 1000, delay % 1000 * 1000000};
    nanosleep(&span, NULL);
    return 0;
  }
  if (tears) return 1;
  errno = fails_with;
  return fails_with != 0;
}

static int leaves_half(void) { return tears || fails_with == ENOSPC || fails_with == EDQUOT; }

#define REAL(type, name) \
  static __typeof__(type) real_##name; \
  if (!real_##name) real_##name = (__typeof__(type))dlsym(RTLD_NEXT, #name)

typedef int (*open_function)(const char *, int, ...);

#define OPEN(name) \
  int name(const char *path, int flags, ...) { \
    REAL(open_function, name); \
    va_list rest; \
    va_start(rest, flags); \
    mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0; \
    va_end(rest); \
    /* A file system that may not be written still lets one read. */ \
    int refuses = fails_with != EROFS || (flags & (O_WRONLY | O_RDWR | O_CREAT)); \
    if (refuses && goes_wrong('o', name_counts(path))) { \
      if (tears) die(); \
      return -1; \
    } \
    return real_##name(path, flags, mode); \
  }
OPEN(open)
OPEN(open64)

#define PWRITE(name, offset_type) \
  ssize_t name(int descriptor, const void *bytes, size_t size, offset_type offset) { \
    REAL(ssize_t(*)(int, const void *, size_t, offset_type), name); \
    if (!goes_wrong('w', descriptor_counts(descriptor))) \
      return real_##name(descriptor, bytes, size, offset); \
    int cause = errno; \
    if (leaves_half()) (void)!real_##name(descriptor, bytes, size / 2, offset); \
    if (tears) die(); \
    errno = cause; \
    return -1; \
  }
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

ssize_t write(int descriptor, const void *bytes, size_t size) {
  REAL(ssize_t(*)(int, const void *, size_t), write);
  if (!goes_wrong('w', descriptor_counts(descriptor))) return real_write(descriptor, bytes, size);
  int cause = errno;
  if (leaves_half()) (void)!real_write(descriptor, bytes, size / 2);
  if (tears) die();
  errno = cause;
  return -1;
}

#define ON_DESCRIPTOR(kind, name) \
  int name(int descriptor) { \
    REAL(int (*)(int), name); \
    if (goes_wrong(kind, descriptor_counts(descriptor))) { \
      if (tears) die(); \
      return -1; \
    } \
    return real_##name(descriptor); \
  }
ON_DESCRIPTOR('s', fsync)
ON_DESCRIPTOR('s', fdatasync)

#define TRUNCATE(name, offset_type) \
  int name(int descriptor, offset_type length) { \
    REAL(int (*)(int, offset_type), name); \
    if (goes_wrong('t', descriptor_counts(descriptor))) { \
      if (tears) die(); \
      return -1; \
    } \
    return real_##name(descriptor, length); \
  }
TRUNCATE(ftruncate, off_t)
TRUNCATE(ftruncate64, off64_t)

int unlink(const char *path) {
  REAL(int (*)(const char *), unlink);
  if (goes_wrong('u', name_counts(path))) {
    if (tears) die();
    return -1;
  }
  return real_unlink(path);
}

int link(const char *from, const char *to) {
  REAL(int (*)(const char *, const char *), link);
  if (goes_wrong('u', name_counts(to))) {
    if (tears) die();
    return -1;
  }
  return real_link(from, to);
}

int flock(int descriptor, int operation) {
  REAL(int (*)(int, int), flock);
  if (goes_wrong('l', descriptor_counts(descriptor))) {
    if (tears) die();
    return -1;
  }
  return real_flock(descriptor, operation);
}

#define FCNTL(name) \
  int name(int descriptor, int command, ...) { \
    REAL(int (*)(int, int, ...), name); \
    va_list rest; \
    va_start(rest, command); \
    void *argument = va_arg(rest, void *); \
    va_end(rest); \
    int locks = command == F_SETLK || command == F_SETLKW; \
    if (locks && goes_wrong('l', descriptor_counts(descriptor))) { \
      if (tears) die(); \
      return -1; \
    } \
    return real_##name(descriptor, command, argument); \
  }
FCNTL(fcntl)
FCNTL(fcntl64)
