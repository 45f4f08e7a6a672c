import Domain
import Resources

extension Phrase {
  /// What went wrong in the world, in words; nothing was saved.
  package static func failure(_ cause: Phrase) -> Phrase {
    Phrase(nothing.0 + cause.text(in: .chinese), nothing.1 + cause.text(in: .english))
  }

  /// What went wrong, where something was saved all the same.
  var withoutNothing: Phrase {
    func told(_ language: Language, _ nothing: String) -> String {
      let text = text(in: language)
      return text.hasPrefix(nothing) ? String(text.dropFirst(nothing.count)) : text
    }
    return Phrase(told(.chinese, Self.nothing.0), told(.english, Self.nothing.1))
  }

  private static let nothing = ("没有保存：", "Nothing was saved: ")
}
