import Desk
import Domain

extension InventedEstate {
  /// Somebody brings something, and it takes its way.
  mutating func planIntake(on day: Day) {
    guard let house = chance.one(of: houses), let one = chance.one(of: cases.cases) else { return }
    let minute = chance.number(8 * 60 + 20...18 * 60 + 30)
    let channel = chance.one(of: [Channel.phone, .phone, .phone, .visit, .visit, .hotline, .sms])
    let isAnonymous = one.intake == .complaint && chance.happens(4)
    later(outside(handover: zone.moment(day).adding(minutes: minute))) { estate, bulk, moment in
      var source = RegisterIntake.Source()
      source.house = house.code
      source.isAnonymous = isAnonymous
      var command = RegisterIntake(
        one.intake, by: channel ?? .phone, from: source,
        content: estate.content(of: one, in: house))
      if one.intake == .help || one.intake == .enquiry || one.intake == .suggestion {
        command.person = Crew.assistant
      }
      let intake = try bulk.perform(command, as: estate.onDuty, at: moment)
      switch one.intake {
      case .complaint:
        // Who gave no name reads the answer on the board.
        estate.planComplaint(
          intake.id, one, at: moment, telling: isAnonymous ? .bulletin : .phone)
      case .repair: estate.planRepair(intake.id, one, at: moment)
      default: estate.planAnswer(intake.id, one, at: moment)
      }
    }
  }

  private mutating func content(of one: InventedCase, in house: Household) -> IntakeContent {
    var content = IntakeContent()
    content.title = one.title
    content.text = "\(house.building)栋\(house.room)：\(one.text)"
    content.demand = one.demand
    content.terms[.target] = one.target.map(TermID.init)
    if one.intake == .repair { content.part = one.title }
    return content
  }

  /// One more step, so many minutes later and in working hours.
  ///
  /// - Parameters:
  ///   - steps: what it comes after.
  ///   - minutes: how much later.
  ///   - isDaily: whether it is work that rests on no day, and only at night.
  ///   - act: what is done.
  func plan(
    _ steps: inout [(Moment, Act)], after minutes: Int, isDaily: Bool = false, _ act: @escaping Act
  ) {
    let from = steps.last?.0 ?? Moment(milliseconds: 0)
    steps.append((working(from.adding(minutes: minutes), isDaily: isDaily), act))
  }

  /// The same moment, or where nobody works then, the next morning of a day on which somebody does.
  func working(_ moment: Moment, isDaily: Bool = false) -> Moment {
    var day = zone.day(of: moment)
    let minute = zone.minutesSinceMidnight(at: moment)
    let isWorked = { (day: Day) in isDaily || calendar.isWorked(day) }
    if isWorked(day), (Self.morning...Self.evening).contains(minute) {
      return outside(handover: moment)
    }
    if minute > Self.evening || !isWorked(day) { day = day.adding(days: 1) }
    while !isWorked(day) { day = day.adding(days: 1) }
    return zone.moment(day).adding(minutes: Self.morning + minute % 60)
  }

  private mutating func planAnswer(_ id: String, _ one: InventedCase, at moment: Moment) {
    later(working(moment.adding(minutes: chance.number(5...300)), isDaily: true)) {
      _, bulk, moment in
      var handling = Handling(result: one.result, cause: nil)
      handling.feedback = .phone
      try bulk.perform(HandleIntake(id, handling), as: Crew.assistant, at: moment)
    }
  }

  private mutating func planRepair(_ id: String, _ one: InventedCase, at moment: Moment) {
    let technician = chance.one(of: Crew.technicians) ?? Crew.techHead
    let rating = chance.happens(90) ? Rating.satisfied : .basically
    let paid = chance.happens(25) ? chance.number(2...30) * 1000 : nil
    var steps: [(Moment, Act)] = [(moment, { _, _, _ in })]
    plan(&steps, after: chance.number(5...60), isDaily: true) { estate, bulk, moment in
      let agreed = estate.working(moment.adding(minutes: 120), isDaily: true)
      try bulk.perform(
        DispatchRepair(id, to: technician, agreed: agreed), as: estate.onDuty, at: moment)
    }
    plan(&steps, after: chance.number(30...200), isDaily: true) { _, bulk, moment in
      try bulk.perform(NoteOnIntake(id, .arrival), as: technician, at: moment)
    }
    plan(&steps, after: chance.number(15...90), isDaily: true) { _, bulk, moment in
      let finish = FinishRepair(id, result: one.result, paid: paid, hasConsent: paid != nil)
      try bulk.perform(finish, as: technician, at: moment)
    }
    plan(&steps, after: chance.number(5...20), isDaily: true) { _, bulk, moment in
      let confirm = ConfirmRepair(id, rating: rating, unsignedReason: nil)
      try bulk.perform(confirm, as: technician, at: moment)
    }
    for (moment, act) in steps.dropFirst() { later(moment, act) }
  }

  private static let morning = 9 * 60
  private static let evening = 17 * 60 + 20
}
