import Desk
import Domain
import Foundation

/// Who works in the invented estate, by staff number.
enum Crew {
  static let supervisor = StaffNumber(stored: "1001")
  static let assistant = StaffNumber(stored: "1101")
  static let manager = StaffNumber(stored: "1102")
  static let head = StaffNumber(stored: "1103")
  static let technicians = [StaffNumber(stored: "2001"), StaffNumber(stored: "2002")]
  static let techHead = StaffNumber(stored: "2101")
  static let guardHead = StaffNumber(stored: "3001")
  static let guards = [StaffNumber(stored: "3002"), StaffNumber(stored: "3003")]

  static func early(_ day: Int) -> StaffNumber {
    StaffNumber(stored: day % 2 == 0 ? "1002" : "1003")
  }
  static func late(_ day: Int) -> StaffNumber {
    StaffNumber(stored: day % 2 == 0 ? "1004" : "1005")
  }
  static func small(_ day: Int) -> StaffNumber {
    StaffNumber(stored: day % 2 == 0 ? "1006" : "1007")
  }

  /// Everybody but the first person, who is there from the start.
  static let rest: [(number: StaffNumber, name: String, role: StaffRole, department: Department)] =
    [
      (early(0), "王芳", .receptionist, .customerService),
      (early(1), "陈静", .receptionist, .customerService),
      (late(0), "刘洋", .receptionist, .customerService),
      (late(1), "高敏", .receptionist, .customerService),
      (small(0), "何静", .receptionist, .customerService),
      (small(1), "罗敏", .receptionist, .customerService),
      (assistant, "林悦", .csAssistant, .customerService),
      (manager, "吴刚", .csManager, .customerService), (head, "郑云", .csHead, .customerService),
      (technicians[0], "赵强", .technician, .repair), (technicians[1], "周凯", .technician, .repair),
      (techHead, "孙工", .techHead, .repair), (guardHead, "何勇", .guardHead, .security),
      (guards[0], "马平", .guard, .security), (guards[1], "沈力", .guard, .security),
    ]

  /// The department that a case goes to, somebody of it, and who signs for it.
  static func team(
    for target: Target?, _ chance: inout SeededChance
  ) -> (department: Department, person: StaffNumber, head: StaffNumber) {
    switch target {
    case .household: (.security, chance.one(of: guards) ?? guardHead, guardHead)
    case .developer, .outside: (.customerService, assistant, head)
    case .office, nil: (.repair, chance.one(of: technicians) ?? techHead, techHead)
    }
  }
}

// The day's frame: three shifts, their handovers, the stocktake.
extension InventedEstate {
  mutating func planShifts(on day: Day) {
    let number = day.number
    let yesterday = day.adding(days: -1).number
    // The first day begins with the early shift, when the file was set up.
    if day > first {
      change(on: day, at: "00", to: ("small", Crew.small(number)), from: Crew.late(yesterday))
    }
    change(
      on: day, at: "08", to: ("early", Crew.early(number)),
      from: day > first ? Crew.small(number) : nil)
    change(on: day, at: "16", to: ("late", Crew.late(number)), from: Crew.early(number))
    at(day, "23:45") { try $0.submit(as: Crew.late(number), &$1, $2) }
  }

  /// One shift takes over from another: the record is signed before, and accepted soon after.
  private mutating func change(
    on day: Day, at hour: String, to shift: (name: String, clerk: StaffNumber),
    from giver: StaffNumber?
  ) {
    if let giver, hour != "00" {
      at(day, "\(padded((Int(hour) ?? 0) - 1, to: 2)):45") { try $0.submit(as: giver, &$1, $2) }
    }
    at(day, "\(hour):02") { estate, bulk, moment in
      estate.onDuty = shift.clerk
      try estate.begin(shift.name, as: shift.clerk, &bulk, moment)
    }
    guard let giver else { return }
    at(day, "\(hour):05") { try $0.accept(from: giver, &$1, $2) }
  }

  mutating func planStocktake(on day: Day) {
    // When the last visitor has gone: a slip that is still out is a line to be explained.
    at(day, "20:45") { _, bulk, moment in
      try bulk.perform(OpenStocktake(), as: Crew.head, at: moment)
      for article in Self.articles {
        try bulk.perform(
          CountArticle(article, counted: Self.owned), as: Crew.head, at: moment)
      }
      try bulk.answerFindings("已逐条跟进，见记录", as: Crew.head, at: moment)
      try bulk.perform(SignStocktake(.complaints), as: Crew.head, at: moment)
      try bulk.perform(SignStocktake(.repairs), as: Crew.techHead, at: moment)
    }
  }

  mutating func planNotes(on day: Day) {
    guard let text = chance.one(of: cases.notes) else { return }
    let hour = chance.number(9...16)
    let needsAction = chance.happens(30)
    at(day, "\(padded(hour, to: 2)):20") { estate, bulk, moment in
      let note = try bulk.perform(
        WriteNote(text, place: nil, needsAction: needsAction, occurred: nil),
        as: estate.onDuty, at: moment)
      guard needsAction else { return }
      estate.later(moment.adding(minutes: 300)) { estate, bulk, moment in
        try bulk.perform(ResolveNote(note.id, text: "已处理"), as: estate.onDuty, at: moment)
      }
    }
  }

  /// Does something at a time of a day.
  mutating func at(_ day: Day, _ time: String, _ act: @escaping Act) {
    guard let time = ClockTime(time) else { return }
    later(zone.moment(day, time), act)
  }

  private func begin(
    _ shift: String, as clerk: StaffNumber, _ bulk: inout BulkDesk, _ moment: Moment
  ) throws {
    try bulk.perform(StartShift(pattern: shift, withoutRecord: nil), as: clerk, at: moment)
  }

  private mutating func submit(
    as clerk: StaffNumber, _ bulk: inout BulkDesk, _ moment: Moment
  ) throws {
    try bulk.perform(ConfirmWorkLog(date: nil, remark: ""), as: clerk, at: moment)
    lastHandover = try bulk.perform(SubmitHandover(remark: "本班平稳"), as: clerk, at: moment).id
  }

  private mutating func accept(
    from giver: StaffNumber, _ bulk: inout BulkDesk, _ moment: Moment
  ) throws {
    guard let id = lastHandover else { return }
    try bulk.perform(ReadHandoverItem([]), as: onDuty, at: moment)
    let counts = Self.articles.map { ArticleTally($0, Self.owned) }
    try bulk.perform(AcceptHandover(id, counts: counts), as: onDuty, at: moment)
    try bulk.perform(EndShift(), as: giver, at: moment.adding(minutes: 1))
    lastHandover = nil
  }

  /// How many there are of each article.
  static let owned = 12
  static let articles = ["备用钥匙", "对讲机"]
}
