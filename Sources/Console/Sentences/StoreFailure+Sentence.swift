import Domain
import Resources

extension Phrase {
  /// What went wrong in the world, in words; nothing was saved.
  package static func failure(_ cause: Phrase) -> Phrase {
    Phrase(
      "没有保存：" + cause.text(in: .chinese), "Nothing was saved: " + cause.text(in: .english))
  }
}
