/// A paper form as which a case can be printed: one stored record, several views (rule DEC-30).
package enum PaperForm: String, CaseIterable, Codable, Sendable {
  /// 工作信息记录表 (F-06), for whatever was brought.
  case information
  /// 客户投诉记录 (F-07).
  case complaint
  /// 顾客投诉处理记录表 (F-09, rule CH-23).
  case handling
  /// 重大投诉专卷 (F-14, rule CE-6): cover, contents, and everything of the matter as one bundle.
  case dossier
  /// 报修派工单 (F-20).
  case repair
  /// 邻里纠纷处理记录表 (F-16).
  case dispute
  /// A letter to the developer or to an outside body (rules CH-20 to CH-22).
  case letter
  /// The answer to a complaint in writing or on the network, as it went out (F-15, rules CI-20, OL-6).
  case reply
}

extension PaperForm {
  /// The form that a case is usually printed as, by its kind and how far it has come.
  package static func usual(for intake: Intake, of matter: Matter) -> PaperForm {
    switch intake.kind {
    case .repair: .repair
    case .help, .enquiry, .suggestion: .information
    case .complaint: fitting(intake, of: matter).last { !$0.isNumbered } ?? .complaint
    }
  }

  /// The forms that a case can be printed as now, those that take most last.
  package static func fitting(_ intake: Intake, of matter: Matter) -> [PaperForm] {
    [.information, .complaint, .repair, .handling, .dispute, .dossier, .letter, .reply].filter {
      form in
      form.flaw(of: intake, in: matter) == nil
    }
  }

  /// Refuses a form that the case has not come to.
  package func require(_ intake: Intake, of matter: Matter) throws(Refusal) {
    if let flaw = flaw(of: intake, in: matter) { throw flaw }
  }

  private func flaw(of intake: Intake, in matter: Matter) -> Refusal? {
    let id = intake.id
    switch self {
    case .information: return nil
    case .repair: return intake.kind == .repair ? nil : .intake(.notARepair(id))
    case .letter: return intake.letters.isEmpty ? .paper(.noLetter(id)) : nil
    case .reply: return intake.sentReplies.isEmpty ? .paper(.noReply(id)) : nil
    case .complaint, .handling, .dispute, .dossier: break
    }
    guard intake.kind == .complaint else { return .intake(.notAComplaint(id)) }
    switch self {
    case .handling: return intake.assignment.recordOpenedAt == nil ? .paper(.noRecord(id)) : nil
    case .dispute: return intake.hasDisputeRecord ? nil : .dispute(.notOpened(id))
    case .dossier: return matter.isMajor ? nil : .intake(.notMajor(id))
    default: return nil
    }
  }
}

extension PaperForm {
  /// Whether a case may have several of it, which are counted from 1.
  package var isNumbered: Bool { self == .letter || self == .reply }

  /// How many of it the case has.
  package func count(in intake: Intake) -> Int {
    switch self {
    case .letter: intake.letters.count
    case .reply: intake.sentReplies.count
    default: 1
    }
  }

  /// Refuses the number of one that the case does not have.
  package func require(_ number: Int, of intake: Intake) throws(Refusal) {
    guard isNumbered, !(1...max(1, count(in: intake))).contains(number) else { return }
    throw .paper(self == .reply ? .noReply(intake.id) : .noLetter(intake.id))
  }
}

/// An answer that has gone out: what was drafted, who approved it, and when it went.
package struct SentReply: Sendable {
  package let draft: Step
  package let approval: Step
  package let sent: Step

  /// By when more is promised in it.
  package var promised: Moment? {
    switch sent.deed {
    case .sent(_, let promise), .posted(_, let promise): promise?.due
    default: nil
    }
  }

  /// Whether everybody can read it.
  package var isPosted: Bool { if case .posted = sent.deed { true } else { false } }
}

extension Intake {
  /// The answers that have gone out after an approval, in order.
  package var sentReplies: [SentReply] {
    var replies: [SentReply] = []
    var (draft, approval): (Step?, Step?)
    for step in steps {
      switch step.deed {
      case .drafted: (draft, approval) = (step, nil)
      case .approved: approval = step
      case .sent, .posted:
        if let draft, let approval {
          replies.append(SentReply(draft: draft, approval: approval, sent: step))
        }
      default: break
      }
    }
    return replies
  }

  /// The letters that were written about it, in order.
  package var letters: [(to: String, step: Step)] {
    steps.compactMap { step in
      if case .letterSent(let to) = step.deed { (to, step) } else { nil }
    }
  }
}
