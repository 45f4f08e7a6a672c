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
      "approvedBy": JSONValue(approval?.by.text),
      "approvedAt": JSONValue(approval.map { zone.iso($0.at) }),
      "sentAt": JSONValue(sent.map { zone.iso($0.at) }),
    ]
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
  fileprivate var isDraft: Bool { if case .drafted = self { true } else { false } }

  fileprivate var isSending: Bool {
    switch self {
    case .sent, .posted: true
    default: false
    }
  }
}
