import Desk
import Domain
import Resources

extension ComplaintPane {
  package func actions(in scene: Scene) -> [PaneAction] {
    guard let row = list.selected else { return [] }
    let marked = list.rows.filter { list.marked.contains($0.id) }
    let first = marked.first ?? row
    var steps = IntakeActions(
      intake: first.card.intake, card: first.card, ids: (marked.isEmpty ? [row] : marked).map(\.id))
    steps.others = marked.dropFirst().map(\.card.intake)
    return first.card.intake.kind == .repair
      ? steps.repair : steps.common + steps.further + steps.reading
  }

  package func again(in scene: Scene) -> PaneAction? {
    guard let intake = list.selected?.card.intake else { return nil }
    return .form(Phrase("照这一条登记", "New like this one")) {
      IntakeForms.register(in: $0).preset([
        "kind": intake.kind.rawValue, "channel": intake.registration.channel.rawValue,
        "house": intake.reporter.household ?? "", "title": intake.matterTitle,
        "target": intake.classification[.target]?.rawValue ?? "", "part": intake.repair?.part ?? "",
      ])
    }
  }

  package func remark(in scene: Scene) -> PaneAction? {
    guard let row = list.selected else { return nil }
    return IntakeActions(intake: row.card.intake, card: row.card, ids: [row.id]).note
  }

  /// The step that comes next by the state of the selected record.
  package func main(in scene: Scene) -> PaneAction? {
    guard let row = list.selected else { return nil }
    return IntakeActions(intake: row.card.intake, card: row.card, ids: [row.id]).next
  }
}

/// What can be done with an intake; the first nine keep their digits for ever.
struct IntakeActions {
  let intake: Intake
  let card: IntakeCard
  let ids: [String]
  /// The other marked records, which the step must fit too.
  var others: [Intake] = []

  private func step(
    _ title: Phrase, in states: IntakeState..., form: @escaping @Sendable (StepForm) -> EntryForm
  ) -> PaneAction {
    let ids = ids
    return .form(title, unless: why(states)) { form(StepForm(ids: ids, scene: $0)) }
  }

  private func done(
    _ title: Phrase, in states: IntakeState...,
    errand: @escaping @Sendable (StepForm) -> Errand
  ) -> PaneAction {
    let ids = ids
    return .errand(title, unless: why(states)) { errand(StepForm(ids: ids, scene: $0)) }
  }

  /// Why a step does not fit; nothing for any state where none is named.
  private func why(_ states: [IntakeState]) -> Phrase? {
    guard !states.isEmpty,
      let other = ([intake] + others).first(where: { !states.contains($0.state) })
    else { return nil }
    let words = other.state.words
    let name = others.isEmpty ? "" : other.id
    return Phrase(
      "\(name)现在是“\(words.text(in: .chinese))”",
      "\(name.isEmpty ? "it" : name) is \(words.text(in: .english))")
  }
}

// MARK: The numbered steps

extension IntakeActions {
  private var respond: PaneAction {
    step(
      Phrase("回复客户", "Answer the customer"), in: .received, .verifying, .assigned, .inProgress,
      .waitingExternal, .dispatched, .onSite, .quoted, .external
    ) { $0.respond }.coded("33")
  }

  private var verify: PaneAction {
    step(
      Phrase("核实情况", "Verify the facts"), in: .received, .verifying
    ) { $0.verify }.hinted("核实情况", "Verify")
  }

  private var assign: PaneAction {
    step(
      Phrase("派给部门和责任人", "Assign"), in: .received, .verifying, .assigned, .inProgress,
      .waitingExternal
    ) { $0.assign }.coded("32").hinted("派给部门", "Assign")
  }

  private var accept: PaneAction {
    done(Phrase("接手", "Take it on"), in: .assigned, .waitingExternal) {
      $0.errand(said: Phrase("已接手", "taken on")) { AcceptIntake($0) }
    }.hinted("接手", "Take on")
  }

  private var handle: PaneAction {
    let intake = intake
    return step(
      Phrase("处理完毕", "Handled"), in: .received, .verifying, .assigned, .inProgress,
      .waitingExternal
    ) { $0.handle(intake) }
  }

  private var signOff: PaneAction {
    done(Phrase("部门负责人签字", "Head signs off"), in: .handled) {
      $0.errand(said: Phrase("部门已签字", "signed off")) { SignOffIntake($0) }
    }.hinted("部门签字", "Sign off")
  }

  private var check: PaneAction {
    done(Phrase("验证合格（他人）", "Checked by another"), in: .handled) {
      $0.errand(said: Phrase("验证合格", "checked")) { CheckIntake($0) }
    }.hinted("验证合格", "Check")
  }

  private var revisit: PaneAction {
    step(Phrase("回访", "Revisit"), in: .verified, .revisiting) { $0.revisit }.coded("34")
  }

  var note: PaneAction { step(Phrase("加备注", "Remark")) { $0.note } }

  /// Complaints, and the kinds of the short way.
  var common: [PaneAction] {
    [respond, verify, assign, accept, handle, signOff, check, revisit, note]
  }

  private var dispatch: PaneAction {
    step(Phrase("派工", "Dispatch"), in: .received, .dispatched, .onSite, .external, .quoted) {
      $0.dispatch
    }.coded("32")
  }

  private var arrive: PaneAction {
    done(Phrase("到场", "On site")) {
      $0.errand(said: Phrase("已到场", "on site")) { NoteOnIntake($0, .arrival) }
    }
  }

  private var finish: PaneAction {
    step(
      Phrase("修好", "Fixed"), in: .dispatched, .onSite, .external, .quoted
    ) { $0.finish }
  }

