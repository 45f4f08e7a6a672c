#define _GNU_SOURCE
#include "CSystem.h"

#include <sys/statvfs.h>
#include <sys/timex.h>
#include <sys/vfs.h>

int desk_volume_of(const char *path, desk_volume *volume) {
  struct statfs kind;
  struct statvfs room;
  if (statfs(path, &kind) != 0 || statvfs(path, &room) != 0) return -1;
  volume->kind = (uint32_t)kind.f_type;
  // What an ordinary account may still have, not what root keeps back.
  volume->free_bytes = (uint64_t)room.f_bavail * room.f_frsize;
  volume->all_bytes = (uint64_t)room.f_blocks * room.f_frsize;
  volume->free_files = room.f_favail;
  volume->all_files = room.f_files;
  return 0;
}

int desk_clock_in_step(void) {
  struct timex clock = {0};
  if (adjtimex(&clock) < 0) return -1;
  return (clock.status & STA_UNSYNC) == 0;
}
