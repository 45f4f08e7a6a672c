import Domain
import Storage

extension Transaction {
  /// Enters a command in the journal as it stands.
  @discardableResult
  func enter(_ command: some Command, subject: String?, on occasion: Occasion) throws -> Int {
    try enter(
      kind: type(of: command).kind, subject: subject, payload: command, on: occasion)
  }

  /// Enters what the desk itself has noticed or moved.
  @discardableResult
  func enter(
    kind: String, subject: String?, payload: any Encodable, on occasion: Occasion
  ) throws -> Int {
    try journal.append(
      JournalLine(
        at: occasion.moment, desk: occasion.desk, shift: try shiftLabel(on: occasion),
        clerk: occasion.clerk.number.text, kind: kind, subject: subject,
        payload: try PlainJSON.text(of: payload)))
  }

  /// Enters what was done with nobody signed in.
  func enter(
    kind: String, subject: String?, payload: any Encodable, at moment: Moment, desk: String
  ) throws {
    try journal.append(
      JournalLine(
        at: moment, desk: desk, shift: nil, clerk: "-", kind: kind, subject: subject,
        payload: try PlainJSON.text(of: payload)))
  }

  /// Notices a clock that was set; order is by number, never by time (decision 12).
  ///
  /// Back is told by the journal itself; forward only by the machine's uptime, where it is known.
  func noticeClock(of occasion: Occasion, at uptime: () -> Uptime?) throws {
    guard !occasion.house.estate.isPractice, let last = try journal.lastMoment() else { return }
    let now = occasion.moment
    let isBack = now < last
    let ahead = try uptime().flatMap { try wallClock.ahead(at: now, $0, isBack: isBack) }
    if isBack {
      try enter(
        kind: "clock.wentBack", subject: nil,
        payload: ["lastAt": last.milliseconds, "now": now.milliseconds], on: occasion)
    } else if let ahead {
      try enter(
        kind: "clock.wentForward", subject: nil,
        payload: ["now": now.milliseconds, "ahead": ahead], on: occasion)
    }
  }

  /// The shift the clerk is in, as the journal names it; that which has just been ended with it.
  private func shiftLabel(on occasion: Occasion) throws -> String? {
    let clerk = occasion.clerk.number
    if let running = try shifts.running(of: clerk) { return running.shift.label }
    guard let last = try shifts.latest(of: clerk), last.endedAt == occasion.moment else {
      return nil
    }
    return last.shift.label
  }
}
