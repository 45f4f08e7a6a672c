/// What the desk's standing phrases are for (rules PH-1, CI-6, CI-10, CD-11).
package enum PhraseKind: String, CaseIterable, Codable, Sendable {
  /// 致歉, 复述, 进展, 婉拒, 结束语.
  case apology, restating, progress, refusal, closing
}

/// A short text in the office's own words, put into a field by its code or its pinyin.
///
/// Blanks in braces, as `{房号}`, are filled from the record where it knows them.
package struct StockPhrase: Hashable, Codable, Sendable {
  /// Two to eight letters and digits, as `zq1`.
  package let code: String
  package let kind: PhraseKind
  package let chinese: String
  /// Empty where the office has none.
  package let english: String
  package let isOn: Bool

  /// - Throws: ``PhraseRefusal`` where the code is none, or nothing is said.
  package init(
    code: String, kind: PhraseKind, chinese: String, english: String, isOn: Bool = true
  ) throws(Refusal) {
    let code = code.halfwidth.lowercased()
    guard code.wholeMatch(of: /[a-z0-9]{2,8}/) != nil else {
      throw .phrase(.malformedCode(code))
    }
    guard chinese.contains(where: { !$0.isWhitespace }) else { throw .phrase(.textMissing) }
    self.init(stored: code, kind: kind, texts: (chinese, english), isOn: isOn)
  }

  /// A phrase as it stands in the file.
  package init(
    stored code: String, kind: PhraseKind, texts: (chinese: String, english: String), isOn: Bool
  ) {
    self.code = code
    self.kind = kind
    chinese = texts.chinese
    english = texts.english
    self.isOn = isOn
  }

  /// The text in a language; in Chinese where there is no other.
  package func text(inEnglish: Bool) -> String { inEnglish && !english.isEmpty ? english : chinese }

  /// A text with its blanks filled, as far as they are known; the others stay to be written over.
  package static func filled(_ text: String, with known: [String: String]) -> String {
    known.reduce(text) { $0.replacing("{\($1.key)}", with: $1.value) }
  }
}

/// Why a phrase cannot be kept.
package enum PhraseRefusal: RefusalReason {
  case malformedCode(String)
  case textMissing
  case notFound(String)
  case codeTaken(String)
}
