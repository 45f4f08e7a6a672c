import Domain
import Storage

/// Puts an intake into another's matter: grouped, each alive (rules CN-3, DEC-43, DEC-44).
package struct LinkIntake: Command {
  package static let kind = "intake.link"

  package let id: String
  package let other: String

  package init(_ id: String, to other: String) {
    self.id = id
    self.other = other
  }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> Intake {
    var intake = try transaction.intakes.find(id)
    let target = try transaction.intakes.find(other)
    try intake.requireAccess(occasion.clerk)
    try target.requireAccess(occasion.clerk)
    guard intake.id != target.id, intake.matter != target.matter else {
      throw Refusal.intake(.sameIntake(id))
    }
    guard intake.matter == intake.ownMatter else { throw Refusal.intake(.linkedElsewhere(id)) }
    let doing = try occasion.doing(nil)
    let own = try transaction.matters.find(intake.matter)
    let isSetByHand = try transaction.householdsSetByHand(in: own)
    let members = try transaction.intakes.members(of: target.matter)
    intake.matter = target.matter
    intake.note(.linked(to: target.id), "", doing)
    if let cause = members.last(where: { intake.isReopened(by: $0, in: occasion.house) }) {
      intake.reopen(byRepeat: cause, doing)
    }
    try transaction.save(intake, on: occasion)
    for var member in members where member.isReopened(by: intake, in: occasion.house) {
      member.reopen(byRepeat: intake, doing)
      try transaction.save(member, on: occasion)
    }
    var matter = try transaction.matters.find(target.matter)
    matter.adopt(
      criteriaOf: own, threshold: occasion.house.settings.number(.majorHouseholds),
      isSetByHand: isSetByHand)
    matter.withdraw(from: members.reduce(intake.accused) { $0.union($1.accused) })
    try transaction.keepHouseholds(setOn: intake, in: own, on: occasion)
    try transaction.recount(&matter, from: matter.complainants, because: id, on: occasion)
    try transaction.recount(own.id, from: own.complainants, because: id, on: occasion)
    return try transaction.intakes.find(id)
  }

  package func subject(of outcome: Intake) -> String? { outcome.id }
}

/// Gives an intake its own matter back, and undoes the reopenings the link had caused.
///
/// The first report of a matter leaves it to the others.
package struct UnlinkIntake: Command {
  package static let kind = "intake.unlink"

  package let id: String

  package init(_ id: String) { self.id = id }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> Intake {
    var intake = try transaction.intakes.find(id)
    try intake.requireAccess(occasion.clerk)
    guard intake.matter != intake.ownMatter else {
      try transaction.passMatterOn(from: intake, on: occasion)
      return try transaction.intakes.find(id)
    }
    let doing = try occasion.doing(nil)
    let former = intake.matter
    let before = try transaction.matters.find(former).complainants
    intake.matter = intake.ownMatter
    for member in try transaction.intakes.members(of: former) where member.id != id {
      if intake.undoReopening(by: member.id, doing) { break }
    }
    intake.note(.unlinked(from: Matter(id: former).label), "", doing)
    try transaction.save(intake, on: occasion)
    for var member in try transaction.intakes.members(of: former)
    where member.undoReopening(by: id, doing) {
      try transaction.save(member, on: occasion)
    }
    var matter = try transaction.matters.find(former)
    let own = try transaction.matters.find(intake.ownMatter)
    matter.release(criteriaOf: own)
    if own.criteria[.households] == nil {
      try transaction.keepHouseholds(setOn: intake, in: matter, on: occasion)
    }
    try transaction.recount(&matter, from: before, because: id, on: occasion)
    try transaction.recount(intake.ownMatter, from: 0, because: id, on: occasion)
    return try transaction.intakes.find(id)
  }

  package func subject(of outcome: Intake) -> String? { outcome.id }
}

extension Transaction {
  /// Counts a matter's households anew, and enters in the journal when that made it major or
  /// made it cease to be (rule CE-1, decision 1); `before` is how many complained until now.
  ///
  /// The step stands on its oldest report, where whatever is found on a matter stands.
  func recount(
    _ matter: inout Matter, from before: Int, because id: String, on occasion: Occasion
  ) throws {
    let threshold = occasion.house.settings.number(.majorHouseholds)
    let isSetByHand = try householdsSetByHand(in: matter)
    if matter.countHouseholds(
      threshold: threshold, before: before, isSetByHand: isSetByHand, at: occasion.moment)
    {
      let holds = matter.criteria[.households] != nil
      var intake = try intakes.find(matter.members.first?.intake ?? id)
      let doing = try occasion.doing(nil)
      intake.note(
        holds ? .criterionMet(.households) : .criterionWithdrawn(.households),
        "\(matter.complainants)", doing)
      try save(intake, on: occasion)
      try enter(
        kind: holds ? "matter.major" : "matter.calm", subject: matter.label,
        payload: ["households": matter.complainants], on: occasion)
    }
    try save(matter, on: occasion)
  }

  func recount(
    _ id: Int, from before: Int, because intake: String, on occasion: Occasion
  ) throws {
    var matter = try matters.find(id)
    try recount(&matter, from: before, because: intake, on: occasion)
  }

  /// Whether a person said that so many households complain of it (rule CE-1).
  func householdsSetByHand(in matter: Matter) throws -> Bool {
    guard matter.criteria[.households] != nil else { return false }
    return try intakes.members(of: matter.id).contains { $0.householdsSetByHand != nil }
  }

  /// Lets a matter keep what a person said of its households on a report that leaves it.
  func keepHouseholds(
    setOn leaver: Intake, in matter: Matter, on occasion: Occasion
  ) throws {
    guard matter.criteria[.households] != nil, let step = leaver.householdsSetByHand,
      var heir = try intakes.members(of: matter.id).first(where: { $0.id != leaver.id })
    else { return }
    heir.keep(step)
    try save(heir, on: occasion)
  }
}
