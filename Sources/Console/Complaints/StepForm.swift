import Desk
import Domain
import Resources

/// One step on one or several intakes, as a form: its fields, and the command they make.
struct StepForm: Sendable {
  let ids: [String]
  let scene: Scene
  /// Whether the assignment may need a reason.
  var needsReason = false
  /// Whether no reply deadline lies ahead that could be the department's limit.
  var needsLimit = false
  /// Those who are complained of, and are given none of it.
  var accused: Set<StaffNumber> = []

  var subject: String {
    ids.count == 1 ? ids.first ?? "" : scene.say("\(ids.count) 条", "\(ids.count) records")
  }

  /// A form whose command is made for each intake.
  ///
  /// Forms of one command have names, so that each has its own draft.
  func form<C: IntakeCommand>(
    _ title: Phrase, named name: String = "",
    _ fields: @autoclosure @escaping @Sendable () -> [EntryField], said: Phrase,
    command: @escaping @Sendable (String, Entries) throws -> C
  ) -> EntryForm {
    form(title, named: name, fields(), saying: { _ in said }, command: command)
  }

  /// The same, which says what has become of each intake.
  func form<C: IntakeCommand>(
    _ title: Phrase, named name: String = "",
    _ fields: @autoclosure @escaping @Sendable () -> [EntryField],
    saying said: @escaping @Sendable (Intake) -> Phrase,
    command: @escaping @Sendable (String, Entries) throws -> C
  ) -> EntryForm {
    let ids = ids
    let form = name.isEmpty ? C.kind : "\(C.kind)/\(name)"
    return EntryForm(form, subject: subject, title, fields()) { entries in
      .perform(
        .several(
          try ids.map { id in
            Errand(try command(id, entries)) { Self.said(said($0), of: $0.id) }
          }, about: ids))
    }.about(ids)
  }

  /// A step without any question.
  func errand<C: IntakeCommand>(said: Phrase, command: (String) -> C) -> Errand {
    errand(saying: { _ in said }, command: command)
  }

  /// The same, which says what has become of each intake.
  func errand<C: IntakeCommand>(
    saying said: @escaping @Sendable (Intake) -> Phrase, command: (String) -> C
  ) -> Errand {
    .several(
      ids.map { id in Errand(command(id)) { Self.said(said($0), of: $0.id) } }, about: ids)
  }

  static func said(_ phrase: Phrase, of id: String) -> Phrase {
    Phrase("\(id) \(phrase.text(in: .chinese))", "\(id) \(phrase.text(in: .english))")
  }
}
