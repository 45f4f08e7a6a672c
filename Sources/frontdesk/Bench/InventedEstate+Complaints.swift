import Desk
import Domain

extension InventedEstate {
  /// The long way of a complaint: told, verified, assigned, handled, signed, checked, asked again.
  mutating func planComplaint(
    _ id: String, _ one: InventedCase, at moment: Moment, telling means: ContactMeans
  ) {
    let team = Crew.team(for: one.target, &chance)
    var steps: [(Moment, Act)] = [(moment, { _, _, _ in })]
    plan(&steps, after: chance.number(5...45)) { estate, bulk, moment in
      let told = RespondToCustomer(id, "已记录，马上安排人看", by: means)
      try bulk.perform(told, as: estate.onDuty, at: moment)
    }
    plan(&steps, after: chance.number(20...120)) { _, bulk, moment in
      let facts = VerifyFacts(id, result: "情况属实", validity: .effective, responsibility: nil)
      try bulk.perform(facts, as: Crew.manager, at: moment)
    }
    plan(&steps, after: chance.number(5...30)) { _, bulk, moment in
      let assign = AssignIntake(id, to: team.department, person: team.person, limit: nil)
      try bulk.perform(assign, as: Crew.manager, at: moment)
    }
    plan(&steps, after: chance.number(5...60)) { _, bulk, moment in
      try bulk.perform(AcceptIntake(id), as: team.person, at: moment)
    }
    planWaiting(&steps, id, team)
    planHandling(&steps, id, one, team)
    planEnd(&steps, id, one, team)
    for (moment, act) in steps.dropFirst() { later(moment, act) }
  }

  /// A few wait for others for weeks.
  private mutating func planWaiting(
    _ steps: inout [(Moment, Act)], _ id: String, _ team: Team
  ) {
    guard chance.happens(3) else { return }
    plan(&steps, after: chance.number(30...240)) { _, bulk, moment in
      let record = OpenHandlingRecord(id, person: team.person)
      try bulk.perform(record, as: team.head, at: moment)
    }
    plan(&steps, after: chance.number(10...120)) { _, bulk, moment in
      try bulk.perform(NoteOnIntake(id, .waiting(body: "维保单位")), as: team.person, at: moment)
    }
    for _ in 0..<chance.number(1...3) {
      plan(&steps, after: chance.number(3...15) * ClockTime.minutesPerDay) { _, bulk, moment in
        try bulk.perform(NoteOnIntake(id, .remark("已催促，等对方排期")), as: team.person, at: moment)
      }
    }
  }

  private mutating func planHandling(
    _ steps: inout [(Moment, Act)], _ id: String, _ one: InventedCase, _ team: Team
  ) {
    plan(&steps, after: chance.number(30...600)) { _, bulk, moment in
      // One who was not asked was not dissatisfied either.
      guard try bulk.state(of: id).isOpen else { return }
      var handling = Handling(result: one.result, cause: one.cause)
      handling.feedback = .phone
      try bulk.perform(HandleIntake(id, handling), as: team.person, at: moment)
    }
    plan(&steps, after: chance.number(20...120)) { _, bulk, moment in
      guard try bulk.state(of: id) == .handled else { return }
      try bulk.perform(SignOffIntake(id), as: team.head, at: moment)
    }
    plan(&steps, after: chance.number(10...90)) { _, bulk, moment in
      guard try bulk.state(of: id) == .handled else { return }
      try bulk.perform(CheckIntake(id), as: Crew.manager, at: moment)
    }
  }

  /// What the customer says afterwards; unsatisfied, it is handled once more.
  private mutating func planEnd(
    _ steps: inout [(Moment, Act)], _ id: String, _ one: InventedCase, _ team: Team
  ) {
    let luck = chance.number(1...100)
    guard luck > Self.unsatisfied else {
      planRevisit(&steps, id, .unsatisfied, "还没好")
      planHandling(&steps, id, one, team)
      return planRevisit(&steps, id, .satisfied, "这次好了")
    }
    guard luck <= Self.notReached else { return planRevisit(&steps, id, .satisfied, "满意") }
    for _ in 0..<3 { planRevisit(&steps, id, .notReached, "") }
  }

  private mutating func planRevisit(
    _ steps: inout [(Moment, Act)], _ id: String, _ answer: RevisitOutcome, _ text: String
  ) {
    let minutes = chance.number(400...1000)
    plan(&steps, after: minutes) { _, bulk, moment in
      // Nobody is asked who need not be.
      let state = try bulk.state(of: id)
      guard state == .verified || state == .revisiting else { return }
      var revisit = Revisit(answer)
      revisit.text = text
      try bulk.perform(RecordRevisit(id, revisit), as: Crew.assistant, at: moment)
    }
  }

  fileprivate typealias Team = (department: Department, person: StaffNumber, head: StaffNumber)
  /// So many of a hundred are not satisfied at first.
  private static let unsatisfied = 5
  /// Up to this many of a hundred are not satisfied or not reached.
  private static let notReached = 15
}
