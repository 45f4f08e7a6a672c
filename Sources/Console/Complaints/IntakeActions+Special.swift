import Desk
import Domain
import Resources

// What only some complaints have: the network's answer, a dispute, weight, conduct.
extension IntakeActions {
  var online: [PaneAction] {
    [
      step(Phrase("列出投诉点", "List its points")) { $0.points },
      draft,
      approve,
      done(Phrase("发出网上回复", "Post the online reply")) {
        $0.errand(said: Phrase("回复已发出", "reply posted")) { PrepareOnlineReply($0, .post) }
      },
      step(Phrase("跟帖增加", "More posts")) { $0.followUp },
    ]
  }

  private var draft: PaneAction {
    let points = intake.points
    return step(Phrase("拟网上回复", "Draft the online reply")) { $0.draftReply(points: points) }
  }

  private var approve: PaneAction {
    done(Phrase("批准网上回复", "Approve the online reply")) {
      $0.errand(said: Phrase("回复已批准", "reply approved")) { ApproveOnlineReply($0) }
    }
  }

  var dispute: [PaneAction] {
    guard intake.hasDisputeRecord else { return [openDispute, jointLetter] }
    return [
      step(Phrase("记一步经过", "A step of its course")) { $0.disputeStage },
      step(Phrase("记约定", "A duty agreed")) { $0.duty },
      step(Phrase("整改通知", "Rectification notice")) { $0.notice },
    ] + commitments + [jointLetter]
  }

  private var openDispute: PaneAction {
    step(Phrase("建纠纷记录", "Open the dispute record")) { $0.openDispute }
  }

  private var jointLetter: PaneAction {
    step(Phrase("联名信", "Joint letter")) { $0.jointLetter }
  }

  private var commitments: [PaneAction] {
    let given = intake.commitments
    guard !given.isEmpty else { return [] }
    func options(_ chosen: [(commitment: Undertaking, step: Step)]) -> [EntryOption] {
      chosen.map { EntryOption("\($0.commitment.id)", told($0), mark: "\($0.commitment.id)") }
    }
    let all = options(given)
    let open = options(given.filter { intake.commitmentKeptAt($0.commitment.id) == nil })
    let notices = options(given.filter(\.commitment.isNotice))
    let deliver = step(Phrase("整改通知送达", "A notice was delivered")) { $0.delivery(of: notices) }
    let breach = step(Phrase("发现违约", "A breach was seen")) { $0.breach(of: all) }
    let keep = step(Phrase("约定已履行", "A duty was kept")) { $0.kept(among: open) }
    return (notices.isEmpty ? [] : [deliver]) + [breach] + (open.isEmpty ? [] : [keep])
  }

  private func told(_ given: (commitment: Undertaking, step: Step)) -> Phrase {
    Phrase(given.step.text, given.step.text)
  }

  var weight: [PaneAction] {
    let isSerious = card.severity != .general
    return [
      step(Phrase("严重程度", "Severity")) { $0.severity },
      isSerious ? step(Phrase("评审", "Review")) { $0.review } : nil,
      criterion,
      card.matter.isMajor ? dedicate : nil,
      card.matter.isMajor ? findings : nil,
      step(Phrase("记下告知了谁", "Record who was told")) { $0.notify },
      step(Phrase("上报", "Report upwards")) { $0.escalate },
      step(Phrase("投诉个人行为", "It is about conduct")) { $0.conduct },
    ].compactMap { $0 }
  }

  /// Writes down that somebody was told, which the form says already.
  func telling(_ whom: Notified) -> PaneAction {
    step(Phrase("记下告知了谁", "Record who was told")) {
      $0.notify.preset(["whom": whom.rawValue])
    }
  }

  private var criterion: PaneAction { step(Phrase("升为重大", "Raise to major")) { $0.criterion } }

  private var dedicate: PaneAction {
    step(Phrase("指定专人", "Dedicated person")) { $0.dedicate }
  }

  private var findings: PaneAction {
    step(Phrase("书面调查", "Written findings")) { $0.findings }
  }

  /// What gives a refused step what it lacks; nothing where nothing does.
  func remedy(for refusal: Refusal, in scene: Scene) -> PaneAction? {
    switch refusal {
    case .intake(.verificationMissing): verify
    case .intake(.targetMissing), .intake(.classMissing), .dispute(.notBetweenHouseholds):
      all.first { $0.kind(in: scene) == AmendIntake.kind }
    case .intake(.headOwns): assign
    case .intake(.majorIncomplete): card.matter.dedicatedPerson == nil ? dedicate : findings
    case .intake(.approvalMissing): isDrafted ? approve : draft
    case .intake(.nobodyAsked): letter
    case .intake(.notMajor): criterion
    case .intake(.wrongState): next
    case .dispute(.notOpened): openDispute
    default: nil
    }
  }

  /// Whether the last word on the network's answer is a draft that nobody has approved.
  private var isDrafted: Bool { intake.replyState == .drafted }
}

// MARK: What only shows something

extension IntakeActions {
  var reading: [PaneAction] {
    let own: [PaneAction] = [.unmask(intake.id), .print(intake, of: card.matter)]
    return (intake.kind == .repair ? own : [reckoning] + own)
      + [repairFile, assessment].compactMap { $0 } + [possibleDuplicates]
  }

  var reckoning: PaneAction {
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
