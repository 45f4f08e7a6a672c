import Console
import Desk
import Domain
import Resources

/// The visits as a table on plain paper.
struct VisitTableText {
  private let lines: [VisitLine]
  private let house: HouseRules

  init(_ lines: [VisitLine], house: HouseRules) {
    self.lines = lines
    self.house = house
  }

  func text(in language: Language) -> String {
    TextTable(
      headings: [
        Phrase("单号", "Slip"), Phrase("房号", "Unit"), Phrase("访客", "Visitor"),
        Phrase("人数", "People"), Phrase("事由", "Purpose"), Phrase("到达", "Arrived"),
        Phrase("分钟", "Minutes"), Phrase("状态", "State"),
      ],
      rows: lines.map { line in
        [
          line.visit.slip ?? "-", line.visit.household,
          line.visit.name.whole.isEmpty
            ? Phrase("〔已依法删除〕", "[erased by law]").text(in: language) : line.visit.name.masked,
          "\(line.visit.people)", house.purposes.words(for: line.visit.purpose).text(in: language),
          house.zone.text(line.visit.arrivedAt),
          line.visit.state == .turnedAway ? "" : "\(line.minutes)",
          state(of: line, in: language),
        ]
      }
    ).text(in: language)
  }

  private func state(of line: VisitLine, in language: Language) -> String {
    [
      line.visit.standing.text(in: language), line.visit.refusal?.text(in: language),
      line.isOverdue ? Phrase("超时 !", "overdue !").text(in: language) : nil,
      line.clockWentBack ? Phrase("钟倒退", "clock went back").text(in: language) : nil,
    ].compactMap { $0 }.joined(separator: Phrase("，", ", ").text(in: language))
  }
}

extension VisitLine {
  /// The visit as programs read it; the name masked where none is given.
  func json(in session: DeskSession, name: String? = nil) -> JSONValue {
    let zone = session.zone
    return what(in: session, name: name).adding(became(in: zone))
  }

  private func what(in session: DeskSession, name: String?) -> JSONValue {
    let zone = session.zone
    return [
      "id": .string(visit.id), "slip": JSONValue(visit.slip),
      "state": .string(visit.state.rawValue),
      "house": .string(visit.household),
      "otherHouses": .array(visit.otherHouseholds.map(JSONValue.string)),
      "goods": JSONValue(filled: visit.goods), "waited": .number(waited),
      "allowedMinutes": JSONValue(allowed),
      "visitor": JSONValue(filled: name ?? visit.name.masked),
      "phone": JSONValue(filled: visit.phone.masked),
      "plate": JSONValue(filled: visit.plate.masked),
      "purpose": JSONValue(filled: visit.purpose),
      "purposeCode": JSONValue(session.house.purposes.meant(by: visit.purpose)?.id),
      "document": .string(visit.document.kind.rawValue),
      "documentLastFour": JSONValue(visit.document.lastFour),
      "documentReturned": .bool(visit.documentReturnedAt != nil),
      "documentReturnedAt": JSONValue(visit.documentReturnedAt.map(zone.iso)),
      "hostCall": visit.hostCall?.json(in: zone) ?? .null,
      "reason": JSONValue(visit.exception),
      "registeredBy": .string(visit.registeredBy.text),
      "arrivedAt": .string(zone.iso(visit.arrivedAt)),
      "insideAt": JSONValue(visit.insideAt.map(zone.iso)), "ledBefore": JSONValue(visit.ledBefore),
      "leftAt": JSONValue(visit.leftAt.map(zone.iso)), "people": .number(visit.people),
      "minutes": .number(minutes), "overdue": .bool(isOverdue),
      "clockWentBack": .bool(clockWentBack),
    ]
  }

  /// How it ended, and where the slip is.
  private func became(in zone: EstateZone) -> JSONValue {
    let turnedAway = visit.state == .turnedAway
    return [
      "slipPlace": JSONValue(visit.slipPlace?.rawValue),
      "turnedAway": turnedAway ? JSONValue(visit.hostCall?.answer.rawValue) : .null,
      "turnedAwayReason": turnedAway ? JSONValue(visit.exception) : .null,
      "forced": .bool(visit.forcedReason != nil), "forcedReason": JSONValue(visit.forcedReason),
      "lostReason": JSONValue(visit.lostReason),
      "writtenOffAt": JSONValue(visit.writtenOffAt.map(zone.iso)),
      "slipBackAt": JSONValue(visit.slipBackAt.map(zone.iso)),
    ]
  }
}

extension HostCall {
  fileprivate func json(in zone: EstateZone) -> JSONValue {
    [
      "answer": .string(answer.rawValue), "number": JSONValue(filled: number.masked),
      "at": .string(zone.iso(at)),
    ]
  }
}

extension DeskSession {
  /// A visit as lists show it, with how long it may last.
  func line(of visit: Visit) throws -> VisitLine { try ask(VisitLines(of: [visit]))[0] }
}

extension Visit {
  func answer(at session: DeskSession, _ known: [VisitDoubt] = []) throws -> Answer {
    let line = try session.line(of: self)
    var doubts = known
    if state == .returned, document.kind != .none, documentReturnedAt == nil {
      doubts.append(.documentNotReturned)
    }
    if line.clockWentBack { doubts.append(.clockWentBack) }
    let label = slip ?? id
    return Answer(
      line.json(in: session),
      Phrase(
        "访客单 \(label)：\(standing.text(in: .chinese))。",
        "Slip \(label): \(standing.text(in: .english)).")
    ).warning(doubts, in: session.zone)
  }
}

extension Answer {
  /// The answer with what the desk should see: codes for programs, sentences for people.
  func warning(_ doubts: [VisitDoubt], in zone: EstateZone) -> Answer {
    var answer = Answer(
      json.adding("warnings", .array(doubts.map { .string($0.code) }))
        .adding("instructions", .array(doubts.compactMap(\.said).map { $0.json(in: zone) }))
        .adding("insideSince", doubts.lazy.compactMap { $0.inside(in: zone) }.first ?? .null),
      text: text)
    answer.warnings = doubts.map { $0.sentence(in: zone) }
    return answer
  }
}

extension VisitDoubt {
  fileprivate var said: Instruction? {
    if case .instruction(let instruction) = self { instruction } else { nil }
  }

  fileprivate func inside(in zone: EstateZone) -> JSONValue? {
    switch self {
    case .alreadyInside(let slip, let since), .insideUnderAnotherName(let slip, let since, _):
      ["slip": .string(slip), "since": .string(zone.iso(since))]
    default: nil
    }
  }
}
