import Desk
import Domain
import Resources
import Terminal

/// The forms by which what is kept of a person is found, erased, or held.
enum PrivacyForms {
  /// Where the file names somebody, masked; or whole, to be handed to them, which the journal keeps.
  static func find(in scene: Scene) -> EntryForm {
    let clerk = scene.clerk?.number
    return EntryForm(
      PrintSubject.kind, Phrase("查某人的信息", "What is kept of somebody"),
      [
        person,
        .choice("whole", Phrase("给本人看全部", "Whole, for themselves"), EntryOption.yesOrNo, columns: 6)
          .preset("no").onNewLine
          .help(Phrase("要理由和口令，记入流水。", "It takes a reason and your PIN, and is journalled.")),
        reason.shown { $0.isYes("whole") }, EntryForm.ownPIN.shown { $0.isYes("whole") },
      ]
    ) { entries in
      let subject = SubjectQuery(entries.text("person"))
      guard entries.isYes("whole"), let clerk else {
        return .show { desk, clerk, scene in
          let records = try desk.ask(FindSubject(subject), as: clerk)
          return PrivacyPages.subject(records, of: subject, whole: false, in: scene)
        }
      }
      let command = PrintSubject(subject, reason: entries.text("reason"))
      let speaking = scene
      return .perform(
        Errand(kind: PrintSubject.kind) { desk, clerk in
          let records = try desk.perform(command, as: clerk)
          var done = Errand.Done(
            Phrase("共 \(records.count) 条，已记入流水。", "\(records.count) records; the journal has it."))
          done.page = PrivacyPages.subject(records, of: subject, whole: true, in: speaking)
          return done
        }.signed(by: clerk, pin: entries.secret("ownPIN"), in: .confirming))
    }.verb(Phrase("查找", "Find"))
  }

  static func erase(in scene: Scene) -> EntryForm {
    EntryForm(
      EraseSubject.kind, Phrase("删除某人的信息", "Erase what is kept of somebody"),
      [
        person,
        .line("only", Phrase("只限这些编号", "Only these numbers"), columns: 48)
          .help(
            Phrase(
              "有人同名时写上他的记录号，空格分开；空着就是全部。先用 65 查。",
              "Where others have the same name, the numbers of their records; 65 lists them.")),
        reason,
      ] + twoPINs(in: scene)
    ) { entries in
      var subject = SubjectQuery(entries.text("person"))
      subject.only = Entries.houses(in: entries.text("only")).map { $0.halfwidth.uppercased() }
      let (meant, why) = (subject, entries.text("reason"))
      return .perform(
        try agreed(EraseSubject.kind, in: scene, entries) { desk, clerk, second in
          let outcome = try desk.perform(
            EraseSubject(meant, reason: why, agreedBy: second), as: clerk)
          return Told(outcome.told, outcome.warnings)
        })
    }.verb(Phrase("删除", "Erase"))
  }

  static func retention(in scene: Scene) -> EntryForm {
    EntryForm(
      RunRetention.kind, Phrase("到期清除", "Run the retention"), twoPINs(in: scene)
    ) { entries in
      .perform(
        try agreed(RunRetention.kind, in: scene, entries) { desk, clerk, second in
          let erased = try desk.perform(RunRetention(agreedBy: second), as: clerk)
          return Told(erased.told, erased.warnings)
        })
    }.verb(Phrase("清除", "Erase"))
  }

  static func hold(in scene: Scene) -> EntryForm {
    EntryForm(
      PlaceHold.kind, Phrase("依法保留", "Place a legal hold"),
      [
        .line("record", Phrase("记录号", "Record"), columns: 20)
          .help(Phrase("访客、案件、N- 记事、I- 交代、L- 借用的号。", "A visit, a case, N-, I- or L-.")),
        person.with { $0.isRequired = false }.checked { entries in
          entries.isEmpty("record") == entries.isEmpty("person")
            ? Phrase("记录号和姓名电话写其中一个。", "Either a record or a person.") : nil
        },
        reason,
      ] + twoPINs(in: scene)
    ) { entries in
      let (record, reason) = (entries.optional("record"), entries.text("reason"))
      let held: LegalHold.Subject = record.map { .record($0) } ?? .person(entries.text("person"))
      return .perform(
        try agreed(PlaceHold.kind, in: scene, entries) { desk, clerk, second in
          let hold = try desk.perform(
            PlaceHold(held, reason: reason, agreedBy: second), as: clerk)
          return Told(hold.toldPlaced)
        })
    }.verb(Phrase("保留", "Hold"))
  }

