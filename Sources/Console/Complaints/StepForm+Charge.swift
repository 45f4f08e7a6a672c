import Desk
import Domain
import Resources

// Taking charge: answering, verifying, assigning.
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

  /// What the customer is told before the result, and whom somebody asked for it (rule CI-15).
  func wayOut(_ missing: WayOut.Kind?) -> EntryForm {
    form(
      Phrase("告知解决办法", "Tell the way out"), named: "way",
      [
        .choice("way", Phrase("告知", "Told"), EntryOption.all(WayOut.Kind.self, \.words))
          .required.preset((missing ?? .solution).rawValue),
        .choice(
          "means", Phrase("方式", "By"), EntryOption.all(ContactMeans.self, \.words), columns: 10
        )
        .required.preset(ContactMeans.phone.rawValue),
        .line("text", Phrase("说了什么", "What was said"), columns: 60).required.onNewLine,
        .choice("asked", Phrase("请示了", "Asked"), EntryOption.staff(scene), columns: 22).onNewLine
          .help(Phrase("自己定不了、请示了主管才填。", "Only where a supervisor was asked first.")),
        EntryField("askedAt", Phrase("请示时间", "Asked at"), .past, columns: 18)
          .shown { $0.staff("asked") != nil }.onNewLine,
        .line("answer", Phrase("主管答复", "Their answer"), columns: 60)
          .shown { $0.staff("asked") != nil }.onNewLine,
      ], said: Phrase("已告知客户", "the customer was told")
    ) { id, entries in
      guard let kind: WayOut.Kind = entries.code("way"),
        let means: ContactMeans = entries.code("means")
      else { throw EntryFlaw("way", Phrase("请选告知什么、怎样告知", "Choose what was told, and how")) }
      var way = WayOut(kind)
      way.asked = entries.staff("asked")
      if way.asked != nil {
        way.askedAt = entries.pastMoment("askedAt")
        guard entries.optional("answer") != nil else {
          throw EntryFlaw("answer", Phrase("请写主管怎样答复", "Write what they answered"))
        }
      }
      var command = RespondToCustomer(id, entries.text("text"), by: means)
      command.way = way
      command.answer = way.asked == nil ? nil : entries.optional("answer")
      return command
    }
  }

  /// The form of what checking the facts has shown; the class that the records have stands in it.
  func verify(_ intakes: [Intake]) -> EntryForm {
    let classes = Set(intakes.map { $0.classification[.responsibilityClass] })
    let known = classes.count == 1 ? classes.first ?? nil : nil
    return form(
      Phrase("核实情况", "Verify the facts"),
      [
        .line("result", Phrase("核实结果", "Result"), columns: 60).required.onNewLine,
        ClassificationFields(in: scene).field(.validity, columns: 20)
          .required.preset(Validity.effective.rawValue).onNewLine,
        ClassificationFields(in: scene).field(.responsibilityClass, columns: 16)
          .preset(known?.rawValue ?? ""),
      ], said: Phrase("情况已核实", "the facts are checked")
    ) { id, entries in
      guard let validity: Validity = entries.code("validity") else {
        throw EntryFlaw("validity", Phrase("请选是否成立", "Choose the validity"))
      }
      var command = VerifyFacts(id, result: entries.text("result"), validity: validity)
      let terms = entries.terms(of: .responsibilityClass)
      // What was left as it stands is not found anew.
      if terms[.responsibilityClass] != known { command.terms = terms }
      return command
    }
  }

  /// Whoever works here, but nobody who is complained of (rule CI-17).
  private var handlers: [EntryOption] {
    let accused = accused
    return EntryOption.staff(scene) { !accused.contains($0.number) }
  }

  var assign: EntryForm {
    let scene = scene
    return form(
      Phrase("派给", "Assign"),
      [
        .choice("department", Phrase("部门", "Department"), EntryOption.all(Department.self, \.words))
          .required,
        .choice("person", Phrase("责任人", "Person"), handlers, columns: 22).required.onNewLine
          .offering { option, entries in
            entries.code("department").map { scene.works(option, in: $0) } ?? true
          }
          .help(Phrase("先列这个部门的人；别的部门的打姓名也找得到。", "The department's people; type another's name.")),
        limit,
      ] + (needsReason ? [reason(Self.whyAnother)] : []), said: Phrase("已派", "assigned")
    ) { id, entries in
      guard let department: Department = entries.code("department"),
        let person = entries.staff("person")
      else { throw EntryFlaw("person", Phrase("请选部门和责任人", "Choose department and person")) }
      var command = AssignIntake(
        id, to: department, person: person, limit: entries.moment("limit"))
      command.reason = entries.optional("reason")
      return command
    }
  }

  /// The department's limit; with every reply deadline past it must be named (rule CD-12).
  private var limit: EntryField {
    let field = EntryField("limit", Phrase("部门时限", "Limit"), .moment, columns: 18).onNewLine
    guard needsLimit else {
      return field.help(Phrase("空着就取最早的答复时限。", "Empty: the earliest reply deadline."))
    }
    return field.required.help(
      Phrase("答复时限都已过，请另给部门一个时限。", "Every reply deadline has passed; give the department a limit."))
  }

  private static let whyAnother = Phrase(
    "改派，或重大投诉派给负责人以外的人，要写理由。",
    "Needed where another gets it, or a major case is not the head's.")

  /// Why somebody else gets it than had it, or is its own (rules CE-5, CR-7).
  func reason(_ help: Phrase) -> EntryField {
    .line("reason", Phrase("理由", "Reason"), columns: 50).onNewLine.help(help)
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
}
