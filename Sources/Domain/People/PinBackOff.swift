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
  ///
  /// A pass-phrase is a PIN too: what holds anything but digits is judged only by its length and by
  /// the words everybody tries.
  package static func check(
    _ pin: String, of number: StaffNumber? = nil, isPractice: Bool
  ) throws(Refusal) {
    let least = isPractice ? leastInPractice : leastInEarnest
    guard pin.count >= least else { throw .staff(.pinTooShort(least: least)) }
    guard isPractice || !isSimple(pin, number) else { throw .staff(.pinTooSimple) }
  }

  /// Whether it is one of those that are tried first: digits that repeat or only count up or down, a
  /// date, the person's own number, a word that everybody knows.
  private static func isSimple(_ pin: String, _ number: StaffNumber?) -> Bool {
    let folded = pin.lowercased()
    if let number, folded.contains(number.text.lowercased()), number.text.count >= 4 { return true }
    if known.contains(folded) || isRepeated(folded) { return true }
    let digits = pin.compactMap(\.wholeNumberValue)
    guard digits.count == pin.count else { return false }
    return isRun(digits) || isMirrored(digits) || isDate(digits)
  }

  /// A piece, repeated: 888888, 121212, 123123.
  private static func isRepeated(_ pin: String) -> Bool {
    let characters = Array(pin)
    return (1...max(1, characters.count / 2)).contains { length in
      characters.count.isMultiple(of: length)
        && characters.indices.allSatisfy { characters[$0] == characters[$0 % length] }
        && characters.count > length
    }
  }

  /// Digits that count up or down, also each of them twice or three times: 123456, 112233.
  private static func isRun(_ digits: [Int]) -> Bool {
    let steps = Set(zip(digits, digits.dropFirst()).map { ($1 - $0 + 10) % 10 })
    return steps == [1] || steps == [9] || steps == [0, 1] || steps == [0, 9]
  }

  /// A half and the same half turned round: 123321.
  private static func isMirrored(_ digits: [Int]) -> Bool {
    digits.elementsEqual(digits.reversed()) && isRun(Array(digits.prefix(digits.count / 2)))
  }

  /// A day as people write birthdays: 19900214, 900214, 140290, 199002.
  private static func isDate(_ digits: [Int]) -> Bool {
    func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
    func isDay(_ month: Int, _ day: Int) -> Bool {
      (1...12).contains(month) && (1...31).contains(day)
    }
    let isYear = digits.count >= 4 && years.contains(number(0..<4))
    switch digits.count {
    case 8: return isYear && isDay(number(4..<6), number(6..<8))
    case 6:
      return isDay(number(2..<4), number(4..<6)) || isDay(number(2..<4), number(0..<2))
        || isYear && (1...12).contains(number(4..<6))
    default: return false
    }
  }

  private static let years = 1900...2099
  /// What lists of stolen passwords have at their head, and lucky numbers.
  private static let known: Set<String> = [
    "password", "passw0rd", "qwerty", "qwertyuiop", "1qaz2wsx", "abc123", "abcdef", "abcd1234",
    "iloveyou", "woaini", "woaini1314", "admin1", "admin123", "letmein", "asdfgh", "zxcvbn",
    "147258", "147258369", "159753", "159357", "258456", "520131", "5201314", "1314520", "666888",
    "888666", "168168", "518518", "102030", "010203", "123654", "654123", "123789", "147852",
  ]
  private static let leastInEarnest = 6
  private static let leastInPractice = 4
}
