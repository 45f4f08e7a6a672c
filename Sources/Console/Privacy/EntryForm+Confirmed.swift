import Desk
import Domain
import Resources

extension EntryForm {
  /// The same form, which asks whoever sits there for their PIN once more before it is done: what
  /// hands out, erases or decides who may do what (`PermissionTable.confirmed`).
  func confirmed(in scene: Scene) -> EntryForm {
    let (clerk, ask) = (scene.clerk?.number, request)
    var form = EntryForm(id, subject: subject, title, fields + [EntryForm.ownPIN]) { entries in
      guard case .perform(let errand) = try ask(entries), let clerk else { return try ask(entries) }
      return .perform(errand.signed(by: clerk, pin: entries.secret("ownPIN"), in: .confirming))
    }
    form.verb = verb
    form.records = records
    return form
  }

  /// The PIN of whoever sits there.
  static var ownPIN: EntryField {
    EntryField("ownPIN", Phrase("自己的口令", "Your own PIN"), .secret, columns: 16).required.onNewLine
      .help(Phrase("这件事要再输一次自己的口令。", "This asks for your own PIN once more."))
  }
}
