/// What a desk should see about a visit that is written down, and that hinders nothing.
package enum VisitDoubt: RefusalReason {
  case malformedPhone
  case malformedPlate
  case malformedHostNumber
  /// A call without a number, and the unit has none that could be meant.
  case hostNumberMissing
  case purposeMissing
  /// Whoever showed this document is inside already.
  case alreadyInside(slip: String, since: Moment)
  /// The document is inside already, and under another name.
  case insideUnderAnotherName(slip: String, since: Moment, name: Sensitive)
  /// What a unit, or the estate, has said about this person or about every visitor.
  case instruction(Instruction)
  case documentNotReturned
  /// The slip was written off while its visitor had not been signed out.
  case countedAsGone
  /// The clock shows an earlier time than the visit's own.
  case clockWentBack

  /// The name of it, as programs read it.
  package var code: String {
    if case .instruction(let instruction) = self { return instruction.kind.rawValue }
    return Mirror(reflecting: self).children.first?.label ?? String(describing: self)
  }
}

extension VisitDoubt {
  /// What of the particulars does not look right.
  package static func about(
    _ visitor: VisitorParticulars, phone: String, plates: PlateWriting
  ) -> [VisitDoubt] {
    var doubts: [VisitDoubt] = []
    if !phone.isEmpty, !ContactPhone.isWellFormed(phone) { doubts.append(.malformedPhone) }
    let plate = IdentityNumber.folded(visitor.plate)
    if !plate.isEmpty, !plates.isWellFormed(plate) { doubts.append(.malformedPlate) }
    if visitor.purpose.isEmpty { doubts.append(.purposeMissing) }
    return doubts
  }
}
