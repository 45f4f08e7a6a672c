import Desk
import Domain
import Resources

/// One step on one or several intakes, as a form: its fields, and the command they make.
struct StepForm: Sendable {
  let ids: [String]
  let scene: Scene

  private var subject: String {
    ids.count == 1 ? ids.first ?? "" : scene.say("\(ids.count) 条", "\(ids.count) records")
  }

  /// A form whose command is made for each intake.
  func form<C: IntakeCommand>(
    _ title: Phrase, _ fields: [EntryField], said: Phrase,
    command: @escaping @Sendable (String, Entries) throws -> C
  ) -> EntryForm {
    let ids = ids
    return EntryForm(C.kind, subject: subject, title, fields) { entries in
      .perform(
        .several(
          try ids.map { id in
            Errand(try command(id, entries)) { Self.said(said, of: $0.id) }
          }))
    }
  }

  /// A step without any question.
  func errand<C: IntakeCommand>(said: Phrase, command: (String) -> C) -> Errand {
    .several(ids.map { id in Errand(command(id)) { Self.said(said, of: $0.id) } })
  }

  static func said(_ phrase: Phrase, of id: String) -> Phrase {
    Phrase("\(id) \(phrase.text(in: .chinese))", "\(id) \(phrase.text(in: .english))")
  }
}

// MARK: Taking charge

extension StepForm {
  var respond: EntryForm {
    form(
      Phrase("回复客户", "Answer the customer"),
      [
        .line("text", Phrase("说了什么", "What was said"), columns: 60).required.onNewLine,
        .choice(
          "means", Phrase("方式", "By"), EntryOption.all(ContactMeans.self, \.words), columns: 10
        )
        .required.preset(ContactMeans.phone.rawValue).onNewLine,
        .choice("reply", Phrase("就是答复", "The answer"), EntryOption.yesOrNo, columns: 6)
          .preset("no")
          .help(Phrase("答复本身会停掉处理时限；只是回应就选否。", "The answer itself stops the reply deadline.")),
        EntryField("promise", Phrase("承诺时间", "Promised for"), .moment, columns: 18)
          .help(Phrase("答应客户什么时候有结果。", "When the customer was promised a result.")).onNewLine,
      ], said: Phrase("已回复", "answered")
    ) { id, entries in
      guard let means: ContactMeans = entries.code("means") else {
        throw EntryFlaw("means", Phrase("请选方式", "Choose how"))
      }
      var command = RespondToCustomer(id, entries.text("text"), by: means)
      command.isReply = entries.isYes("reply")
      command.promised = entries.moment("promise")
      return command
    }
  }

  var verify: EntryForm {
    form(
      Phrase("核实情况", "Verify the facts"),
      [
        .line("result", Phrase("核实结果", "Result"), columns: 60).required.onNewLine,
        .choice(
          "validity", Phrase("是否成立", "Validity"), EntryOption.all(Validity.self, \.words),
          columns: 20
        )
        .required.preset(Validity.effective.rawValue).onNewLine,
        .choice(
          "class", Phrase("责任类别", "Class"),
          EntryOption.numbered(ResponsibilityClass.allCases.map { ("\($0.rawValue)", $0.words) }),
          columns: 16),
      ], said: Phrase("已核实", "verified")
    ) { id, entries in
      guard let validity: Validity = entries.code("validity") else {
        throw EntryFlaw("validity", Phrase("请选是否成立", "Choose the validity"))
      }
      return VerifyFacts(
        id, result: entries.text("result"), validity: validity,
        responsibility: Int(entries.secret("class")).flatMap(ResponsibilityClass.init))
    }
  }

  var assign: EntryForm {
    form(
      Phrase("派给", "Assign"),
      [
        .choice("department", Phrase("部门", "Department"), EntryOption.all(Department.self, \.words))
          .required,
        .choice("person", Phrase("责任人", "Person"), EntryOption.staff(scene), columns: 22).required
          .onNewLine,
        EntryField("limit", Phrase("部门时限", "Limit"), .moment, columns: 18)
          .help(Phrase("空着就取最早的答复时限。", "Empty: the earliest reply deadline.")).onNewLine,
      ], said: Phrase("已派", "assigned")
    ) { id, entries in
      guard let department: Department = entries.code("department"),
        let person = entries.staff("person")
      else { throw EntryFlaw("person", Phrase("请选部门和责任人", "Choose department and person")) }
      return AssignIntake(id, to: department, person: person, limit: entries.moment("limit"))
    }
  }

