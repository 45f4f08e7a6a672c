import Desk
import Domain

extension VisitPaper {
  /// The day's register: every slip with its number, times, visitor, unit, purpose, document.
  var register: [Paper.Block] {
    let people = sheet.lines.map(\.visit.people).reduce(0, +)
    let turnedAway = sheet.lines.count { $0.visit.state == .turnedAway }
    return [
      .text(
        say(
          "共 \(sheet.lines.count) 批 \(people) 人，未放行 \(turnedAway) 批。",
          "\(sheet.lines.count) visits, \(people) people, \(turnedAway) turned away.")),
      .text(scene.say(sheet.slips.words)),
      .text(
        showsWhole
          ? say("全名，按理由打印，已记入流水。", "Whole names, printed for a reason that the journal keeps.")
          : say("姓名、电话已遮盖。", "Names and phones are masked.")),
      .table(PaperTable(registerColumns, sheet.lines.map(registerRow))),
      .signatures([
        Paper.Signature(say("值班员", "On duty")), Paper.Signature(say("主管", "Supervisor")),
      ]),
    ]
  }

  private var registerColumns: [PaperTable.Column] {
    [
      .init(say("单号", "Slip"), 6), .init(say("来访人", "Visitor"), 15),
      .init(say("人数", "No."), 4), .init(say("被访房号", "Unit"), 9),
      .init(say("事由/证件", "Purpose, ID")), .init(say("进", "In"), 5), .init(say("离", "Out"), 6),
    ]
  }

  private func registerRow(_ line: VisitLine) -> [String] {
    let visit = line.visit
    let phone = shown(visit.phone)
    let more = [visit.goods, visit.forcedReason ?? "", visit.lostReason ?? ""]
    let rest = [visit.purpose, document(of: visit), shown(visit.plate)] + more
    let out =
      visit.leftAt.map { scene.house.zone.clock(at: $0) }
      ?? (visit.isOpen ? "" : scene.say(visit.state.words))
    return [
      visit.slip ?? "-",
      [shown(visit.name, isName: true), phone].filter { !$0.isEmpty }.joined(separator: "\n"),
      "\(visit.people)", visit.households.joined(separator: "\n"),
      rest.filter { !$0.isEmpty }.joined(separator: " "),
      scene.house.zone.clock(at: visit.arrivedAt), out,
    ]
  }

  /// Everybody inside by building, with a box to tick for who was seen.
  var rollCall: [Paper.Block] {
    let people = sheet.lines.map(\.visit.people).reduce(0, +)
    let total = Paper.Block.text(
      say(
        "在场 \(sheet.lines.count) 单 \(people) 人。",
        "\(sheet.lines.count) slips, \(people) people inside."
      ))
    let buildings = CallRoll.byBuilding(sheet.lines.map(\.visit))
    return [total]
      + buildings.flatMap { building -> [Paper.Block] in
        [
          .heading(
            say(
              "\(building.name) 栋  \(building.people) 人",
              "Building \(building.name)  \(building.people) people")),
          .table(PaperTable(rollColumns, building.visits.map(rollRow))),
        ]
      } + [.signatures([Paper.Signature(say("点名人", "Called by"))])]
  }

  private var rollColumns: [PaperTable.Column] {
    [
      .init(say("房号", "Unit"), 14), .init(say("访客", "Visitor")), .init(say("人数", "No."), 4),
      .init(say("单号", "Slip"), 7), .init(say("电话", "Phone"), 13), .init(say("在否", "Seen"), 4),
    ]
  }

  private func rollRow(_ visit: Visit) -> [String] {
    [
      visit.households.joined(separator: "\n"), shown(visit.name, isName: true), "\(visit.people)",
      visit.slip ?? "-", shown(visit.phone), "[  ]",
    ]
  }
}
