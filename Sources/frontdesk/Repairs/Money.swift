import Resources

/// Sums of money as they are typed.
enum Money {
  /// Yuan with at most two places, in fen.
  static func fen(_ text: String) throws -> Int {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let yuan = Int(parts[0]), (0...9_999_999).contains(yuan),
      let rest = parts.count == 1 ? 0 : places(parts[1])
    else {
      throw UsageFailure(
        "badMoney",
        Phrase("“\(text)”不是金额，请写成 80 或 80.50。", "“\(text)” is no sum; write 80 or 80.50."))
    }
    return yuan * 100 + rest
  }

  private static func places(_ digits: Substring) -> Int? {
    guard (1...2).contains(digits.count), let number = Int(digits), number >= 0 else { return nil }
    return digits.count == 1 ? number * 10 : number
  }
}
