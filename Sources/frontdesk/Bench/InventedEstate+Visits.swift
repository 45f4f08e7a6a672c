import Desk
import Domain

extension InventedEstate {
  /// Somebody comes at some time of the day, and leaves again; a slip in a thousand is lost.
  mutating func planVisit(on day: Day) {
    guard let house = chance.one(of: houses), let name = chance.one(of: cases.names) else { return }
    let minute = chance.number(Self.opening...Self.closing)
    let visitor = visitor(named: name)
    let document = document()
    let stay = chance.number(10...120)
    let isLost = chance.number(1...1000) == 1
    later(outside(handover: zone.moment(day).adding(minutes: minute))) { estate, bulk, moment in
      let visit = try bulk.perform(
        AdmitVisitor(
          to: house.code, visitor: visitor, document: document, hostCall: nil, reason: nil,
          documentReturned: true), as: estate.onDuty, at: moment)
      estate.later(estate.outside(handover: moment.adding(minutes: stay))) { estate, bulk, moment in
        guard isLost else {
          let back = ReturnSlip(visit.id, documentReturned: true)
          try bulk.perform(back, as: estate.onDuty, at: moment)
          return
        }
        try bulk.perform(
          WriteOffSlip(visit.id, reason: "访客单遗失"), as: Crew.supervisor, at: moment)
      }
    }
  }

  private mutating func visitor(named name: String) -> VisitorParticulars {
    var visitor = VisitorParticulars()
    visitor.name = name
    visitor.phone = "190" + padded(chance.number(0...99_999_999), to: 8)
    visitor.purpose = chance.one(of: cases.purposes) ?? ""
    visitor.people = chance.happens(20) ? chance.number(2...4) : 1
    if chance.happens(15) { visitor.plate = "粤B" + padded(chance.number(10_000...99_999), to: 5) }
    return visitor
  }

  private mutating func document() -> DocumentSeen {
    let kinds: [DocumentKind] = [.idCard, .idCard, .idCard, .drivingLicence, .workPass]
    let kind = chance.one(of: kinds) ?? .idCard
    // Invented as the number would be: the digest of an estate's key is never the same twice.
    let person = chance.number(0...Self.visitors)
    let digest = (0..<8).map { String(person &* ($0 + 7919) & 0xFFFF_FFFF, radix: 16) }.joined()
    return DocumentSeen(kind: kind, lastFour: padded(person % 10_000, to: 4), digest: digest)
  }

  /// A moment that is not in the half hour in which shifts change: what is handed over stays as it
  /// is until it is accepted.
  func outside(handover moment: Moment) -> Moment {
    let minute = zone.minutesSinceMidnight(at: moment)
    for change in [0, 8 * 60, 16 * 60, 24 * 60] where (change - 20...change + 10).contains(minute) {
      return moment.adding(minutes: change + 11 - minute)
    }
    return moment
  }

  private static let opening = 8 * 60 + 15
  private static let closing = 18 * 60 + 30
  /// How many different people come.
  private static let visitors = 60_000
}
