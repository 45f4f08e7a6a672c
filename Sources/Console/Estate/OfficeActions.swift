import Desk
import Domain
import Resources
import Terminal

/// What an office may add or change after its first day, found in the palette by code.
package struct OfficeActions: Sendable {
  private let read: ReadFile

  /// - Parameter read: opens the files that somebody names.
  package init(read: @escaping ReadFile = { throw BadFile.unreadable($0) }) { self.read = read }

  /// The actions, in the order of their codes; who may not says why.
  func list(in scene: Scene) -> [PaneAction] {
    let read = read
    return [
      .form(Phrase("加同事", "Take somebody on"), unless: why(AddStaff.kind, scene)) {
        OfficeForms.staff(in: $0).confirmed(in: $0)
      }.coded("51"),
      .form(Phrase("导入房屋名册", "Import a roster"), unless: why(ImportRoster.kind, scene)) { _ in
        OfficeForms.roster(read)
      }.coded("52"),
      .form(Phrase("登记物品", "Register an article"), unless: why(ChangeArticle.kind, scene)) { _ in
        OfficeForms.article
      }.coded("53"),
      .form(Phrase("设置", "Settings"), unless: why(SetSetting.kind, scene)) {
        OfficeForms.setting(in: $0)
      }.coded("54"),
      PaneAction(Phrase("时限一览", "Deadline policies")) { _ in
        .request(.show { _, _, scene in scene.policyPage })
      }.coded("55"),
      .form(Phrase("加短语、改短语", "Standing phrase"), unless: why(ChangePhrase.kind, scene)) { _ in
        PhraseForms.phrase
      }.coded("58"),
      .phraseList,
      .errand(
        Phrase("登记常用物品", "Register the usual articles"), unless: why(ChangeArticle.kind, scene)
      ) { OfficeErrands.presetArticles(in: $0.language) }.coded("56"),
      .form(Phrase("访客证号段", "Ranges of slips"), unless: why(SetSlipRange.kind, scene)) { _ in
        OfficeForms.slips
      }.coded("57"),
      .form(Phrase("访客事由", "Visitors' purposes"), unless: why(SetPurpose.kind, scene)) {
        OfficeForms.purpose(in: $0)
      }.coded("60"),
      PaneAction(Phrase("分类一览", "Schemes of classification")) { _ in
        .request(.show { _, _, scene in scene.schemePage })
      }.coded("61"),
      .form(Phrase("加分类项", "Add a term"), unless: why(ChangeScheme.kind, scene)) {
        SchemeForms.add(in: $0)
      }.coded("62"),
      .form(Phrase("改分类项", "Change a term"), unless: why(ChangeScheme.kind, scene)) {
        SchemeForms.change(in: $0)
      }.coded("63"),
      .form(
        Phrase("分类何时必填", "When a scheme is required"), unless: why(ChangeScheme.kind, scene)
      ) { SchemeForms.require(in: $0) }.coded("64"),
    ] + RosterActions.list(in: scene) + PrivacyActions.list(in: scene)
  }

  private func why(_ kind: String, _ scene: Scene) -> Phrase? {
    let roles = PermissionTable.rows[kind] ?? []
    guard scene.clerk?.holds(anyOf: roles) != true else { return nil }
    return Phrase("请主管来做", "ask a supervisor")
  }
}

extension Scene {
  /// Every deadline policy with its figure and its rule.
  var policyPage: Page {
    Page(
      say("时限一览", "Deadline policies"),
      house.policies.all.map { policy in
        let rule = policy.rule.isEmpty ? "" : "  \(policy.rule)"
        let off = policy.isOn ? "" : say("  （停用）", "  (off)")
        return .fact(
          "\(policy.id.rawValue) \(say(policy.id.words))",
          say(policy.allowance.words) + rule + off, style: policy.isOn ? .text : .dim)
      } + [
        .blank,
        .text(
          say(
            "改数值：frontdesk policy set P-03 --amount 24",
            "To change: frontdesk policy set P-03 --amount 24"),
          style: .dim),
      ])
  }
}
