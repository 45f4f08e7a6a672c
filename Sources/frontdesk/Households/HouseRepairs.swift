import ArgumentParser
import Console
import Desk
import Domain
import Resources

/// One unit's repair file (一户一档, form F-21).
struct HouseRepairs: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "repairs", abstract: "Every repair of one unit, and what came again.")

  @Argument(help: "The unit, however it is typed.") var house: String
  @OptionGroup var options: DeskOptions

  func answer(at session: DeskSession) throws -> Answer {
    try session.ask(ShowRepairFile(house)).answer(in: session.zone)
  }
}

extension HouseRepairFile {
  func answer(in zone: EstateZone) -> Answer {
    Answer(json(in: zone)) { text(in: $0, zone: zone) }
  }

  fileprivate func json(in zone: EstateZone) -> JSONValue {
    [
      "house": .string(household.code), "repairs": .number(repairs.count), "open": .number(open),
      "repeats": .number(repeats), "grade": .number(grade.number),
      "damage": JSONValue(condition.damage?.rawValue),
      "remarks": JSONValue(filled: condition.remarks),
      "openWarranties": .array(
        openWarranties.map { part, warranty in
          ["part": .string(part), "warranty": warranty.json]
        }),
      "parts": .array(parts.map { ["part": .string($0.name), "repairs": .number($0.count)] }),
      "list": .array(repairs.map { $0.repairJSON(in: zone) }),
    ]
  }

  fileprivate func text(in language: Language, zone: EstateZone) -> String {
    let sum = Phrase(
      "\(household.code)  报修 \(repairs.count) 次，未结 \(open)，再修 \(repeats)",
      "\(household.code)  \(repairs.count) repairs, \(open) open, \(repeats) again")
    let table = TextTable(
      headings: [
        Phrase("编号", "Number"), Phrase("报修", "Received"), Phrase("部位", "Part"),
        Phrase("事项", "Matter"), Phrase("状态", "State"), Phrase("修好", "Fixed"),
        Phrase("上次", "Again of"),
      ],
      rows: repairs.map { card in
        [
          card.intake.id, zone.text(card.intake.registration.receivedAt),
          card.intake.repair?.part ?? "", card.intake.matterTitle,
          card.intake.state.words.text(in: language),
          card.intake.repair?.finishedAt.map(zone.text) ?? "", card.repeatOf ?? "",
        ]
      })
    let damage = condition.damage?.words ?? Phrase("没有评定", "not judged")
    var lines = [
      sum.text(in: language),
      Phrase(
        "等级 \(grade.number)  损坏程度 \(damage.text(in: .chinese))  \(condition.remarks)",
        "grade \(grade.number)  damage \(damage.text(in: .english))  \(condition.remarks)"
      ).text(in: language).trimmed,
    ]
    lines += openWarranties.map { "\($0.part)  \($0.warranty.words.text(in: language))" }
    return lines.joined(separator: "\n") + (repairs.isEmpty ? "" : "\n" + table.text(in: language))
  }
}

extension IntakeCard {
  fileprivate func repairJSON(in zone: EstateZone) -> JSONValue {
    [
      "id": .string(intake.id), "state": .string(intake.state.rawValue),
      "receivedAt": .string(zone.iso(intake.registration.receivedAt)),
      "title": .string(intake.matterTitle), "part": JSONValue(intake.repair?.part),
      "technician": JSONValue(intake.repair?.technician?.text),
      "finishedAt": JSONValue(intake.repair?.finishedAt.map(zone.iso)),
      "result": JSONValue(intake.outcome.result),
      "rating": JSONValue(intake.repair?.rating?.rawValue),
      "paidFen": JSONValue(intake.repair?.paid),
      "repeatOf": JSONValue(repeatOf),
    ]
  }
}
