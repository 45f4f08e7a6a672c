import Domain

/// Sums of money as a clerk types them.
package enum Money {
  /// A sum in fen as people read it, in yuan: `80.50`.
  static func yuan(_ fen: Int) -> String {
    let rest = fen % 100
    return "\(fen / 100).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// Yuan with at most two places, in fen; nothing where the text is no sum.
  package static func fen(_ text: String) -> Int? {
    let parts = text.halfwidth.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let yuan = Int(parts[0]), yuan >= 0, yuan < 10_000_000
    else { return nil }
    guard parts.count == 2 else { return yuan * 100 }
    guard (1...2).contains(parts[1].count), let rest = Int(parts[1]), rest >= 0 else { return nil }
    return yuan * 100 + (parts[1].count == 1 ? rest * 10 : rest)
  }
}
