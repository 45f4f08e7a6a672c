// Preloaded into the real program, it writes down every operation that changes a file below
// $RECORD_FOLDER, in order, to $RECORD_LOG: one record each, appended whole.
//
// Record: op (1 byte), padding (7), inode, offset or length, byte count, name length, then the name
// and the bytes. All numbers are 64 bits, in the order of the machine.

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

static char folder[1024];
static size_t folder_length;
static int log_descriptor = -1;

__attribute__((constructor)) static void begin(void) {
  const char *below = getenv("RECORD_FOLDER");
  const char *log = getenv("RECORD_LOG");
  if (!below || !log || !realpath(below, folder)) return;
  folder_length = strlen(folder);
  int opened = (int)syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (opened < 0) return;
  // Out of the way of a program that closes low descriptors.
  log_descriptor = (int)syscall(SYS_fcntl, opened, F_DUPFD_CLOEXEC, 500);
  syscall(SYS_close, opened);
}

struct record {
  char op;
  char padding[7];
  uint64_t inode, position, count, name_length;
};

static void enter(char op, uint64_t inode, uint64_t position, const char *name, const void *bytes,
                  size_t count) {
  if (log_descriptor < 0) return;
  struct record record = {op, {0}, inode, position, count, name ? strlen(name) : 0};
  struct iovec parts[3] = {{&record, sizeof record}, {(void *)name, record.name_length}, {(void *)bytes, count}};
  int kept = errno;
  syscall(SYS_writev, log_descriptor, parts, 3);
  errno = kept;
}

static int is_ours(const char *path) {
  return log_descriptor >= 0 && !strncmp(path, folder, folder_length) && path[folder_length] == '/';
}

static void absolute(const char *path, char *whole, size_t size) {
  if (path[0] == '/') {
    snprintf(whole, size, "%s", path);
    return;
  }
  char here[512];
  if (!getcwd(here, sizeof here)) here[0] = 0;
  snprintf(whole, size, "%s/%s", here, path);
}

static int descriptor_is_ours(int descriptor) {
  char link[64], path[1024];
  if (log_descriptor < 0 || descriptor == log_descriptor) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return is_ours(path);
}

static uint64_t inode_of(int descriptor) {
  struct stat status;
  return fstat(descriptor, &status) ? 0 : status.st_ino;
}

#define REAL(type, name) \
  static __typeof__(type) real_##name; \
  if (!real_##name) real_##name = (__typeof__(type))dlsym(RTLD_NEXT, #name)

typedef int (*open_function)(const char *, int, ...);

static int open_and_record(open_function real, const char *path, int flags, mode_t mode) {
  char whole[2048];
  absolute(path, whole, sizeof whole);
  int watched = is_ours(whole) && (flags & (O_CREAT | O_TRUNC));
  struct stat status;
  int existed = watched && !stat(path, &status);
  int descriptor = real(path, flags, mode);
  if (watched && descriptor >= 0) {
    if (!existed) enter('c', inode_of(descriptor), 0, whole, NULL, 0);
    else if (flags & O_TRUNC) enter('t', inode_of(descriptor), 0, NULL, NULL, 0);
  }
  return descriptor;
}

#define OPEN(name) \
  int name(const char *path, int flags, ...) { \
    REAL(open_function, name); \
    va_list rest; \
    va_start(rest, flags); \
    mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0; \
    va_end(rest); \
    return open_and_record(real_##name, path, flags, mode); \
  }
OPEN(open)
OPEN(open64)

#define PWRITE(name, offset_type) \
  ssize_t name(int descriptor, const void *bytes, size_t count, offset_type offset) { \
    REAL(ssize_t(*)(int, const void *, size_t, offset_type), name); \
    ssize_t written = real_##name(descriptor, bytes, count, offset); \
    if (written > 0 && descriptor_is_ours(descriptor)) \
      enter('w', inode_of(descriptor), (uint64_t)offset, NULL, bytes, (size_t)written); \
    return written; \
  }
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

ssize_t write(int descriptor, const void *bytes, size_t count) {
  REAL(ssize_t(*)(int, const void *, size_t), write);
  int watched = descriptor_is_ours(descriptor);
  ssize_t written = real_write(descriptor, bytes, count);
  if (watched && written > 0) {
    off64_t end = lseek64(descriptor, 0, SEEK_CUR);
    enter('w', inode_of(descriptor), (uint64_t)(end - written), NULL, bytes, (size_t)written);
  }
  return written;
}

#define TRUNCATE(name, offset_type) \
  int name(int descriptor, offset_type length) { \
    REAL(int (*)(int, offset_type), name); \
    int result = real_##name(descriptor, length); \
    if (!result && descriptor_is_ours(descriptor)) \
      enter('t', inode_of(descriptor), (uint64_t)length, NULL, NULL, 0); \
    return result; \
  }
TRUNCATE(ftruncate, off_t)
TRUNCATE(ftruncate64, off64_t)

static void record_sync(int descriptor) {
  struct stat status;
  char link[64], path[1024];
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (log_descriptor < 0 || length < 0 || fstat(descriptor, &status)) return;
  path[length] = 0;
  if (strncmp(path, folder, folder_length)) return;
  enter(S_ISDIR(status.st_mode) ? 'D' : 's', status.st_ino, 0, NULL, NULL, 0);
}

#define SYNC(name) \
  int name(int descriptor) { \
    REAL(int (*)(int), name); \
    int result = real_##name(descriptor); \
    if (!result) record_sync(descriptor); \
    return result; \
  }
SYNC(fsync)
SYNC(fdatasync)

int unlink(const char *path) {
  REAL(int (*)(const char *), unlink);
  char whole[2048];
  absolute(path, whole, sizeof whole);
  int result = real_unlink(path);
  if (!result && is_ours(whole)) enter('u', 0, 0, whole, NULL, 0);
  return result;
}

// A process dies instead of giving a file a name that ends in $RECORD_DIE_AT.
int rename(const char *from, const char *to) {
  REAL(int (*)(const char *, const char *), rename);
  const char *fatal = getenv("RECORD_DIE_AT");
  size_t length = fatal ? strlen(fatal) : 0;
  if (length && strlen(to) >= length && !strcmp(to + strlen(to) - length, fatal)) raise(SIGKILL);
  return real_rename(from, to);
}
