import Desk
import Domain
import Resources
import Terminal

extension ComplaintPane {
  package func columns(in scene: Scene) -> [Column<IntakeRow>] {
    let marked = list.marked
    let isChinese = scene.language == .chinese
    return [
      scene.signs { row in scene.marked(marked.contains(row.id)) + row.sign(in: scene) }
        .styled { $0.style(in: scene) },
      Column(scene.say("编号", "Number"), .place(13)) { $0.id },
      Column(scene.say("房号", "Unit"), .place(8, ideal: 9)) {
        $0.placeText(in: scene)
      },
      Column(scene.say("类别", "Kind"), .text(isChinese ? 4 : 10, ideal: 4, priority: 3)) {
        scene.say($0.card.intake.kind.words)
      },
      Column(scene.say("事项", "Matter"), .text(isChinese ? 8 : 12)) { row in
        (row.card.repeatOf == nil ? "" : scene.say("[再修] ", "[again] "))
          + row.title(in: scene)
      },
      Column(
        scene.say("状态", "State"), .text(8, ideal: isChinese ? 8 : 12, priority: 1)
      ) {
        scene.say($0.card.intake.state.label)
      },
      Column(scene.say("责任人", "Person"), .text(6, ideal: 8, priority: 4)) {
        scene.name(of: $0.card.intake.assignment.person ?? $0.card.intake.repair?.technician)
      },
      Column(scene.say("剩余", "Time left"), .number(16)) {
        $0.card.next.map(scene.timeLeft) ?? $0.ending(in: scene)
      }.sayingItself.styled { $0.style(in: scene) },
    ]
  }

  package func brief(of row: IntakeRow, in scene: Scene) -> [Span] {
    let intake = row.card.intake
    let reporter = [
      intake.reporter.household, intake.reporter.name.masked, intake.reporter.phone.masked,
    ]
    .compactMap { row.isConfidential ? nil : $0 }.filter { !$0.isEmpty }.joined(separator: " ")
    // What is due comes first: what does not fit is cut at the end.
    let due = row.card.next.map { scene.say($0.policy.label) + " " + scene.timeLeft(of: $0) + "  " }
    return [
      Span(row.id, .title), Span("  " + (due ?? ""), row.style(in: scene)),
      Span(scene.say(intake.state.words) + "  "), Span("\(reporter)  \(row.title(in: scene))"),
    ]
  }

  package func detail(of row: IntakeRow, in scene: Scene) -> [DetailPart] {
    let intake = row.card.intake
    var parts: [DetailPart] = [
      .heading("\(row.id)  \(scene.say(intake.kind.words))  \(intake.matterTitle)"),
      .fact(scene.say("状态", "state"), row.stateText(in: scene), style: row.style(in: scene)),
      .fact(scene.say("来人", "from"), row.reporterText(in: scene)),
      .fact(
        scene.say("来源", "channel"),
        "\(scene.say(intake.registration.channel.words))  \(scene.brief(intake.registration.receivedAt))"
          + "  \(scene.name(of: intake.registration.receivedBy))"),
    ]
    parts += row.particularParts(in: scene) + row.handlingFacts(in: scene)
    parts += row.recordFacts(in: scene)
    parts += [.blank, .text(intake.text)]
    if !intake.demand.isEmpty { parts.append(.fact(scene.say("诉求", "demand"), intake.demand)) }
    parts += row.clockParts(in: scene) + row.historyParts(in: scene)
    return parts
  }
}

extension IntakeRow {
  /// `!` for what is late or nearly so, `~` for what waits for others; in words the time that is left
  /// and the state say it already, but for what is only nearly late.
  fileprivate func sign(in scene: Scene) -> String {
    guard !scene.isRead else {
      return scene.urgency(of: card.next) == .near ? scene.say("将超时", "soon") : ""
    }
    if scene.urgency(of: card.next) != .none { return "!" }
    return card.intake.state == .waitingExternal ? "~" : ""
  }

  fileprivate func style(in scene: Scene) -> Style {
    switch scene.urgency(of: card.next) {
    case .passed: .error
    case .near: .warn
    case .none: card.severity == .major ? .strong : .text
    }
  }

  /// When it came to its end, or until when it is watched.
  fileprivate func ending(in scene: Scene) -> String {
    if let closed = card.intake.outcome.closedAt { return scene.brief(closed) }
    guard card.intake.state == .watching, let until = card.quietUntil else { return "" }
    let last = scene.dayAndMonth(scene.zone.day(of: until.adding(minutes: -1)))
    return scene.say("观察至 \(last)", "watched to \(last)")
  }

