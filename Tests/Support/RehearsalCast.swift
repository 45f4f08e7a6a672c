import Console
import Desk
import Domain

// The people, units and things of every screenplay.
extension Rehearsal {
  /// What stands in the desk when the curtain rises.
  package enum Stage: String, Sendable {
    /// People, units and articles; nobody is on duty.
    case empty
    /// The same, and 王芳 (1002) on duty since 08:00.
    case shift
    /// The same, with what a morning brought: complaints, repairs, visitors, a notebook line.
    case day
    /// The first shift, and a post in the forum.
    case forum
  }

  /// Makes everything ready; the clock is left at the last thing that happened.
  package func prepare(_ stage: Stage) throws {
    try cast()
    guard stage != .empty else { return }
    try desk.perform(StartShift(pattern: nil, withoutRecord: "第一班"), as: clerk("1002"))
    if stage == .forum { try post() }
    guard stage == .day else { return }
    try complaints()
    try visits()
  }

  private func cast() throws {
    try hire("1002", "王芳", as: [.receptionist], in: .customerService)
    try hire("1003", "陈静", as: [.csHead], in: .customerService)
    try hire("1004", "周凯", as: [.receptionist], in: .customerService)
    try hire("2001", "赵强", as: [.technician], in: .repair)
    try hire("2002", "孙涛", as: [.techHead], in: .repair)
    let first = try supervisor
    try desk.perform(ImportRoster(Self.units), as: first)
    try desk.perform(ChangeArticle("备用钥匙", .add(owned: 17, place: "抽屉2")), as: first)
    try desk.perform(ChangeArticle("对讲机", .add(owned: 4, place: "充电座")), as: first)
  }

  private static let units: [Household] = [
    unit("3", "1203", ("王小明", .owner, "13800136621"), ("刘芳", .family, "13800136622")),
    unit("3", "1202", ("欧阳婷婷", .tenant, "13911112222")),
    unit("5", "302", ("张国强", .owner, "13700137000")),
    unit("12", "302", ("李红", .owner, "13600136000")),
    unit("12", "1101", ("赵敏", .owner, "13500135000")),
  ]

  private static func unit(
    _ building: String, _ room: String, _ people: (String, PartyRole, String)...
  ) -> Household {
    Household(
      code: "\(building)-\(room)", area: "", building: building, unit: "", room: room,
      isOccupied: true, movedIn: nil,
      residents: people.map { Resident(name: $0.0, role: $0.1, phone: $0.2) })
  }
}

// MARK: A morning

extension Rehearsal {
  private func complaints() throws {
    try set("2024-11-04 08:20")
    try take(.complaint, "3-1203", "卫生间漏水", "卫生间顶部滴水，已接水桶，楼上不肯配合", against: .household)
    try set("2024-11-04 08:40")
    try take(.repair, "3-1202", "厨房水管漏", "厨房水管漏水，请来看一下", against: nil)
    try set("2024-11-04 09:10")
    try take(.complaint, "5-302", "3号梯异响", "电梯运行时异响，老人不敢乘坐", against: .office)
    try set("2024-11-04 09:30")
    try take(.suggestion, "12-1101", "加几张长椅", "中心花园加几张长椅", against: nil)
  }

  private func post() throws {
    try set("2024-11-04 09:20")
    var content = IntakeContent()
    content.title = "车库灯坏"
    content.text = "地下车库一半的灯不亮，保安也不管"
    content.terms[.target] = TermID(.office)
    var command = RegisterIntake(
      .complaint, by: .forum, from: RegisterIntake.Source(), content: content)
    command.posted = try Rehearsal.moment("2024-11-04 08:50")
    command.noticed = try Rehearsal.moment("2024-11-04 09:15")
    try desk.perform(command, as: clerk("1002"))
  }

  private func take(
    _ kind: IntakeKind, _ house: String, _ title: String, _ text: String, against target: Target?
  ) throws {
    var source = RegisterIntake.Source()
    source.house = house
    var content = IntakeContent()
    content.title = title
    content.text = text
    content.terms[.target] = target.map(TermID.init)
    try desk.perform(
      RegisterIntake(kind, by: .phone, from: source, content: content), as: clerk("1002"))
  }

  private func visits() throws {
    try set("2024-11-04 09:40")
    try desk.perform(
      WriteNote("3号水泵停机检修至18:00", place: "B2车库", needsAction: true, occurred: nil),
      as: clerk("1002"))
    try set("2024-11-04 10:20")
    try admit("3-1203", "张伟", "13800138000", "探访", people: 1)
    try set("2024-11-04 10:55")
    try admit("12-302", "顺丰刘师傅", "", "送货", people: 2)
  }

  private func admit(
    _ house: String, _ name: String, _ phone: String, _ purpose: String, people: Int
  ) throws {
    var visitor = VisitorParticulars()
    visitor.name = name
    visitor.phone = phone
    visitor.purpose = purpose
    visitor.people = people
    try desk.perform(
      AdmitVisitor(
        to: house, visitor: visitor,
        document: DocumentSeen(kind: .workPass, lastFour: nil, digest: nil),
        hostCall: nil, reason: nil, documentReturned: true), as: clerk("1002"))
  }
}
