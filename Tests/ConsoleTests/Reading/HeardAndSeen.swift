import Foundation
import Resources
import Terminal

@testable import Console

/// What is on a screen, beside what is said of it.
struct HeardAndSeen {
  /// The pieces of the screen in the order in which they are read.
  let seen: [String]
  /// What is said, line by line.
  let heard: [String]

  /// Looks at a session as one who sees, on a screen where nothing is cut, and as one who hears.
  init(_ session: Session) {
    var ordinary = session
    ordinary.isRead = false
    let frame = ordinary.frame(of: Size(columns: 118, rows: 160))
    // The last row is the legend of the keys, which `?` tells.
    seen = frame.lines.dropLast().flatMap(Self.pieces)
    var read = session
    read.isRead = true
    heard = read.everything
  }

  /// A line falls into pieces where the eye sees a gap, a rule or a bracket.
  private static func pieces(of line: String) -> [String] {
    line.replacing(/[ ]{2,}|[|\[\]│─┌┐└┘├┤]+|-{3,}|#{2,}|_+/, with: "\n").split(separator: "\n")
      .map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { piece in piece.contains { $0.isLetter || $0.isNumber } }
  }

  /// The letters and figures of a text, without what only sets them apart.
  static func bare(_ text: some StringProtocol) -> String {
    String(String(text).searchFolded.filter { $0.isLetter || $0.isNumber })
  }

  /// What is seen and not said.
  var unsaid: [String] {
    let said = Self.bare(heard.joined())
    return seen.filter { !said.contains(Self.bare($0)) }
  }

  /// What is said and not seen.
  var unseen: [String] {
    let shown = Self.bare(seen.joined())
    return heard.flatMap { $0.split(separator: /[，,：:；;（）()。]+/).map(String.init) }
      .filter { piece in
        let word = Self.bare(piece)
        return !word.isEmpty && !shown.contains(word)
      }
  }

  /// What is said twice though it is seen once.
  var repeated: [String] {
    let shown = Self.bare(seen.joined())
    return Dictionary(grouping: heard.map(Self.bare).filter { $0.count > 5 }) { $0 }
      .filter { $0.value.count > max(1, shown.ranges(of: $0.key).count) }.map(\.key)
  }

  /// What is said in another order than it is seen.
  var misplaced: [String] {
    let said = Self.bare(heard.joined(separator: " "))
    var place = said.startIndex
    var misplaced: [String] = []
    for piece in seen.map(Self.bare) where said.contains(piece) {
      guard let found = said[place...].range(of: piece) else {
        misplaced.append(piece)
        continue
      }
      place = found.upperBound
    }
    return misplaced
  }
}
