import Domain

extension Intake {
  /// The answer that is drafted, approved and sent or posted, as far as it has come; nothing where
  /// none is wanted.
  func replyJSON(in zone: EstateZone) -> JSONValue {
    guard let draft = steps.last(where: { $0.deed.isDraft }) else { return .null }
    let after = steps.filter { $0.number > draft.number }
    let approval = after.first { $0.deed == .approved }
    let sent = after.first { $0.deed.isSending }
    return [
      "text": JSONValue(filled: draft.text), "draftedBy": .string(draft.by.text),
      "draftedAt": .string(zone.iso(draft.at)),
      "concrete": draft.deed.isConcrete.map(JSONValue.bool) ?? .null,
      "promise": JSONValue(draft.deed.promised.map(zone.iso)),
      "approvedBy": JSONValue(approval?.by.text),
      "approvedAt": JSONValue(approval.map { zone.iso($0.at) }),
      "sentAt": JSONValue(sent.map { zone.iso($0.at) }),
    ]
  }

  /// The way out that the customer was last told, and who was asked for it (rule CI-15).
  func wayOutJSON(in zone: EstateZone) -> JSONValue {
    guard let (way, step) = wayOut, let words = wayOutWords else { return .null }
    return [
      "kind": .string(way.kind.rawValue), "text": JSONValue(filled: words.said),
      "at": .string(zone.iso(step.at)), "by": .string(step.by.text),
      "asked": JSONValue(way.asked?.text), "askedAt": JSONValue(way.askedAt.map(zone.iso)),
      "answer": JSONValue(words.answer),
    ]
  }

  /// What was written down about somebody's conduct, in order, for who may read it (rule CI-17).
  func conductJSON(in zone: EstateZone) -> JSONValue {
    .array(
      conduct.map { block in
        [
          "at": .string(zone.iso(block.step.at)), "by": .string(block.step.by.text),
          "about": .string(block.about.text), "course": JSONValue(filled: block.step.text),
          "witness": JSONValue(filled: block.witness), "evidence": JSONValue(block.evidence),
          "signed": block.isSigned.map(JSONValue.bool) ?? .null,
        ]
      })
  }

  /// The accident report, and to whom it went with the original letter.
  func accidentJSON(in zone: EstateZone) -> JSONValue {
    guard let accident else { return .null }
    let handed = steps.last { if case .referred = $0.deed { true } else { false } }
    var department: String?
    if case .referred(let to, _)? = handed?.deed { department = to }
    return [
      "what": .string(accident.what), "where": .string(accident.place),
      "when": .string(zone.iso(accident.happenedAt)), "persons": .string(accident.persons),
      "damage": .string(accident.damage), "measures": .string(accident.measures),
      "referredTo": JSONValue(department),
      "referredAt": JSONValue(handed.map { zone.iso($0.at) }),
      "original": JSONValue(handed?.text),
    ]
  }
}

extension Deed {
  /// The number of the duty or the notice that it is about.
  var duty: Int? {
    switch self {
    case .committed(let given): given.id
    case .commitmentBroken(let number), .commitmentKept(let number): number
    case .noticeDelivered(let number, _): number
    default: nil
    }
  }

  /// Whether an answer that needs an approval has concrete measures, or only holds.
  var isConcrete: Bool? {
    switch self {
    case .drafted(let isConcrete, _), .posted(let isConcrete, _): isConcrete
    default: nil
    }
  }

  /// The time that a draft would promise.
  fileprivate var promised: Moment? {
    if case .drafted(_, let promise) = self { promise?.due } else { nil }
  }

  fileprivate var isDraft: Bool { if case .drafted = self { true } else { false } }

  fileprivate var isSending: Bool {
    switch self {
    case .sent, .posted: true
    default: false
    }
  }
}
