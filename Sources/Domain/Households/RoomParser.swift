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
      parts = [building, unit, room].flatMap { RoomTokens($0).parts }
    }
  }

  private let units: [Unit]
  private let byRoom: [String: [Int]]
  /// The units by their codes, folded as what is typed is folded.
  private let byCode: [String: String]
  private let areas: [String]
  /// What numbers begin with: the buildings, or where there are none, the units.
  private let heads: Set<String>

  /// The estate's own name, which some put in front of everything.
  private let estate: String

  package init(_ units: [Unit], of estate: String = "") {
    self.units = units
    self.estate = estate.searchFolded
    byRoom = Dictionary(grouping: units.indices) { units[$0].parts.last ?? "" }
    heads = Set(units.compactMap(\.parts.first))
    byCode = Dictionary(units.map { ($0.code.lowercased(), $0.code) }) { first, _ in first }
    areas = Set(units.map(\.area)).filter { !$0.isEmpty }.sorted { $0.count > $1.count }
  }

  /// Finds what `typed` means.
  package func find(_ typed: String) -> Match {
    // Blanks stay: between two numbers they are the sign that keeps them apart.
    let folded = typed.halfwidth.lowercased()
    if let exact = byCode[folded.searchFolded] { return .one(exact) }
    let (area, rest) = splitArea(folded)
    let tokens = RoomTokens(rest).parts
    let found =
      readings(of: tokens).lazy.map { reading in
        Set(reading.flatMap { fitting($0, area: area) }).sorted()
      }.first { !$0.isEmpty } ?? []
    switch found.count {
    case 0: return .nothing
    case 1: return .one(units[found[0]].code)
    default: return .choice(found.map { units[$0].code })
    }
  }

  /// The codes of the units whose number begins as `typed` does, in order: somebody is still typing.
  package func beginning(_ typed: String, limit: Int) -> [String] {
    let (area, rest) = splitArea(typed.halfwidth.lowercased())
    let tokens = RoomTokens(rest).parts
    guard let last = tokens.last else { return [] }
    // Behind a sign the number before it is whole: `2-` is building 2, and not 21.
    let isWhole = rest.last.map(RoomTokens.endsPart) ?? false
    // A name, of which most of what is typed is the beginning, is no number of any.
    let isOne = tokens.count == 1 && !isWhole
    guard heads.contains(where: { isOne ? $0.hasPrefix(last) : $0 == tokens[0] }) else { return [] }
    let fitting = units.lazy.filter { unit in
      guard area.map({ unit.area == $0 }) ?? true, unit.parts.count >= tokens.count,
        unit.parts.prefix(tokens.count - 1).elementsEqual(tokens.dropLast())
      else { return false }
      let part = unit.parts[tokens.count - 1]
      return isWhole ? part == last : part.hasPrefix(last)
    }
    return fitting.prefix(limit).map(\.code)
  }

  /// Ways to read what was typed, the plainest first; what stands side by side is equally likely.
  private func readings(of tokens: [String]) -> [[[String]]] {
    let unglued = RoomParser.unglued(tokens)
    // A word behind the number, such as a name, is no part of it.
    guard let last = tokens.last, last.first?.isASCII == false else { return [[tokens], unglued] }
    let short = Array(tokens.dropLast())
    return [[tokens], unglued, [short], RoomParser.unglued(short)]
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

  private func splitArea(_ text: String) -> (String?, String) {
    let text = String(text.drop(while: \.isWhitespace))
    for area in areas where text.hasPrefix(area) {
      return (area, String(text.dropFirst(area.count)))
    }
    if !estate.isEmpty, text.hasPrefix(estate) {
      return splitArea(String(text.dropFirst(estate.count)))
    }
    // The first characters of an area are enough where they name just one.
    for length in stride(from: 3, through: 1, by: -1) {
      let start = String(text.prefix(length))
      let matches = areas.filter { $0.hasPrefix(start) }
      let isWord = start.allSatisfy { !$0.isASCII && !ChineseNumeral.isPart($0) }
      if start.count == length, matches.count == 1, isWord {
        return (matches[0], String(text.dropFirst(length)))
      }
    }
    return (nil, text)
  }

  /// Other readings of a number typed without a sign between its parts: `a101` is A-101, and `a1101`
  /// may be A-1101 or A1-101.
  private static func unglued(_ tokens: [String]) -> [[String]] {
    guard let first = tokens.first, let digit = first.firstIndex(where: \.isNumber),
      digit > first.startIndex
    else { return [] }
    let cuts = first.indices.filter { $0 >= digit }
    return cuts.map { [String(first[..<$0]), String(first[$0...])] + tokens.dropFirst() }
  }
}
