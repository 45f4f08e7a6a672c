/// A major complaint is the office head's own, unless it is given away with a reason (rule CE-5).
extension Intake {
  /// Whether somebody else than the head of the office has it, and no reason was given for that since
  /// the matter became major.
  ///
  /// It may have been assigned before: a reason of that time was none for giving away a major case.
  package func isHeldBelow(_ heads: Set<StaffNumber>, in matter: Matter) -> Bool {
    guard kind == .complaint, state.isOpen, let majorSince = matter.majorSince,
      let person = assignment.person, !heads.contains(person)
    else { return false }
    let last = steps.last { if case .assigned = $0.deed { true } else { false } }
    guard let last, !last.text.isEmpty else { return true }
    return last.at < majorSince
  }

  /// Refuses the result of a case that is held below the head, unless the head writes it.
  package func requireHead(
    _ heads: Set<StaffNumber>, in matter: Matter, writing staff: Staff
  ) throws(Refusal) {
    guard isHeldBelow(heads, in: matter), !heads.contains(staff.number) else { return }
    throw .intake(.headOwns(id))
  }
}
