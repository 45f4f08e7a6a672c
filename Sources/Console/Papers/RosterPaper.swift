import Desk
import Domain
import Resources
import Terminal

/// A week of the roster, or the duty register, as paper (rule HO-4, forms F-05).
///
/// It hangs on a wall: why somebody is away does not stand on it.
package enum RosterPaper {
  /// Seven days from one on.
  package static func week(
    _ sheet: RosterSheet, from first: Day, in language: Language, isPreview: Bool = false
  ) -> Paper {
    let scene = Scene(
      language: language, now: sheet.readAt, house: sheet.house, staff: sheet.staff,
      clerk: sheet.readBy)
    let week = RosterWeek(sheet, from: first)
    var paper = Paper(
      title: scene.say("值班排班表", "Duty roster"), number: "\(first)", estate: scene.centre,
      printed: scene.printed(isPreview), language: language)
    // A post for which nobody is planned and nobody missed stands on no wall.
    let kept = week.rows.filter { $0.cells.contains { !$0.names(in: scene).isEmpty || $0.isGap } }
    let posts = kept.map(\.post).reduce(into: [DutyPost]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    paper.blocks = [
      .fields([
        Paper.Field(scene.say("日期", "Days"), "\(first) - \(week.days[week.days.count - 1])"),
        Paper.Field(scene.say("值班电话", "Duty phone"), scene.phones(of: sheet.posts)),
      ])
    ]
    paper.blocks += posts.flatMap { post -> [Paper.Block] in
      let rows = week.rows.filter { $0.post.id == post.id }
      let columns =
        [PaperTable.Column(scene.say("班次", "Shift"))]
        + week.days.map { PaperTable.Column(scene.columnHead($0), dayColumns) }
      return [
        .heading(scene.say(post.words)),
        .table(PaperTable(columns, rows.map { scene.cells(of: $0, sheet) })),
      ]
    }
    paper.blocks += [
      .text(
        scene.say(
          "括号里的人请假；! 是没有人的一班；夜班写在开始那天。",
          "Who stands in brackets is away; ! is a shift without anybody; a night shift stands on the day it begins."
        )),
      .text(
        sheet.gaps(from: first, days: 7).sentence(posts: sheet.posts, zone: scene.zone)
          .map(scene.say) ?? scene.say(sheet.noGaps)),
      .signatures([
        Paper.Signature(scene.say("排班人", "Made by")),
        Paper.Signature(scene.say("主管", "Supervisor")),
      ]),
    ]
    return paper
  }

  /// The cells of a day's column: seven of them and the shift fill the sheet.
  private static let dayColumns = 7

  /// Planned and actual, shift by shift.
  package static func register(
    _ sheet: DutyRegisterSheet, in language: Language, isPreview: Bool = false
  ) -> Paper {
    let scene = Scene(
      language: language, now: sheet.readAt, house: sheet.house, staff: sheet.staff,
      clerk: sheet.readBy)
    let days =
      sheet.first == sheet.last ? "\(sheet.first)" : "\(sheet.first) - \(sheet.last)"
    var paper = Paper(
      title: scene.say("值班登记表", "Duty register"), number: days, estate: scene.centre,
      printed: scene.printed(isPreview), language: language)
    let count = { (state: DutyRegister.State) in sheet.lines.count { $0.line.state == state } }
    paper.blocks = [
      .fields([Paper.Field(scene.say("值班电话", "Duty phone"), scene.phones(of: sheet.posts))]),
      .text(
        scene.say(
          "共 \(sheet.lines.count) 班次；缺勤 \(count(.missed))，迟到 \(count(.late))，请假 \(count(.away))，未排而上班 \(count(.unplanned))。",
          "\(sheet.lines.count) shifts; \(count(.missed)) missed, \(count(.late)) late, \(count(.away)) away, \(count(.unplanned)) not planned."
        )),
      .table(
        PaperTable(
          [
            .init(scene.say("日期", "Date"), 10), .init(scene.say("班次", "Shift"), 11),
            .init(scene.say("岗位", "Post")), .init(scene.say("排班", "Planned"), 8),
            .init(scene.say("实到", "Actual"), 11), .init(scene.say("备注", "Remark"), 12),
          ], sheet.lines.map { scene.row(of: $0, posts: sheet.posts) })),
      .text(
        sheet.gaps.sentence(posts: sheet.posts, zone: scene.zone).map(scene.say)
          ?? scene.say("没有空档。", "No gaps.")),
      .signatures([
        Paper.Signature(scene.say("登记人", "Kept by")),
        Paper.Signature(scene.say("主管", "Supervisor")),
      ]),
    ]
    return paper
  }
}

extension Scene {
  fileprivate var centre: String {
    say("\(house.estate.name)物业服务中心", "\(house.estate.name) Property Service Centre")
  }

  fileprivate func printed(_ isPreview: Bool) -> String {
    let by = clerk.map { "  \($0.name) \($0.number)" } ?? ""
    return (isPreview ? say("预览 ", "Preview ") : say("打印 ", "Printed ")) + zone.text(now) + by
  }

  fileprivate func phones(of posts: [DutyPost]) -> String {
    posts.filter { !$0.phone.isEmpty }.map { "\(say($0.words)) \($0.phone)" }
      .joined(separator: say("；", "; "))
  }

  fileprivate func cells(of row: RosterWeek.Row, _ sheet: RosterSheet) -> [String] {
    let shift = row.cells.lazy.flatMap { $0.present + $0.away }.first?.shift
    let plan = sheet.shifts[row.post.id, default: []].first { $0.shift == row.shift }
    let hours =
      shift?.hours(in: zone) ?? plan?.shift(on: sheet.first, zone: zone).hours(in: zone) ?? ""
    let name = say(ShiftPlan.words(forShift: row.shift))
    // From and to on a line each: the column has room for one of them.
    let lines = [name] + hours.replacing("-", with: "-\n").split(separator: "\n").map(String.init)
    return [lines.joined(separator: "\n")]
      + row.cells.map { cell in
        let names = cell.names(in: self).joined(separator: "\n")
        return cell.isGap ? "!" + names : names
      }
  }

  fileprivate func row(of line: DutyRegisterSheet.Line, posts: [DutyPost]) -> [String] {
    let (planned, actual) = (line.line.planned, line.line.actual)
    let post = planned.flatMap { duty in posts.first { $0.id == duty.post } }.map { say($0.words) }
    let times = actual.map { duty in
      "\(zone.clock(at: duty.startedAt))-\(duty.endedAt.map { zone.clock(at: $0) } ?? "")"
    }
    let who = actual.map { name(of: $0.clerk) }
    let shift = line.line.shift
    let remarks = [say(line.line.state.words), planned?.remark ?? "", line.record ?? ""]
    return [
      shift.map { "\($0.date)" } ?? "",
      shift.map { "\(say($0.words))\n\($0.hours(in: zone))" } ?? "",
      post ?? actual?.desk ?? "", planned.map { name(of: $0.person) } ?? "-",
      [who, times].compactMap { $0 }.joined(separator: "\n"),
      remarks.filter { !$0.isEmpty }.joined(separator: "\n"),
    ]
  }
}