  static func release(_ hold: LegalHold, in scene: Scene) -> EntryForm {
    EntryForm(
      ReleaseHold.kind, subject: hold.label, Phrase("解除依法保留", "Release a legal hold"),
      [reason.help(Phrase("为什么不用再留。", "Why it is over."))] + twoPINs(in: scene)
    ) { entries in
      let reason = entries.text("reason")
      return .perform(
        try agreed(ReleaseHold.kind, in: scene, entries) { desk, clerk, second in
          let released = try desk.perform(
            ReleaseHold(hold.id, reason: reason, agreedBy: second), as: clerk)
          return Told(released.toldReleased)
        })
    }.verb(Phrase("解除", "Release"))
  }

  /// Puts right how somebody is called or reached, whose records were just looked up.
  static func correct(_ subject: SubjectQuery, in scene: Scene) -> EntryForm {
    EntryForm(
      CorrectSubject.kind, Phrase("更正某人的信息", "Put somebody's data right"),
      [
        .line("name", Phrase("改成的姓名", "Name from now on"), columns: 24, limit: 60)
          .help(Phrase("不改就空着。", "Empty where it is right.")),
        .line("phone", Phrase("改成的电话", "Phone from now on"), columns: 16, limit: 20),
        reason,
      ]
    ) { entries in
      let command = CorrectSubject(
        subject, name: entries.optional("name"), phone: entries.optional("phone"),
        reason: entries.text("reason"))
      return .perform(
        Errand(kind: CorrectSubject.kind) { desk, clerk in
          let outcome = try desk.perform(command, as: clerk)
          return Told(outcome.told, outcome.warnings).done(in: scene)
        })
    }.confirmed(in: scene).verb(Phrase("更正", "Correct"))
  }

  private static var person: EntryField {
    .line("person", Phrase("姓名或电话", "Name or phone"), columns: 24, limit: 60).required
      .help(Phrase("写全：姓名、电话或车牌。", "The whole name, phone or plate."))
  }

  private static var reason: EntryField {
    .line("reason", Phrase("理由", "Reason"), columns: 48).required.onNewLine
      .help(Phrase("谁要求的，怎么证明是本人。", "Who asked, and how they proved who they are."))
  }

  /// Whoever sits there, once more, and a second person who agrees (decision 12).
  private static func twoPINs(in scene: Scene) -> [EntryField] {
    let others = EntryOption.staff(scene) { $0.number != scene.clerk?.number }
    return [EntryForm.ownPIN]
      + SignInForm.signature(others, label: Phrase("同意的人", "Who agrees"))
  }

  private static func agreed(
    _ kind: String, in scene: Scene, _ entries: Entries,
    _ deed: @escaping @Sendable (FrontDesk, SignedIn, SignedIn) throws -> Told
  ) throws -> Errand {
    guard let own = scene.clerk?.number else {
      throw EntryFlaw("ownPIN", Phrase("请先登录", "Sign in first"))
    }
    guard let second = entries.staff("signer") else {
      throw EntryFlaw("signer", Phrase("请选同意的人", "Choose who agrees"))
    }
    let (pin, secondPIN) = (entries.secret("ownPIN"), entries.secret("pin"))
    return Errand(kind: kind) { desk, _ in
      let clerk = try SignatureFields.confirming.signIn(own, pin: pin, at: desk)
      let agreeing = SignatureFields.other
      let other = try agreeing.signIn(second, pin: secondPIN, at: desk)
      // What the rules say of a role is of whoever sits there.
      return try deed(desk, clerk, other).done(in: scene)
    }
  }
}

/// What is said of what was done: a sentence, and what was left, which must be read.
private struct Told {
  let message: Phrase
  let warnings: [Phrase]

  init(_ message: Phrase, _ warnings: [Phrase] = []) {
    self.message = message
    self.warnings = warnings
  }

  /// The sentence on the row of messages; what was left on a page, where nothing of it is cut.
  func done(in scene: Scene) -> Errand.Done {
    var done = Errand.Done(message)
    guard !warnings.isEmpty else { return done }
    done.page = Page(
      scene.say("没有办的", "What was left"),
      [.text(scene.say(message)), .blank]
        + warnings.map { .text(scene.say($0), style: .warn) })
    return done
  }
}
