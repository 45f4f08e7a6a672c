import Console
import Desk
import Domain
import Resources
import Support
import Terminal
import Testing

/// The first start, from the keyboard to the file.
struct FirstRunTests {
  private static let language: [Event] = .keys("1", .enter)
  private static let office: [Event] = .keys("2") + .line("翠湖苑") + .keys(.enter, .enter)
  private static let person: [Event] =
    .line("1001") + .line("李梅") + .line("1357") + .line("1357") + .keys(.enter)
  private static let threeSteps = language + office + person

  @Test func `the whole way leads to a desk with its people, its units and its articles`() throws {
    let colleague: [Event] =
      .line("1002") + .line("王芳") + .keys("1", "1") + .line("2468") + .line("2468") + .keys(.enter)
    let supplies: [Event] = .line("roster.csv") + .keys("1", .enter)
    let office = try FirstOffice(
      Self.threeSteps + colleague + .keys(.function(10)) + supplies
        + .keys(.function(1), .function(10), .enter),
      files: ["roster.csv": "楼栋,单元,房号,姓名,电话\n27,1,302,王小明,13800138000\n"])
    let (desk, clerk) = try #require(office.opened)
    let house = try desk.ask(HouseRulesInForce())
    #expect(house.estate.name == "翠湖苑" && house.estate.isPractice)
    #expect(house.estate.desk == "前台")
    let staff = try desk.ask(StaffList(), as: clerk)
    #expect(staff.map(\.name) == ["李梅", "王芳"])
    #expect(staff.last?.roles == [.receptionist])
    #expect(staff.last?.department == .customerService)
    #expect(try desk.ask(ListHouseholds(), as: clerk).map(\.code) == ["27-1-302"])
    #expect(try desk.ask(ListArticles(), as: clerk).count == ArticlePreset.builtIn.count)
    #expect(throws: Never.self) { try desk.signIn(StaffNumber("1002"), pin: "2468") }
    #expect(office.saw("已加入 1002 王芳") && office.saw("新增 1 户") && office.saw("F10 好"))
  }

  @Test func `everything that can be skipped is skipped with one key a step`() throws {
    let office = try FirstOffice(
      Self.threeSteps + .keys(.function(10), .function(10), .enter))
    let (desk, clerk) = try #require(office.opened)
    #expect(try desk.ask(StaffList(), as: clerk).count == 1)
    #expect(try desk.ask(ListArticles(), as: clerk).isEmpty)
    #expect(office.lastScreen.contains("终端体检"))
  }

  @Test func `once there is a file, one key leads past all the rest`() throws {
    let office = try FirstOffice(Self.threeSteps + .keys(.control("q")))
    #expect(office.opened != nil)
  }

  @Test(arguments: [[Key.escape], [.function(12)], [.control("c")], [.control("q")]])
  func `leaving before the third step is finished makes nothing`(keys: [Key]) throws {
    let begun = Self.language + Self.office + .line("1001")
    let office = try FirstOffice(begun + keys.map(Event.key) + keys.map(Event.key) + .keys(.escape))
    #expect(office.opened == nil)
    guard case .left(0, isCreated: false, .chinese) = office.ending else {
      Issue.record("\(office.ending)")
      return
    }
  }

  @Test func `a terminal that is gone ends it, and the ending knows whether there is a file`()
    throws
  {
    let early = try FirstOffice(Self.language + [.hangUp])
    guard case .left(129, isCreated: false, _) = early.ending else {
      Issue.record("\(early.ending)")
      return
    }
    let late = try FirstOffice(Self.threeSteps + [.hangUp])
    guard case .left(129, isCreated: true, _) = late.ending else {
      Issue.record("\(late.ending)")
      return
    }
  }

  @Test func `a bad PIN is told in a sentence, and nothing typed is lost`() throws {
    let office = try FirstOffice(
      Self.language + .keys("1") + .line("翠湖苑") + .keys(.enter, .enter) + .line("1001")
        + .line("李梅") + .line("123456") + .line("123456") + .keys(.function(9)))
    #expect(office.opened == nil)
    #expect(office.lastScreen.contains("口令太好猜"))
    #expect(office.lastScreen.contains("1001") && office.lastScreen.contains("李梅"))
  }

