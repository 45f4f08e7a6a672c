import Console
import Domain
import Foundation
import Testing

struct RosterTests {
  /// A roster that stands beside the tests.
  private func roster(_ name: String) throws -> Roster {
    let file = URL(filePath: #filePath).appending(path: "../../Fixtures/\(name)").standardized
    return Roster(try String(contentsOf: file, encoding: .utf8))
  }

  @Test func `a roster of twelve hundred units is read whole`() throws {
    let roster = try roster("roster.csv")
    #expect(roster.problems.isEmpty)
    #expect(roster.households.count == 1200)
    #expect(roster.households.first?.code == "A-101")
    #expect(roster.households.first?.residents.map(\.role) == [.owner, .tenant])
  }

  @Test func `every bad line is named, and nothing is taken from the file`() throws {
    let roster = try roster("roster-bad.csv")
    #expect(roster.households.isEmpty)
    let flaws: [Roster.Flaw] = [
      .roomMissing, .badPhone("12"), .badDate("2026-13-40"), .unknownRole("king"),
      .cellCount(expected: 9, found: 5), .personTwice, .controlCharacters,
      .unknownYesOrNo("perhaps"),
    ]
    #expect(roster.problems.map(\.flaw) == flaws)
    #expect(roster.problems.map(\.line) == [4, 6, 8, 10, 12, 14, 16, 18])
  }

  @Test func `Chinese headings stand in any order, behind a byte order mark`() throws {
    let roster = Roster("\u{FEFF}电话,姓名,房间,楼栋\r\n0755-51297534,欧阳婷婷,302,27\r\n")
    #expect(roster.problems.isEmpty)
    let household = try #require(roster.households.first)
    #expect(household.code == "27-302")
    #expect(household.contact?.phone == "075551297534")
  }

  @Test
  func `everyday headings and cells are understood, and what the desk has no use for is left`()
    throws
  {
    let roster = Roster(
      """
      序号,小区名称,楼栋号,单元号,房号（室）,业主姓名*,手机号码,与业主关系,居住状态,入伙日期,备注
      1,雅苑,27号楼,一单元,302室,"欧阳
      婷",+86 138-0013-8000,本人,自住,2024/1/5,"有,逗号"
      2,雅苑,27栋,1,302,区小明,(0755) 5129 7534,配偶,自住,2024年1月5日,
      ,,,,,,,,,,
      3,雅苑,兰亭阁,,商铺12,尉迟恭,400-123-4567,商户,空置,20240105,
      """)
    #expect(roster.problems.isEmpty)
    #expect(roster.households.map(\.code) == ["27-1-302", "兰亭阁-商铺12"])
    let people = try #require(roster.households.first?.residents)
    #expect(people.map(\.name) == ["欧阳 婷", "区小明"])
    #expect(people.map(\.phone) == ["13800138000", "075551297534"])
    #expect(people.map(\.role) == [.owner, .family])
    #expect(roster.households.map(\.isOccupied) == [true, false])
    #expect(roster.households.map(\.movedIn) == [Day("2024-01-05"), Day("2024-01-05")])
  }

  @Test(arguments: ["姓名;楼号;门牌\n张三;A座;101\n", "姓名\t楼号\t门牌\r\n张三\tA座\t101\r\n"])
  func `semicolons and tabs part cells as well`(text: String) {
    #expect(Roster(text).households.map(\.code) == ["A-101"])
  }

  @Test(arguments: ["1380013800a", "1380013", "12", "138001380001", "电话不详"])
  func `a number that cannot be called is a bad line`(phone: String) {
    let roster = Roster("楼栋,房号,姓名,电话\nA,101,张三,\(phone)\n")
    #expect(roster.problems.map(\.flaw) == [.badPhone(phone)])
    #expect(roster.problems.map(\.line) == [2])
  }

  @Test func `a quote that is never closed is a bad line, not a long name`() {
    let roster = Roster("楼栋,房号,姓名\nA,101,\"张三\nA,102,李四\n")
    #expect(roster.problems.map(\.flaw) == [.quoteUnclosed])
    #expect(roster.problems.map(\.line) == [2])
  }

  @Test func `a heading nobody knows is named, not passed over`() {
    let roster = Roster("楼栋,房号,姓名,电活\nA,101,张三,13800138000\n")
    #expect(roster.problems.map(\.flaw) == [.headingUnknown("电活")])
  }

  @Test func `the area stands in front only where a code would be ambiguous`() {
    let text = """
      area,building,room,household
      东苑,1,101,张三
      西苑,1,101,李四
      西苑,1,102,王五
      """
    #expect(Roster(text).households.map(\.code) == ["东苑-1-101", "西苑-1-101", "1-102"])
  }

  @Test(arguments: ["", "室\n", "room,household\n101,张三\n", "building,room,room,household\n"])
  func `a roster without its columns is refused`(text: String) {
    #expect(!Roster(text).problems.isEmpty)
  }
}

struct RoomParserTests {
  let parser = RoomParser(
    [
      .init(code: "A-101", area: "茉莉苑", building: "A", unit: "", room: "101"),
      .init(code: "B-101", area: "茉莉苑", building: "B", unit: "", room: "101"),
      .init(code: "27-1-302", area: "雅苑", building: "27", unit: "1", room: "302"),
      .init(code: "27-2-302", area: "雅苑", building: "27", unit: "2", room: "302"),
      .init(code: "27-2-1104", area: "雅苑", building: "27", unit: "2", room: "1104"),
      .init(code: "兰亭阁-1-501", area: "雅苑", building: "兰亭阁", unit: "1", room: "501"),
      .init(code: "兰亭阁-商铺12", area: "雅苑", building: "兰亭阁", unit: "", room: "商铺12"),
      .init(code: "C-1101", area: "茉莉苑", building: "C", unit: "", room: "1101"),
      .init(code: "C1-101", area: "茉莉苑", building: "C1", unit: "", room: "101"),
    ], of: "翠湖苑")

