import Domain
import Storage

/// Says who keeps one shift at one post; who stood there before and is not named gives way.
package struct SetDuty: Command {
  package static let kind = "roster.set"

  package let post: String
  package let date: Day
  package let shift: String
  package let people: [StaffNumber]
  package let remark: String

  package init(
    _ post: String, on date: Day, _ shift: String, _ people: [StaffNumber], remark: String = ""
  ) {
    self.post = post
    self.date = date
    self.shift = shift
    self.people = people
    self.remark = remark
  }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> [PlannedDuty] {
    let post = try transaction.dutyPost(post)
    let shift = try transaction.shift(shift, on: date, at: post, house: occasion.house)
    guard shift.plannedEnd > occasion.moment else {
      throw Refusal.roster(.shiftIsOver(shift.label))
    }
    guard !people.isEmpty || !remark.isEmpty else { throw Refusal.roster(.reasonMissing) }
    for person in people { _ = try transaction.staff.findActive(person) }
    let former = try transaction.roster.duties(from: date, through: date).filter {
      $0.post == post.id && $0.shift.name == shift.name
    }
    for duty in former where !people.contains(duty.person) {
      try transaction.roster.withdraw(duty, by: occasion.clerk.number, at: occasion.moment)
    }
    let staying = former.filter { people.contains($0.person) }
    let coming = people.filter { person in !staying.contains { $0.person == person } }
    var planned = staying
    for person in coming where !planned.contains(where: { $0.person == person }) {
      try transaction.requireFree(person, for: shift)
      planned.append(
        try transaction.roster.add(
          PlannedDuty(id: 0, post: post.id, shift: shift, person: person, remark: remark),
          by: occasion.clerk.number, at: occasion.moment))
    }
    try transaction.settleCorrected(post.id, on: occasion)
    return planned
  }

  package func subject(of outcome: [PlannedDuty]) -> String? { "\(date) \(shift)" }
}
