import Console
import Desk
import Domain
import Foundation
import Resources
import Storage

/// The measurements, on a file of their own that may be written to.
struct Bench {
  let path: String
  let times: Int
  private let store: Store
  let desk: FrontDesk
  let clerk: SignedIn
  let now: Moment
  private let houses: [String]

  init(path: String, times: Int) throws {
    self.path = path
    self.times = times
    store = try Store(opening: path)
    let last = try store.read { try $0.journal.lastMoment() } ?? WallClock.now()
    let now = last.adding(minutes: 1)
    self.now = now
    desk = FrontDesk(store: store, pinyin: { .builtIn }, clock: { now })
    clerk = try desk.signIn(Crew.early(0), pin: SampleEstate.pin)
    houses = try store.read { try $0.households.all().map(\.code) }
  }

  /// Everything; goal 2 where there is a smaller file to hold this one against.
  func all(beside smaller: String?) throws -> [Measurement] {
    var rows: [Measurement] = []
    if let smaller { rows.append(try start(beside: smaller)) }
    rows += try queue()
    rows.append(try consoleQueue())
    if let listed = try listing() { rows.append(listed) }
    rows += try saves()
    rows += try search()
    rows += try bulk()
    return rows
  }

  /// Goal 11: a page of the queue, inside one reading and asked at the desk.
  private func queue() throws -> [Measurement] {
    let raw = try RawDatabase(path: path)
    try raw.execute("BEGIN")
    let (alone, ours) = try store.read { transaction in
      try Timings.beside(times) { _ in
        _ = try raw.queue(limit: Self.page)
      } _: { _ in
        _ = try transaction.intakes.queue(limit: Self.page)
      }
    }
    try raw.execute("COMMIT")
    let asked = try Timings(times) { _ in
      _ = try desk.ask(ReadQueue(limit: Self.page), as: clerk)
    }
    return [
      Measurement(
        goal: "11", what: Phrase("队列一页", "a page of the queue"), ours: ours.median,
        raw: alone.median, must: 1.2),
      Measurement(
        goal: "11", what: Phrase("队列一页，向前台问", "a page of the queue, asked at the desk"),
        ours: asked.median, raw: alone.median, must: nil),
    ]
  }

  /// Everything the console keeps of the queue, against its rows read by SQLite.
  private func consoleQueue() throws -> Measurement {
    var filter = IntakeFilter()
    filter.limit = Self.listed
    let raw = try RawDatabase(path: path)
    let (alone, ours) = try Timings.beside(times / 4) { _ in
      _ = try raw.consoleQueue(limit: Self.listed)
    } _: { _ in
      _ = try desk.ask(ListIntakes(filter), as: clerk)
    }
    return Measurement(
      goal: "11", what: Phrase("控制台的整个队列", "the console's whole queue"),
      ours: ours.median, raw: alone.median, must: nil)
  }

  /// Goal 14: a word of two characters.
  private func search() throws -> [Measurement] {
    let raw = try RawDatabase(path: path)
    try raw.execute("BEGIN")
    let (alone, ours) = try store.read { transaction in
      try Timings.beside(times) { _ in
        _ = try raw.search(Self.word, limit: Self.page)
      } _: { _ in
        _ = try transaction.intakes.lines(fitting: Self.word, limit: Self.page)
      }
    }
    try raw.execute("COMMIT")
    let everything = try Timings(times / 4) { _ in
      _ = try desk.ask(FindEverything(Self.word), as: clerk)
    }
    return [
      Measurement(
        goal: "14", what: Phrase("两个字的查找", "a search for two characters"),
        ours: ours.median, raw: alone.median, must: 1.2),
      Measurement(
        goal: "14", what: Phrase("全部记录里查找", "the same in everything there is"),
        ours: everything.median, raw: alone.median, must: nil),
    ]
  }

  /// Goal 13: what is registered, with its journal and its words, on the disk; SQLite alone saves the
  /// same into a copy of its own, in which the same stands.
  private func saves() throws -> [Measurement] {
    let warmUp = 10
    let statements = try recorded(times + warmUp)
    let twin = path + ".twin"
    try store.copy(to: twin)
    let raw = try RawDatabase(path: twin)
    let prepared = try statements.map(raw.prepare)
    let (alone, ours) = try Timings.beside(times, warmUp: warmUp) { round in
      try raw.carryOut(prepared[round])
    } _: { round in
      _ = try desk.perform(registration(round), as: clerk)
    }
    return [
      Measurement(
        goal: "13", what: Phrase("登记一条，中位数", "a complaint saved, median"),
        ours: ours.median, raw: alone.median, must: 1.1),
      Measurement(
        goal: "13", what: Phrase("登记一条，第 99 百分位", "a complaint saved, 99th percentile"),
        ours: ours.percentile(99), raw: alone.percentile(99), must: 1.1),
    ]
  }

  /// The statements by which so many were saved, which is then undone: SQLite alone carries them out.
  private func recorded(_ times: Int) throws -> [[String]] {
    var recorded: [[String]] = []
    do {
      try desk.performInBulk { bulk in
        for round in 0..<times {
          recorded.append(
            try bulk.statements(of: registration(round), as: clerk.number, at: now))
        }
        throw Undone()
      }
    } catch is Undone {}
    return recorded
  }

  private func registration(_ round: Int) -> RegisterIntake {
    var source = RegisterIntake.Source()
    source.house = houses.isEmpty ? nil : houses[round * 7 % houses.count]
    var content = IntakeContent()
    content.title = "卫生间漏水"
    content.text = "卫生间顶部滴水，已接水桶，怀疑楼上下水管渗漏，业主要求先关总阀再上门（\(round)）"
    content.demand = "今天修好"
    content.terms[.target] = TermID(.household)
    return RegisterIntake(.complaint, by: .phone, from: source, content: content)
  }

  private static let page = 50
  private static let listed = 500
  private static let word = "漏水"
}
