import Desk
import Domain
import Resources
import Terminal

// The duty from its beginning to its end, planned or not, with notebook and daily log.
extension HandoverPane {
  func start(in scene: Scene) -> PaneAction {
    let onDuty = Phrase("你已经在班", "You are on duty")
    let unread = unreadItems(in: scene).count
    return .form(Phrase("上班", "Start my shift"), unless: duty == nil ? nil : onDuty) {
      [before, waiting] in
      DutyForms.start(before, waiting: waiting, unread: unread, in: $0)
    }.coded("13")
  }

  func end() -> PaneAction {
    .form(Phrase("下班", "End my shift"), unless: duty == nil ? Self.offDuty : nil) {
      [isHandedOver] _ in DutyForms.end(isHandedOver: isHandedOver)
    }.coded("14")
  }

  /// What the notebook and the daily log offer, and the ways of a shift that does not go as planned.
  func furtherActions(in scene: Scene) -> [PaneAction] {
    let why = duty == nil ? Self.offDuty : nil
    let unplanned = Phrase("计划外", "Unplanned")
    let logs = Phrase("记事与日志", "Notebook and logs")
    return [
      .form(Phrase("查岗位记事", "Look in the notebook")) { _ in NotebookForms.search }
        .coded("74").grouped(logs),
      PaneAction(Phrase("看我的工作日志", "Look at my daily log")) { _ in
        .request(.show(WorkLogPages.own))
      }.coded("76").grouped(logs),
      .form(Phrase("看别人的日志", "Somebody's daily log"), unless: Self.reviewing(scene)) {
        WorkLogPages.choose(in: $0)
      }.grouped(logs),
      .form(Phrase("补勾检查单", "Tick the checklist"), unless: why) { _ in
        DutyForms.check
      }.grouped(logs),
      .form(Phrase("提前离岗交班（病、急事）", "Leave before the end (ill)"), unless: why) {
        DutyForms.leave(by: $0.clerk?.number)
      }.coded("75").grouped(unplanned),
      .form(Phrase("无人接班，我留任", "Nobody comes, I stay"), unless: why) { _ in
        DutyForms.stay
      }.coded("70").grouped(unplanned),
      .form(Phrase("代人交班（主管）", "Sign for somebody (supervisor)"), unless: Self.deputising(scene)) {
        DutyForms.inStead(in: $0)
      }.coded("10").grouped(unplanned),
    ]
  }

  /// Enter then looks through all years of the notebook.
  package var whenNotFound: Phrase {
    Phrase(
      "这里没有。Enter 到历年的记事里找，Esc 清空。",
      "Nothing here. Enter looks through all years of the notebook; Esc clears.")
  }

  private static let offDuty = Phrase("你不在班", "You are not on duty")

  private static func reviewing(_ scene: Scene) -> Phrase? {
    let roles = PermissionTable.rows[ReviewHandover.kind] ?? []
    return scene.clerk?.holds(anyOf: roles) == false ? .needsRole(of: ReviewHandover.kind) : nil
  }

  private static func deputising(_ scene: Scene) -> Phrase? {
    let roles = PermissionTable.rows[SettleDispute.kind] ?? []
    return scene.clerk?.holds(anyOf: roles) == false ? .needsRole(of: SettleDispute.kind) : nil
  }
}
