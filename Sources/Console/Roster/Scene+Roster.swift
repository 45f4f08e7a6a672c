import Desk
import Domain
import Resources

// What the roster has for whoever sits there.
extension Scene {
  /// The clerk's planned shift, now or within a day.
  var ownTurn: PlannedDuty? {
    guard let clerk else { return nil }
    let early = house.settings.number(.earlyMinutes)
    if let due = roster.due(to: clerk.number, at: now, early: early) { return due }
    guard let next = roster.next(of: clerk.number, after: now),
      now.minutes(to: next.shift.plannedStart) < ClockTime.minutesPerDay
    else { return nil }
    return next
  }

  /// What a post is called.
  func postName(_ id: String) -> String {
    roster.posts.first { $0.id == id }.map { say($0.words) } ?? id
  }

  /// Which day it is, as people say it: today, tomorrow, or its date.
  func dayWords(_ day: Day) -> Phrase {
    switch day.number - today.number {
    case 0: Phrase("今天", "today")
    case 1: Phrase("明天", "tomorrow")
    default: Phrase(dayAndMonth(day), dayAndMonth(day))
    }
  }

  /// What the roster tells somebody who has just sat down and is not on duty yet.
  func arrivalWords(isOnDuty: Bool) -> [Phrase] {
    let asked = clerk.map { roster.swaps(toAnswer: $0.number).count } ?? 0
    let swaps =
      asked == 0
      ? nil
      : Phrase("有 \(asked) 个换班等你答复：F2 72。", "Swaps to answer: \(asked) (F2 72).")
    guard !isOnDuty, let turn = ownTurn else { return [swaps].compactMap { $0 } }
    let day = dayWords(turn.shift.date)
    let words = turn.shift.words
    let hours = turn.shift.hours(in: zone)
    let post = postName(turn.post)
    return [
      Phrase(
        "\(day.text(in: .chinese))排了\(words.text(in: .chinese)) \(hours)，\(post)。",
        "By the roster \(day.text(in: .english)): \(words.text(in: .english)) \(hours), \(post)."),
      swaps,
    ].compactMap { $0 }
  }
}

extension HandoverForms {
  /// The shift that is begun, asked for only where a roster is kept; the planned one stands there.
  static func shift(in scene: Scene) -> EntryField {
    let turn = scene.clerk.flatMap {
      scene.roster.due(
        to: $0.number, at: scene.now, early: scene.house.settings.number(.earlyMinutes))
    }
    let isKept = turn != nil || scene.roster.isKept(at: scene.now)
    let help =
      turn == nil
      ? Phrase("排班里没有你；空着按班制上班，值班登记会注明。", "You are not on the roster; empty goes by the pattern.")
      : Phrase("排班里就是这一班；换一班也可以。", "So the roster has it; another may be chosen.")
    return RosterForms.shift("shift", Phrase("班次", "Shift"), scene.roster)
      .preset(turn?.shift.name ?? "").help(help).shown { _ in isKept }
  }

  /// Goes on duty, and tells how that stands to the roster.
  static func starting(_ command: StartShift, then next: Phrase, in scene: Scene) -> Errand {
    Errand(kind: StartShift.kind) { desk, clerk in
      let duty = try desk.perform(command, as: clerk)
      let standing = try desk.ask(CompareWithRoster(), as: clerk)
      let workingOn = try desk.ask(WhoWorksOn(), as: clerk)?.words
      let told = [
        standing?.words(posts: scene.roster.posts) { scene.name(of: $0) }, workingOn,
      ].compactMap { $0 }
      let words = duty.shift.words
      return Errand.Done(
        Phrase(
          "\(words.text(in: .chinese))上班了。" + told.map { $0.text(in: .chinese) }.joined()
            + next.text(in: .chinese),
          "On duty: \(words.text(in: .english))."
            + told.map { " " + $0.text(in: .english) }.joined() + next.text(in: .english)
        ), subject: command.subject(of: duty))
    }
  }
}
