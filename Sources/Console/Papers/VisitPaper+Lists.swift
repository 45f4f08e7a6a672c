import Desk
import Domain
import Resources

extension VisitPaper {
  /// The day's register: every slip with its number, times, visitor, unit, purpose, document.
  var register: [Paper.Block] {
    let people = sheet.lines.map(\.visit.people).reduce(0, +)
    let turnedAway = sheet.lines.count { $0.visit.state == .turnedAway }
    return [
      .text(
        say(
          "共 \(sheet.lines.count) 批 \(people) 人，未放行 \(turnedAway) 批。",
          "\(sheet.lines.count.counted("visit")), \(people.counted("person", "people")), \(turnedAway) turned away."
        )),
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

  /// Wide enough for the longest word of each column, a phone among them.
  private var registerColumns: [PaperTable.Column] {
    [
      .init(say("单号", "Slip"), 6), .init(say("来访人", "Visitor"), 11),
      .init(say("被访人", "Visited"), 9), .init(say("事由", "Purpose"), 10),
      .init(say("证件", "Document"), 8), .init(say("进离", "In Out"), 5),
      .init(say("备注", "Remarks")),
    ]
  }

  private func registerRow(_ line: VisitLine) -> [String] {
    let visit = line.visit
    let people = visit.people > 1 ? " x\(visit.people)" : ""
    return [
      visit.slip ?? "-",
      lines([shown(visit.name, isName: true) + people, shown(visit.phone), shown(visit.plate)]),
      lines(visit.households.flatMap { [$0, sheet.hosts[$0].map { shown($0) } ?? ""] }),
      purpose(of: visit), registerDocument(visit),
      lines([clock(visit.arrivedAt), visit.leftAt.map(clock) ?? ""]), lines(remarks(line)),
    ]
  }

  private func lines(_ texts: [String]) -> String {
    texts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// The time of day; with the day where it is not the register's.
  private func clock(_ moment: Moment) -> String {
    let zone = scene.house.zone
    let time = zone.clock(at: moment)
    guard let day, zone.day(of: moment) != day else { return time }
    return "\(zone.day(of: moment))".suffix(5) + "\n" + time
  }

  /// What was shown, and when it went back with thanks (rule RV-6).
  private func registerDocument(_ visit: Visit) -> String {
    guard visit.document.kind != .none else { return scene.say(visit.document.kind.words) }
    let returned = visit.documentReturnedAt.map { say("还 ", "back ") + clock($0) }
    return lines([
      scene.say(visit.document.kind.words), visit.document.lastFour.map { "****\($0)" } ?? "",
      returned ?? (visit.state == .turnedAway ? "" : say("未还", "kept")),
    ])
  }

  /// What a row says beside its columns: the host's word, goods, and what became of the slip.
  private func remarks(_ line: VisitLine) -> [String] {
    let visit = line.visit
    let call = visit.hostCall.map { call in
      lines([
        say("问：", "Host: ") + scene.say(call.answer.words), shown(call.number), clock(call.at),
      ])
    }
    let isPlain = visit.isOpen || visit.marks == [VisitState.returned.words]
    let before = line.earlier.map { say("先于 ", "led in before ") + $0.named }
    let reasons = [visit.exception, before, visit.forcedReason, visit.lostReason].compactMap { $0 }
    return (isPlain ? [] : visit.marks.map { scene.say($0) }) + [
      line.isOverdue ? say("超时", "overdue") : "",
      call ?? "", visit.goods,
    ] + reasons
  }

  /// Everybody inside by building, with a box to tick for who was seen.
  var rollCall: [Paper.Block] {
    let people = sheet.lines.map(\.visit.people).reduce(0, +)
    let total = Paper.Block.text(
      say(
        "在场 \(sheet.lines.count) 单 \(people) 人。",
        "\(sheet.lines.count.counted("slip")), \(people.counted("person", "people")) inside."
      ))
    let buildings = CallRoll.byBuilding(sheet.lines.map(\.visit))
    return [total]
      + buildings.flatMap { building -> [Paper.Block] in
        [
          .heading(
            say(
              "\(building.name) 栋  \(building.people) 人",
              "Building \(building.name)  \(building.people.counted("person", "people"))")),
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
