import Console
import Desk
import Domain
import Resources

extension IntakeCard {
  /// The intake as programs read it.
  func json(in zone: EstateZone) -> JSONValue {
    .object(
      identity(in: zone).merging(handling(in: zone)) { $1 }.merging(life(in: zone)) { $1 })
  }

  private func identity(in zone: EstateZone) -> [String: JSONValue] {
    [
      "id": .string(intake.id), "kind": .string(intake.kind.rawValue),
      "state": .string(intake.state.rawValue), "severity": .string(severity.rawValue),
      "criteria": .array(matter.criteria.keys.map(\.rawValue).sorted().map(JSONValue.string)),
      "majorSince": JSONValue(matter.majorSince.map(zone.iso)),
      "dossier": JSONValue(matter.dossier),
      "channel": .string(intake.registration.channel.rawValue),
      "house": JSONValue(intake.reporter.household),
      "anonymous": .bool(intake.reporter.isAnonymous),
      "name": JSONValue(filled: intake.reporter.name.masked),
      "phone": JSONValue(filled: intake.reporter.phone.masked),
      "title": .string(intake.matterTitle),
      "text": .string(intake.text), "demand": JSONValue(filled: intake.demand),
      "restricted": .bool(intake.isAboutConduct),
      "flags": .array(intake.flags.map(\.rawValue).sorted().map(JSONValue.string)),
      "receivedAt": .string(zone.iso(intake.registration.receivedAt)),
      "receivedBy": .string(intake.registration.receivedBy.text),
      "registeredAt": .string(zone.iso(intake.registration.registeredAt)),
      "registeredBy": .string(intake.registration.registeredBy.text),
      "postedAt": JSONValue(intake.registration.posted.map(zone.iso)),
      "noticedAt": JSONValue(intake.registration.noticed.map(zone.iso)),
      "passedOnBy": JSONValue(intake.particulars.passedOnBy),
      "passedOnAt": JSONValue(intake.particulars.passedOnAt.map(zone.iso)),
      "letterReference": JSONValue(intake.particulars.reference),
      "foundAt": JSONValue(intake.particulars.foundAt.map(zone.iso)),
      "place": JSONValue(intake.particulars.place),
    ]
  }

  private func handling(in zone: EstateZone) -> [String: JSONValue] {
    let classification = intake.classification
    return [
      "target": JSONValue(classification.target?.rawValue),
      "class": JSONValue(classification.responsibility?.rawValue),
      "firstClass": JSONValue(classification.firstClass?.rawValue),
      "finalClass": JSONValue(classification.finalClass?.rawValue),
      "subject": JSONValue(classification[.subjectClass]?.rawValue),
      "classification": intake.kind == .complaint ? classificationJSON : .null,
      "heat": JSONValue(intake.heat),
      "about": .array(intake.accused.map(\.text).sorted().map(JSONValue.string)),
      "validity": JSONValue(classification.validity?.rawValue),
      "department": JSONValue(intake.assignment.department?.rawValue),
      "person": JSONValue(intake.assignment.person?.text),
      "limit": JSONValue(intake.assignment.limit.map(zone.iso)),
      "recordPerson": JSONValue(intake.assignment.recordPerson?.text),
      "dedicatedPerson": JSONValue(matter.dedicatedPerson?.text),
      "matter": [
        "id": .string(matter.label), "households": .number(matter.households),
        "contacts": .number(matter.contacts),
      ],
      "result": JSONValue(intake.outcome.result),
      "cause": JSONValue(classification.cause?.rawValue),
      "secondCause": JSONValue(classification.secondCause?.rawValue),
      "feedback": JSONValue(intake.outcome.feedback?.rawValue),
      "counted": intake.outcome.isCounted.map(JSONValue.bool) ?? .null,
      "wayOut": intake.wayOutJSON(in: zone),
      "wayOutMissing": JSONValue(intake.wayOutMissing?.rawValue),
      "points": .array(intake.points.map(JSONValue.string)),
      "reply": intake.replyJSON(in: zone), "accident": intake.accidentJSON(in: zone),
      "dispute": .bool(intake.hasDisputeRecord),
      "commitments": .array(
        intake.commitments.map { commitment, step in
          commitment.json(in: zone, of: intake, step)
        }),
      "repeatOf": JSONValue(repeatOf),
      "repair": intake.repair.map { repair in
        repair.json(of: intake, in: zone)
      } ?? .null,
    ]
  }

