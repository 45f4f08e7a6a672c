import Desk
import Domain
import Resources
import Terminal

/// What households say about visitors to come, as forms and as a page.
enum InstructionForms {
  /// Who is awaited, may enter, must not; or that the unit is called first.
  static func instruct(in scene: Scene) -> EntryForm {
    EntryForm(
      Instruct.kind, Phrase("住户的交代", "A household's instruction"),
      [
        EntryField("house", Phrase("房号", "Unit"), .house, columns: 22)
          .help(Phrase("空着就是全小区不放行，只有主管能写。", "Empty: for the whole estate, by a supervisor.")),
        .choice(
          "kind", Phrase("交代", "What"), EntryOption.all(Instruction.Kind.self, \.words), columns: 14
        ).required.onNewLine,
        .line("name", Phrase("姓名", "Name"), columns: 16, limit: 40)
          .shown { isAboutSomebody($0) }.onNewLine,
        .line("phone", Phrase("电话", "Phone"), columns: 14, limit: 20)
          .shown { isAboutSomebody($0) }.with { $0.fullLength = 11 },
        .line("plate", Phrase("车牌", "Plate"), columns: 12, limit: 12)
          .shown { isAboutSomebody($0) },
        EntryField("number", Phrase("身份证号", "ID number"), .document, columns: 20)
          .help(Phrase("只留下认得出它的摘要，不存号码。", "Only a digest is kept, never the number."))
          .shown { isAboutSomebody($0) }.onNewLine,
        EntryField("from", Phrase("从", "From"), .moment, columns: 16)
          .help(Phrase("空着就是现在。", "Empty: now.")).onNewLine,
        EntryField("until", Phrase("到", "Until"), .moment, columns: 16)
          .help(Phrase("空着就是一直有效。", "Empty: until it is ended.")),
        .line("reason", Phrase("说明", "Why"), columns: 50, limit: 200).onNewLine
          .checked { entries in
            entries.code("kind") == Instruction.Kind.doNotAdmit && entries.isEmpty("reason")
              ? Phrase("不放行要写理由", "Say why they must not enter") : nil
          },
      ]
    ) { entries in
      guard let kind: Instruction.Kind = entries.code("kind") else {
        throw EntryFlaw("kind", Phrase("请选交代", "Choose what was said"))
      }
      let command = command(entries, kind)
      let number = entries.exact("number")
      let language = entries.language
      return .perform(
        Errand(kind: Instruct.kind) { desk, clerk in
          let digest = try number.map { try desk.read(.idCard, number: $0, override: nil).digest }
          let said = try desk.perform(command(digest ?? nil), as: clerk)
          let house = said.household ?? "*"
          var done = Errand.Done(
            Phrase(
              "\(house)：\(said.kind.words.text(in: .chinese))，已记下。",
              "\(house): \(said.kind.words.text(in: .english)), written down."))
          done.undo = [ending(said.id, because: HandoverForms.takenBack.text(in: language))]
          return done
        })
    }
  }

  private static func isAboutSomebody(_ entries: Entries) -> Bool {
    let kind: Instruction.Kind? = entries.code("kind")
    return kind == .expected || kind == .mayEnter || kind == .doNotAdmit
  }

  private static func command(
    _ entries: Entries, _ kind: Instruction.Kind
  ) -> @Sendable (String?) -> Instruct {
    var visitor = VisitorParticulars()
    visitor.name = entries.text("name")
    visitor.phone = entries.text("phone")
    visitor.plate = entries.text("plate")
    let about = visitor
    let (house, from, until) = (
      entries.house("house"), entries.moment("from"), entries.moment("until")
    )
    let reason = entries.text("reason")
    return { digest in
      Instruct(
        for: house, kind, about: about, documentDigest: digest, from: from, until: until,
        reason: reason)
    }
  }

  /// Ends one by its number, which the page of those that hold shows.
  static let end = EntryForm(
    EndInstruction.kind, Phrase("交代作废", "End an instruction"),
    [
      .line("number", Phrase("第几条", "Number"), columns: 6, limit: 9).required
        .checked { $0.number("number") == nil ? Phrase("写一个数", "Write a number") : nil },
      .line("reason", Phrase("理由", "Why"), columns: 50, limit: 200).required.onNewLine,
    ]
  ) { entries in
    .perform(ending(entries.number("number") ?? 0, because: entries.text("reason")))
  }

  /// Ends one that was looked at.
  private static func end(_ instruction: Instruction) -> EntryForm {
    let about = [instruction.household ?? "*", instruction.person.name.masked]
    return EntryForm(
      EndInstruction.kind, subject: about.filter { !$0.isEmpty }.joined(separator: " "),
      Phrase("交代作废", "End an instruction"),
      [.line("reason", Phrase("理由", "Why"), columns: 50, limit: 200).required]
    ) { entries in .perform(ending(instruction.id, because: entries.text("reason"))) }
  }

  private static func ending(_ id: Int, because reason: String) -> Errand {
    Errand(EndInstruction(id, reason: reason)) {
      Phrase("第 \($0.id) 条交代已作废。", "Instruction \($0.id) has ended.")
    }
  }

  /// What holds now, of all units; Enter ends one.
  static let page = Request.list { desk, clerk, scene in
    let standing = try desk.ask(ListInstructions(), as: clerk)
    let heads: [RowPage.Head] = [
      .init(scene.say("号", "No."), .number(4)),
      .init(scene.say("房号", "Unit"), .place(8, ideal: 12)),
      .init(scene.say("交代", "What"), .text(8, ideal: 12, priority: 0)),
      .init(scene.say("内容", "Who, until when, and what to do"), .text(20)),
    ]
    let rows = standing.map { instruction in
      let style: Style = instruction.kind == .doNotAdmit ? .warn : .text
      var row = RowPage.Row(
        "\(instruction.id)",
        [
          Span("\(instruction.id)"), Span(instruction.household ?? "*"),
          Span(scene.say(instruction.kind.words), style),
          Span(instruction.text(in: scene), style),
        ],
        opening: .form(Phrase("交代作废", "End an instruction")) { _ in
          end(instruction)
        })
      row.searchTexts.append(instruction.person.name.whole)
      return row
    }
    var page = RowPage(
      scene.say("住户的交代（现在有效）", "What households have said (standing)"), heads, rows, in: scene)
    page.note = [Span(scene.say("\(standing.count) 条", "\(standing.count)"))]
    page.whenEmpty = scene.say("没有。", "None.")
    page.foot = rows.isEmpty ? "" : scene.say("Enter 作废这一条", "Enter ends the instruction")
    return page
  }
}
