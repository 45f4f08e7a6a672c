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

extension SlipCount {
  /// `发出 12 = 收回 7 + 在外 5 + 遗失 0`: what must agree at any moment.
  package var words: Phrase {
    Phrase(
      "发出 \(issued) = 收回 \(returned) + 在外 \(inside) + 遗失 \(lost)",
      "given \(issued) = back \(returned) + out \(inside) + lost \(lost)")
  }
}