  @Test(arguments: [
    ("A-101", "A-101"), ("翠湖苑茉莉苑A101", "A-101"), ("翠湖苑27-1-302", "27-1-302"), ("A座101", "A-101"),
    ("a101", "A-101"), ("茉莉苑A101", "A-101"),
    ("茉莉A栋101室", "A-101"), ("Ａ１０１", "A-101"), ("27-1-302", "27-1-302"),
    ("雅苑27号1单元302", "27-1-302"), ("２７—１—３０２", "27-1-302"), ("27 1 302", "27-1-302"),
    ("二十七号一单元三零二", "27-1-302"), ("27幢二单元三百零二室", "27-2-302"), ("27#1104", "27-2-1104"),
    ("1104", "27-2-1104"), ("廿七号一单元302", "27-1-302"), ("贰拾柒号壹单元叁零贰", "27-1-302"),
    ("27-1-0302", "27-1-302"), ("雅27-1-302", "27-1-302"), ("27号1单元302业主", "27-1-302"),
    ("兰亭阁1单元501", "兰亭阁-1-501"), ("雅苑兰亭阁501室", "兰亭阁-1-501"), ("商铺12", "兰亭阁-商铺12"),
    ("c1-101", "C1-101"),
  ])
  func `one unit is found however it is typed`(typed: String, code: String) {
    #expect(parser.find(typed) == .one(code))
  }

  @Test(arguments: [
    ("27#302", ["27-1-302", "27-2-302"]), ("101", ["A-101", "B-101", "C1-101"]),
    ("c1101", ["C-1101", "C1-101"]),
    ("302", ["27-1-302", "27-2-302"]),
  ])
  func `what may be several is a choice, never a guess`(typed: String, codes: [String]) {
    #expect(parser.find(typed) == .choice(codes))
  }

