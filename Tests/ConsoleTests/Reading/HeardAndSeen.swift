import Domain
import Foundation
import Terminal

@testable import Console

/// What is on a screen, beside what is said of it.
struct HeardAndSeen {
  /// The words of the screen in the order in which they are read.
  let seen: [String]
  /// What can be seen besides, in the words that stand for signs where a cursor is followed.
  private let shown: Set<String>
  /// The beginnings and ends of words that are cut even there.
  private let stems: [String]
  /// What is said, line by line.
  var heard: [String]

  /// Whether everything stands in the order in which it is asked for or listed: over a pane, and in a
  /// form, what is wrong is said where it is wrong, and on a screen it stands at the foot.
  private let isOrdered: Bool

  /// Looks at a session as one who sees, on a screen where nothing is cut, and as one who hears.
  init(_ session: Session) {
    var ordinary = session
    ordinary.isRead = false
    // A pick list that is open covers the fields under it.
    ordinary.form?.isListOpen = false
    var read = session
    read.isRead = true
    heard = read.everything
    let lines = Self.lines(on: read, columns: 300)
    let ordinaryLines = Self.lines(on: ordinary, columns: 110)
    let words = lines.flatMap(Self.seenWords)
    // What lies over a pane leaves pieces of it in sight, which nobody reads.
    let isAlone = session.overlay != nil || session.detailTop != nil
    seen = isAlone ? words : ordinaryLines.flatMap(Self.seenWords)
    // Of a long pick list the screen shows a part, and of what can be done on a page that there is
    // something.
    var actions: [DetailPart] = []
    if case .page(let page)? = session.overlay { actions = page.actions.parts(in: session.scene) }
    let choices = session.overlay == nil ? session.filled?.offers(in: session.scene) ?? [] : []
    let kept = session.scene.heard(actions) + choices.map(\.text)
    var covered: [String] = []
    if read.form?.isListOpen == true {
      read.form?.isListOpen = false
      covered = Self.lines(on: read, columns: 300).flatMap(Self.seenWords)
    }
    shown = Set(words + covered + kept.flatMap(Self.words))
    stems = (lines + ordinaryLines).flatMap(Self.stems)
    isOrdered = session.overlay == nil && session.filled == nil
  }

  /// The lines of a screen but the last, the legend of the keys, which `?` tells.
  private static func lines(on session: Session, columns: Int) -> [String] {
    session.frame(of: Size(columns: columns, rows: 130)).lines.dropLast()
      .filter { line in line.contains { $0 != " " } }
  }

  private static func seenWords(in line: String) -> [String] {
    words(in: Allowed.seen.takenOut(of: line))
  }

  private static func stems(in line: String) -> [String] {
    line.split(separator: "..").dropLast().compactMap { words(in: String($0)).last }
  }

  /// A word is what stands between gaps, signs and stops, and a figure is a word by itself.
  private static func words(in line: String) -> [String] {
    var words: [String] = []
    var last: Bool?
    for scalar in line.lowercased().unicodeScalars {
      let isFigure = scalar.properties.numericType == .decimal
      let kind = isFigure || scalar.properties.isAlphabetic ? isFigure : nil
      if let kind, kind == last {
        words[words.count - 1].unicodeScalars.append(scalar)
      } else if kind != nil {
        words.append(String(scalar))
      }
      last = kind
    }
    return words
  }

  private var said: [String] { heard.flatMap(Self.words) }

  /// The same without the words that only the ear needs.
  private var told: [String] {
    heard.map { Allowed.heard.takenOut(of: Allowed.seen.takenOut(of: $0)) }.flatMap(Self.words)
  }
}

extension HeardAndSeen {
  /// What is seen oftener than it is said.
  var unsaid: [String] {
    var left = Self.counts(said)
    return seen.filter { word in
      left[word, default: 0] -= 1
      return left[word, default: 0] < 0
    }
  }

  /// What is said and cannot be seen.
  var unseen: [String] {
    let all = shown.union(seen)
    return told.filter { word in !all.contains(word) && !stems.contains(where: word.hasPrefix) }
  }

  /// What is said in two lines, though it is not seen twice.
  var repeated: [String] {
    let counts = Self.counts(seen)
    return Self.counts(heard).filter { line, count in
      let words = Self.words(in: line)
      return count > 1 && words.count > 1 && words.contains { counts[$0, default: 0] < count }
    }.map(\.key)
  }

  /// What is said in another order than it is seen, of all that stands in one place only.
  var misplaced: [String] {
    guard isOrdered else { return [] }
    let (seenOften, saidOften) = (Self.counts(seen), Self.counts(said))
    let places = Dictionary(said.enumerated().map { ($1, $0) }) { $1 }
    var last = -1
    return seen.filter { seenOften[$0] == 1 && saidOften[$0] == 1 }.filter { word in
      let place = places[word] ?? 0
      defer { last = max(last, place) }
      return place < last
    }
  }

  private static func counts(_ words: [String]) -> [String: Int] {
    Dictionary(words.map { ($0, 1) }, uniquingKeysWith: +)
  }
}
