import Desk
import Domain

// Two clerks at one record: what each had before them when they began to write.
extension Session {
  /// How many steps each of those records has had by now, as far as the panes list it.
  func steps(of records: [String]) -> [String: Int] {
    Dictionary(
      records.compactMap { id in
        panes.lazy.compactMap { $0.steps(of: id) }.first.map { (id, $0) }
      }, uniquingKeysWith: { $1 })
  }

  /// The clerk has been told what another has done: what is saved next is decided with that before
  /// them.
  package mutating func seeAnew() {
    guard let form else { return }
    let now = steps(of: form.form.records)
    self.form?.seen = now
  }

  /// A form that another was opened over, which knows what its own clerk has done with that one; what
  /// somebody else did at the record in between is still told.
  func knowing(of done: Filling, in covered: Filling) -> Filling {
    var covered = covered
    for (id, count) in steps(of: done.form.records)
    where covered.seen[id] != nil && covered.seen[id] == done.seen[id] {
      covered.seen[id] = count
    }
    return covered
  }

  /// What a form asks to be done, with what was seen when it was opened.
  func decided(_ request: Request, in form: Filling?) -> Request {
    guard case .perform(var errand) = request, let form else { return request }
    errand.seen = form.seen
    return .perform(errand)
  }
}

extension Refusal {
  /// Whether it only says that somebody else was faster.
  var isOfAnotherDesk: Bool {
    if case .intake(.changedMeanwhile) = self { true } else { false }
  }
}

extension Session {
  /// What must be told of major matters: once a matter, on the member that came first.
  static func alarms(in cards: [IntakeCard]) -> [(id: String, clock: Clock)] {
    let byMatter = Dictionary(grouping: cards) { $0.matter.id }
    return byMatter.values.flatMap { members -> [(id: String, clock: Clock)] in
      let oldest = members.min {
        ($0.intake.registration.receivedAt, $0.intake.id)
          < ($1.intake.registration.receivedAt, $1.intake.id)
      }
      guard let oldest else { return [] }
      return oldest.clocks.filter { $0.isOfMatter && $0.isRunning }.map { (oldest.intake.id, $0) }
    }
  }
}
