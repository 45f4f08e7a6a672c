import Desk
import Domain
import Resources
import Terminal

/// What is told at length of what the file keeps of persons.
enum PrivacyPages {
  /// What is kept of one person.
  static func subject(
    _ records: [PersonalRecord], of subject: SubjectQuery, whole: Bool, in scene: Scene
  ) -> Page {
    func shown(_ value: Sensitive) -> String { whole ? value.whole : value.masked }
    let rows = records.map { record -> DetailPart in
      let words = [
        record.id, shown(record.name), shown(record.phone), shown(record.plate),
        record.at.map(scene.brief) ?? "", scene.say(record.mark), whole ? record.words : "",
      ]
      return .fact(
        scene.say(record.kind.words), words.filter { !$0.isEmpty }.joined(separator: "  "),
        style: record.isHeld || record.isOpen ? .warn : .text)
    }
    let nothing = DetailPart.text(
      scene.say("文件里没有这个人的信息。", "The file keeps nothing of this person."))
    let correcting = PaneAction.form(Phrase("更正姓名或电话", "Put name or phone right")) {
      PrivacyForms.correct(subject, in: $0)
    }
    return Page(
      scene.say("这个人的信息", "What is kept of this person"),
      records.isEmpty ? [nothing] : rows, actions: records.isEmpty ? [] : [correcting])
  }

  /// What the retention would erase now, whom nobody signed out, and what is on hold.
  static func standing(
    _ desk: FrontDesk, _ clerk: SignedIn, _ scene: Scene
  ) throws -> Page {
    let due = try desk.ask(RetentionDue(), as: clerk)
    let holds = try desk.ask(ListHolds(), as: clerk)
    let limits: [DetailPart] = [
      SettingKey.visitRetentionDays, .intakeRetentionDays, .notebookRetentionDays,
      .loanRetentionDays, .draftRetentionDays,
    ].map { .fact(scene.say($0.words), scene.house.settings[$0]) }
    var parts: [DetailPart] =
      [.heading(scene.say("现在到期", "Due now")), .text(scene.say(due.told))]
    parts += due.warnings.map { .text(scene.say($0), style: .warn) } + [.blank]
    parts += [.heading(scene.say("保留期", "Kept for"))] + limits
    parts += [.blank, .heading(scene.say("依法保留", "On hold"))]
    parts += holds.map {
      .fact($0.label, "\($0.masked)  \(scene.brief($0.at)) \(scene.name(of: $0.by))  \($0.reason)")
    }
    let releasing = holds.map { hold in
      PaneAction.form(
        Phrase("解除 \(hold.label)", "Release \(hold.label)")
      ) { PrivacyForms.release(hold, in: $0) }
    }
    return Page(
      scene.say("保留期与依法保留", "Retention and holds"), parts, actions: releasing)
  }
}
