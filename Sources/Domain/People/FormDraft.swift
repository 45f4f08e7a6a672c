/// A form that was begun and not saved, kept for whoever began it.
///
/// Its payload is the form's own; it never holds an identity number or a PIN (decision 13).
package struct FormDraft: Hashable, Sendable {
  /// The lasting name of the form.
  package let form: String
  /// The record it is about; empty for a new one.
  package let subject: String
  /// What its fields hold, as a JSON object.
  package let payload: String

  package init(form: String, subject: String, payload: String) {
    self.form = form
    self.subject = subject
    self.payload = IdentityNumber.hidden(in: payload)
  }
}
