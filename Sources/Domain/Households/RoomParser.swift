/// Finds the unit that was meant by what somebody typed (decision 11).
///
/// One unit, or a short choice, or nothing; never a silent guess. `A座101`, `a101`, `茉莉苑A101`,
/// `27-1-302`, `雅苑27号1单元302`, `27#302` and full-width or Chinese numerals are all understood.
package struct RoomParser: Sendable {
  /// What was found.
  package enum Match: Hashable, Sendable {
    case one(String)
    /// The codes of the units that fit, in order; never fewer than two.
    case choice([String])
    case nothing
  }

  /// A unit as the parser needs it.
  package struct Unit: Hashable, Sendable {
    package let code: String
    let area: String
    let parts: [String]

    package init(code: String, area: String, building: String, unit: String, room: String) {
      self.code = code
      self.area = area.searchFolded
      parts = [building, unit, room].map(\.searchFolded).filter { !$0.isEmpty }
    }
  }

  private let units: [Unit]
  private let byRoom: [String: [Int]]
  private let areas: [String]

  package init(_ units: [Unit]) {
    self.units = units
    byRoom = Dictionary(grouping: units.indices) { units[$0].parts.last ?? "" }
    areas = Set(units.map(\.area)).filter { !$0.isEmpty }.sorted { $0.count > $1.count }
  }

  /// Finds what `typed` means.
  package func find(_ typed: String) -> Match {
    // Blanks stay: between two numbers they are the sign that keeps them apart.
    let folded = typed.halfwidth.lowercased()
    if let exact = units.first(where: { $0.code.lowercased() == folded }) {
      return .one(exact.code)
    }
    let (area, rest) = splitArea(folded)
    let tokens = RoomParser.tokens(of: rest)
    guard let room = tokens.last else { return .nothing }
    let readings = [tokens] + RoomParser.unglued(tokens)
    let found =
      readings.lazy.map { fitting($0, area: area) }.first { !$0.isEmpty }
      ?? fittingEnd(room, area: area, isAlone: tokens.count == 1)
    switch found.count {
    case 0: return .nothing
    case 1: return .one(units[found[0]].code)
    default: return .choice(found.map { units[$0].code })
    }
  }

  /// The units whose own parts end with these tokens; a part left out in front may be any.
  private func fitting(_ tokens: [String], area: String?) -> [Int] {
    guard let room = tokens.last else { return [] }
    return (byRoom[room] ?? []).filter { index in
      let unit = units[index]
      guard area.map({ unit.area == $0 }) ?? true else { return false }
      if unit.parts == tokens { return true }
      // A building and a room, without the entrance between them; or the room alone.
      return tokens.count < unit.parts.count
        && (Array(unit.parts.suffix(tokens.count)) == tokens
          || (tokens.count == 2 && unit.parts.first == tokens[0]))
    }
  }

  /// A lone room number that no unit bears is no unit.
  private func fittingEnd(_ room: String, area: String?, isAlone: Bool) -> [Int] {
    guard isAlone else { return [] }
    return (byRoom[room] ?? []).filter { area == nil || units[$0].area == area }
  }

  private func splitArea(_ text: String) -> (String?, String) {
    for area in areas where text.hasPrefix(area) {
      return (area, String(text.dropFirst(area.count)))
    }
    // The first characters of an area are enough where they name just one.
    for length in stride(from: 3, through: 2, by: -1) {
      let start = String(text.prefix(length))
      let matches = areas.filter { $0.hasPrefix(start) }
      if start.count == length, matches.count == 1, start.allSatisfy({ !$0.isASCII }) {
        return (matches[0], String(text.dropFirst(length)))
      }
    }
    return (nil, text)
  }
}

extension RoomParser {
  /// The parts of what was typed: letters and digits, split at words such as 座, 号楼, 单元 and at signs.
  fileprivate static func tokens(of text: String) -> [String] {
    var tokens: [String] = []
    var token = ""
    var numeral = ""
    func flushNumeral() {
      token += ChineseNumeral.digits(numeral)
      numeral = ""
    }
    func flush() {
      flushNumeral()
      if !token.isEmpty { tokens.append(token) }
      token = ""
    }
    for character in text {
      if ChineseNumeral.isPart(character) {
        numeral.append(character)
      } else if character.isASCII, character.isLetter || character.isNumber {
        flushNumeral()
        token.append(character)
      } else {
        flush()
      }
    }
    flush()
    return tokens
  }

  /// Other readings of tokens that were typed without a sign between: `a101`, `27-1302`.
  fileprivate static func unglued(_ tokens: [String]) -> [[String]] {
    guard let first = tokens.first, let firstDigit = first.firstIndex(where: \.isNumber),
      firstDigit > first.startIndex
    else { return [] }
    return [[String(first[..<firstDigit]), String(first[firstDigit...])] + tokens.dropFirst()]
  }
}

/// Numbers written in Chinese: `二十七`, `三零二`, `一百零一`.
enum ChineseNumeral {
  private static let digits: [Character: Int] = [
    "零": 0, "〇": 0, "○": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7,
    "八": 8, "九": 9,
  ]
  private static let places: [Character: Int] = ["十": 10, "百": 100, "千": 1000]

  static func isPart(_ character: Character) -> Bool {
    digits[character] != nil || places[character] != nil
  }

  /// The number in digits: read out place by place, or digit by digit where no place is named.
  static func digits(_ numeral: String) -> String {
    guard !numeral.isEmpty else { return "" }
    guard numeral.contains(where: { places[$0] != nil }) else {
      return numeral.compactMap { digits[$0].map(String.init) }.joined()
    }
    var total = 0
    var digit: Int?
    for character in numeral {
      if let place = places[character] {
        total += (digit ?? 1) * place
        digit = nil
      } else {
        digit = digits[character]
      }
    }
    return String(total + (digit ?? 0))
  }
}
