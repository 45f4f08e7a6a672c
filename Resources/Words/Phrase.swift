/// One thing the program says, in both its languages.
///
/// A phrase cannot be made without both, so the phrase book is complete by construction. The
/// trade's data is never translated.
package struct Phrase: Hashable, Sendable {
  private let chinese: String
  private let english: String

  package init(_ chinese: String, _ english: String) {
    self.chinese = chinese
    self.english = english
  }

  package func text(in language: Language) -> String {
    switch language {
    case .chinese: chinese
    case .english: english
    }
  }
}

/// A language of the program's screens.
package enum Language: String, CaseIterable, Codable, Sendable {
  case chinese = "zh-Hans"
  case english = "en"
}
