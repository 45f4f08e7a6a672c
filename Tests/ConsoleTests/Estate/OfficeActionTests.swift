import Console
import Desk
import Domain
import Resources
import Support
import Terminal
import Testing

/// What an office adds after its first day, through the palette.
struct OfficeActionTests {
  private let office: Rehearsal

  init() throws { office = try Rehearsal() }

  /// Works the console as a person with that number, and gives what was seen.
  private func work(
    as number: String = "1001", _ events: [Event], files: [String: String] = [:]
  ) throws -> ScriptedDisplay {
    let desk = office.desk
    let now = try Rehearsal.moment("2024-11-04 08:00")
    let scene = Scene(
      language: .chinese, now: now, house: try desk.ask(HouseRulesInForce()), pinyin: .builtIn)
    let actions = OfficeActions { path in
      guard let text = files[path] else { throw BadFile.unreadable(path) }
      return text
    }
    var loop = ConsoleLoop(
      desk: desk, session: Session(scene, office: actions),
      clerk: try desk.signIn(StaffNumber(number), pin: Rehearsal.pin), clock: { now })
    let display = ScriptedDisplay(script: events)
    _ = loop.run(on: display)
    return display
  }

  private func command(_ code: String) -> [Event] { .keys(.function(2)) + .line(code) }

  private func said(_ text: String, on display: ScriptedDisplay) -> Bool {
    display.frames.last?.lines.joined(separator: "\n").contains(text) == true
  }

  @Test func `51 takes somebody on, who can sign in at once`() throws {
    let display = try work(
      command("51") + .line("1002") + .line("王芳") + .keys("1", "1") + .line("2468")
        + .line("2468") + .line(Rehearsal.pin) + .keys(.enter))
    #expect(said("已加入 1002 王芳", on: display))
    #expect(throws: Never.self) { try office.desk.signIn(StaffNumber("1002"), pin: "2468") }
  }

  @Test func `52 imports a roster, or names its bad lines and keeps the form`() throws {
    let files = ["good.csv": "楼栋,房号,姓名\n27,302,王小明\n", "bad.csv": "楼栋,房号,姓名\n27,303,\n"]
    let bad = try work(
      command("52") + .line("bad.csv") + .keys(.enter), files: files)
    #expect(said("第 2 行：没有姓名", on: bad))
    let closed = try work(
      command("52") + .keys(.control("u")) + .line("bad.csv") + .keys(.enter, .escape), files: files
    )
    #expect(said("bad.csv", on: closed))
    #expect(try office.desk.ask(ListHouseholds(), as: office.supervisor).isEmpty)
    let good = try work(
      command("52") + .keys(.control("u")) + .line("good.csv") + .keys(.enter), files: files)
    #expect(said("新增 1 户", on: good))
  }

  @Test func `53 registers an article, and 56 the usual ones beside it`() throws {
    _ = try work(command("53") + .line("对讲机") + .line("4") + .keys(.enter, .enter))
    _ = try work(command("56"))
    _ = try work(command("56"))
    let articles = try office.desk.ask(ListArticles(), as: office.supervisor).map(\.article)
    #expect(articles.count == ArticlePreset.builtIn.count)
    #expect(articles.first { $0.name == "对讲机" }?.owned == 4)
  }

  @Test func `54 shows a setting with its value, and changes it`() throws {
    let shown = try work(command("54") + .line("idleLock") + .keys(.enter))
    #expect(said("= 3", on: shown))
    let refused = try work(
      command("54") + .line("idleLock") + .line("soon") + .keys(.function(9)))
    #expect(said("写 1 到 5 的整数", on: refused))
    _ = try work(
      command("54") + .line("idleLock") + .keys(.control("u")) + .line("5") + .keys(.enter))
    let house = try office.desk.ask(HouseRulesInForce())
    #expect(house.settings.number(.idleLockMinutes) == 5)
  }

  @Test func `55 lists the deadline policies with their rules`() throws {
    let display = try work(command("55"))
    #expect(said("24 小时", on: display) && said("CD-5", on: display))
  }

  @Test func `who may not is told whom to ask`() throws {
    try office.hire("1002", "王芳", as: [.receptionist])
    let display = try work(as: "1002", command("51"))
    #expect(said("请主管来做", on: display))
  }

  @Test func `a form that was begun stays as a draft when another is opened over it`() throws {
    let display = try work(
      command("53") + .keys("雨", "伞") + command("55") + .keys(.escape) + command("51")
        + .keys(.escape) + command("53"))
    #expect(said("雨伞", on: display))
  }

  @Test func `an errand from the palette does not take the open form for its own`() throws {
    let display = try work(
      command("53") + .keys("雨", "披") + command("56") + command("53"))
    #expect(said("雨披", on: display))
  }
}
