import Desk
import Domain
import Resources

// The two signatures of a handover: each with a PIN of its own, the giver first (rule HO-2).
extension HandoverForms {
  /// The giver signs over what they have looked through.
  static func submit(
    _ items: [CarriedItem], counting articles: [Article], by giver: StaffNumber?
  ) -> EntryForm {
    let seen = Dictionary(items.map { ($0.id, $0.state) }, uniquingKeysWith: { $1 })
    return EntryForm(
      SubmitHandover.kind, Phrase("签字交班", "Hand over"),
      [
        .line("remark", Phrase("本班情况", "How the shift went"), columns: 56).required
          .help(
            items.unexplainedWords
              ?? Phrase(
                "共 \(items.count) 项待交，会原样写进记录。",
                items.count == 1
                  ? "1 line goes into the record as it stands."
                  : "\(items.count) lines go into the record as they stand."))
      ] + articles.flatMap { CountFields.given($0) } + [ownPIN] + CountFields.doubts(articles)
    ) { entries in
      let command = SubmitHandover(
        remark: entries.text("remark"), seen: seen,
        counts: CountFields.tallies(articles, in: entries))
      return .perform(try own(Errand(command, said: submitted), of: giver, entries))
    }.verb(Phrase("签字", "Sign"))
  }

  /// The receiver signs in their own session, after they have read each line there.
  static func accept(
    _ record: HandoverRecord, counting articles: [Article], isOnDuty: Bool, in scene: Scene
  ) -> EntryForm {
    let mine = scene.clerk.map { clerk in record.counts.filter { $0.by == clerk.number } } ?? []
    return EntryForm(
      AcceptHandover.kind, subject: record.id, Phrase("接班签字", "Accept the handover"),
      [
        .choice("sure", Phrase("各项都清楚", "All is clear"), EntryOption.yesOrNo, columns: 6).required
          .checked { entries in
            entries.isYes("sure")
              ? nil
              : Phrase(
                "不清楚的先问；要保留、拒绝，先按 F12 退出，再按 F10",
                "Ask first; to reserve or refuse, leave (F12), then F10")
          }
      ] + CountFields.received(articles, knowing: mine)
        + [absence.shown { _ in !isOnDuty && scene.mayStandIn }, ownPIN]
        + CountFields.doubts(articles)
    ) { entries in
      let command = AcceptHandover(
        record.id, counts: CountFields.tallies(articles, in: entries),
        absence: entries.optional("absence"),
        withoutCount: CountFields.reason(articles, in: entries))
      return .perform(
        try own(Errand(command, said: accepted), of: scene.clerk?.number, entries))
    }.verb(Phrase("签字", "Sign"))
  }

  /// The receiver reads, answers and signs at the giver's desk, in the giver's session, which ends with
  /// that.
  static func receive(
    _ record: HandoverRecord, standing: [String: String], places: [String: String],
    counting articles: [Article], in scene: Scene
  ) -> EntryForm {
    let roles = PermissionTable.rows[AcceptHandover.kind] ?? []
    let receivers = EntryOption.staff(scene) {
      $0.number != record.giver && $0.holds(anyOf: roles)
    }
    let lines = record.items.flatMap { item in
      fields(for: item, at: places[item.record], now: standing[item.id], in: scene)
    }
    return EntryForm(
      AcceptHandover.kind + "/here", subject: record.id,
      Phrase("接班人在此接班", "The receiver accepts here"),
      lines + CountFields.received(articles)
        + SignInForm.signature(receivers, label: Phrase("接班人", "Receiver"))
        + [absence.shown { $0.staff("signer").flatMap { scene.staff[$0] }?.mayStandIn == true }]
        + CountFields.doubts(articles)
    ) { entries in
      guard let receiver = entries.staff("signer") else {
        throw EntryFlaw("signer", Phrase("请选接班人", "Choose the receiver"))
      }
      let answers = record.items.map { item in
        LineAnswer(
          item.id, stateSeen: standing[item.id],
          reservation: entries.isReserved(item.id) ? entries.optional(why(item.id)) : nil,
          owner: entries.staff(owner(item.id)))
      }
      let command = AcceptHandover(
        record.id, answers: answers, counts: CountFields.tallies(articles, in: entries),
        absence: entries.optional("absence"),
        withoutCount: CountFields.reason(articles, in: entries))
      return .perform(
        Errand(command, said: accepted)
          .signed(by: receiver, pin: entries.secret("pin"), in: .other)
          .handingOver(to: receiver))
    }.verb(Phrase("签字", "Sign"))
  }

  /// The field that holds what is said to a line.
  static func line(_ item: String) -> String { "line/\(item)" }

