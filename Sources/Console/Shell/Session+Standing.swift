import Domain
import Resources
import Terminal

/// One thing of the status row, as it is seen and as it is said.
struct StandingPart: Sendable {
  let seen: [Span]
  /// What is seen of it where the row has no room for all.
  let short: [Span]
  /// What a voice says of it, in pieces.
  let heard: [String]

  init(_ seen: [Span], short: [Span]? = nil, heard: String...) {
    self.seen = seen
    self.short = short ?? seen
    self.heard = heard
  }
}

// Who sits here, and the figures of the desk: the row shows them, and the voice says them.
extension Session {
  /// The estate, and who sits there since when.
  var standingPerson: [StandingPart] {
    let estate = scene.house.estate
    var parts = [StandingPart([Span(" " + estate.name, .title)], heard: estate.name)]
    if estate.isPractice {
      let word = scene.say("演练", "practice")
      parts.append(StandingPart([Span(" [\(word)]", .warn)], heard: word))
    }
    guard !isLocked else {
      let word = scene.say("已锁定", "locked")
      return parts + [StandingPart([Span("   " + word, .warn)], heard: word)]
    }
    let name = scene.clerk?.name ?? ""
    guard let duty = figures.duty else {
      let off = scene.say("未上班", "off duty")
      return parts + [
        StandingPart(
          [Span("  \(name)" + scene.say("（\(off)）", " (\(off))"))],
          short: [Span("  \(name)" + scene.say("（\(off)）", " (off)"))],
          heard: name, off)
      ]
    }
    let (shift, since) = (scene.say(duty.shift.words), scene.zone.clock(at: duty.startedAt))
    return parts + [
      StandingPart(
        [Span("  \(shift) \(name) \(since)-")], short: [Span("  \(name)")],
        heard: "\(shift) \(name) " + scene.say("\(since) 起", "since \(since)"))
    ]
  }

  /// What is late, who is inside, and the time.
  var standingFigures: [StandingPart] {
    let clock = StandingPart([Span("  \(scene.statusClock) ")], heard: scene.statusClock)
    guard !isLocked else { return [clock] }
    return [copyPart, insidePart, overstayPart, overduePart].compactMap { $0 } + [clock]
  }

  /// How long there has been no copy.
  private var copyPart: StandingPart? {
    figures.withoutCopy.map { minutes in
      let words = scene.say("无备份\(scene.span(minutes))", "no copy \(scene.span(minutes))")
      return StandingPart([Span(words + "  ", .warn)], heard: words)
    }
  }

  private var insidePart: StandingPart {
    let words = scene.say("在场", "inside")
    return StandingPart(
      [Span(words + " "), Span("\(figures.inside)", figures.inside > 0 ? .strong : .text)],
      heard: "\(words) \(figures.inside)")
  }

  private var overstayPart: StandingPart? {
    guard figures.overstaying > 0 else { return nil }
    let words = scene.say("超时 \(figures.overstaying)", "\(figures.overstaying) late")
    let seen = scene.isRead ? scene.say("（\(words)）", " (\(words))") : " !\(figures.overstaying)"
    return StandingPart([Span(seen, .error)], heard: words)
  }

  private var overduePart: StandingPart {
    let words = overdueWords
    let figure = Span("\(figures.overdue)", figures.overdue > 0 ? .error : .text)
    return StandingPart(
      [Span("  \(words) "), figure], short: [Span(scene.say("  超时 ", "  late ")), figure],
      heard: "\(words) \(figures.overdue)")
  }

  /// What is late of what was taken down, of every kind.
  private var overdueWords: String { scene.say("投诉报修超时", "cases late") }

  /// What waits for the clerk: what nobody has read yet, else what they have begun and put aside.
  var waitingPart: StandingPart? {
    if figures.unread > 0 {
      let words = scene.say("未读交接 \(figures.unread)", "unread \(figures.unread)")
      return StandingPart([Span(words + " ", .warn)], heard: words)
    }
    let aside = drafts.keys.filter { key in !forms.values.contains { $0.form.key == key } }.count
    guard aside > 0 else { return nil }
    let words = scene.say("草稿 \(aside)", "drafts \(aside)")
    return StandingPart([Span(words + " ", .dim)], heard: words)
  }

  /// The counts of the lock screen, which name nobody.
  var lockCounts: [String] {
    [
      "\(overdueWords) \(figures.overdue)",
      scene.say("未读交接 \(figures.unread)", "unread handover \(figures.unread)"),
      scene.say("在场访客 \(figures.inside)", "inside \(figures.inside)"),
    ]
  }

  /// By which everybody comes in where the file is only shown.
  var lockPin: String? {
    scene.shownSignIn.map { number, pin in
      scene.say(
        "演示文件：工号如 \(number)，每个人的口令都是 \(pin)",
        "A demo: \(number), for one; everybody's PIN is \(pin)")
    }
  }

  /// The status row; who sits there is named whatever its width.
  func statusLine(in columns: Int) -> Line {
    let (person, figures) = (standingPerson, standingFigures)
    let ways = [
      (person.flatMap(\.seen), figures.flatMap(\.seen)),
      (person.flatMap(\.short), figures.flatMap(\.seen)),
    ]
    let fitting = ways.first { left, right in
      (left + right).reduce(1) { $0 + $1.text.columns } <= columns
    }
    let (left, right) = fitting ?? (person.flatMap(\.short), figures.flatMap(\.short))
    return Line(left, right: right)
  }

  /// The same as it is said.
  var standing: [String] {
    let (person, figures) = (standingPerson.flatMap(\.heard), standingFigures.flatMap(\.heard))
    return isLocked
      ? [scene.series(person + figures)] : [scene.series(person), scene.series(figures)]
  }
}
