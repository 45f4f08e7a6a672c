import Desk
import Domain
import Resources
import Terminal

extension HouseFacts {
  /// Who lives there, masked; what is open, and the last that is not.
  func parts(in scene: Scene) -> [DetailPart] {
    guard let household else { return [] }
    return [.heading(household.code)] + lines(in: scene)
  }

  /// The same without the unit's name, for where that is read already.
  func lines(in scene: Scene) -> [DetailPart] {
    guard let household else { return [] }
    let people = household.residents.map { resident in
      "\(Sensitive(resident.name, as: .name).masked) \(scene.say(resident.role.words))"
        + (resident.phone.isEmpty ? "" : " \(Sensitive(resident.phone, as: .phone).masked)")
    }
    let matters = open.map { "\($0.id) \($0.listedTitle(in: scene))" }
    let earlier = recent.map { intake in
      let day = scene.dayAndMonth(scene.zone.day(of: intake.registration.receivedAt))
      return "\(day) \(intake.listedTitle(in: scene))"
    }
    var parts: [DetailPart] = [
      .fact(scene.say("住户", "people"), people.joined(separator: scene.say("；", "; "))),
      .fact(
        scene.say("未结", "open"),
        matters.isEmpty ? "-" : matters.joined(separator: scene.say("；", "; ")),
        style: matters.isEmpty ? .text : .warn),
    ]
    if !earlier.isEmpty {
      parts.append(
        .fact(scene.say("最近", "recent"), earlier.joined(separator: scene.say("；", "; "))))
    }
    if insideNow > 0 { parts.append(.fact(scene.say("在场访客", "inside"), "\(insideNow)")) }
    return parts
  }
}
