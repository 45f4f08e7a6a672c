// System calls that Swift's Glibc does not offer, or offers awkwardly. The names carry a prefix
// because C has no modules.

#ifndef FRONTDESK_CSYSTEM_H
#define FRONTDESK_CSYSTEM_H

#include <stddef.h>
#include <stdint.h>

/// Opens the lock file at `path`, creating it for its owner alone. Returns a descriptor, or -1.
int desk_lock_open(const char *path);

/// Tries to take the lock without waiting. Returns 0 when taken, 1 when another holds it, else -1.
int desk_lock_try(int descriptor);

void desk_lock_release(int descriptor);

/// Writes who holds the lock into the lock file, for a person who has to wait.
void desk_lock_note(int descriptor, const char *note);

/// Sleeps that many microseconds.
void desk_pause(unsigned microseconds);

/// Begins to watch `path` for appended bytes. Returns a descriptor for poll(2), or -1.
int desk_watch_open(const char *path);

/// Takes what the watch has seen off it. Returns whether there was anything.
int desk_watch_drain(int descriptor);

/// Milliseconds since the machine was started, sleep included; a set clock does not move it.
int64_t desk_uptime_milliseconds(void);

/// What a file lies on: which kind of file system, and what room there is left.
typedef struct desk_volume {
  uint64_t kind;
  uint64_t free_bytes;
  uint64_t all_bytes;
  uint64_t free_files;
  /// 0 where the file system counts no files.
  uint64_t all_files;
} desk_volume;

/// Asks what the file or folder at `path` lies on. Returns 0, or -1.
int desk_volume_of(const char *path, desk_volume *volume);

/// Whether the machine's clock is kept in step: 1 or 0, or -1 where that cannot be told.
int desk_clock_in_step(void);

/// Converts GB18030 to UTF-8. Returns the bytes written, or -1 where the input is malformed.
long desk_gb18030_to_utf8(const char *from, size_t length, char *to, size_t capacity);

/// Converts UTF-8 to GB18030. Returns the bytes written, or -1 where the input is malformed.
long desk_utf8_to_gb18030(const char *from, size_t length, char *to, size_t capacity);

#endif
