/// A stock of slips that are used again and again: `A001` to `A200` (rule RV-8).
package struct SlipRange: Hashable, Codable, Sendable {
  package let prefix: String
  package let first: Int
  package let last: Int
  /// How many digits a label has at least: 3 gives `A007`.
  package let digits: Int
  /// Whether slips of it are still given out.
  package var isOn = true

  /// - Throws: ``VisitRefusal/slipRange(_:)`` unless both labels have one prefix and the same number of
  ///   digits, ``VisitRefusal/slipRangeReversed(_:_:)`` where the last stands first.
  package init(from firstLabel: String, to lastLabel: String) throws(Refusal) {
    let first = firstLabel.halfwidth.uppercased()
    let last = lastLabel.halfwidth.uppercased()
    let firstDigits = String(first.reversed().prefix { $0.isASCII && $0.isNumber }.reversed())
    let lastDigits = String(last.reversed().prefix { $0.isASCII && $0.isNumber }.reversed())
    let prefix = String(first.dropLast(firstDigits.count))
    guard let low = Int(firstDigits), let high = Int(lastDigits),
      firstDigits.count == lastDigits.count, last.dropLast(lastDigits.count) == prefix,
      high - low < Self.largest, prefix.count <= Self.longestPrefix,
      prefix.allSatisfy({ $0.isASCII && ($0.isLetter || $0 == "-") })
    else { throw .visit(.slipRange("\(firstLabel)-\(lastLabel)")) }
    guard low <= high else { throw .visit(.slipRangeReversed(first, last)) }
    self.prefix = prefix
    self.first = low
    self.last = high
    digits = firstDigits.count
  }

  /// As it was stored.
  package init(prefix: String, first: Int, last: Int, digits: Int, isOn: Bool) {
    self.prefix = prefix
    self.first = first
    self.last = last
    self.digits = digits
    self.isOn = isOn
  }

  /// The same range, in use or out of it.
  package func turned(on isOn: Bool) -> SlipRange {
    SlipRange(prefix: prefix, first: first, last: last, digits: digits, isOn: isOn)
  }

  package var count: Int { last - first + 1 }
  package var firstLabel: String { label(first) }
  package var lastLabel: String { label(last) }

  /// The labels, in their order.
  package var labels: [String] { (first...last).map(label) }

  package func contains(_ label: String) -> Bool {
    guard isLike(label), let number = Int(label.dropFirst(prefix.count)) else { return false }
    return (first...last).contains(number)
  }

  /// Whether both begin and end with the same label.
  package func isSame(as other: SlipRange) -> Bool {
    firstLabel == other.firstLabel && lastLabel == other.lastLabel
  }

  /// Whether a label is written as those of the range are.
  package func isLike(_ label: String) -> Bool {
    label.hasPrefix(prefix) && label.count == prefix.count + digits
      && Int(label.dropFirst(prefix.count)) != nil
  }

  /// Whether both have a label in common.
  package func overlaps(_ other: SlipRange) -> Bool {
    prefix == other.prefix && digits == other.digits && first <= other.last && other.first <= last
  }

  private func label(_ number: Int) -> String {
    let text = String(number)
    return prefix + String(repeating: "0", count: max(0, digits - text.count)) + text
  }

  /// More slips than any desk has.
  private static let largest = 10_000
  private static let longestPrefix = 4
}
