extension Intake {
  /// The schemes of which it should have a term by now and has none (rules CH-24, D-1).
  ///
  /// The final class and the root cause of a handled case have a finding of their own (FC-13).
  func termsMissing(by schemes: Schemes) -> [String] {
    schemes.all.filter { scheme in
      scheme.id != .severity && isDue(scheme.required) && classification[scheme.id] == nil
        && (state.isOpen || scheme.id != .responsibilityClass && scheme.id != .rootCause)
    }.map(\.id.rawValue)
  }

  private func isDue(_ requirement: Scheme.Requirement) -> Bool {
    switch requirement {
    case .received: true
    case .assigned: assignment.assignedAt != nil
    case .handled: !state.isOpen
    case .never: false
    }
  }
}
