import Desk
import Domain
import Resources
import Terminal

extension IntakeRow {
  /// The unit, or the place where that is none; of a complaint about somebody's conduct neither.
  func placeText(in scene: Scene) -> String {
    let intake = card.intake
    guard !isConfidential else { return "-" }
    return intake.reporter.household ?? intake.particulars.place
      ?? (intake.reporter.isAnonymous ? scene.say("匿名", "unnamed") : "-")
  }

  /// What only its channel brought with it, where it was, and whether it is a repeat.
  func particularParts(in scene: Scene) -> [DetailPart] {
    let intake = card.intake
    let particulars = intake.particulars
    var parts: [DetailPart] = []
    func add(_ label: Phrase, _ value: String?) {
      if let value { parts.append(.fact(scene.say(label), value)) }
    }
    if let posted = intake.registration.posted, let noticed = intake.registration.noticed {
      add(
        Phrase("发帖", "posted"),
        scene.brief(posted) + scene.say("  发现 ", "  noticed ") + scene.brief(noticed))
    }
    let passedOn = [particulars.passedOnBy, particulars.passedOnAt.map { scene.brief($0) }]
      .compactMap { $0 }
    add(Phrase("转来", "passed on"), passedOn.isEmpty ? nil : passedOn.joined(separator: "  "))
    add(Phrase("原件", "original"), particulars.reference)
    add(Phrase("发现", "found"), particulars.foundAt.map { scene.brief($0) })
    add(Phrase("地点", "place"), particulars.place)
    if intake.flags.contains(.publicFacility) {
      add(Phrase("公共设施", "public"), scene.say("主管确认，不用业主签字", "the supervisor confirms"))
    }
    if let part = intake.repair?.part { add(Phrase("部位", "part"), part) }
    if let original = card.repeatOf {
      parts.append(
        .fact(
          scene.say("再修", "again"),
          scene.say("同一处修过：\(original)", "repaired before: \(original)"), style: .warn))
    }
    return parts
  }
}
