import Desk
import Domain
import Resources
import Terminal

extension HouseRepairFile {
  /// The file as it is read on the screen: what was repaired how often, then each repair.
  package func parts(in scene: Scene) -> [DetailPart] {
    let heading = DetailPart.heading(scene.say("维修档案", "Repair file"))
    guard !repairs.isEmpty else {
      return [heading, .text(scene.say("没有报过修。", "Nothing was ever repaired."), style: .dim)]
        + judgement(in: scene)
    }
    let counts = parts.map { "\($0.name) \($0.count)" }
      .joined(separator: scene.say("；", "; "))
    return [
      heading,
      .fact(
        scene.say("次数", "times"),
        scene.say(
          "报修 \(repairs.count) 次，未结 \(open)，再修 \(repeats)",
          "\(repairs.count) repairs, \(open) open, \(repeats) again"),
        style: repeats > 0 ? .warn : .text),
      .fact(scene.say("部位", "parts"), counts.isEmpty ? "-" : counts),
    ] + judgement(in: scene) + warranties(in: scene) + repairs.map { $0.repairPart(in: scene) }
  }

  /// The grade, which follows from the repairs, and what the office has judged (form F-21).
  private func judgement(in scene: Scene) -> [DetailPart] {
    let damage = condition.damage.map { scene.say($0.words) } ?? scene.say("没有评定", "not judged")
    let remarks =
      condition.remarks.isEmpty
      ? [] : [DetailPart.fact(scene.say("备注", "remarks"), condition.remarks)]
    return [
      .fact(
        scene.say("等级", "grade"),
        scene.say("\(grade.number) 级  损坏程度 \(damage)", "\(grade.number)  damage \(damage)"))
    ] + remarks
  }

  /// The parts still under warranty; one that the contractor no longer answers for is marked.
  private func warranties(in scene: Scene) -> [DetailPart] {
    openWarranties.map { part, warranty in
      .fact(
        scene.say("在保", "covered"),
        part + "  " + scene.say(warranty.words)
          + (warranty.hasGap ? "  " + scene.say(Warranty.gap) : ""),
        style: warranty.hasGap ? .warn : .text)
    }
  }
}

extension IntakeCard {
  /// One repair in a line or two: when, what, by whom, with what result.
  fileprivate func repairPart(in scene: Scene) -> DetailPart {
    let repair = intake.repair
    let finished = repair?.finishedAt.map {
      scene.say("修好 ", "fixed ") + scene.dayAndMonth(scene.zone.day(of: $0))
    }
    let again = repeatOf.map { scene.say("再修：上次 \($0)", "again: last \($0)") }
    let texts = [
      intake.id, repair?.part, intake.matterTitle, repair?.technician.map { scene.name(of: $0) },
      finished ?? scene.say(intake.state.words), intake.outcome.result,
      repair?.rating.map { scene.say($0.words) }, again,
    ]
    return .fact(
      scene.dayAndMonth(scene.zone.day(of: intake.registration.receivedAt)),
      texts.compactMap { $0 }.joined(separator: "  "), style: repeatOf == nil ? .text : .warn)
  }
}
