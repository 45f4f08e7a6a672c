import Glibc

/// What the environment says under a name; nil if it says nothing.
func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

/// Milliseconds of a clock that never goes back.
func monotonicMilliseconds() -> Int {
  var now = timespec()
  clock_gettime(CLOCK_MONOTONIC, &now)
  return now.tv_sec * 1_000 + now.tv_nsec / 1_000_000
}