  private func life(in zone: EstateZone) -> [String: JSONValue] {
    [
      "round": .number(intake.round),
      "clocks": .array(current.map { $0.json(in: zone, at: moment) }),
      "history": .array(history.map { $0.json(in: zone, at: moment) }),
      "next": JSONValue(next?.policy.rawValue),
      "handledAt": JSONValue(intake.outcome.handledAt.map(zone.iso)),
      "verifiedAt": JSONValue(intake.outcome.verifiedAt.map(zone.iso)),
      "exemption": JSONValue(intake.outcome.exemption?.rawValue),
      "closedAt": JSONValue(intake.outcome.closedAt.map(zone.iso)),
      "closedBy": JSONValue(intake.closedBy?.rawValue),
      "quietUntil": JSONValue(quietUntil.map(zone.iso)),
      "revisits": .array(intake.steps.compactMap { $0.revisitJSON(in: zone) }),
      "steps": .array(intake.steps.map { $0.json(in: zone, whole: showsConduct) }),
      "stepCount": .number(intake.steps.count),
    ]
  }
}

extension Undertaking {
  fileprivate func json(in zone: EstateZone, of intake: Intake, _ step: Step) -> JSONValue {
    var timetable: String?
    var trigger: String?
    switch term {
    case .due, .standing: break
    case .timetable(let hours): timetable = hours.text
    case .trigger(let event): trigger = event
    }
    return [
      "id": .number(id), "kind": .string(isNotice ? "notice" : "duty"),
      "text": .string(step.text), "at": .string(zone.iso(step.at)),
      "due": JSONValue(due.map(zone.iso)), "timetable": JSONValue(timetable),
      "trigger": JSONValue(trigger),
      "delivery": deliveries(in: zone, of: intake).last ?? .null,
      "deliveries": .array(deliveries(in: zone, of: intake)),
      "keptAt": JSONValue(intake.commitmentKeptAt(id).map(zone.iso)),
      "breaches": .array(intake.breaches(of: id).map { .string(zone.iso($0)) }),
    ]
  }
}

extension Undertaking {
  /// In which ways a notice was delivered, in order (rule NT-3).
  private func deliveries(in zone: EstateZone, of intake: Intake) -> [JSONValue] {
    intake.deliveries(of: id).map { how, step in
      [
        "how": .string(how.rawValue), "evidence": .string(step.text),
        "at": .string(zone.iso(step.at)),
      ]
    }
  }
}

extension RepairWork {
  fileprivate func json(of intake: Intake, in zone: EstateZone) -> JSONValue {
    [
      "warranty": warranty.isEmpty ? .null : warranty.json,
      "warrantyRoute": JSONValue(intake.warrantyRoute(in: zone)?.rawValue),
      "warrantyMissing": .bool(intake.lacksWarranty), "provider": JSONValue(provider?.rawValue),
      "quotedFen": JSONValue(intake.quote), "part": JSONValue(part),
      "technician": JSONValue(technician?.text),
      "agreedAt": JSONValue(agreedAt.map(zone.iso)),
      "dispatchedAt": JSONValue(dispatchedAt.map(zone.iso)),
      "arrivedAt": JSONValue(arrivedAt.map(zone.iso)),
      "finishedAt": JSONValue(finishedAt.map(zone.iso)), "paidFen": JSONValue(paid),
      "consent": .bool(hasConsent), "signed": isSigned.map(JSONValue.bool) ?? .null,
      "unsignedReason": JSONValue(unsignedReason), "rating": JSONValue(rating?.rawValue),
    ]
  }
}