  private var confirm: PaneAction {
    step(Phrase("业主确认", "Owner confirms"), in: .fixed) { $0.confirm }
      .hinted("业主确认", "Confirm")
  }

  var repair: [PaneAction] {
    [
      respond, dispatch, arrive, finish, confirm, keep,
      step(Phrase("取消报修", "Cancel"), in: .received, .dispatched, .onSite, .quoted) { $0.cancel },
      reckoning, note, .unmask(intake.id),
    ]
  }

  /// What comes next by itself.
  var next: PaneAction? {
    switch intake.state {
    case .received where intake.kind == .repair: dispatch
    case .received where intake.kind == .complaint: verify
    case .received: assign
    case .verifying: assign
    case .assigned: accept
    case .inProgress, .waitingExternal: handle
    case .handled: intake.outcome.signedOffBy == nil ? signOff : check
    case .verified, .revisiting: revisit
    case .watching: close
    case .dispatched, .onSite, .quoted, .external: finish
    case .fixed: confirm
    case .closed, .confirmed, .cancelled: nil
    }
  }
}

// MARK: Further steps

extension IntakeActions {
  private var keep: PaneAction {
    let isOpen = card.clocks.contains { $0.policy == .promise && $0.isRunning }
    let ids = ids
    return .errand(
      Phrase("承诺已兑现", "The promise was kept"),
      unless: isOpen ? nil : Phrase("没有未兑现的承诺", "no promise is open")
    ) { scene in
      StepForm(ids: ids, scene: scene).errand(said: Phrase("承诺兑现", "promise kept")) {
        KeepPromise($0, promise: nil)
      }
    }
  }

  private var close: PaneAction {
    done(Phrase("关闭", "Close"), in: .watching) {
      $0.errand(said: Phrase("已关闭", "closed")) { CloseIntake($0) }
    }
  }

  var further: [PaneAction] {
    let isMajor = card.matter.isMajor
    var actions = [
      keep, arrive, classify,
      step(Phrase("等外部单位", "Waits for another body"), in: .inProgress, .assigned) { $0.wait },
      step(Phrase("发函", "Write a letter")) { $0.letter },
      step(
        Phrase("开处理记录表", "Open the handling record"), in: .received, .verifying, .assigned,
        .inProgress, .waitingExternal
      ) { $0.record },
      step(Phrase("严重程度", "Severity")) { $0.severity },
      step(Phrase("升为重大", "Raise to major")) { $0.criterion },
      step(Phrase("记下告知了谁", "Record who was told")) { $0.notify },
    ]
    if isMajor {
      actions.append(step(Phrase("指定专人", "Dedicated person")) { $0.dedicate })
      actions.append(step(Phrase("书面调查", "Written findings")) { $0.findings })
    }
    if intake.registration.channel.isOnline { actions += online }
    actions += [
      step(Phrase("并入同一事项", "Same matter as another")) { $0.link },
      step(Phrase("免回访", "No revisit needed"), in: .handled, .verified, .revisiting) { $0.exempt },
      close,
      step(
        Phrase("重新处理", "Take up again"), in: .handled, .verified, .revisiting, .watching, .closed
      ) { $0.reopen },
      step(Phrase("是否计数", "Count it?")) { $0.count },
    ]
    return actions
  }

  private var online: [PaneAction] {
    [
      step(Phrase("拟网上回复", "Draft the online reply")) { $0.draftReply },
      done(Phrase("批准网上回复", "Approve the online reply")) {
        $0.errand(said: Phrase("回复已批准", "reply approved")) { ApproveOnlineReply($0) }
      },
      done(Phrase("发出网上回复", "Post the online reply")) {
        $0.errand(said: Phrase("回复已发出", "reply posted")) { PrepareOnlineReply($0, .post) }
      },
    ]
  }

  /// What only shows something.
  var reading: [PaneAction] { [reckoning, .unmask(intake.id)] }

  private var reckoning: PaneAction {
    let id = intake.id
    return PaneAction(Phrase("时限怎么算的", "How the deadlines were reckoned")) { _ in
      .request(
        .show { desk, clerk, scene in
          let explained = try desk.ask(ExplainDeadlines(id), as: clerk)
          return Page(
            "\(id)  " + scene.say("时限怎么算的", "how the deadlines were reckoned"),
            explained.flatMap { explanation -> [DetailPart] in
              let policy = explanation.row.id
              return [.heading("\(policy.rawValue) \(scene.say(policy.label))")]
                + explanation.lines(in: scene.zone, scene.language).map { .text("  " + $0) }
                + [.blank]
            })
        })
    }.coded("36")
  }
}

extension PaneAction {
  /// Shows a name and a phone whole, for a reason that the journal keeps (decision 19).
  static func unmask(_ record: String) -> PaneAction {
    .form(Phrase("显示姓名电话", "Show name and phone")) { _ in
      EntryForm(
        Unmask.kind, subject: record, Phrase("显示姓名电话", "Show name and phone"),
        [
          .line("reason", Phrase("理由", "Reason"), columns: 50).required
            .help(Phrase("谁在什么时候因为什么看了，会记入流水。", "Who looked, when and why, is journalled."))
        ]
      ) { entries in
        let command = Unmask(record, reason: entries.text("reason"))
        return .perform(
          Errand(kind: Unmask.kind) { desk, clerk in
            let whole = try desk.perform(command, as: clerk)
            return Errand.Done(
              Phrase(
                "\(record)：\(whole.name) \(whole.phone)", "\(record): \(whole.name) \(whole.phone)"),
              subject: record)
          })
      }.verb(Phrase("显示", "Show"))
    }
  }
}
