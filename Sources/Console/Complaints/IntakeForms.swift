import Desk
import Domain
import Resources

/// The forms of the queue; each builds one command.
enum IntakeForms {
  /// The one intake form for all five kinds (rule PL-4); fields appear when they are needed.
  static func register(in scene: Scene) -> EntryForm {
    var form = EntryForm(
      "intake.register", Phrase("登记", "Take down"),
      whoFields(scene) + IntakeChannelFields.fields + whatFields(scene)
    ) { entries in
      guard let kind: IntakeKind = entries.code("kind"),
        let channel: Channel = entries.code("channel")
      else { throw EntryFlaw("kind", Phrase("请选类别和来源", "Choose kind and channel")) }
      var command = RegisterIntake(
        kind, by: channel, from: source(entries), content: content(entries))
      command.posted = entries.pastMoment("posted")
      command.noticed = entries.pastMoment("noticed")
      command.person = entries.staff("person")
      command.particulars = IntakeChannelFields.particulars(of: entries)
      if entries.isYes("solved") {
        command.solved = .init(
          Handling(result: entries.text("result"), cause: entries.code("cause")),
          isSatisfied: entries.isYes("satisfied"))
      }
      return .perform(
        Errand(command) { intake in
          Phrase(
            "已登记 \(intake.id) \(intake.matterTitle)",
            "Taken down: \(intake.id) \(intake.matterTitle)")
        })
    }
    form.templates = IntakeTemplates.builtIn(in: scene.language)
    form.likeness = { IntakeChannelFields.likeness(of: $0) }
    return form
  }

  private static func whoFields(_ scene: Scene) -> [EntryField] {
    [
      .choice("kind", Phrase("类别", "Kind"), EntryOption.all(IntakeKind.self, \.words), columns: 12)
        .required.preset(IntakeKind.complaint.rawValue),
      .choice(
        "channel", Phrase("来源", "Channel"), EntryOption.all(Channel.self, \.words), columns: 14
      ).required.preset(Channel.phone.rawValue),
      house.help(askedLater(Phrase("房号、姓名或电话尾号。", "Unit, name or phone tail."))).onNewLine,
      .choice("anonymous", Phrase("匿名", "Unnamed"), EntryOption.yesOrNo, columns: 6)
        .preset("no"),
      name.help(Phrase("空着就用这一户的联系人。", "Empty: the unit's own contact."))
        .shown { !$0.isYes("anonymous") }.onNewLine,
      phone.help(Phrase("空着就用这一户的联系电话。", "Empty: the unit's own phone."))
        .shown { !$0.isYes("anonymous") },
    ]
  }

  /// What a complaint may lack now, and the day's review then asks for (FC-19).
  private static func askedLater(_ help: Phrase) -> Phrase {
    Phrase(
      help.text(in: .chinese) + "投诉空着的，盘点时要补。",
      help.text(in: .english) + " If a complaint has none, the stocktake asks for it.")
  }

  private static func whatFields(_ scene: Scene) -> [EntryField] {
    let fields = ClassificationFields(in: scene)
    return [
      title.help(Phrase("几个字说清是什么事；空着就取内容的开头。", "A few words; empty: how the text begins."))
        .onNewLine,
      .line("text", Phrase("内容", "Text"), columns: 60, limit: 2000).required.onNewLine,
      demand.onNewLine,
      fields.field(.target, columns: 20).help(askedLater(Phrase("投诉谁。", "Against whom.")))
        .shown { $0.code("kind") == IntakeKind.complaint }.onNewLine,
      .choice("utility", Phrase("停水停电", "Utility"), EntryOption.yesOrNo, columns: 6)
        .shown { fields.target(in: $0) == .outside },
      fields.field(.responsibilityClass, proposedBy: .target, columns: 16)
        .shown { isClassified($0) }.onNewLine,
      fields.field(.subjectClass, proposedBy: .target).shown { isClassified($0) },
      .line("part", Phrase("部位", "Part"), columns: 20, limit: 40)
        .help(Phrase("厨房水管、3 号梯；用来认出同一处又坏了。", "Kitchen pipe, lift 3; tells a repeat."))
        .shown { $0.code("kind") == IntakeKind.repair }.onNewLine,
      .choice("public", Phrase("公共设施", "Public"), EntryOption.yesOrNo, columns: 6)
        .help(Phrase("公共设施不用业主签字，由主管确认。", "No owner signs; the supervisor confirms.")).preset("no")
        .shown { $0.code("kind") == IntakeKind.repair },
      .line("place", Phrase("地点", "Place"), columns: 30, limit: 60)
        .help(Phrase("2 号楼大堂、地下车库 B2。", "Lobby of building 2, garage B2."))
        .shown { $0.code("kind") == IntakeKind.repair && $0.isYes("public") }.onNewLine,
      .choice("siteVisit", Phrase("要到场", "Go and look"), EntryOption.yesOrNo, columns: 6)
        .preset("no"),
      .choice("solved", Phrase("当场解决", "Solved now"), EntryOption.yesOrNo, columns: 6)
        .preset("no").shown { $0.code("kind") == IntakeKind.complaint }.onNewLine,
      .line("result", Phrase("结果", "Result"), columns: 44).required
        .shown { $0.isYes("solved") }.onNewLine,
      fields.field(.rootCause, columns: 20).required.shown { $0.isYes("solved") },
      .choice("satisfied", Phrase("客户满意", "Satisfied"), EntryOption.yesOrNo, columns: 6)
        .required.shown { $0.isYes("solved") },
      .choice("person", Phrase("责任人", "Person"), EntryOption.staff(scene), columns: 20)
        .help(Phrase("可以先空着，以后再派。", "May stay empty and be assigned later.")).onNewLine,
    ]
  }

  /// Class and subject are asked for once it is known against whom.
  private static func isClassified(_ entries: Entries) -> Bool {
    entries.code("kind") == IntakeKind.complaint && !entries.isEmpty("target")
  }

  private static func source(_ entries: Entries) -> RegisterIntake.Source {
    var source = RegisterIntake.Source()
    source.house = entries.house("house")
    source.isAnonymous = entries.isYes("anonymous")
    source.name = entries.optional("name")
    source.phone = entries.optional("phone")
    return source
  }

  private static func content(_ entries: Entries) -> IntakeContent {
    var content = IntakeContent()
    content.text = entries.text("text")
    content.title = entries.optional("title") ?? IntakeContent.title(from: entries.text("text"))
    content.demand = entries.text("demand")
    content.terms = entries.terms(of: .target, .responsibilityClass, .subjectClass)
    content.part = entries.optional("part")
    if entries.isYes("utility") { content.flags.insert(.utility) }
    if entries.isYes("siteVisit") { content.flags.insert(.siteVisit) }
    if entries.code("kind") == IntakeKind.repair, entries.isYes("public") {
      content.flags.insert(.publicFacility)
    }
    return content
  }
}