  var record: EntryForm {
    form(
      Phrase("开处理记录表", "Open the handling record"),
      [
        .choice("person", Phrase("责任人", "Person"), EntryOption.staff(scene), columns: 22).required
      ], said: Phrase("已开处理记录表", "record opened")
    ) { id, entries in
      guard let person = entries.staff("person") else {
        throw EntryFlaw("person", Phrase("请选责任人", "Choose the person"))
      }
      return OpenHandlingRecord(id, person: person)
    }
  }

  var note: EntryForm {
    form(
      Phrase("加备注", "Remark"),
      [.line("text", Phrase("备注", "Remark"), columns: 60).required],
      said: Phrase("已加备注", "remark added")
    ) { id, entries in NoteOnIntake(id, .remark(entries.text("text"))) }
  }

  var wait: EntryForm {
    form(
      Phrase("等外部单位", "Waiting for another body"),
      [.line("body", Phrase("单位", "Body"), columns: 40).required],
      said: Phrase("等外部单位", "waits for others")
    ) { id, entries in NoteOnIntake(id, .waiting(body: entries.text("body"))) }
  }

  var letter: EntryForm {
    form(
      Phrase("发函", "Write a letter"),
      [
        .line("to", Phrase("发给", "To"), columns: 30).required,
        .line("text", Phrase("内容", "Text"), columns: 60).required.onNewLine,
      ], said: Phrase("已发函", "letter noted")
    ) { id, entries in
      NoteOnIntake(id, .letter(to: entries.text("to"), text: entries.text("text")))
    }
  }
}

// MARK: The end of its life

extension StepForm {
  var handle: EntryForm {
    form(
      Phrase("处理完毕", "Handled"),
      [
        .line("result", Phrase("结果", "Result"), columns: 60).required.onNewLine,
        .choice(
          "cause", Phrase("最终原因", "Cause"), EntryOption.all(RootCause.self, \.words), columns: 22
        )
        .onNewLine,
        .choice(
          "feedback", Phrase("反馈方式", "Told by"), EntryOption.all(ContactMeans.self, \.words),
          columns: 10
        )
        .required.preset(ContactMeans.phone.rawValue),
        .choice(
          "class", Phrase("最终类别", "Final class"),
          EntryOption.numbered(ResponsibilityClass.allCases.map { ("\($0.rawValue)", $0.words) }),
          columns: 16
        ).onNewLine,
      ], said: Phrase("处理完毕", "handled")
    ) { id, entries in
      var handling = Handling(result: entries.text("result"), cause: entries.code("cause"))
      handling.feedback = entries.code("feedback")
      handling.responsibility = Int(entries.secret("class")).flatMap(ResponsibilityClass.init)
      return HandleIntake(id, handling)
    }
  }

  var revisit: EntryForm {
    form(
      Phrase("回访", "Revisit"),
      [
        .choice(
          "outcome", Phrase("客户", "The customer"), EntryOption.all(RevisitOutcome.self, \.words)
        )
        .required,
        .line("text", Phrase("说了什么", "What was said"), columns: 60).onNewLine,
      ], said: Phrase("回访已记", "revisit recorded")
    ) { id, entries in
      guard let outcome: RevisitOutcome = entries.code("outcome") else {
        throw EntryFlaw("outcome", Phrase("请选回访结果", "Choose the outcome"))
      }
      return RecordRevisit(id, outcome, text: entries.text("text"))
    }
  }

  var exempt: EntryForm {
    form(
      Phrase("免回访", "No revisit needed"),
      [
        .choice("reason", Phrase("理由", "Reason"), EntryOption.all(RevisitExemption.self, \.words))
          .required,
        .line("text", Phrase("说明", "Note"), columns: 60).onNewLine,
      ], said: Phrase("免回访", "exempt from the revisit")
    ) { id, entries in
      guard let reason: RevisitExemption = entries.code("reason") else {
        throw EntryFlaw("reason", Phrase("请选理由", "Choose the reason"))
      }
      return ExemptFromRevisit(id, reason, text: entries.text("text"))
    }
  }

