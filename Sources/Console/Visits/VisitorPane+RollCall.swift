import Desk
import Domain
import Resources
import Terminal

extension VisitorPane {
  /// Everybody inside, with whole names, by building, for a fire; F9 prints it.
  var rollCall: PaneAction {
    PaneAction(Phrase("消防点名（全名，记入流水）", "Fire roll-call (whole names, journalled)")) { scene in
      .request(
        .perform(
          Errand(kind: CallRoll.kind) { desk, clerk in
            let inside = try desk.perform(CallRoll(), as: clerk)
            let stock = try desk.ask(ShowSlips(), as: clerk)
            let lost = try desk.ask(ListVisits(.day(scene.today)), as: clerk)
              .filter { $0.visit.state == .writtenOff }
            let missing = try desk.ask(ListVisits(.missing), as: clerk) + lost
            let people = inside.map(\.people).reduce(0, +)
            var done = Errand.Done(
              Phrase(
                "在场 \(inside.count) 单 \(people) 人",
                "\(inside.count.counted("slip")), \(people.counted("person", "people")) inside"
              ))
            var page = Page(
              scene.say(
                "消防点名  在场 \(people) 人",
                "Fire roll-call  \(people.counted("person", "people")) inside"),
              Self.head(inside, stock.count, in: scene)
                + CallRoll.byBuilding(inside).flatMap { Self.parts(of: $0, in: scene) }
                + Self.missing(missing.map(\.visit), in: scene))
            page.main = .form(Phrase("打印点名单", "Print the roll")) {
              VisitPrintForm.lists(in: $0).preset(["what": PrintVisits.What.rollCall.rawValue])
            }.hinted("打印", "Print")
            done.page = page
            return done
          }))
    }.coded("24")
  }

  /// How many slips and people, and where the day's slips are: both count the same slips.
  private static func head(
    _ inside: [Visit], _ slips: SlipCount, in scene: Scene
  ) -> [DetailPart] {
    let people = inside.map(\.people).reduce(0, +)
    return [
      .text(
        scene.say(
          "在场 \(inside.count) 单 \(people) 人；\(slips.words.text(in: .chinese))",
          "\(inside.count.counted("slip")), \(people.counted("person", "people")); \(slips.words.text(in: .english))"
        ),
        style: slips.isBalanced && slips.inside == inside.count ? .strong : .error)
    ]
  }

  private static func parts(of building: CallRoll.Building, in scene: Scene) -> [DetailPart] {
    [
      .heading(
        scene.say(
          "\(building.name) 栋  \(building.people) 人",
          "Building \(building.name)  people: \(building.people)"))
    ]
      + building.visits.map {
        .fact(
          $0.households.joined(separator: " "),
          "\($0.slip ?? "-")  \($0.name.whole)  x\($0.people)  \($0.phone.whole)")
      }
  }

  /// Whose slip nobody has handed in: those people may be inside still.
  private static func missing(_ missing: [Visit], in scene: Scene) -> [DetailPart] {
    guard !missing.isEmpty else { return [] }
    return [
      .blank,
      .heading(
        scene.say("单子没有交回 \(missing.count)", "Slips not handed in: \(missing.count)")),
    ]
      + CallRoll.byBuilding(missing).flatMap(\.visits).map { visit in
        let how = visit.forcedReason ?? visit.lostReason ?? ""
        let at = visit.leftAt.map(scene.brief) ?? ""
        let state =
          visit.state == .writtenOff
          ? scene.say("核销", "written off") : scene.say("代为签离", "signed out by the desk")
        return .fact(
          visit.households.joined(separator: " "),
          "\(visit.slip ?? "-")  \(visit.name.whole)  x\(visit.people)  \(state) \(at)  \(how)",
          style: .warn)
      }
  }
}
