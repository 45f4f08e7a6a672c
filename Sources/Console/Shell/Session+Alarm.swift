import Desk
import Domain
import Resources
import Terminal

// What must be told at once stands at the top of every pane; F2 37 goes there.
extension Session {
  /// What must be told at once: what can still be told in time, the soonest due first, then what is
  /// late, the newest matter first.
  ///
  /// At 11:30 what must be told by 11:45 comes before what should have been told by 11:15: no haste
  /// helps that one any more.
  var alarms: [(id: String, clock: Clock)] {
    figures.alarms.sorted { haste(of: $0) < haste(of: $1) }
  }

  private func haste(of alarm: (id: String, clock: Clock)) -> (Int, Int64, Moment, String) {
    let (id, clock) = alarm
    return clock.isPassed(at: scene.now)
      ? (1, -clock.startedAt.milliseconds, clock.dueAt, id)
      : (0, clock.dueAt.milliseconds, clock.dueAt, id)
  }

  /// Goes to what must be told first; when somebody was told, Enter writes that down.
  mutating func goToAlarm() {
    guard let first = alarms.first else {
      return say(Message(Phrase("没有要马上告知的。", "There is nothing to tell of at once."), .plain))
    }
    goToRecord(first.id)
    guard pane.selectedID == first.id, let pane = pane as? ComplaintPane else { return }
    let isHead = first.clock.policy == .notifyHead
    guard let record = pane.telling(isHead ? .head : .quality) else { return }
    propose(
      record,
      because: isHead
        ? Phrase("先告知管理处负责人，告知了再记。", "Tell the head of the office, then record it.")
        : Phrase("先告知品质部，告知了再记。", "Tell the quality department, then record it."))
  }
}

// MARK: The row

extension Session {
  /// What must be told at once, in as many words as leave its number whole; it stands there until
  /// it is recorded.
  func alarmLine(in columns: Int = .max) -> Line? {
    let alarms = alarms
    guard let first = alarms.first else { return nil }
    let more = alarms.count - 1
    let right = [
      Span(more > 0 ? scene.say("另有 \(more) 条  ", "\(more) more  ") : "", .error),
      Span("F2 37 ", .hintKey),
    ]
    let room = columns - right.reduce(1) { $0 + $1.text.columns }
    let wordings = wordings(of: first).map { " " + scene.warning(scene.say($0)) }
    let text = wordings.first { $0.columns <= room } ?? wordings.last
    return Line([Span(text ?? "", .error)], right: right)
  }

  /// What the row says, in ever fewer words.
  ///
  /// First less of whom to tell, then not by when, as the time left says that too, and at last only
  /// whom to tell of what.
  private func wordings(of alarm: (id: String, clock: Clock)) -> [Phrase] {
    let (id, clock) = alarm
    let isHead = clock.policy == .notifyHead
    let whole =
      isHead
      ? Phrase("管理处负责人", "the head of the office") : Phrase("品质部", "the quality department")
    let brief = isHead ? Phrase("负责人", "the head") : Phrase("品质部", "quality")
    let due = scene.brief(clock.dueAt)
    let left = scene.timeLeft(of: clock)
    func words(_ whom: Phrase) -> Phrase {
      Phrase(
        "\(due) 前告知\(whom.text(in: .chinese))（\(left)）：重大投诉 \(id)",
        "By \(due) (\(left)) tell \(whom.text(in: .english)): major \(id)")
    }
    return [
      words(whole), words(brief),
      Phrase(
        "告知\(brief.text(in: .chinese))（\(left)）：重大投诉 \(id)",
        "Tell \(brief.text(in: .english)) (\(left)): major \(id)"),
      Phrase(
        "告知\(brief.text(in: .chinese))：\(id)", "Tell \(brief.text(in: .english)): \(id)"),
    ]
  }
}