  var reopen: EntryForm {
    form(
      Phrase("重新处理", "Take up again"),
      [.line("reason", Phrase("理由", "Reason"), columns: 60).required],
      said: Phrase("已重新处理", "taken up again")
    ) { id, entries in ReopenIntake(id, reason: entries.text("reason")) }
  }

  var count: EntryForm {
    form(
      Phrase("是否计数", "Count it?"),
      [
        .choice("counted", Phrase("计入统计", "Counted"), EntryOption.yesOrNo, columns: 6).required,
        .line("reason", Phrase("理由", "Reason"), columns: 60).required.onNewLine,
      ], said: Phrase("已决定是否计数", "counting decided")
    ) { id, entries in
      CountIntake(id, isCounted: entries.isYes("counted"), reason: entries.text("reason"))
    }
  }
}

// MARK: Weighty cases

extension StepForm {
  var criterion: EntryForm {
    form(
      Phrase("升为重大", "Raise to major"),
      [
        .choice(
          "letter", Phrase("标准", "Criterion"), EntryOption.all(Criterion.self, \.words), columns: 24
        )
        .required,
        .line("reason", Phrase("理由", "Reason"), columns: 60).required.onNewLine,
      ], said: Phrase("升为重大", "is major now")
    ) { id, entries in
      guard let criterion: Criterion = entries.code("letter") else {
        throw EntryFlaw("letter", Phrase("请选标准", "Choose the criterion"))
      }
      return MeetCriterion(id, criterion, reason: entries.text("reason"))
    }
  }

  var notify: EntryForm {
    form(
      Phrase("记下告知了谁", "Record who was told"),
      [
        .choice("whom", Phrase("告知", "Told"), EntryOption.all(Notified.self, \.words)).required,
        .line("means", Phrase("方式", "How"), columns: 30).required.preset(
          scene.say("电话", "phone")
        ).onNewLine,
      ], said: Phrase("已告知", "told")
    ) { id, entries in
      guard let whom: Notified = entries.code("whom") else {
        throw EntryFlaw("whom", Phrase("请选告知了谁", "Choose who was told"))
      }
      return NotifyAbout(id, whom, means: entries.text("means"))
    }
  }

  var dedicate: EntryForm {
    form(
      Phrase("指定专人", "Name the dedicated person"),
      [
        .choice("person", Phrase("专人", "Person"), EntryOption.staff(scene), columns: 22).required
      ], said: Phrase("已指定专人", "dedicated person named")
    ) { id, entries in
      guard let person = entries.staff("person") else {
        throw EntryFlaw("person", Phrase("请选专人", "Choose the person"))
      }
      return CompleteMajor(id, .dedicatedPerson(person))
    }
  }

  var findings: EntryForm {
    form(
      Phrase("书面调查", "Written findings"),
      [.line("text", Phrase("内容", "Text"), columns: 60, limit: 4000).required],
      said: Phrase("书面调查已记", "findings written")
    ) { id, entries in CompleteMajor(id, .findings(entries.text("text"))) }
  }

  var severity: EntryForm {
    form(
      Phrase("严重程度", "Severity"),
      [
        .choice(
          "to", Phrase("定为", "Set to"),
          EntryOption.numbered([Severity.general, .serious].map { ($0.rawValue, $0.words) })
        ).required,
        .line("reason", Phrase("理由", "Reason"), columns: 60).required.onNewLine,
      ], said: Phrase("严重程度已定", "severity set")
    ) { id, entries in
      guard let severity: Severity = entries.code("to") else {
        throw EntryFlaw("to", Phrase("请选严重程度", "Choose the severity"))
      }
      return WeighIntake(id, .severity(severity, reason: entries.text("reason")))
    }
  }

