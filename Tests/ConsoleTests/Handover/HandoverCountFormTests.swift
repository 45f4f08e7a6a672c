import Console
import Desk
import Domain
import Resources
import Support
import Terminal
import Testing

/// The counts in the form that hands over: 17 keys and 4 radios, figure after figure, and asked about
/// where one cannot be meant.
@Suite(.serialized)
struct HandoverCountFormTests {
  private let office: Rehearsal

  init() throws {
    office = try Rehearsal()
    try office.prepare(.shift)
  }

  private func typed(_ text: String) -> [Key] { text.map { .character($0) } }

  private let signing: [Key] = Rehearsal.pin.map { .character($0) } + [.function(9)]

  /// Opens the form, says how the shift went, and presses the keys from the first number on.
  private func giving(_ keys: [Key]) throws -> [String] {
    var console = try RehearsalConsole(on: office, clerk: "1002")
    let begin: [Key] = [.function(5), .function(9)] + typed("平稳") + [.enter]
    return console.play(keys: begin + keys).dropFirst(begin.count).flatMap(\.lines)
  }

  private func counts() throws -> [HandoverCount] {
    try office.desk.ask(ReadDesk(), as: office.clerk("1002")).waiting.flatMap(\.counts)
  }

  @Test func `figure, Enter, figure, Enter fills one number after the other`() throws {
    _ = try giving(typed("17") + [.enter] + typed("4") + [.enter] + signing)
    #expect(try counts().map(\.counted) == [17, 4])
    #expect(try counts().allSatisfy { $0.condition == .good })
  }

  @Test func `Tab leads from the number to the state, and what is not whole is explained`() throws {
    let keys: [Key] =
      typed("17") + [.tab, .character("2")] + typed("断了一把") + [.enter] + typed("4") + [.enter]
    _ = try giving(keys + signing)
    #expect(try counts().map(\.counted) == [17, 4])
    #expect(try counts().map(\.condition) == [.damaged, .good])
    #expect(try counts().first?.note == "断了一把")
  }

  @Test
  func `a figure far above what the desk owns is asked about behind the PIN, not signed before`()
    throws
  {
    let asked = try giving(typed("500000") + [.enter] + typed("4") + [.enter] + signing)
    #expect(asked.contains { $0.contains("备用钥匙：确实这么多 *") })
    #expect(asked.contains { $0.contains("请填备用钥匙：确实这么多") })
    // Nor does what was typed without looking come to stand in another field.
    #expect(!asked.contains { $0.contains(Rehearsal.pin) })
    #expect(try counts().isEmpty)
  }

  @Test func `whoever stands by it signs`() throws {
    _ = try giving(
      typed("500000") + [.enter] + typed("4") + [.enter] + signing
        + [.character("1"), .function(9)])
    #expect(try counts().map(\.counted) == [500_000, 4])
  }

  @Test func `a figure that is put right is asked about no longer`() throws {
    _ = try giving(
      typed("177") + [.enter, .backTab, .backTab, .backspace, .enter] + typed("4") + [.enter]
        + signing)
    #expect(try counts().map(\.counted) == [17, 4])
  }

  @Test func `the receiver is asked without being told how many there should be`() throws {
    _ = try giving(typed("17") + [.enter] + typed("4") + [.enter] + signing)
    var console = try RehearsalConsole(on: office, language: .english, clerk: "1002")
    let keys: [Key] = [.function(5), .function(9)] + typed("500") + [.enter]
    let screen = try #require(console.play(keys: keys).last).lines
    #expect(screen.contains { $0.contains("So many 备用钥匙 *") })
    #expect(!screen.contains { $0.contains("17") })
  }

  @Test(arguments: [
    (Language.chinese, "对讲机 3/4 交4/4 损坏"), (.english, "对讲机 3/4 was 4/4 damaged"),
  ])
  func `a difference says in the list what either has counted`(
    language: Language, words: String
  ) throws {
    let counts = [ArticleTally("备用钥匙", 17), ArticleTally("对讲机", 4)]
    let record = try office.desk.perform(
      SubmitHandover(remark: "平稳", counts: counts), as: office.clerk("1002"))
    try office.desk.perform(
      AcceptHandover(record.id, counts: [counts[0], ArticleTally("对讲机", 3, .damaged)]),
      as: office.clerk("1004"))
    var console = try RehearsalConsole(on: office, language: language, clerk: "1004")
    let screen = try #require(console.play(keys: [.function(5)]).last).lines
    #expect(screen.contains { $0.contains(words) })
  }

  @Test(arguments: [(Language.english, "needs no reason")])
  func `beside the number stands that a difference needs no reason`(
    language: Language, words: String
  ) throws {
    var console = try RehearsalConsole(on: office, language: language, clerk: "1002")
    let begin: [Key] = [.function(5), .function(9)] + typed("平稳") + [.enter]
    let screen = try #require(console.play(keys: begin).last).lines
    #expect(screen.contains { $0.contains(words) })
  }

  @Test func `whoever signs over counts that differ is told how many are in the record`() throws {
    let asked = try giving(typed("16") + [.enter] + typed("4") + [.enter] + signing)
    #expect(asked.contains { $0.contains("等接班人签字；1 样清点不符，已写进记录。") })
    #expect(try counts().map(\.counted) == [16, 4])
  }

  @Test func `nothing is said of differences where there are none`() throws {
    let asked = try giving(typed("17") + [.enter] + typed("4") + [.enter] + signing)
    #expect(asked.contains { $0.contains("等接班人签字。") })
    #expect(!asked.contains { $0.contains("清点不符") })
  }
}
