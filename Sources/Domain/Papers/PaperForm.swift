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
}

extension PaperForm {
  /// The form that a case is usually printed as, by its kind and how far it has come.
  package static func usual(for intake: Intake, of matter: Matter) -> PaperForm {
    switch intake.kind {
    case .repair: .repair
    case .help, .enquiry, .suggestion: .information
    case .complaint: fitting(intake, of: matter).last { $0 != .letter } ?? .complaint
    }
  }

  /// The forms that a case can be printed as now, those that take most last.
  package static func fitting(_ intake: Intake, of matter: Matter) -> [PaperForm] {
    [.information, .complaint, .repair, .handling, .dispute, .dossier, .letter].filter { form in
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

extension Intake {
  /// The letters that were written about it, in order.
  package var letters: [(to: String, step: Step)] {
    steps.compactMap { step in
      if case .letterSent(let to) = step.deed { (to, step) } else { nil }
    }
  }
}
