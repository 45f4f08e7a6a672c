/// What is put right, or filled in, after an intake was taken down.
package struct Amendment: Hashable, Codable, Sendable {
  package var target: Target?
  package var responsibility: ResponsibilityClass?
  package var subject: SubjectClass?
  package var name: String?
  package var phone: String?

  package init() {}

  package var isEmpty: Bool { self == Amendment() }

  fileprivate var isOfComplaint: Bool {
    target != nil || responsibility != nil || subject != nil
  }
}

extension Intake {
  /// Puts its classification or its contact right; the clocks follow (rules CN-5, CC-6).
  package mutating func amend(_ amendment: Amendment, _ doing: Doing) throws(Refusal) {
    guard !state.isEnd else { throw .intake(.wrongState(id, state)) }
    if amendment.isOfComplaint { try requireComplaint() }
    var changes: [String] = []
    if let target = amendment.target { changes += retarget(to: target) }
    if let responsibility = amendment.responsibility { changes += reclass(to: responsibility) }
    if let subject = amendment.subject {
      changes.append("subject \(subject.rawValue)")
      classification.subjectClass = subject
    }
    if !reporter.isAnonymous { changes += complete(amendment) }
    note(.amended, changes.joined(separator: "; "), doing)
  }

  /// A class that only followed from the target follows the new one.
  private mutating func retarget(to target: Target) -> [String] {
    let former = classification.target
    classification.target = target
    if classification.firstClass == former?.usualClass {
      classification.firstClass = target.usualClass
    }
    return ["target \(former?.rawValue ?? "-") → \(target.rawValue)"]
  }

  /// Once it is handled, the class that is put right is the final one.
  private mutating func reclass(to responsibility: ResponsibilityClass) -> [String] {
    if state.isOpen {
      classification.firstClass = responsibility
      classification.finalClass = nil
    } else {
      classification.finalClass = responsibility
    }
    return ["class \(responsibility.rawValue)"]
  }

  /// Name and phone themselves stand in no step: a step is never erased.
  private mutating func complete(_ amendment: Amendment) -> [String] {
    var changes: [String] = []
    if let name = amendment.name {
      reporter.name = Sensitive(name, as: .name)
      changes.append("name")
    }
    if let phone = amendment.phone {
      reporter.phone = Sensitive(phone, as: .phone)
      changes.append("phone")
    }
    if outcome.exemption == .anonymous, !hasNobodyToAsk { outcome.exemption = nil }
    return changes
  }
}
