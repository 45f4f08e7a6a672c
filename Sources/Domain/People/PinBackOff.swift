/// How long one must wait after wrong PINs: a few tries are free, then the wait grows.
///
/// It never locks for good: a desk that is staffed round the clock could otherwise be shut by a
/// joker. A supervisor's sign-in clears it.
package enum PinBackOff {
  /// The wait after that many wrong tries in a row, in seconds.
  package static func wait(afterFailures failures: Int) -> Int {
    guard failures >= free else { return 0 }
    return steps[min(failures - free, steps.count - 1)]
  }

  /// Wrong tries that cost nothing.
  private static let free = 5
  private static let steps = [15, 30, 60, 120, 240, 480, 900]
}

/// What a PIN must be like.
package enum PinRule {
  /// Refuses a PIN that is too short, or that everybody would try first.
  package static func check(_ pin: String, isPractice: Bool) throws(Refusal) {
    let least = isPractice ? leastInPractice : leastInEarnest
    guard pin.count >= least else { throw .staff(.pinTooShort(least: least)) }
    guard isPractice || !isSimple(pin) else { throw .staff(.pinTooSimple) }
  }

  /// Whether it is one digit repeated, or digits that only count up or down.
  private static func isSimple(_ pin: String) -> Bool {
    let digits = pin.compactMap(\.wholeNumberValue)
    guard digits.count == pin.count else { return false }
    let steps = Set(zip(digits, digits.dropFirst()).map { $1 - $0 })
    return steps == [0] || steps == [1] || steps == [-1]
  }

  private static let leastInEarnest = 6
  private static let leastInPractice = 4
}
