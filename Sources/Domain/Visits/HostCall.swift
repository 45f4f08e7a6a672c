/// The call to the host of somebody whose identity is unclear (rule RV-7).
package struct HostCall: Hashable, Sendable {
  package enum Answer: String, CaseIterable, Codable, Sendable {
    case answered, refused, notReached
  }

  package let answer: Answer
  /// What was dialled: a phone, an extension, or the intercom of a unit.
  package let number: Sensitive
  package let at: Moment

  package init(answer: Answer, number: String, at: Moment) {
    self.answer = answer
    self.number = Sensitive(HostCall.folded(number), as: .phone)
    self.at = at
  }

  /// A phone as its digits; a short number as it was written, for `5-302` is an intercom.
  private static func folded(_ number: String) -> String {
    let digits = ContactPhone.digits(number)
    let isPhone = digits.count >= shortestPhone && ContactPhone.isWellFormed(number)
    return isPhone ? digits : number
  }

  /// Whether something can be dialled: a phone, one with an extension, an extension alone, or the
  /// intercom of a unit; what is anything else is taken all the same.
  package static func isDialable(_ number: String) -> Bool {
    var text = number.halfwidth.lowercased().filter { !$0.isWhitespace }
    for word in words { text = text.replacing(word, with: "-") }
    let parts = text.split(separator: "-").map(String.init)
    guard !parts.isEmpty, parts.allSatisfy({ $0.allSatisfy { "+()0123456789#*.".contains($0) } })
    else { return false }
    let digits = parts.joined().filter(\.isNumber)
    guard digits.count >= shortestPhone else { return digits.count >= shortestExtension }
    if ContactPhone.isWellFormed(parts.joined(separator: "-")) { return true }
    guard let last = parts.last, last.count <= longestExtension else { return false }
    return ContactPhone.isWellFormed(parts.dropLast().joined(separator: "-"))
  }

  /// What stands before or between the figures of extensions and intercoms.
  private static let words = [
    "分机", "内线", "对讲", "门禁", "可视", "转", "栋", "幢", "号楼", "单元", "室", "房", "intercom", "room",
    "ext.", "ext", "x", "/",
  ]
  private static let shortestPhone = 7
  private static let shortestExtension = 2
  private static let longestExtension = 6
}

extension HostCall: Codable {
  private enum CodingKeys: String, CodingKey { case answer, number, at }

  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      answer: try values.decode(Answer.self, forKey: .answer),
      number: try values.decode(String.self, forKey: .number),
      at: try values.decode(Moment.self, forKey: .at))
  }

  package func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(answer, forKey: .answer)
    try values.encode(number.whole, forKey: .number)
    try values.encode(at, forKey: .at)
  }
}
