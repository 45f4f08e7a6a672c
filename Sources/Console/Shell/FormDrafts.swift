import Domain
import Foundation

/// Drafts as they are kept in the file: one JSON object of field and text a form.
enum FormDrafts {
  static func read(_ kept: [FormDraft]) -> [FormKey: [String: String]] {
    Dictionary(
      kept.compactMap { draft in
        let values = try? JSONDecoder().decode(
          [String: String].self, from: Data(draft.payload.utf8))
        return values.map { (FormKey(form: draft.form, subject: draft.subject), $0) }
      }, uniquingKeysWith: { $1 })
  }

  static func write(_ drafts: [FormKey: [String: String]]) throws -> [FormDraft] {
    try drafts.map { key, values in
      let payload = String(decoding: try JSONEncoder().encode(values), as: UTF8.self)
      return FormDraft(form: key.form, subject: key.subject, payload: payload)
    }
  }
}
