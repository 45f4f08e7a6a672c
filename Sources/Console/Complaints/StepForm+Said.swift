import Domain
import Resources

// What is said of a step that may end in more than one way: by how the record stands after it.
extension StepForm {
  /// Somebody else has found the effect good; the department may still have to sign (rule CH-11).
  static let checked: @Sendable (Intake) -> Phrase = { intake in
    switch intake.state {
    case .verified: Phrase("验证合格", "verified")
    case .watching: Phrase("验证合格，进入观察期", "verified; the quiet week runs")
    default: Phrase("效果已验证，等部门负责人签字", "the effect is checked; the head has still to sign")
    }
  }

  /// The head has signed; the effect may still have to be checked (rule CH-16).
  static let signedOff: @Sendable (Intake) -> Phrase = { intake in
    switch intake.state {
    case .verified: Phrase("部门已签字，验证合格", "signed off, and so verified")
    case .watching: Phrase("部门已签字，进入观察期", "signed off; the quiet week runs")
    default: Phrase("部门已签字，等他人验证", "signed off; somebody else has still to check")
    }
  }

  /// The customer was asked, or could not be (rules FU-2, FU-12, DEC-21).
  static let revisited: @Sendable (Intake) -> Phrase = { intake in
    let isNotReached = intake.steps.last?.deed.isRevisit(.notReached) == true
    return switch intake.state {
    case .closed: Phrase("回访满意，已关闭", "satisfied, and closed")
    case .inProgress: Phrase("回访不满意，已重新处理", "not satisfied, taken up again")
    case .watching: Phrase("几次都没联系上，进入观察期", "never reached; the quiet week runs")
    default:
      isNotReached
        ? Phrase("没联系上，还要再访", "not reached, to be tried again")
        : Phrase("回访满意，等约定的答复", "satisfied; the promised answer is due")
    }
  }

  /// A result was written; what is no complaint and no repair is closed with that.
  static let handled: @Sendable (Intake) -> Phrase = { intake in
    intake.state == .closed
      ? Phrase("处理完毕，已关闭", "handled, and closed") : Phrase("处理完毕", "handled")
  }

  /// The owner has signed, or for a reason not (rule RP-2); it is closed either way.
  static let confirmed: @Sendable (Intake) -> Phrase = { intake in
    intake.repair?.isSigned == true
      ? Phrase("业主已确认，已关闭", "confirmed by the owner, and closed")
      : Phrase("业主没签字，原因已记，已关闭", "unsigned, with the reason; closed")
  }
}
