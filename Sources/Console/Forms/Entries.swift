import Desk
import Domain
import Resources

/// What the fields of a form hold: texts as typed, and the codes of what was chosen.
package struct Entries: Sendable {
  private let texts: [String: String]
  private let scene: Scene
  /// What the desk knows of the unit that was typed.
  package let facts: HouseFacts?

  package init(_ texts: [String: String], facts: HouseFacts? = nil, in scene: Scene) {
    self.texts = texts
    self.facts = facts
    self.scene = scene
  }

  package var language: Language { scene.language }
  package var now: Moment { scene.now }
  package var zone: EstateZone { scene.zone }

  func name(of person: StaffNumber) -> String { scene.name(of: person) }

  /// Whoever works here under that number or name.
  func person(_ typed: String) -> StaffNumber? {
    let active = scene.staff.values.filter(\.isActive)
    return active.first { $0.number.text == typed }?.number
      ?? active.first { $0.name.searchFolded == typed.searchFolded }?.number
  }

  /// The text of a field, cleaned of what could deceive.
  package func text(_ id: String) -> String { OutsideText.paragraph(texts[id] ?? "") }

  package func isEmpty(_ id: String) -> Bool { text(id).isEmpty }

  /// How the text of a field begins: a long one is not read whole with every key.
  package func beginning(_ id: String) -> String {
    OutsideText.paragraph(String((texts[id] ?? "").prefix(Likeness.longest)))
  }

  /// The text of a field, or nothing where it is empty.
  package func optional(_ id: String) -> String? { isEmpty(id) ? nil : text(id) }

  /// The unit that a field means: its code where the desk knows which it is, else as it was typed.
  package func house(_ id: String) -> String? {
    guard let typed = optional(id) else { return nil }
    return facts?.household?.code ?? typed
  }

  /// The units that a line names, with blanks or commas between.
  package static func houses(in text: String) -> [String] {
    text.split { " ,，、;；".contains($0) }.map(String.init)
  }

  /// A moment that has been: a bare time is today's, or yesterday's where that is still to come.
  package func pastMoment(_ id: String) -> Moment? {
    pastEntry.read(text(id))
  }

  /// What was typed, to the letter, or nothing: a document's number is checked before it is cut.
  package func exact(_ id: String) -> String? {
    let text = secret(id)
    return text.allSatisfy(\.isWhitespace) ? nil : text
  }

  /// What was typed, to the letter: a PIN is not cleaned.
  package func secret(_ id: String) -> String { texts[id] ?? "" }

  package func code<Code: RawRepresentable>(_ id: String) -> Code? where Code.RawValue == String {
    Code(rawValue: texts[id] ?? "")
  }

  package func isYes(_ id: String) -> Bool { texts[id] == "yes" }

  package func number(_ id: String) -> Int? { Int(text(id).halfwidth) }

  package func staff(_ id: String) -> StaffNumber? {
    optional(id).flatMap { text in try? StaffNumber(text.halfwidth) }
  }

  /// The moment that a field means; a day alone is meant until the office closes.
  package func moment(_ id: String) -> Moment? {
    comingEntry.read(text(id))
  }

  /// Which part of it keeps what was typed from being a moment, as far as that can be told.
  func momentFlaw(_ id: String, isPast: Bool) -> Phrase? {
    (isPast ? pastEntry : comingEntry).flaw(of: text(id))?.sentence
  }

  private var pastEntry: MomentEntry {
    MomentEntry(now: scene.now, zone: scene.zone, isPast: true)
  }

  private var comingEntry: MomentEntry {
    MomentEntry(
      now: scene.now, zone: scene.zone, closing: scene.house.settings.time(.officeClosing))
  }
}

/// What cannot be sent to the desk yet, and in which field.
package struct EntryFlaw: Error, Sendable {
  package let field: String
  package let phrase: Phrase

  package init(_ field: String, _ phrase: Phrase) {
    self.field = field
    self.phrase = phrase
  }
}

/// A form: its fields, and what it has done when it is saved.
package struct EntryForm: Sendable {
  /// The lasting name of the form, under which drafts are kept.
  package let id: String
  /// The record it is about; empty for a new one.
  package let subject: String
  /// Whom that record concerns, and in what: the number alone would not tell whoever opened the
  /// wrong one.
  package var told: [String] = []
  package let title: Phrase
  /// Makes its fields, which are many, and of which nobody asks where only the form's command counts.
  private var makeFields: @Sendable () -> [EntryField]
  /// What the key that saves is called here: 保存, 签字.
  package var verb = Phrase("保存", "Save")
  /// What was typed already on the way to the form.
  package var initial: [String: String] = [:]
  /// Usual cases, each filling several fields.
  package var templates: [EntryTemplate] = []
  /// Whether it writes a visitor down, whom the desk may know.
  package var asksVisitor = false
  /// Whether Enter in the last field saves at once: only where nothing is written.
  package var isQuick = false
  /// The records it changes: what another desk does to them while it is filled in is told.
  package var records: [String] = []
  /// By what likely duplicates are looked for while it is filled in; nothing while too little is
  /// known.
  package var likeness: (@Sendable (Entries) -> LikelyDuplicates?)?
  package let request: @Sendable (Entries) throws -> Request

  package init(
    _ id: String, subject: String = "", _ title: Phrase,
    _ fields: @autoclosure @escaping @Sendable () -> [EntryField],
    request: @escaping @Sendable (Entries) throws -> Request
  ) {
    self.id = id
    self.subject = subject
    self.title = title
    makeFields = fields
    self.request = request
  }

  package var fields: [EntryField] { makeFields() }

  /// The same form with its fields made, to be asked for them at every key.
  var made: EntryForm {
    let fields = fields
    var form = self
    form.makeFields = { fields }
    return form
  }

  package func verb(_ verb: Phrase) -> EntryForm {
    var form = self
    form.verb = verb
    return form
  }

  /// The same form with other things standing in its fields at the beginning.
  package func preset(_ values: [String: String]) -> EntryForm {
    let made = makeFields
    var form = self
    form.makeFields = {
      made().map { field in values[field.id].map { field.preset($0) } ?? field }
    }
    return form
  }

  /// The same form about those records.
  package func about(_ records: [String]) -> EntryForm {
    var form = self
    form.records = records
    return form
  }

  /// The same form, which says whom its record concerns, and in what.
  package func telling(_ told: [String]) -> EntryForm {
    var form = self
    form.told = told
    return form
  }

  /// The same form, saved by Enter in its last field.
  package var quick: EntryForm {
    var form = self
    form.isQuick = true
    return form
  }

  /// The command it leads to; several forms may lead to one, each under its name.
  var kind: String { String(Substring(id.utf8.prefix { $0 != UInt8(ascii: "/") })) }

  var key: FormKey { FormKey(form: id, subject: subject) }
}

/// A usual case: what it is called, and what it puts into which fields.
package struct EntryTemplate: Hashable, Sendable {
  package let title: Phrase
  package let values: [String: String]

  package init(_ title: Phrase, _ values: [String: String]) {
    self.title = title
    self.values = values
  }
}

/// Which form, about which record: what a draft is kept under.
package struct FormKey: Hashable, Sendable {
  package let form: String
  package let subject: String

  package init(form: String, subject: String) {
    self.form = form
    self.subject = subject
  }
}
