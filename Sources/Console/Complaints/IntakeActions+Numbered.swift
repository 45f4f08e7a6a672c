import Desk
import Domain
import Resources

// The steps with digits, and which of them comes next.
extension IntakeActions {
  private var respond: PaneAction {
    step(
      Phrase("回复客户", "Answer the customer"), in: .received, .verifying, .assigned, .inProgress,
      .waitingExternal, .dispatched, .onSite, .quoted, .external
    ) { $0.respond }.coded("33")
  }

  var verify: PaneAction {
    let intakes = [intake] + others
    return ofComplaint(
      step(
        Phrase("核实情况", "Verify the facts"), in: .received, .verifying
      ) { $0.verify(intakes) }
    ).hinted("核实情况", "Verify")
  }

  var assign: PaneAction {
    let isTaken = ([intake] + others).contains { $0.assignment.person != nil }
    let needsReason = isTaken || card.matter.isMajor
    let needsLimit = card.needsLimit
    return step(
      Phrase("派给部门和责任人", "Assign"), in: .received, .verifying, .assigned, .inProgress,
      .waitingExternal
    ) { $0.assign(needsReason: needsReason, needsLimit: needsLimit) }
    .coded("32").hinted("派给部门", "Assign")
  }

  private var accept: PaneAction {
    let accept = done(Phrase("接手", "Take it on"), in: .assigned, .waitingExternal) {
      $0.errand(said: Phrase("已接手", "taken on")) { AcceptIntake($0) }
    }.hinted("接手", "Take on")
    return kept(accept) { intake, clerk, _ throws(Refusal) in try intake.requireResponsible(clerk) }
  }

  private var handle: PaneAction {
    let title = Phrase("处理完毕", "Handled")
    let intake = intake
    guard isComplaint else {
      return step(title, in: .received, .assigned, .inProgress) { $0.handle(intake) }
    }
    let handle = step(title, in: .assigned, .inProgress, .waitingExternal) {
      $0.handle(intake)
    }
    return kept(handle) { intake, clerk, _ throws(Refusal) in try intake.requireResponsible(clerk) }
  }

  private var signOff: PaneAction {
    let signOff = ofComplaint(
      done(Phrase("部门负责人签字", "Head signs off"), in: .handled) {
        $0.errand(saying: StepForm.signedOff) { SignOffIntake($0) }
      }
    ).hinted("部门签字", "Sign off")
    return kept(signOff) { intake, clerk, _ throws(Refusal) in try intake.requireSigner(clerk) }
  }

  private var check: PaneAction {
    let check = ofComplaint(
      done(Phrase("验证合格（他人）", "Checked by another"), in: .handled) {
        $0.errand(saying: StepForm.checked) { CheckIntake($0) }
      }
    ).hinted("验证合格", "Check")
    return kept(check) { intake, clerk, _ throws(Refusal) in
      try intake.requireAnothersWork(clerk)
    }
  }

  private var revisit: PaneAction {
    let attempt = others.isEmpty ? intake.failedRevisits.count + 1 : 1
    return ofComplaint(
      step(Phrase("回访", "Revisit"), in: .verified, .revisiting) { $0.revisit(attempt: attempt) }
        .coded("34"))
  }

  var note: PaneAction { step(Phrase("加备注", "Remark")) { $0.note } }

  /// Complaints, and the kinds of the short way.
  var common: [PaneAction] {
    [respond, verify, assign, accept, handle, signOff, check, revisit, note]
  }

  private var dispatch: PaneAction {
    step(Phrase("派工", "Dispatch"), in: .received, .dispatched, .onSite, .external, .quoted) {
      [intake] in $0.dispatch(intake)
    }.coded("32")
  }

  var arrive: PaneAction {
    let title = Phrase("到场", "On site")
    let errand: @Sendable (StepForm) -> Errand = {
      $0.errand(said: Phrase("已到场", "on site")) { NoteOnIntake($0, .arrival) }
    }
    return intake.kind == .repair
      ? done(title, in: .dispatched, .external, errand: errand)
      : done(
        title, in: .received, .verifying, .assigned, .inProgress, .waitingExternal, errand: errand)
  }

  private var finish: PaneAction {
    let isQuoted = intake.quote != nil && intake.repair?.hasConsent != true
    return step(
      Phrase("修好", "Fixed"), in: .dispatched, .onSite, .external, .quoted
    ) { $0.finish(isQuoted: isQuoted) }
  }

  private var confirm: PaneAction {
    let isPublic = intake.flags.contains(.publicFacility)
    let who = isPublic ? Phrase("主管确认", "Supervisor confirms") : Phrase("业主确认", "Owner confirms")
    return step(who, in: .fixed) { isPublic ? $0.confirmPublic : $0.confirm }
      .hinted(who.text(in: .chinese), "Confirm")
  }

  /// Repairs have their own.
  var repair: [PaneAction] {
    [
      respond, dispatch, arrive, finish, confirm, keep,
      step(Phrase("取消报修", "Cancel"), in: .received, .dispatched, .onSite, .quoted, .external) {
        $0.cancel
      },
      reckoning, note,
    ]
  }

  /// What comes next by itself.
  var next: PaneAction? {
    switch intake.state {
    case .received where intake.kind == .repair: dispatch
    case .received where isComplaint: verify
    case .received: assign
    case .verifying: assign
    case .assigned: accept
    case .inProgress, .waitingExternal: handle
    case .handled: intake.outcome.signedOffBy == nil ? signOff : check
    case .revisiting where isAnswerOwed: keep
    case .verified, .revisiting: revisit
    case .watching: close
    case .quoted where intake.repair?.hasConsent != true: consent
    case .dispatched, .onSite, .quoted, .external: finish
    case .fixed: confirm
    case .closed, .confirmed, .cancelled: nil
    }
  }

  /// Whether the customer is satisfied, and only waits for an answer (rule FU-12).
  private var isAnswerOwed: Bool {
    intake.isSatisfiedButForAnAnswer
      && card.clocks.contains { $0.policy == .promise && $0.isRunning }
  }
}
