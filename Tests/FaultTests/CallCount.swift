import Foundation
import Testing

/// How many calls of each kind a program made on its folder, as the injector counted them.
struct CallCount {
  private let numbers: [Character: Int]

  init(contentsOf url: URL) throws {
    let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
    numbers = try Dictionary(
      uniqueKeysWithValues: lines.map { line in
        let kind = try #require(line.first)
        return (kind, try #require(Int(line.dropFirst(2))))
      })
  }

  /// How many of those kinds, by their letters.
  func of(_ kinds: String) -> Int { kinds.reduce(0) { $0 + (numbers[$1] ?? 0) } }
}
