import Desk
import Domain
import Resources

/// The forms of the visitors' pane.
enum VisitForms {
  /// The slip: unit first, then the visitor, then the document (rules RV-4, RV-7).
  static func register(in scene: Scene) -> EntryForm {
    let printing = SlipPrinting(scene.house.settings[.slipPrinter])
    var form = EntryForm(
      AdmitVisitor.kind, Phrase("登记访客", "Register a visitor"), fields(scene)
    ) { entries in
      guard let kind: DocumentKind = entries.code("document") else {
        throw EntryFlaw("document", Phrase("请选证件", "Choose the document"))
      }
      let number = entries.exact("number")
      let reason = entries.optional(isTurnedAway(entries) ? "turnedAway" : "reason")
      let command = command(entries, reason: reason)
      return .perform(
        Errand(kind: AdmitVisitor.kind) { desk, clerk in
          let seen = try desk.read(kind, number: number, override: reason)
          let visit = try desk.perform(command(seen), as: clerk)
          var said = said(visit)
          if visit.slip != nil, let printing {
            let printed = printing.print(visit, at: desk, clerk, in: scene)
            said = Phrase(
              said.text(in: .chinese) + printed.text(in: .chinese),
              said.text(in: .english) + printed.text(in: .english))
          }
          return Errand.Done(said, subject: visit.id)
        })
    }
    form.asksVisitor = true
    return form
  }

  /// The command, but for the document, which the desk reads first.
  private static func command(
    _ entries: Entries, reason: String?
  ) -> @Sendable (DocumentSeen) -> AdmitVisitor {
    let visitor = visitor(entries)
    let call = hostCall(entries)
    let house = entries.house("house") ?? ""
    let others = Entries.houses(in: entries.text("others"))
    let isReturned = entries.isYes("returned")
    let slip = entries.optional("slip")
    let language = entries.language
    return { seen in
      var command = AdmitVisitor(
        to: house, visitor: visitor, document: seen, hostCall: call, reason: reason,
        documentReturned: isReturned)
      command.otherHouses = others
      command.slip = slip
      if let call { command.noteWhenTurnedAway = note(on: visitor, seen, call).text(in: language) }
      return command
    }
  }

  /// What the notebook says of somebody who was turned away; why stands behind it.
  private static func note(
    on visitor: VisitorParticulars, _ seen: DocumentSeen, _ call: HostCall
  ) -> Phrase {
    func told(_ language: Language, _ joint: String) -> String {
      let who = Sensitive(visitor.name, as: .name).masked
      let document = seen.kind.words.text(in: language) + (seen.lastFour.map { " ****\($0)" } ?? "")
      let answer = call.answer.words.text(in: language)
      return [who, visitor.purpose, document].filter { !$0.isEmpty }.joined(separator: joint)
        + joint + (language == .chinese ? "问被访人：\(answer)" : "host called: \(answer)")
    }
    return Phrase(
      "访客未放行：" + told(.chinese, "，") + "。原因：",
      "Visitor turned away: " + told(.english, ", ") + ". Why:")
  }

  private static func said(_ visit: Visit) -> Phrase {
    guard let slip = visit.slip else {
      return Phrase(
        "\(visit.household) 的访客没有放行，已记入值班记事。",
        "The visitor to \(visit.household) was turned away; the notebook says so.")
    }
    return Phrase("访客单 \(slip)：\(visit.household)", "Slip \(slip): \(visit.household)")
  }

  private static func visitor(_ entries: Entries) -> VisitorParticulars {
    var visitor = VisitorParticulars()
    visitor.name = entries.text("name")
    visitor.phone = entries.optional("phone").map(ContactPhone.digits) ?? ""
    visitor.plate = IdentityNumber.folded(entries.text("plate"))
    visitor.purpose = entries.text("purpose")
    visitor.people = entries.number("people") ?? 1
    visitor.goods = entries.text("goods")
    return visitor
  }

  private static func hostCall(_ entries: Entries) -> HostCall? {
    guard let answer: HostCall.Answer = entries.code("call") else { return nil }
    return HostCall(answer: answer, number: entries.text("callNumber"), at: entries.now)
  }

  /// Signs out somebody who did not come by; it stays marked.
  static func signOut(_ visit: Visit) -> EntryForm {
    EntryForm(
      ReturnSlip.kind, subject: visit.slip ?? visit.id, Phrase("代为签离", "Sign out by the desk"),
      [
        .line("reason", Phrase("理由", "Why"), columns: 50).required
          .help(Phrase("谁看见离开、几点；这一条会一直带着标记。", "Who saw them leave; it stays marked for ever."))
      ]
    ) { entries in
      var command = ReturnSlip(visit.id, documentReturned: false)
      command.forced = entries.text("reason")
      return .perform(
        Errand(command) {
          Phrase("\($0.slip ?? $0.id) 已代为签离", "\($0.slip ?? $0.id) was signed out by the desk")
        })
    }.telling(visit.namedBeside)
  }

  static func goods(_ visit: Visit) -> EntryForm {
    EntryForm(
      NoteGoods.kind, subject: visit.slip ?? visit.id, Phrase("记下物品", "Note goods"),
      [.line("text", Phrase("物品", "Goods"), columns: 50, limit: 200).required]
    ) { entries in
      .perform(
        Errand(NoteGoods(visit.id, entries.text("text"))) {
          Phrase("\($0.slip ?? $0.id)：\($0.goods)", "\($0.slip ?? $0.id): \($0.goods)")
        })
    }.telling(visit.namedBeside)
  }

  static func writeOff(_ visit: Visit) -> EntryForm {
    EntryForm(
      WriteOffSlip.kind, subject: visit.slip ?? visit.id, Phrase("核销访客单", "Write the slip off"),
      [
        .choice("gone", Phrase("人走了吗", "Has left"), EntryOption.yesOrNo, columns: 6).required
          .shown { _ in visit.isOpen }
          .help(
            Phrase(
              "核销以后，在场名单和应急点名里就没有这个人了。",
              "Once it is written off, neither the list nor the roll-call has them.")
          ).checked { entries in
            entries.isYes("gone")
              ? nil : Phrase("人还在里面就先不核销，走了再来", "Write it off once they have left")
          }, .line("reason", Phrase("理由", "Reason"), columns: 50).required.onNewLine,
      ]
    ) { entries in
      .perform(
        Errand(WriteOffSlip(visit.id, reason: entries.text("reason"))) {
          Phrase("\($0.slip ?? $0.id) 已核销", "\($0.slip ?? $0.id) is written off")
        })
    }.telling(visit.namedBeside)
  }
}
