import Desk
import Domain
import Resources

extension Instruction.Kind {
  package var words: Phrase {
    switch self {
    case .expected: Phrase("预约来访", "expected")
    case .mayEnter: Phrase("可以进", "may enter")
    case .doNotAdmit: Phrase("不放行", "do not admit")
    case .callFirst: Phrase("先打电话", "call first")
    case .away: Phrase("家里没人", "away")
    }
  }
}

extension VisitPurpose {
  /// Its name on the screen.
  package var words: Phrase { Phrase(chinese, english) }
}

extension VisitPurposes {
  /// What a text names in either language, where it is one of the office's own purposes; else the
  /// text itself.
  package func words(for purpose: String) -> Phrase {
    meant(by: purpose)?.words ?? Phrase(purpose, purpose)
  }
}

extension Visit {
  /// Its state, whether it was signed out by the desk, and what became of the slip.
  package var marks: [Phrase] {
    let isSignedOut = forcedReason != nil && !isOpen
    let signedOut = isSignedOut ? [Phrase("代签离", "signed out by desk")] : []
    let state = isSignedOut && state == .returned ? [] : [state.words]
    let slip =
      switch slipPlace {
      case .missing: [Phrase("证未还", "slip missing")]
      case .returned where slipBackAt != nil: [Phrase("证已找回", "slip found")]
      default: [Phrase]()
      }
    return state + signedOut + slip
  }

  /// What the host said of somebody who was turned away: why, where nobody gave another reason
  /// (form F-01).
  package var refusal: Phrase? { state == .turnedAway ? hostCall?.answer.words : nil }

  /// The marks in one sentence.
  package var standing: Phrase {
    Phrase(
      marks.map { $0.text(in: .chinese) }.joined(separator: "，"),
      marks.map { $0.text(in: .english) }.joined(separator: ", "))
  }
}

extension Scene {
  /// What somebody came for: the office's own word in the language of the screen, else as it was
  /// written down.
  func purpose(_ text: String) -> String {
    say(house.purposes.words(for: text))
  }
}

extension SlipCount {
  /// `发出 12 = 收回 7 + 在外 5 + 遗失 0`: what must agree at any moment.
  ///
  /// Those that were out at a cut-off and came back after it are named behind the sum.
  package var words: Phrase { words(isRead: false) }

  /// The same; whoever hears it is told the figures, and not the signs between them.
  func words(isRead: Bool) -> Phrase {
    let (equals, plus) = isRead ? ("  ", "  ") : (" = ", " + ")
    let labels = (backSince ?? []).joined(separator: " ")
    return Phrase(
      "发出 \(issued)\(equals)收回 \(returned)\(plus)在外 \(inside)\(plus)遗失 \(lost)"
        + (labels.isEmpty ? "" : "；截止时在外，后已收回：\(labels)"),
      "given \(issued)\(equals)back \(returned)\(plus)out \(inside)\(plus)lost \(lost)"
        + (labels.isEmpty ? "" : "; out at the cut-off, back since: \(labels)"))
  }
}

extension Unmasking {
  /// What was seen whole: a record's number, or the roll-call.
  package var recordWords: Phrase {
    record == PrintVisits.What.rollCall.rawValue
      ? PrintVisits.What.rollCall.words : Phrase(record, record)
  }
}

extension UnmaskReason {
  package var words: Phrase {
    switch self {
    case .contact: Phrase("联系本人", "to call them")
    case .emergency: Phrase("紧急情况", "emergency")
    case .correction: Phrase("核对更正", "to check or correct")
    case .authority: Phrase("公安等机关查询", "an authority asks")
    case .ownRequest: Phrase("本人要求", "their own request")
    }
  }
}