  @Test(arguments: [
    "", "Z101", "27-3-302", "999", "雅苑", "A-102", "#", "28#302", "玫瑰苑A101", "雅苑A101",
  ])
  func `what is no unit is none`(typed: String) { #expect(parser.find(typed) == .nothing) }

  @Test(arguments: [
    ("27", ["27-1-302", "27-2-302", "27-2-1104"]), ("2", ["27-1-302", "27-2-302", "27-2-1104"]),
    ("2-", []), ("27-2", ["27-2-302", "27-2-1104"]), ("27号2单元", ["27-2-302", "27-2-1104"]),
    ("27-2-11", ["27-2-1104"]), ("雅苑27-1", ["27-1-302"]), ("c", ["C-1101", "C1-101"]),
    ("c-", ["C-1101"]), ("28", []), ("", []),
  ])
  func `a number that is still being typed begins those of units`(typed: String, codes: [String]) {
    #expect(parser.beginning(typed, limit: 9) == codes)
    #expect(parser.beginning(typed, limit: 1) == Array(codes.prefix(1)))
  }
}

struct PinyinTests {
  @Test(arguments: [
    ("张伟", "zw", "zhangwei"), ("单雄信", "sxx", "shanxiongxin"), ("仇英", "qy", "qiuying"),
    ("解缙", "xj", "xiejin"), ("曾国藩", "zgf", "zengguofan"), ("查良镛", "zly", "zhaliangyong"),
    ("区大海", "odh", "oudahai"), ("翟明", "zm", "zhaiming"), ("尉迟恭", "ycg", "yuchigong"),
    ("长孙无忌", "zswj", "zhangsunwuji"), ("欧阳婷婷", "oytt", "ouyangtingting"), ("李Lee", "llee", "lilee"),
    ("薄一", "by", "boyi"), ("拓跋宏", "tbh", "tuobahong"),
  ])
  func `a name is read with its surname's own reading`(name: String, initials: String, full: String)
  {
    let keys = Pinyin.builtIn.keys(of: name)
    #expect(keys.initials == initials)
    #expect(keys.pinyin == full)
  }

  @Test func `the table reads as the system's own transform does`() throws {
    for value in stride(from: 0x4E00, through: 0x9FA5, by: 97) {
      let scalar = try #require(Unicode.Scalar(UInt32(value)))
      let latin =
        String(Character(scalar)).applyingTransform(.mandarinToLatin, reverse: false)?
        .applyingTransform(.stripCombiningMarks, reverse: false)?.lowercased() ?? ""
      guard latin.allSatisfy({ $0.isASCII && $0.isLetter }) else { continue }
      // Behind another character, so that it is not read as a surname.
      #expect(Pinyin.builtIn.readings(of: "一\(scalar)").last == latin)
    }
  }
}

struct IdentityNumberTests {
  @Test(arguments: ["11010519491231002X", "１１０１０５１９４９１２３１００２ｘ", "110105 19491231 002x"])
  func `a right number is understood however it is typed`(typed: String) throws {
    #expect(try IdentityNumber(typed).lastFour == "002X")
  }

  @Test(arguments: [
    "911120199003071232", "810000199001010019", "820000198506150022", "830000200102280033",
    "９１１１２０１９９００３０７１２３２",
  ])
  func `cards of foreigners, and of people from Hong Kong, Macao and Taiwan, pass the same check`(
    typed: String
  ) throws {
    #expect(try IdentityNumber(typed).lastFour == String(typed.halfwidth.suffix(4)))
    let wrong = typed.dropLast() + (typed.hasSuffix("9") ? "8" : "9")
    #expect(throws: Refusal.visit(.documentFlaw(.checkCharacter))) {
      try IdentityNumber(String(wrong))
    }
  }

  @Test(arguments: [
    ("110105194912310021", IdentityNumber.Flaw.checkCharacter), ("110105491231002", .fifteenDigits),
    ("11010519491331002X", .birthDate), ("1101051949123100", .length),
    ("A1010519491231002X", .characters),
  ])
  func `a wrong number says what is wrong`(typed: String, flaw: IdentityNumber.Flaw) {
    #expect(throws: Refusal.visit(.documentFlaw(flaw))) { try IdentityNumber(typed) }
  }
}

struct SensitiveTests {
  @Test func `a name or phone prints masked, wherever it is printed`() {
    let name = Sensitive("欧阳婷婷", as: .name)
    let phone = Sensitive("13800135678", as: .phone)
    #expect("\(name) \(phone)" == "欧阳** 138****5678")
    var dump = ""
    Swift.dump([name, phone], to: &dump)
    #expect(!dump.contains("婷婷") && !dump.contains("13800135678"))
  }
}