  @Test func `two PINs that differ are told, and the file is not made`() throws {
    let office = try FirstOffice(
      Self.language + Self.office + .line("1001") + .line("李梅") + .line("1357") + .line("1358")
        + .keys(.function(9)))
    #expect(office.opened == nil)
    #expect(office.lastScreen.contains("两次口令不一样"))
  }

  @Test func `a step back keeps what was typed, and forward finds it again`() throws {
    let back = try FirstOffice(
      Self.language + Self.office + .line("1001") + .line("李梅") + .keys(.function(12), .tab))
    #expect(back.lastScreen.contains("翠湖苑"))
    let forth = try FirstOffice(
      Self.language + Self.office + .line("1001") + .line("李梅")
        + .keys(.function(12), .function(9)))
    #expect(forth.lastScreen.contains("1001") && forth.lastScreen.contains("李梅"))
  }

  @Test func `the file stands once it is made: no step back leads before it`() throws {
    let office = try FirstOffice(Self.threeSteps + .keys(.function(12)))
    #expect(office.lastScreen.contains("数据文件已建立"))
  }

  @Test func `a step without which there is no file cannot be skipped`() throws {
    let office = try FirstOffice(Self.language + .keys(.function(10)))
    #expect(office.lastScreen.contains("这一步不能跳过"))
  }

  @Test func `bad lines of a roster are named, nothing is imported, and the step can be mended`()
    throws
  {
    let office = try FirstOffice(
      Self.threeSteps + .keys(.function(10)) + .line("roster.csv")
        + .keys("2", .function(9), .escape, .control("q")),
      files: ["roster.csv": "楼栋,房号,姓名,电话\n27,302,王小明,12\n27,303,,\n"])
    let (desk, clerk) = try #require(office.opened)
    #expect(try desk.ask(ListHouseholds(), as: clerk).isEmpty)
    #expect(office.saw("第 2 行：电话“12”不对") && office.saw("第 3 行：没有姓名"))
    #expect(office.lastScreen.contains("roster.csv") && office.lastScreen.contains("什么也没有导入"))
  }

  @Test func `a file that is not there is named, and a taken number too`() throws {
    let missing = try FirstOffice(
      Self.threeSteps + .keys(.function(10)) + .line("nowhere.csv") + .keys(.function(9)))
    #expect(missing.lastScreen.contains("读不到“nowhere.csv”"))
    let taken = try FirstOffice(
      Self.threeSteps + .line("1001") + .line("王芳") + .keys("1", "1") + .line("2468")
        + .line("2468") + .keys(.enter))
    #expect(taken.lastScreen.contains("工号 1001 已有人用") && taken.lastScreen.contains("王芳"))
  }

  @Test func `the screen speaks the language as soon as it is chosen`() throws {
    let office = try FirstOffice(.keys("2"))
    #expect(office.lastScreen.contains("Language") && office.lastScreen.contains("first start"))
    #expect(!office.lastScreen.contains("第一次使用"))
  }

  @Test func `a console without Chinese glyphs asks in English, and the estate may yet be Chinese`()
    throws
  {
    let office = try FirstOffice(
      Self.threeSteps + .keys(.control("q")), speaksChinese: false)
    let (desk, _) = try #require(office.opened)
    #expect(!office.saw("第一次使用"))
    #expect(try desk.ask(HouseRulesInForce()).estate.language == Language.chinese.rawValue)
  }

  @Test func `a narrow screen names only the step one is at`() throws {
    let office = try FirstOffice(.keys("2"), on: Size(columns: 60, rows: 16))
    #expect(office.lastScreen.contains("[1 Language] 2  3  4  5  6"))
  }

  @Test(arguments: [(1, 1), (20, 2), (60, 16), (80, 24), (120, 40), (200, 60)])
  func `every step is drawn at every size`(columns: Int, rows: Int) throws {
    let office = try FirstOffice(
      Self.threeSteps + .keys(.function(10), .function(10), .function(5)),
      on: Size(columns: columns, rows: rows))
    #expect(office.display.frames.allSatisfy { $0.size == Size(columns: columns, rows: rows) })
  }
}
