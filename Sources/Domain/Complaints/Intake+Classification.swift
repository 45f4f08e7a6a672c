extension Intake {
  /// The schemes of which it should have a term by now and has none (rules CH-24, D-1).
  ///
  /// The final class and the root cause of a handled case have a finding of their own (FC-13).
  ///
  /// What it was not by the cut-off, assigned or handled, asks for nothing yet.
  func termsMissing(by schemes: Schemes, isAssigned: Bool, isHandled: Bool) -> [String] {
    schemes.all.filter { scheme in
      let isDue =
        switch scheme.required {
        case .received: true
        case .assigned: isAssigned && assignment.assignedAt != nil
        case .handled: isHandled && !state.isOpen
        case .never: false
        }
      return scheme.id != .severity && isDue && classification[scheme.id] == nil
        && (state.isOpen || scheme.id != .responsibilityClass && scheme.id != .rootCause)
    }.map(\.id.rawValue)
  }
}
