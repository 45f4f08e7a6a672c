import Resources

/// A check that was made, and found what it looked at not to be well.
///
/// What it found stands on standard output already; this is the reason, which goes to standard error,
/// and the status.
struct FoundWanting: Error {
  let status: Int32
  let code: String
  let phrase: Phrase

  static let journalUnsound = FoundWanting(
    status: 1, code: "journalUnsound",
    phrase: Phrase("流水核对不过，和写下时不一样。", "The journal is not as it was written."))

  static let sealUnsound = FoundWanting(
    status: 1, code: "sealUnsound",
    phrase: Phrase(
      "单据上的封存码和这个文件对不上。", "The seal on the paper does not fit this file."))

  static let copyDamaged = FoundWanting(
    status: 1, code: "copyDamaged",
    phrase: Phrase("备份有损坏，请用另一份。", "The copy is damaged; use another."))
}
