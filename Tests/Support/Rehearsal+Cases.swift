import Desk
import Domain

// Cases that have come far enough for every paper form.
extension Rehearsal {
  /// Takes a complaint down, with a name and a phone that are nobody's.
  package func complain(
    _ title: String, _ text: String, house: String = "3-1203", against target: Target = .office,
    name: String = "王小明"
  ) throws -> String {
    var source = RegisterIntake.Source()
    source.house = house
    source.name = name
    source.phone = "13800136621"
    var content = IntakeContent()
    content.title = title
    content.text = text
    content.terms[.target] = TermID(target)
    return try desk.perform(
      RegisterIntake(.complaint, by: .phone, from: source, content: content), as: clerk("1002")
    ).id
  }

  /// A leak that the developer must mend: a handling record and a letter.
  package func leak() throws -> String {
    try set("2024-11-04 09:40")
    let id = try complain("外墙渗水", "主卧外墙雨后渗水起皮", against: .developer)
    pass(minutes: 20)
    try desk.perform(
      VerifyFacts(
        id, result: "外墙缝开裂，在保修期内", validity: .otherResponsibility, responsibility: .developer),
      as: supervisor)
    try desk.perform(
      AssignIntake(id, to: .customerService, person: StaffNumber("1003"), limit: nil),
      as: supervisor)
    pass(minutes: 30)
    try desk.perform(
      OpenHandlingRecord(id, person: StaffNumber("1003")), as: supervisor)
    try desk.perform(
      NoteOnIntake(id, .letter(to: "developer", text: "请派维保单位处理外墙渗水，并告知上门时间。")),
      as: clerk("1003"))
    var response = RespondToCustomer(id, "开发商已排期，周五上门", by: .phone)
    response.promised = try Self.moment("2024-11-08 17:00")
    try desk.perform(response, as: clerk("1003"))
    return id
  }

  /// A lift with people in it, which makes the matter major.
  package func trapped() throws -> String {
    try set("2024-11-04 13:06")
    let id = try complain("3号梯困人停运", "老人被困十分钟，家属很激动", house: "5-302", name: "张国强")
    try desk.perform(MeetCriterion(id, .majorInterests, reason: "困人，涉及人身安全"), as: supervisor)
    pass(minutes: 5)
    try desk.perform(NotifyAbout(id, .head, means: "电话"), as: clerk("1002"))
    try desk.perform(
      CompleteMajor(id, .dedicatedPerson(StaffNumber("1003"))), as: supervisor)
    try desk.perform(CompleteMajor(id, .findings("门机故障，备件已更换。")), as: supervisor)
    let other = try complain("3号梯又停", "电梯又停了", house: "12-302", name: "李红")
    try desk.perform(LinkIntake(other, to: id), as: supervisor)
    return id
  }

  /// Two neighbours and a piano.
  package func piano() throws -> String {
    try set("2024-11-04 15:00")
    let id = try complain("楼上练琴", "每晚十点后还在练琴", house: "3-1202", against: .household)
    try desk.perform(RecordDispute(id, .open(with: "3-1203", .noise)), as: clerk("1002"))
    pass(minutes: 30)
    try desk.perform(
      RecordDispute(
        id, .stage("三方面谈", participants: "居委会", paper: "会议纪要", answer: "愿意调整")),
      as: clerk("1002"))
    let due = try Self.moment("2024-11-11 18:00")
    try desk.perform(
      RecordDispute(id, .commit("铺隔音垫", .due(due), isNotice: false)), as: clerk("1002"))
    return id
  }

  /// A pipe, with a technician on the way.
  package func pipe() throws -> String {
    try set("2024-11-04 08:40")
    var source = RegisterIntake.Source()
    source.house = "3-1202"
    var content = IntakeContent()
    content.title = "厨房水管漏"
    content.text = "水槽下面的软管接头一直滴水"
    content.part = "水管"
    let id = try desk.perform(
      RegisterIntake(.repair, by: .phone, from: source, content: content), as: clerk("1002")
    ).id
    let agreed = try Self.moment("2024-11-04 16:00")
    try desk.perform(DispatchRepair(id, to: StaffNumber("2001"), agreed: agreed), as: supervisor)
    return id
  }

  /// Somebody who was shouted at: a complaint about the conduct of 周凯 (1004), seen by a neighbour.
  package func shout() throws -> String {
    try set("2024-11-04 10:00")
    let id = try complain("前台态度", "办事时被大声呵斥", house: "12-1101", name: "赵敏")
    try desk.perform(
      RecordConduct(id, of: StaffNumber("1004"), course: "在大堂呵斥并摔了文件", witness: "保洁员小何"),
      as: supervisor)
    return id
  }

  /// The same, and the stocktake of the evening after, opened by the supervisor.
  package func shoutAndTakeStock() throws -> String {
    try prepare(.shift)
    let id = try shout()
    try set("2024-11-05 18:00")
    try desk.perform(OpenStocktake(), as: supervisor)
    return id
  }
}