  /// The field that holds why a line is accepted with a reservation.
  static func why(_ item: String) -> String { "why/\(item)" }

  /// The field that holds who has to see to a reservation.
  static func owner(_ item: String) -> String { "owner/\(item)" }

  /// The receiver refuses the whole at the giver's desk, with their own PIN.
  static func refuseHere(_ record: HandoverRecord, in scene: Scene) -> EntryForm {
    let roles = PermissionTable.rows[ObjectToHandover.kind] ?? []
    let receivers = EntryOption.staff(scene) {
      $0.number != record.giver && $0.holds(anyOf: roles)
    }
    return EntryForm(
      ObjectToHandover.kind + "/here", subject: record.id, Phrase("拒绝接班", "Refuse the record"),
      [.line("reason", Phrase("理由", "Reason"), columns: 56).required]
        + SignInForm.signature(receivers, label: Phrase("接班人", "Receiver"))
    ) { entries in
      guard let receiver = entries.staff("signer") else {
        throw EntryFlaw("signer", Phrase("请选接班人", "Choose the receiver"))
      }
      return .perform(
        Errand(ObjectToHandover(record.id, .whole, reason: entries.text("reason"))) {
          Phrase("\($0.id) 已拒绝；交班人仍在班。", "\($0.id) is refused; the giver stays on duty.")
        }.signed(by: receiver, pin: entries.secret("pin"), in: .other))
    }.verb(Phrase("签字", "Sign"))
  }

  /// Why a supervisor signs where the receiver should.
  private static var absence: EntryField {
    .line("absence", Phrase("代接理由", "In stead, why"), columns: 40, limit: 200).onNewLine
      .help(
        Phrase(
          "接班人没来、由主管代接才写；本人接班就空着。",
          "Only where a supervisor signs for a receiver who did not come."))
  }

  private static func fields(
    for item: CarriedItem, at place: String?, now: String?, in scene: Scene
  ) -> [EntryField] {
    [
      .choice(line(item.id), Phrase(item.id, item.id), answers, columns: 10).required.onNewLine
        .about(item.brief(at: place, in: scene)).help(item.told(at: place, now: now, in: scene)),
      .line(why(item.id), Phrase("保留什么", "Reservation"), columns: 36).required
        .shown { $0.isReserved(item.id) },
      owner(owner(item.id), in: scene).shown { $0.isReserved(item.id) },
    ]
  }

  private static let answers = EntryOption.numbered([
    ("clear", Phrase("清楚", "clear")), ("reserve", Phrase("保留", "reserve")),
  ])

  static var ownPIN: EntryField {
    EntryField("pin", Phrase("口令", "PIN"), .secret, columns: 16).required.onNewLine
      .help(Phrase("签字要再输一次自己的口令。", "A signature asks for your own PIN once more."))
  }

  @Sendable private static func submitted(_ record: HandoverRecord) -> Phrase {
    let differing = record.countedArticles.count(where: \.differs)
    let (more, less) =
      differing == 0
      ? ("", "")
      : ("；\(differing) 样清点不符，已写进记录", "; counts that differ, in the record: \(differing)")
    return Phrase(
      "已交班 \(record.id)，\(record.items.count) 项，等接班人签字\(more)。",
      "Handed over as \(record.id), \(record.items.count.counted("line")); the next shift must "
        + "sign\(less).")
  }

  @Sendable private static func accepted(_ record: HandoverRecord) -> Phrase {
    let seal = SealText.short(record.printedDigest ?? "")
    let differing = record.countedArticles.count(where: \.differs)
    let (more, less) =
      differing == 0
      ? ("", "") : ("；\(differing) 样清点不符，已列入待交", "; counts left open: \(differing)")
    return Phrase(
      "已接班 \(record.id)，封存码 \(seal)\(more)", "Accepted \(record.id), seal \(seal)\(less)")
  }

  static func own(
    _ errand: Errand, of clerk: StaffNumber?, _ entries: Entries
  ) throws -> Errand {
    guard let clerk else { throw EntryFlaw("pin", Phrase("请先登录", "Sign in first")) }
    return errand.signed(by: clerk, pin: entries.secret("pin"), in: .own)
  }
}

extension Staff {
  /// Whether they may sign in the place of a receiver who did not come.
  fileprivate var mayStandIn: Bool { holds(anyOf: [.supervisor, .officeHead]) }
}

extension Scene {
  fileprivate var mayStandIn: Bool { clerk?.mayStandIn == true }
}

extension Entries {
  fileprivate func isReserved(_ item: String) -> Bool {
    text(HandoverForms.line(item)) == "reserve"
  }
}
