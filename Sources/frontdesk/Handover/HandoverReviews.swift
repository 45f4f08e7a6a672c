import ArgumentParser
import Console
import Desk
import Domain
import Resources

extension HandoverDefect: ExpressibleByArgument {}

/// Lists the handovers that want a look.
struct HandoverReviews: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "reviews",
    abstract: "Unsigned, disputed, missing, incomplete, abnormal and long-carried handovers.")

  @Flag(help: "Also those that were looked at, and those without a fault.") var all = false
  @OptionGroup var options: DeskOptions

  func answer(at session: DeskSession) throws -> Answer {
    let lines = try session.ask(HandoversToReview(every: all))
    let zone = session.zone
    return Answer(
      .array(lines.map { $0.json(in: zone) }),
      table: TextTable(
        headings: [
          Phrase("记录", "Record"), Phrase("班次", "Shift"), Phrase("交", "Giver"),
          Phrase("接", "Receiver"), Phrase("要看的", "Concerns"), Phrase("扣分", "Score"),
        ],
        rows: lines.map { line in
          let concerns = line.concerns.map { $0.words.text(in: session.language) }
          let score = line.defects.map(\.score).reduce(0, +)
          return [
            line.record == nil ? "-" : line.subject, line.shift.words(in: session.language),
            line.record?.giver.text ?? "", line.record?.receiver?.text ?? "",
            concerns.joined(separator: " "), score == 0 ? "" : "\(score)",
          ]
        }))
  }
}

/// Confirms a defect of a handover.
struct HandoverMark: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "mark", abstract: "Confirm a defect of a handover, which scores.")

  @Argument(help: "The record, or the shift that left none, as “2024-11-04 day”.")
  var subject: String
  @Option(help: "Which defect.") var defect: HandoverDefect
  @Option(help: "In how many places.") var places = 1
  @Option(help: "Why.") var reason: String
  @OptionGroup var options: DeskOptions

  func answer(at session: DeskSession) throws -> Answer {
    let mark = try session.perform(
      MarkHandoverDefect(subject.trimmed, defect, places: places, reason: reason.trimmed))
    return Answer(
      mark.json(in: session.zone),
      Phrase(
        "\(mark.subject)：\(mark.defect.words.text(in: .chinese)) \(mark.places) 处，\(mark.score) 分。",
        "\(mark.subject): \(mark.defect.words.text(in: .english)) x\(mark.places), \(mark.score)."))
  }
}

extension DefectMark {
  fileprivate func json(in zone: EstateZone) -> JSONValue {
    [
      "subject": .string(subject), "defect": .string(defect.rawValue), "places": .number(places),
      "score": .number(score), "reason": .string(reason), "by": .string(by.text),
      "at": .string(zone.iso(at)),
    ]
  }
}

extension HandoverComment {
  func json(in zone: EstateZone) -> JSONValue {
    [
      "handover": .string(subject), "text": .string(text), "by": .string(by.text),
      "at": .string(zone.iso(at)), "seenBy": JSONValue(seenBy?.text),
    ]
  }
}

extension HandoversToReview.Line {
  fileprivate func json(in zone: EstateZone) -> JSONValue {
    let facts: JSONValue = [
      "handover": JSONValue(record?.id), "subject": .string(subject),
      "shift": .string(shift.label), "desk": .string(desk),
      "state": JSONValue(record?.state.rawValue), "outgoing": JSONValue(record?.giver.text),
      "incoming": JSONValue(record?.receiver?.text),
    ]
    let found: JSONValue = [
      "concerns": .array(concerns.map { .string($0.rawValue) }),
      "gaps": .array(gaps.map { .string($0.code) }),
      "longCarried": .array(longCarried.map { .string($0) }),
      "proposed": .array(proposed.map { .string($0.rawValue) }),
      "defects": .array(defects.map { $0.json(in: zone) }),
      "score": .number(defects.map(\.score).reduce(0, +)),
    ]
    return facts.adding(found).adding(said(in: zone))
  }

  /// Who has read it, looked at it and said something of it.
  private func said(in zone: EstateZone) -> JSONValue {
    let readers = Dictionary(grouping: record?.items.compactMap(\.readBy) ?? []) { $0 }
      .mapValues(\.count).sorted { $0.key < $1.key }
    let looks = looks.sorted { $0.value < $1.value }
    let readBy: [JSONValue] = readers.map {
      ["by": .string($0.key.text), "lines": .number($0.value)]
    }
    let lookedAt: [JSONValue] = looks.map {
      ["by": .string($0.key.text), "at": .string(zone.iso($0.value))]
    }
    return [
      "readBy": .array(readBy), "reviewedBy": .array(lookedAt),
      "comments": .array(comments.map { $0.json(in: zone) }),
    ]
  }
}
