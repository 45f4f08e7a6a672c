import Domain
import Resources

/// The form of the lock screen: who, and their PIN.
enum SignInForm {
  static func form(number: String = "", title: Phrase = title) -> EntryForm {
    EntryForm(
      "desk.signIn", title,
      [
        EntryField.line("number", Phrase("工号", "Number"), columns: 16, limit: 16).required
          .preset(number),
        EntryField("pin", Phrase("口令", "PIN"), .secret, columns: 16).required.onNewLine,
      ]
    ) { entries in
      guard let number = entries.staff("number") else {
        throw EntryFlaw("number", Phrase("工号只有字母、数字和短横", "Letters, digits and dashes only"))
      }
      return .signIn(number, pin: entries.secret("pin"))
    }.verb(Phrase("进入", "Sign in")).quick
  }

  /// What the form is called where anybody may sign in.
  static let title = Phrase("登录", "Sign in")

  /// What it is called where the desk was handed over to somebody.
  static func title(awaiting successor: String) -> Phrase {
    Phrase("已交班，请\(successor)登录", "Handed over: \(successor) signs in")
  }

  /// Fields by which somebody else signs at this desk.
  static func signature(_ options: [EntryOption], label: Phrase) -> [EntryField] {
    [
      EntryField.choice("signer", label, options, columns: 24).required.onNewLine,
      EntryField("pin", Phrase("口令", "PIN"), .secret, columns: 16).required,
    ]
  }
}
