import Domain
import Storage

extension Transaction {
  /// Lets the first report of a matter leave it: the others go on together in the matter of the
  /// oldest of them, with everything that was done about it (decision 1).
  ///
  /// Of two, it makes no difference which one leaves.
  ///
  /// - Throws: ``IntakeRefusal/notLinked(_:)`` where nothing else is in its matter.
  func passMatterOn(from first: Intake, on occasion: Occasion) throws {
    var first = first
    let others = try intakes.members(of: first.matter).filter { $0.id != first.id }
    guard let heir = others.first else { throw Refusal.intake(.notLinked(first.id)) }
    guard others.count > 1 else {
      _ = try UnlinkIntake(heir.id).perform(in: self, on: occasion)
      return
    }
    let doing = try occasion.doing(nil)
    let own = try matters.find(all: Set(others.map(\.ownMatter)))
    var left = try matters.find(first.matter)
    let before = left.complainants
    var group = try matters.find(heir.ownMatter)

    for other in others where first.undoReopening(by: other.id, doing) { break }
    first.note(.unlinked(from: group.label), "", doing)
    try save(first, on: occasion)
    for var member in others {
      _ = member.undoReopening(by: first.id, doing)
      member.matter = group.id
      if member.id != heir.id { member.note(.linked(to: heir.id), "", doing) }
      try save(member, on: occasion)
    }
    group.takeOver(left)
    for brought in own.values { left.release(criteriaOf: brought) }
    group.members = try matters.find(group.id).members
    left.members = try matters.find(left.id).members
    try keepHouseholds(setOn: first, in: group, on: occasion)
    try recount(&group, from: before, because: heir.id, on: occasion)
    try recount(&left, from: before, because: first.id, on: occasion)
  }
}