  /// Links intakes to the matter of another; unlinking takes it back.
  var link: EntryForm {
    let ids = ids
    return EntryForm(
      LinkIntake.kind, subject: subject, Phrase("并入同一事项", "The same matter as"),
      [
        .line("to", Phrase("编号", "Number"), columns: 20, limit: 30).required
          .help(Phrase("写另一条的编号；各自的处理和回访都保留。", "The other's number; each stays alive."))
      ]
    ) { entries in
      let other = entries.text("to").halfwidth.uppercased()
      return .perform(
        .several(
          ids.map { id in
            Errand(
              LinkIntake(id, to: other),
              undo: [
                Errand(UnlinkIntake(id)) { _ in Phrase("\(id) 又分开了", "\(id) is by itself again") }
              ]
            ) { Self.said(Phrase("并入 \(other)", "linked to \(other)"), of: $0.id) }
          }))
    }
  }
}

// MARK: Repairs, and the network

extension StepForm {
  var dispatch: EntryForm {
    form(
      Phrase("派工", "Dispatch"),
      [
        .choice("person", Phrase("维修", "Technician"), EntryOption.staff(scene), columns: 22)
          .required,
        EntryField("agreed", Phrase("约定时间", "Agreed for"), .moment, columns: 18).onNewLine,
      ], said: Phrase("已派工", "dispatched")
    ) { id, entries in
      guard let person = entries.staff("person") else {
        throw EntryFlaw("person", Phrase("请选维修人员", "Choose the technician"))
      }
      return DispatchRepair(id, to: person, agreed: entries.moment("agreed"))
    }
  }

  var finish: EntryForm {
    form(
      Phrase("修好", "Fixed"),
      [
        .line("result", Phrase("结果", "Result"), columns: 60).required.onNewLine,
        .line("paid", Phrase("收费（元）", "Paid (yuan)"), columns: 10, limit: 10).onNewLine
          .checked { entries in
            guard let text = entries.optional("paid"), Money.fen(text) == nil else { return nil }
            return Phrase("金额写成 80 或 80.50", "Write 80 or 80.50")
          },
        .choice("consent", Phrase("业主同意收费", "Owner agreed"), EntryOption.yesOrNo, columns: 6)
          .shown { !$0.isEmpty("paid") },
      ], said: Phrase("已修好", "fixed")
    ) { id, entries in
      FinishRepair(
        id, result: entries.text("result"), paid: entries.optional("paid").flatMap(Money.fen),
        hasConsent: entries.isYes("consent"))
    }
  }

  var confirm: EntryForm {
    form(
      Phrase("业主确认", "Owner confirms"),
      [
        .choice("rating", Phrase("评价", "Rating"), EntryOption.all(Rating.self, \.words)).required,
        .line("unsigned", Phrase("未签字的原因", "Why unsigned"), columns: 40)
          .help(Phrase("业主签了字就空着。", "Empty where the owner has signed.")).onNewLine,
      ], said: Phrase("业主已确认", "confirmed")
    ) { id, entries in
      ConfirmRepair(
        id, rating: entries.code("rating"), unsignedReason: entries.optional("unsigned"))
    }
  }

  var cancel: EntryForm {
    form(
      Phrase("取消报修", "Cancel the repair"),
      [.line("reason", Phrase("理由", "Reason"), columns: 60).required],
      said: Phrase("已取消", "cancelled")
    ) { id, entries in CancelRepair(id, reason: entries.text("reason")) }
  }

  var draftReply: EntryForm {
    form(
      Phrase("拟网上回复", "Draft the online reply"),
      [
        .line("text", Phrase("回复", "Reply"), columns: 60, limit: 2000).required.onNewLine,
        .choice("concrete", Phrase("有具体措施", "Concrete"), EntryOption.yesOrNo, columns: 6)
          .required.preset("no").onNewLine,
      ], said: Phrase("已拟回复，等批准", "drafted, waits for approval")
    ) { id, entries in
      PrepareOnlineReply(
        id,
        .draft(
          entries.text("text"), isConcrete: entries.isYes("concrete"), covering: nil, promised: nil)
      )
    }
  }
}

/// Sums of money as a clerk types them.
enum Money {
  /// In fen; nothing where the text is no sum.
  static func fen(_ text: String) -> Int? {
    let parts = text.halfwidth.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let yuan = Int(parts[0]), yuan >= 0, yuan < 10_000_000
    else { return nil }
    guard parts.count == 2 else { return yuan * 100 }
    guard (1...2).contains(parts[1].count), let rest = Int(parts[1]), rest >= 0 else { return nil }
    return yuan * 100 + (parts[1].count == 1 ? rest * 10 : rest)
  }
}
