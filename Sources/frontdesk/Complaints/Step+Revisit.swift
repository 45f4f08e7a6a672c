import Domain

extension Step {
  /// A revisit as programs read it; nothing for any other step.
  func revisitJSON(in zone: EstateZone) -> JSONValue? {
    guard case .revisited(let outcome, let record) = deed else { return nil }
    return [
      "at": .string(zone.iso(at)), "by": .string(by.text), "outcome": .string(outcome.rawValue),
      "means": JSONValue(record?.means.rawValue),
      "acceptance": JSONValue(record?.ratings[.acceptance]?.rawValue),
      "measures": JSONValue(record?.ratings[.measures]?.rawValue),
      "result": JSONValue(record?.ratings[.result]?.rawValue),
      "thanked": .bool(record?.isThanked ?? false),
      "promise": JSONValue(record?.promise.map { zone.iso($0.due) }),
    ]
  }
}
