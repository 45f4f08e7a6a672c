internal import CSystem
import Foundation

/// How long the machine has been running, which nobody can set.
package struct Uptime: Hashable, Sendable {
  /// Which start of the machine it is: those of different starts cannot be compared.
  package let boot: String
  package let milliseconds: Int64

  package init(boot: String, milliseconds: Int64) {
    self.boot = boot
    self.milliseconds = milliseconds
  }

  @Sendable package static func now() -> Uptime {
    let text = try? String(contentsOfFile: "/proc/sys/kernel/random/boot_id", encoding: .utf8)
    return Uptime(
      boot: text?.trimmingCharacters(in: .whitespacesAndNewlines) ?? "",
      milliseconds: desk_uptime_milliseconds())
  }
}
