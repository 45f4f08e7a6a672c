import Console
import Resources

extension Money {
  /// A sum on the command line, in fen.
  static func argument(_ text: String) throws -> Int {
    guard let fen = fen(text) else {
      throw UsageFailure(
        "badMoney",
        Phrase("“\(text)”不是金额，请写成 80 或 80.50。", "“\(text)” is no sum; write 80 or 80.50."))
    }
    return fen
  }
}
