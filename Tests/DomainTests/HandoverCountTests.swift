import Domain
import Testing

/// What was counted when the desk changed hands, and what a record lacks.
struct HandoverCountTests {
  private static let giver = StaffNumber(stored: "1002")
  private static let receiver = StaffNumber(stored: "1003")

  private func count(
    _ side: HandoverCount.Side, _ counted: Int, of expected: Int,
    _ condition: HandoverCount.Condition = .good, article: String = "雨伞"
  ) -> HandoverCount {
    HandoverCount(
      article, by: side, expected: expected, counted: counted, condition: condition, note: nil,
      clerk: side == .giver ? Self.giver : Self.receiver, at: Moment(milliseconds: 9))
  }

  private func record(
    _ counts: [HandoverCount] = [], items: [CarriedItem] = [], version: Int = 2
  ) -> HandoverRecord {
    let shift = Shift(
      name: "day", date: Day(number: 1), plannedStart: Moment(milliseconds: 0),
      plannedEnd: Moment(milliseconds: 9))
    var record = HandoverRecord(
      id: "H1", shift: shift, desk: "前台", giver: Self.giver, submittedAt: Moment(milliseconds: 5),
      remark: "平稳", items: items)
    record.state = .accepted
    record.counts = counts
    record.version = version
    return record
  }

  private func item(_ kind: String, age: Int, remark: String? = nil) -> CarriedItem {
    var item = CarriedItem(
      id: "X-1", kind: kind, text: "x", firstAt: Moment(milliseconds: 1), state: "open", age: age)
    item.remark = remark
    return item
  }

  @Test(arguments: [
    // Giver's and receiver's counts of how many there should be, and whether that is a difference.
    (6, 6, 6, 6, false), (6, 6, 5, 6, true), (5, 6, 5, 6, true), (7, 6, 6, 6, true),
    // One was lent between the two counts: both are as they should be.
    (6, 6, 5, 5, false),
  ])
  func `each count is held against what there should be at its moment`(
    given: Int, ofGiven: Int, received: Int, ofReceived: Int, differs: Bool
  ) {
    let record = record([
      count(.giver, given, of: ofGiven), count(.receiver, received, of: ofReceived),
    ])
    #expect(record.countedArticles.map(\.differs) == [differs])
    #expect(
      record.gaps(counting: ["雨伞"]) == (differs ? [.differs("雨伞")] : []))
  }

  @Test func `all are there and one is broken: that is a difference, and says so`() {
    let record = record([count(.receiver, 6, of: 6, .damaged)])
    #expect(record.countedArticles.map(\.differs) == [true])
    #expect(record.countedArticles.map(\.brief) == ["雨伞 6/6 damaged"])
  }

  @Test func `the line of a difference says what either has found`() {
    func brief(_ counts: HandoverCount...) -> [String] {
      record(counts).countedArticles.map(\.brief)
    }
    #expect(brief(count(.giver, 6, of: 6), count(.receiver, 5, of: 6)) == ["雨伞 5/6 giver:6/6"])
    // One was lent between the two counts.
    #expect(
      brief(count(.giver, 6, of: 6, .damaged), count(.receiver, 5, of: 5))
        == ["雨伞 5/5 giver:6/6:damaged"])
    #expect(brief(count(.giver, 5, of: 6)) == ["雨伞 5/6"])
  }

  @Test func `an article that the receiver did not count is lacking, what the giver said or not`() {
    let record = record([count(.giver, 6, of: 6)])
    #expect(
      record.gaps(counting: ["雨伞", "对讲机"]) == [
        .uncounted("雨伞"), .uncounted("对讲机"),
      ])
    #expect(HandoverGap.uncounted("备用 钥匙").code == "uncounted:备用-钥匙")
  }

  @Test func `a record of before anybody counted lacks no count`() {
    #expect(record(version: 1).gaps(counting: ["雨伞"]).isEmpty)
  }

  @Test
  func `the record of something else wants explaining at once, a line in its own words does not`() {
    func gaps(_ item: CarriedItem) -> [HandoverGap] {
      record(items: [item]).gaps(counting: [])
    }
    for kind in ["complaint", "repair", "enquiry", "help", "suggestion", "finding"] {
      #expect(gaps(item(kind, age: 0)) == [.unexplained("X-1")])
      #expect(gaps(item(kind, age: 6, remark: "等厂家")).isEmpty)
    }
    for kind in ["visit", "promise", "notebook", "notice", "item", "reserved", "count", "loan"] {
      #expect(gaps(item(kind, age: 60)).isEmpty)
    }
  }
}
