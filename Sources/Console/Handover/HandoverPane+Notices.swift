import Desk
import Domain
import Resources
import Terminal

// Notices to staff: read with Enter, posted from F10.
extension HandoverPane {
  /// Marks a notice as read and shows it whole.
  static func reading(_ line: NoticeLine, next: String?, in scene: Scene) -> Errand {
    let page = Page(line.notice.label, line.parts(in: scene))
    let label = line.notice.label
    return Errand(kind: ReadNotice.kind) { desk, clerk in
      _ = try desk.perform(ReadNotice(line.notice.id), as: clerk)
      var done = Errand.Done(Phrase("\(label) 已读", "\(label) read"), subject: next)
      done.page = page
      return done
    }
  }

  @Sendable static func noticePage(
    _ desk: FrontDesk, _ clerk: SignedIn, _ scene: Scene
  ) throws -> Page {
    let lines = try desk.ask(ListNotices(), as: clerk)
    let parts = lines.flatMap { line in
      [DetailPart.heading(line.notice.label)] + line.parts(in: scene)
        + [line.unreadPart(in: scene), .blank]
    }
    return Page(
      scene.say("公告", "Notices"),
      parts.isEmpty ? [.text(scene.say("没有公告。", "There are no notices."))] : parts)
  }
}

extension NoticeLine {
  fileprivate func parts(in scene: Scene) -> [DetailPart] {
    let until =
      notice.until.map { scene.brief($0) } ?? scene.say("另行通知", "further notice")
    return [
      .text(notice.text),
      .fact(scene.say("发的人", "by"), scene.name(of: notice.by)),
      .fact(scene.say("起", "from"), scene.brief(notice.from)),
      .fact(scene.say("到", "until"), until),
      .fact(scene.say("谁要读", "for"), notice.readers.words(in: scene)),
    ]
  }

  fileprivate func unreadPart(in scene: Scene) -> DetailPart {
    guard !unread.isEmpty else {
      return .fact(scene.say("没读的", "unread"), scene.say("都读了", "nobody"))
    }
    let names = unread.map { scene.name(of: $0) }.joined(separator: scene.say("、", ", "))
    return .fact(scene.say("没读的", "unread"), names, style: .warn)
  }
}

extension NoticeReaders {
  /// Whom it is for, in words.
  fileprivate func words(in scene: Scene) -> String {
    guard !roles.isEmpty || !persons.isEmpty else { return scene.say("全体", "everybody") }
    let roles = roles.sorted { $0.rawValue < $1.rawValue }.map { scene.say($0.words) }
    let persons = persons.sorted().map { scene.name(of: $0) }
    return (roles + persons).joined(separator: scene.say("、", ", "))
  }
}

extension HandoverForms {
  static func notice(in scene: Scene) -> EntryForm {
    let everybody = [EntryOption("everybody", Phrase("全体", "everybody"))]
    let roles = StaffRole.allCases.map { EntryOption($0.rawValue, $0.words) }
    return EntryForm(
      PostNotice.kind, Phrase("发公告", "Post a notice"),
      [
        .line("text", Phrase("内容", "Text"), columns: 60, limit: 1000).required,
        .choice("who", Phrase("谁要读", "For whom"), everybody + roles, columns: 20).required
          .preset("everybody").onNewLine
          .help(Phrase("岗位里每个人登录时都会看到，读过为止。", "Each of them meets it at sign-in, until read.")),
        .choice("person", Phrase("还有谁", "And also"), EntryOption.staff(scene), columns: 20),
        EntryField("from", Phrase("起", "From"), .moment, columns: 16).onNewLine
          .help(Phrase("空着就是现在。", "Empty is now.")),
        EntryField("until", Phrase("到", "Until"), .moment, columns: 16)
          .help(Phrase("空着就是另行通知。", "Empty is until further notice.")),
      ]
    ) { entries in
      let role: StaffRole? = entries.code("who")
      // Everybody is everybody: a person beside that adds nothing.
      let person = role == nil ? nil : entries.staff("person")
      let readers = NoticeReaders(
        roles: Set([role].compactMap { $0 }), persons: Set([person].compactMap { $0 }))
      return .perform(
        Errand(
          PostNotice(
            entries.text("text"), from: entries.moment("from"), until: entries.moment("until"),
            for: readers)
        ) { Phrase("公告 \($0.label) 已发。", "Notice \($0.label) is posted.") })
    }
  }
}
