import Foundation
import Support

typealias RehearsalProcess = TerminalProcess

extension TerminalProcess {
  /// Starts the rehearsal program.
  convenience init(
    _ arguments: String..., environment: [String: String] = [:], columns: UInt16 = 80,
    rows: UInt16 = 24
  ) throws {
    try self.init(
      Self.folder + "/TerminalRehearsal", arguments, environment: environment, columns: columns,
      rows: rows)
  }

  private static var folder: String {
    var path = [CChar](repeating: 0, count: 4096)
    let length = readlink("/proc/self/exe", &path, path.count - 1)
    let program = String(decoding: path.prefix(max(0, length)).map(UInt8.init), as: UTF8.self)
    return String(program[..<(program.lastIndex(of: "/") ?? program.endIndex)])
  }
}
