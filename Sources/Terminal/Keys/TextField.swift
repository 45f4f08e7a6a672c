/// A line being typed: its text, and where the next character goes.
///
/// The caret counts characters as a person sees them, so a backspace takes a whole 𠮷 or an accent
/// with its letter. A secret line shows a star for each character, and its description shows none.
package struct TextField: Hashable, Sendable {
  package private(set) var text: String
  /// The number of characters before the caret.
  package private(set) var caret: Int
  package let isSecret: Bool
  /// The most characters that the line takes.
  package let limit: Int

  package init(_ text: String = "", isSecret: Bool = false, limit: Int = 500) {
    self.text = String(text.prefix(limit))
    self.isSecret = isSecret
    self.limit = limit
    caret = self.text.count
  }

  package var isEmpty: Bool { text.isEmpty }

  /// Takes a key; false if the key means nothing to a line, and is for somebody else.
  @discardableResult
  package mutating func type(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .backspace: remove(caret - 1..<caret)
    case .delete: remove(caret..<caret + 1)
    case .left: caret = max(0, caret - 1)
    case .right: caret = min(text.count, caret + 1)
    case .home: caret = 0
    case .end: caret = text.count
    case .control("u"): clear()
    case .control("w"): remove(wordBeforeCaret)
    default: return false
    }
    return true
  }

  /// Puts a text in at the caret; line breaks become blanks, and what is too much is left out.
  ///
  /// - Returns: whether all of it found room.
  @discardableResult
  package mutating func insert(_ addition: String) -> Bool {
    let line = addition.split(whereSeparator: \.isNewline).joined(separator: " ")
    let fits = line.prefix(max(0, limit - text.count))
    let end = text.index(text.startIndex, offsetBy: caret)
    let after = text.count - caret
    text.insert(contentsOf: fits, at: end)
    // Counted from behind: an accent joins the letter before it, and is no character of its own.
    caret = text.count - min(after, text.count)
    return fits.count == line.count
  }

  package mutating func clear() {
    text = ""
    caret = 0
  }

  private mutating func remove(_ characters: Range<Int>) {
    let range = characters.clamped(to: 0..<text.count)
    let start = text.index(text.startIndex, offsetBy: range.lowerBound)
    text.removeSubrange(start..<text.index(start, offsetBy: range.count))
    caret = min(range.lowerBound, text.count)
  }

  /// The word before the caret with the blanks after it; of Chinese, which has none, a run of
  /// characters without punctuation.
  private var wordBeforeCaret: Range<Int> {
    let before = Array(text.prefix(caret))
    var start = before.count
    while start > 0, before[start - 1].isWhitespace { start -= 1 }
    let isWord = start > 0 && before[start - 1].isInWord
    while start > 0, !before[start - 1].isWhitespace, before[start - 1].isInWord == isWord {
      start -= 1
    }
    return start..<caret
  }
}

extension TextField {
  /// The part of the line that is seen in so many columns, and the caret's column in it.
  ///
  /// The last column is kept for the caret. A long line moves by half its window, not with every
  /// key, and shows `<` or `>` where it goes on.
  package func window(columns: Int) -> (text: String, caretColumn: Int) {
    guard columns > 0 else { return ("", 0) }
    let shown = isSecret ? text.map { _ in "*" as Character } : Array(text)
    let widths = shown.map { String($0).columns }
    var before = widths.prefix(caret).reduce(0, +)
    var first = 0
    while before >= columns {
      let step = max(1, columns / 2)
      var moved = 0
      while moved < step, first < caret {
        moved += widths[first]
        first += 1
      }
      before -= moved
    }
    let visible = String(shown[first...])
    guard first > 0, let cut = shown[first...].first else {
      return (visible.marked(ifLongerThan: columns), before)
    }
    let marked = "<".fitted(to: String(cut).columns) + String(visible.dropFirst())
    return (marked.marked(ifLongerThan: columns), before)
  }
}

extension TextField: CustomStringConvertible, CustomReflectable {
  package var description: String { isSecret ? String(repeating: "*", count: text.count) : text }

  package var customMirror: Mirror { Mirror(self, children: ["text": description]) }
}

extension String {
  fileprivate func marked(ifLongerThan columns: Int) -> String {
    self.columns > columns ? clipped(to: columns - 1).fitted(to: columns - 1) + ">" : self
  }
}

extension Character {
  fileprivate var isInWord: Bool { isLetter || isNumber }
}
