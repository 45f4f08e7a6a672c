import Domain
import Resources
import Terminal

/// One field of a form, declared once: what it is called, what it takes, what is said about it.
package struct EntryField: Sendable {
  /// What a field takes.
  package enum Kind: Sendable {
    /// A line of so many characters at most.
    case line(limit: Int)
    /// A line that is never shown or kept.
    case secret
    /// A number of a document: shown as it is typed, never kept in a draft.
    case document
    /// A unit of the estate, however it is typed.
    case house
    /// A moment to come: `+2h`, `1430`, `明天 9:00`.
    case moment
    /// A moment that has been: `1200` is today's noon.
    case past
    case choice([EntryOption])
  }

  package let id: String
  package let label: Phrase
  package let kind: Kind
  /// The columns between the brackets, where there is room.
  package let columns: Int
  package var isRequired = false
  package var startsLine = false
  /// Whether Enter goes over it while its preset stands there, to what has to be typed.
  package var isPassedOver = false
  /// What stands in it at the beginning.
  package var preset = ""
  /// How many characters it has when it is complete; the next field is reached by itself then.
  package var fullLength: Int?
  package var help = Phrase("", "")
  /// What the field is about, where its label is only a number; it stands behind the field.
  package var about = Phrase("", "")
  /// What is offered for a line, by what the others hold; anything else may be typed as well.
  package var suggest: (@Sendable (Entries) -> [EntrySuggestion])?
  /// Whether the field is asked for, by what the others hold.
  package var isShown: @Sendable (Entries) -> Bool = { _ in true }
  /// Which of its options are offered first, by what the others hold.
  package var isOffered: @Sendable (EntryOption, Entries) -> Bool = { _, _ in true }
  /// What is wrong with it, and what to do.
  package var check: @Sendable (Entries) -> Phrase? = { _ in nil }
  /// What does not look right and hinders nothing; it is seen once the field is left.
  package var warning: @Sendable (Entries) -> Phrase? = { _ in nil }
  /// What stands behind the field, by what the others hold.
  package var echo: @Sendable (Entries) -> String? = { _ in nil }

  /// What usually goes with what the others hold; it stands there until somebody chooses otherwise.
  package var proposal: (@Sendable (Entries) -> String?)?

  package init(_ id: String, _ label: Phrase, _ kind: Kind, columns: Int) {
    self.id = id
    self.label = label
    self.kind = kind
    self.columns = columns
  }
}

// MARK: Declaring

extension EntryField {
  package static func line(
    _ id: String, _ label: Phrase, columns: Int = 40, limit: Int = 500
  ) -> EntryField {
    EntryField(id, label, .line(limit: limit), columns: columns)
  }

  package static func choice(
    _ id: String, _ label: Phrase, _ options: [EntryOption], columns: Int = 16
  ) -> EntryField {
    EntryField(id, label, .choice(options), columns: columns)
  }

  /// The same field with other particulars.
  package func with(_ change: (inout EntryField) -> Void) -> EntryField {
    var field = self
    change(&field)
    return field
  }

  package var required: EntryField { with { $0.isRequired = true } }

  package var onNewLine: EntryField { with { $0.startsLine = true } }

  package var passedOver: EntryField { with { $0.isPassedOver = true } }

  package func preset(_ text: String) -> EntryField { with { $0.preset = text } }

  package func help(_ help: Phrase) -> EntryField { with { $0.help = help } }

  package func about(_ about: Phrase) -> EntryField { with { $0.about = about } }

  package func shown(_ condition: @escaping @Sendable (Entries) -> Bool) -> EntryField {
    with { $0.isShown = condition }
  }

  package func suggesting(
    _ suggest: @escaping @Sendable (Entries) -> [EntrySuggestion]
  ) -> EntryField {
    with { $0.suggest = suggest }
  }
  /// The same field, which offers some of its options first; what is typed still finds the others.
  package func offering(
    _ isOffered: @escaping @Sendable (EntryOption, Entries) -> Bool
  ) -> EntryField { with { $0.isOffered = isOffered } }

  package func checked(_ check: @escaping @Sendable (Entries) -> Phrase?) -> EntryField {
    with { $0.check = check }
  }

  /// The columns between the brackets: a choice has room for the longest of its words.
  func columns(in scene: Scene) -> Int {
    guard case .choice(let options) = kind else { return columns }
    let longest = options.map { scene.say($0.words).columns }.max() ?? 0
    return max(columns, min(longest + Self.signColumns, Self.widestChoice))
  }

  /// The sign that there is a list, a blank before it, and the cursor behind the words.
  private static let signColumns = 3
  /// Words of more columns are a sentence, and may lose their end.
  private static let widestChoice = 30

  /// Whether what it holds may be written into a draft (decision 13).
  var isKept: Bool {
    switch kind {
    case .secret, .document: false
    default: true
    }
  }

  /// Whether the first character typed takes the place of what stood there from the beginning.
  var isTypedOver: Bool {
    switch kind {
    case .line, .moment, .past: true
    default: false
    }
  }

  var isHouse: Bool { if case .house = kind { true } else { false } }

  var options: [EntryOption] {
    if case .choice(let options) = kind { options } else { [] }
  }
}

/// One thing to choose in a field; its code is what is stored, its words what is seen.
package struct EntryOption: Hashable, Sendable {
  package let code: String
  package let words: Phrase
  /// The digit that chooses it, the same for ever; empty for lists that grow, like the staff.
  package let mark: String

  package init(_ code: String, _ words: Phrase, mark: String = "") {
    self.code = code
    self.words = words
    self.mark = mark
  }

  /// Its words behind the digit that chooses it, which is not said a second time where they begin
  /// with it themselves: `1 service`.
  func words(behind digit: String) -> Phrase {
    func told(_ language: Language) -> String {
      let text = words.text(in: language)
      return !digit.isEmpty && text.hasPrefix(digit + " ")
        ? String(text.dropFirst(digit.count + 1)) : text
    }
    return Phrase(told(.chinese), told(.english))
  }

  /// Options in their order, the first nine with a digit each.
  package static func numbered(_ options: [(code: String, words: Phrase)]) -> [EntryOption] {
    options.enumerated().map { index, option in
      EntryOption(option.code, option.words, mark: index < 9 ? "\(index + 1)" : "")
    }
  }

  /// Every value of a code of the trade, in its fixed order.
  package static func all<Code: CaseIterable & RawRepresentable>(
    _ type: Code.Type, _ words: (Code) -> Phrase
  ) -> [EntryOption] where Code.RawValue == String {
    numbered(type.allCases.map { ($0.rawValue, words($0)) })
  }

  /// Those who work here, found by number, name or its pinyin.
  package static func staff(_ scene: Scene, where fits: (Staff) -> Bool = { _ in true })
    -> [EntryOption]
  {
    scene.staff.values.filter { $0.isActive && fits($0) }.sorted { $0.number < $1.number }.map {
      let words = "\($0.number) \($0.name)"
      return EntryOption($0.number.text, Phrase(words, words))
    }
  }

  package static let yesOrNo = numbered([("yes", Phrase("是", "yes")), ("no", Phrase("否", "no"))])
}
