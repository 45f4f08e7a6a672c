import ArgumentParser
import Console
import Desk
import Domain
import Resources

/// What else of the last days may be about the same; nothing is merged by it.
struct IntakeDuplicates: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "duplicates", abstract: "What else of these days may be about the same.",
    discussion: "To group two of them: intake link ID --to ID.")

  @Argument(help: "Its number.") var id: String
  @OptionGroup var options: DeskOptions

  func answer(at session: DeskSession) throws -> Answer {
    let likely = try session.ask(DuplicatesOfIntake(id))
    let zone = session.zone
    return Answer(.array(likely.map { $0.json(in: zone) })) { language in
      likely.isEmpty
        ? Phrase("这几天没有像同一件事的。", "Nothing of these days looks the same.").text(in: language)
        : likely.text(in: language, zone: zone)
    }
  }
}

extension LikelyDuplicate {
  func json(in zone: EstateZone) -> JSONValue {
    let told = intake.isAboutConduct ? nil : intake
    return [
      "id": .string(intake.id), "kind": .string(intake.kind.rawValue),
      "state": .string(intake.state.rawValue), "title": .string(intake.openTitle),
      "house": JSONValue(told?.reporter.household),
      "place": JSONValue(told?.particulars.place),
      "receivedAt": .string(zone.iso(intake.registration.receivedAt)),
      "reason": .string(reason.rawValue), "likeness": .number(likeness),
    ]
  }
}

extension [LikelyDuplicate] {
  func text(in language: Language, zone: EstateZone) -> String {
    map { likely in
      let why =
        likely.reason == .samePlace
        ? Phrase("同一处同一类", "same place and kind")
        : Phrase("内容像 \(likely.likeness)%", "words \(likely.likeness)% alike")
      let intake = likely.intake
      return [
        intake.id, intake.openHouse ?? "-", intake.openTitle,
        zone.text(intake.registration.receivedAt), why.text(in: language),
      ].joined(separator: "  ")
    }.joined(separator: "\n")
  }
}
