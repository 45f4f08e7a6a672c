import Domain
import Foundation
import Terminal

@testable import Console

/// What is on a screen, beside what is said of it.
struct HeardAndSeen {
  /// The pieces of the screen in the order in which they are read.
  let seen: [String]
  /// All that can be seen of the same, on screens of every width, by the eye and by the cursor.
  private let shown: String
  /// What is said, line by line.
  var heard: [String]

  /// Looks at a session as one who sees, on a screen where nothing is cut, and as one who hears.
  init(_ session: Session) {
    var ordinary = session
    ordinary.isRead = false
    var read = session
    read.isRead = true
    heard = read.everything
    // What lies over a pane leaves pieces of it in sight, which nobody reads.
    let first = session.overlay == nil ? ordinary : read
    seen = Self.pieces(of: first, columns: 110)
    // A pick list that is open covers the fields under it.
    var closed = ordinary
    closed.form?.isListOpen = false
    shown = Self.bare(
      [ordinary, read, closed].flatMap { session in
        [110, 300].flatMap { Self.pieces(of: session, columns: $0) }
      }.joined())
  }

  /// The pieces of a screen but its last row, the legend of the keys, which `?` tells.
  private static func pieces(of session: Session, columns: Int) -> [String] {
    session.frame(of: Size(columns: columns, rows: 160)).lines.dropLast().flatMap(pieces)
  }

  /// A line falls into pieces where the eye sees a gap, a sign, a rule or a bracket.
  private static func pieces(of line: String) -> [String] {
    let isApart: (Character) -> Bool = { "|[]<>!*~^=+#_-│─┌┐└┘├┤".contains($0) }
    return String(line.map { isApart($0) ? "\n" : $0 }).replacing("  ", with: "\n")
      .split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { piece in piece.contains { $0.isLetter || $0.isNumber } }
  }

  /// The letters and figures of a text, without what only sets them apart.
  private static func bare(_ text: String) -> String {
    String(text.searchFolded.filter { $0.isLetter || $0.isNumber })
  }
}

extension HeardAndSeen {
  /// What is seen and not said.
  var unsaid: [String] {
    let said = Self.bare(heard.joined())
    return seen.filter { !said.contains(Self.bare($0)) }
  }

  /// What is said and cannot be seen.
  var unseen: [String] {
    heard.flatMap { line in
      line.split { $0.isWhitespace || $0.isPunctuation || $0.isSymbol }.map(String.init)
    }.filter { word in
      let bare = Self.bare(word)
      return !bare.isEmpty && !shown.contains(bare)
    }
  }

  /// What is said in two lines, though it stands in one place.
  var repeated: [String] {
    Dictionary(grouping: heard.map(Self.bare).filter { $0.count > Self.short }) { $0 }
      .filter { $0.value.count > max(1, shown.ranges(of: $0.key).count) }.map(\.key)
  }

  /// What is said in another order than it is seen.
  var misplaced: [String] {
    let said = Self.bare(heard.joined(separator: " "))
    var place = said.startIndex
    var misplaced: [String] = []
    for piece in seen.map(Self.bare) where piece.count > Self.short && said.contains(piece) {
      guard let found = said[place...].range(of: piece) else {
        misplaced.append(piece)
        continue
      }
      place = found.upperBound
    }
    return misplaced
  }

  /// What is so short stands in many places.
  private static let short = 5
}
