import Desk
import Domain
import Resources

/// The forms of the visitors' pane.
enum VisitForms {
  /// The slip: unit first, then the visitor, then the document (rules RV-4, RV-7).
  static func register(in scene: Scene) -> EntryForm {
    EntryForm(AdmitVisitor.kind, Phrase("登记访客", "Register a visitor"), fields) { entries in
      guard let kind: DocumentKind = entries.code("document") else {
        throw EntryFlaw("document", Phrase("请选证件", "Choose the document"))
      }
      let number = entries.exact("number")
      let reason = entries.optional("reason")
      let particulars = visitor(entries)
      let call = hostCall(entries)
      let house = entries.house("house") ?? ""
      let isReturned = entries.isYes("returned")
      return .perform(
        Errand(kind: AdmitVisitor.kind) { desk, clerk in
          let seen = try desk.read(kind, number: number, override: reason)
          let visit = try desk.perform(
            AdmitVisitor(
              to: house, visitor: particulars, document: seen, hostCall: call, reason: reason,
              documentReturned: isReturned), as: clerk)
          return Errand.Done(said(visit), subject: visit.id)
        })
    }
  }

  private static func said(_ visit: Visit) -> Phrase {
    guard let slip = visit.slip else {
      return Phrase(
        "\(visit.household) 的访客没有放行，已记入值班记事。",
        "The visitor to \(visit.household) was turned away; the notebook says so.")
    }
    return Phrase("访客单 \(slip)：\(visit.household)", "Slip \(slip): \(visit.household)")
  }

  private static let fields: [EntryField] = [
    EntryField("house", Phrase("房号", "Unit"), .house, columns: 22).required,
    .line("name", Phrase("访客", "Visitor"), columns: 16, limit: 40).required.onNewLine,
    .line("phone", Phrase("电话", "Phone"), columns: 14, limit: 20)
      .with { $0.fullLength = 11 },
    .line("purpose", Phrase("事由", "Purpose"), columns: 20, limit: 60).required.onNewLine
      .help(Phrase("比如探访、送货、维修。", "A call, a delivery, a repair.")),
    .line("people", Phrase("人数", "People"), columns: 4, limit: 3).preset("1")
      .checked { entries in
        (1...999).contains(entries.number("people") ?? 0)
          ? nil : Phrase("人数写 1 到 999", "Write 1 to 999")
      },
    .choice(
      "document", Phrase("证件", "Document"), EntryOption.all(DocumentKind.self, \.words), columns: 14
    ).required.onNewLine,
    EntryField("number", Phrase("证件号", "Number"), .document, columns: 20)
      .shown { $0.code("document") != DocumentKind.none }
      .checked { entries in
        guard entries.code("document") == DocumentKind.idCard,
          let typed = entries.exact("number"),
          entries.isEmpty("reason")
        else { return nil }
        do throws(Refusal) {
          _ = try IdentityNumber(typed)
          return nil
        } catch { return error.sentence }
      },
    .choice("returned", Phrase("证件已还", "Given back"), EntryOption.yesOrNo, columns: 6)
      .preset("yes").shown { $0.code("document") != DocumentKind.none }
      .help(Phrase("看完就还、说谢谢；还没还的访客在等候区。", "Given back with thanks; else they wait.")),
    .choice(
      "call", Phrase("问被访人", "Host called"), EntryOption.all(HostCall.Answer.self, \.words),
      columns: 10
    ).shown { $0.code("document") == DocumentKind.none }.required.onNewLine
      .help(Phrase("没有证件要先打电话；不同意或打不通就不放行。", "Without a document call first.")),
    .line("callNumber", Phrase("拨的号码", "Number called"), columns: 16, limit: 20)
      .shown { $0.code("document") == DocumentKind.none },
    .line("plate", Phrase("车牌", "Plate"), columns: 12, limit: 12).onNewLine,
    .line("reason", Phrase("放行说明", "Reason"), columns: 36, limit: 200)
      .help(
        Phrase(
          "没有证件由主管放行，或证件号核对不上仍放行时写。", "For a supervisor who admits without a document.")),
  ]

  private static func visitor(_ entries: Entries) -> VisitorParticulars {
    var visitor = VisitorParticulars()
    visitor.name = entries.text("name")
    visitor.phone = entries.optional("phone").map(ContactPhone.digits) ?? ""
    visitor.plate = IdentityNumber.folded(entries.text("plate"))
    visitor.purpose = entries.text("purpose")
    visitor.people = entries.number("people") ?? 1
    return visitor
  }

  private static func hostCall(_ entries: Entries) -> HostCall? {
    guard entries.code("document") == DocumentKind.none,
      let answer: HostCall.Answer = entries.code("call")
    else { return nil }
    return HostCall(answer: answer, number: entries.text("callNumber"), at: entries.now)
  }

  static func writeOff(_ visit: Visit) -> EntryForm {
    EntryForm(
      WriteOffSlip.kind, subject: visit.slip ?? visit.id, Phrase("核销访客单", "Write the slip off"),
      [.line("reason", Phrase("理由", "Reason"), columns: 50).required]
    ) { entries in
      .perform(
        Errand(WriteOffSlip(visit.id, reason: entries.text("reason"))) {
          Phrase("\($0.slip ?? $0.id) 已核销", "\($0.slip ?? $0.id) is written off")
        })
    }
  }
}
