import Console
import Desk
import Domain
import Resources
import Support
import Testing

/// How long is left, or has been too late, is told in whole minutes that have passed.
struct TimeLeftTests {
  @Test(arguments: [
    (-61, "剩1分"), (-1, "剩0分"), (30, "剩0分"), (60, "超时1分"), (90, "超时1分"),
    (119, "超时1分"), (120, "超时2分"), (7230, "超时2时00"),
  ])
  func `seconds are no minute of their own`(seconds: Int64, told: String) throws {
    let rehearsal = try Rehearsal()
    try rehearsal.prepare(.empty)
    let house = try rehearsal.desk.ask(HouseRulesInForce())
    let due = try #require(house.zone.moment("2024-11-04 12:00"))
    let now = Moment(milliseconds: due.milliseconds + seconds * 1000)
    let scene = Scene(language: .chinese, now: now, house: house)
    let clock = Clock(
      policy: .promise, round: 1, number: 1, span: (from: due.adding(minutes: -60), due: due),
      endsAtMidnight: false, isProvisional: false)
    #expect(scene.timeLeft(of: clock) == told)
  }
}