extension Clock {
  fileprivate func json(in zone: EstateZone, at moment: Moment) -> JSONValue {
    [
      "policy": .string(policy.rawValue), "round": .number(round), "number": .number(number),
      "startedAt": .string(zone.iso(startedAt)), "dueAt": .string(zone.iso(dueAt)),
      "state": .string(state(at: moment)), "stoppedAt": JSONValue(stoppedAt.map(zone.iso)),
      "provisional": .bool(isProvisional),
    ]
  }

  /// The due time as people read it; the midnight that ends a day reads as its 24:00.
  func dueText(in zone: EstateZone) -> String {
    guard endsAtMidnight else { return zone.text(dueAt) }
    return "\(zone.day(of: dueAt).adding(days: -1)) 24:00"
  }
}

extension Step {
  /// The step as programs read it; the course of a complaint about somebody's conduct is told only
  /// where the whole may be.
  fileprivate func json(in zone: EstateZone, whole: Bool) -> JSONValue {
    var isTold = true
    if case .conductRecorded = deed { isTold = whole }
    return [
      "at": .string(zone.iso(at)), "by": .string(by.text), "kind": .string(deed.code),
      "text": isTold ? JSONValue(filled: text) : .null, "recordedAt": .string(zone.iso(recordedAt)),
      "round": .number(round), "duty": JSONValue(deed.duty),
      "concrete": deed.isConcrete.map(JSONValue.bool) ?? .null,
    ]
  }
}

extension IntakeCard {
  /// The intake as people read it: a card.
  func text(in scene: Scene) -> String {
    let (language, zone) = (scene.language, scene.zone)
    func say(_ chinese: String, _ english: String) -> String {
      Phrase(chinese, english).text(in: language)
    }
    var lines = [
      "\(intake.id)  \(intake.state.words.text(in: language))  \(intake.matterTitle)",
      "\(say("房号", "unit")) \(intake.reporter.household ?? "-")  "
        + "\(intake.reporter.name.masked)  \(intake.reporter.phone.masked)",
      intake.text,
    ]
    lines += particularLines(zone: zone).map { $0.text(in: language) }
    lines += intake.warrantyLines(in: zone).map { $0.text(in: language) }
    for clock in open.sorted(by: { $0.dueAt < $1.dueAt }) {
      lines.append(
        "  \(clock.policy.rawValue)  \(clock.dueText(in: zone))  "
          + scene.say(Clock.words(ofState: clock.state(at: moment)))
          + (clock.isProvisional ? "  " + say("暂定", "provisional") : ""))
    }
    lines += intake.steps.map { step in
      let words = words(of: step, in: scene)
      return "\(zone.text(step.at))  \(step.by)  \(words.deed)  \(words.written)"
    }
    return lines.joined(separator: "\n")
  }

  /// What only its channel brought, and what it repeats.
  private func particularLines(zone: EstateZone) -> [Phrase] {
    let particulars = intake.particulars
    let passedOn = [particulars.passedOnBy, particulars.passedOnAt.map(zone.text)]
      .compactMap { $0 }.joined(separator: " ")
    let texts: [(String, String, String?)] = [
      ("转来", "passed on by", passedOn.isEmpty ? nil : passedOn),
      ("原件", "original", particulars.reference),
      ("发现", "found", particulars.foundAt.map(zone.text)),
      ("地点", "place", particulars.place), ("再修：上次", "again, last", repeatOf),
    ]
    return texts.compactMap { chinese, english, value in
      value.map { Phrase("\(chinese) \($0)", "\(english) \($0)") }
    }
  }

  func answer(at session: DeskSession) throws -> Answer {
    let scene = try session.scene()
    let conduct = showsConduct ? intake.conductJSON(in: scene.zone) : .null
    return Answer(json(in: scene.zone).adding("conduct", conduct)) { text(in: scene.speaking($0)) }
  }
}

extension Intake {
  /// What closed it, as programs read it: a repair that its owner confirmed was closed by an owner who
  /// is content; what is simply done was closed by neither.
  fileprivate var closedBy: ClosedBy? {
    guard outcome.closedBy == .done else { return outcome.closedBy }
    switch repair?.rating {
    case .satisfied, .basically: return .satisfied
    case .not, nil: return nil
    }
  }
}