  fileprivate func stateText(in scene: Scene) -> String {
    let severity = card.severity == .general ? "" : "  " + scene.say(card.severity.words)
    let round =
      card.intake.round > 1
      ? scene.say("  第 \(card.intake.round) 轮", "  round \(card.intake.round)") : ""
    return scene.say(card.intake.state.words) + severity + round
  }

  fileprivate func reporterText(in scene: Scene) -> String {
    let reporter = card.intake.reporter
    guard !reporter.isAnonymous else { return scene.say("匿名", "unnamed") }
    let known = [
      reporter.household, scene.shown(reporter.name, of: card.intake.id),
      scene.shown(reporter.phone, of: card.intake.id),
    ]
    .compactMap { $0 }.filter { !$0.isEmpty }
    return known.isEmpty ? "-" : known.joined(separator: "  ")
  }

  fileprivate func handlingFacts(in scene: Scene) -> [DetailPart] {
    let intake = card.intake
    let assignment = intake.assignment
    var parts: [DetailPart] = []
    parts += classificationFacts(in: scene)
    if assignment.person != nil || assignment.department != nil {
      let department = assignment.department.map { scene.say($0.words) + " " } ?? ""
      let limit = assignment.limit.map { scene.say("  时限 ", "  limit ") + scene.brief($0) } ?? ""
      parts.append(
        .fact(scene.say("责任", "in charge"), department + scene.name(of: assignment.person) + limit))
    }
    if let technician = intake.repair?.technician {
      let agreed =
        intake.repair?.agreedAt.map { scene.say("  约 ", "  agreed ") + scene.brief($0) } ?? ""
      parts.append(.fact(scene.say("维修", "technician"), scene.name(of: technician) + agreed))
    }
    if card.matter.contacts > 1 {
      parts.append(
        .fact(
          scene.say("同一事项", "matter"),
          scene.say(
            "\(card.matter.label)  \(card.matter.households) 户 \(card.matter.contacts) 次",
            "\(card.matter.label)  \(card.matter.households.counted("unit")), \(card.matter.contacts.counted("contact"))"
          )))
    }
    if let result = intake.outcome.result {
      parts.append(.fact(scene.say("结果", "result"), result))
    }
    return parts
  }

  fileprivate func clockParts(in scene: Scene) -> [DetailPart] {
    let clocks = card.open.sorted { $0.dueAt < $1.dueAt }
    guard !clocks.isEmpty else { return [] }
    return [.blank, .heading(scene.say("时限", "Deadlines"))]
      + clocks.map { clock in
        let state =
          clock.isRunning
          ? scene.timeLeft(of: clock) : scene.say(Clock.words(ofState: clock.state(at: scene.now)))
        let due = clock.isFar(in: scene) && clock.isRunning ? "" : clock.dueText(in: scene) + "  "
        let isLate = clock.isRunning && clock.policy != .quietWeek && clock.isPassed(at: scene.now)
        return .fact(
          scene.say(clock.policy.label),
          due + state
            + (clock.isProvisional ? scene.say("  暂定", "  provisional") : ""),
          style: isLate ? .error : .text)
      }
  }

  fileprivate func historyParts(in scene: Scene) -> [DetailPart] {
    [.blank, .heading(scene.say("经过", "History"))]
      + card.intake.steps.map { step in
        let words = card.words(of: step, in: scene)
        let text = words.written.isEmpty ? "" : scene.say("：", ": ") + words.written
        return .fact(
          scene.brief(step.at), "\(scene.name(of: step.by)) \(words.deed)\(text)")
      }
  }
}

extension Clock {
  /// The due time as people read it; the midnight that ends a day reads as its 24:00.
  func dueText(in scene: Scene) -> String {
    guard endsAtMidnight else { return scene.brief(dueAt) }
    return scene.dayAndMonth(scene.zone.day(of: dueAt).adding(days: -1)) + " 24:00"
  }

  /// Whether it is so far away that its day tells more than the time left.
  func isFar(in scene: Scene) -> Bool {
    scene.now.minutes(to: dueAt) >= ClockTime.minutesPerDay
  }

  /// A clock's state in words.
  package static func words(ofState state: String) -> Phrase {
    switch state {
    case "met": Phrase("按时", "met")
    case "breached": Phrase("超时", "breached")
    case "extended": Phrase("承诺顺延", "extended by promise")
    case "cancelled": Phrase("不再需要", "cancelled")
    default: Phrase("进行中", "running")
    }
  }
}

extension IntakeState {
  /// The state as a column has room for it.
  fileprivate var label: Phrase {
    switch self {
    case .waitingExternal: Phrase("等外部", "waiting")
    case .watching: Phrase("观察期", "quiet week")
    case .external: Phrase("外修", "contractor")
    case .verifying: Phrase("核实", "verifying")
    case .revisiting: Phrase("回访中", "revisiting")
    default: words
    }
  }
}
