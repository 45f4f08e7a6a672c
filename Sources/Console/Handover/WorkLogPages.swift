import Desk
import Domain
import Resources
import Terminal

/// The daily logs as pages, and the form that confirms one's own.
enum WorkLogPages {
  static var confirm: EntryForm {
    EntryForm(
      ConfirmWorkLog.kind, Phrase("确认当日工作日志", "Confirm my daily log"),
      [
        .line("text", Phrase("补充", "Remark"), columns: 60)
          .help(
            Phrase(
              "日志由你当班的记录汇成，F2 76 先看；确认后还可以再补。",
              "It is made of what you did; F2 76 shows it. You may add to it later."))
      ]
    ) { entries in
      .perform(
        Errand(ConfirmWorkLog(date: nil, remark: entries.text("text"))) {
          Phrase("\($0) 的工作日志已确认。", "The log of \($0) is confirmed.")
        })
    }.verb(Phrase("确认", "Confirm"))
  }

  @Sendable static func own(
    _ desk: FrontDesk, _ clerk: SignedIn, _ scene: Scene
  ) throws -> Page {
    page(try desk.ask(ShowWorkLog(), as: clerk), in: scene)
  }

  /// Asks whose log a supervisor wants to read, and of which date.
  static func choose(in scene: Scene) -> EntryForm {
    EntryForm(
      "worklog.read", Phrase("看别人的日志", "Somebody's daily log"),
      [
        .choice("person", Phrase("谁", "Who"), EntryOption.staff(scene), columns: 20)
          .help(Phrase("空着就列出当天上班的各位。", "Empty lists everybody on duty that date.")),
        NotebookForms.day("date", Phrase("日期", "Date")),
      ]
    ) { entries in
      let date = Day(entries.text("date").halfwidth)
      guard let person = entries.staff("person") else { return .show { try all(date, $0, $1, $2) } }
      return .show { desk, clerk, scene in
        page(try desk.ask(ShowWorkLog(of: person, on: date), as: clerk), in: scene)
      }
    }.verb(Phrase("查看", "Show")).quick
  }

  private static func all(
    _ date: Day?, _ desk: FrontDesk, _ clerk: SignedIn, _ scene: Scene
  ) throws -> Page {
    let logs = try desk.ask(ListWorkLogs(on: date), as: clerk)
    let rows = logs.map { log -> DetailPart in
      let state =
        log.confirmation.map {
          scene.say("\(scene.brief($0.at)) 已确认", "confirmed \(scene.brief($0.at))")
        }
        ?? scene.say("未确认", "not confirmed")
      return .fact(
        scene.name(of: log.clerk),
        scene.say("\(log.entries.count) 条  \(state)", "\(log.entries.count) entries  \(state)"),
        style: log.confirmation == nil ? .warn : .text)
    }
    let none = [DetailPart.text(scene.say("这一天没有人上班。", "Nobody was on duty that date."))]
    return Page(
      scene.say("上班日志  \(date ?? scene.today)", "Daily logs  \(date ?? scene.today)"),
      rows.isEmpty ? none : rows)
  }

  private static func page(_ log: WorkLog, in scene: Scene) -> Page {
    let lines = log.lines(in: scene.zone, language: scene.language)
    let none = [DetailPart.text(scene.say("这一天还没有记录。", "Nothing was done that date yet."))]
    let body = lines.dropFirst().map { DetailPart.text($0) }
    return Page(lines.first ?? "", body.isEmpty ? none : Array(body))
  }
}
