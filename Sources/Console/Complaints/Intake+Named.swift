import Domain
import Resources

extension Intake {
  /// The unit with the masked name, and the matter, by which a clerk knows it beside its number;
  /// nothing of a complaint about somebody's conduct, which is its number alone.
  var namedBeside: [String] {
    guard !isAboutConduct else { return [] }
    let place = reporter.household ?? particulars.place ?? ""
    let whom = [place, reporter.name.masked].filter { !$0.isEmpty }.joined(separator: " ")
    return [whom, matterTitle].filter { !$0.isEmpty }
  }
}

extension Intake {
  /// What it is called beside its number in a list, where a complaint about somebody's conduct is only
  /// that (rule CI-17).
  func listedTitle(in scene: Scene) -> String {
    isAboutConduct ? scene.say(.conduct) : matterTitle
  }
}

extension Phrase {
  /// What a complaint about somebody's conduct is called in every list and on every list's page.
  static var conduct: Phrase { Phrase("个人行为", "conduct") }
}

extension EntryForm {
  /// The same form, which says what that intake is, where it is about that one alone.
  func naming(_ intake: Intake) -> EntryForm {
    subject == intake.id ? telling(intake.namedBeside) : self
  }
}
