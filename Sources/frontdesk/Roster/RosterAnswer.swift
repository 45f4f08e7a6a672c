import Console
import Desk
import Domain
import Resources

/// The roster as plain lines, a week below the other.
struct RosterText {
  private let sheet: RosterSheet
  private let scene: Scene

  init(_ sheet: RosterSheet, in language: Language) {
    self.sheet = sheet
    scene = Scene(
      language: language, now: sheet.readAt, house: sheet.house, staff: sheet.staff,
      clerk: sheet.readBy)
  }

  var text: String {
    let count = sheet.last.number - sheet.first.number + 1
    let weeks = stride(from: 0, to: count, by: 7).map { start in
      RosterWeek(sheet, from: sheet.first.adding(days: start), days: min(7, count - start))
    }
    let gaps =
      sheet.gaps.sentence(posts: sheet.posts, zone: scene.zone) ?? sheet.noGaps
    let doubled = sheet.inARow.sentence { scene.name(of: $0) }
    let said = [gaps, doubled].compactMap { $0 }.map(scene.say)
    return (weeks.map(lines) + [said]).map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n")
  }

  private func lines(of week: RosterWeek) -> [String] {
    let head =
      [scene.say("岗位", "Post"), scene.say("班次", "Shift")]
      + week.days.map { "\(scene.say($0.weekdayPhrase)) \($0.description.dropFirst(5))" }
    let rows = week.rows.map { row in
      [scene.say(row.post.words), scene.say(ShiftPlan.words(forShift: row.shift))]
        + row.cells.map { $0.text(in: scene, columns: .max) }
    }
    return PlainColumns([head] + rows).lines
  }
}

// MARK: As programs read it

extension RosterSheet {
  var json: JSONValue {
    let zone = house.zone
    return [
      "from": .string("\(first)"), "to": .string("\(last)"),
      "posts": .array(posts.map(\.json)),
      "duties": .array(
        duties.map { duty in
          duty.json(in: zone, isAbsent: isMissed(duty))
        }),
      "gaps": .array(gaps.map { $0.json(in: zone) }),
      "inARow": .array(
        inARow.map {
          ["first": $0.first.json(in: zone), "second": $0.second.json(in: zone)]
        }),
      "absences": .array(absences.map(\.json)), "swaps": .array(swaps.map(\.json)),
    ]
  }
}

extension DutyRegisterSheet {
  var json: JSONValue {
    let zone = house.zone
    return .array(
      lines.map { line in
        let (planned, actual) = (line.line.planned, line.line.actual)
        return [
          "date": JSONValue(line.line.shift.map { "\($0.date)" }),
          "shift": JSONValue(line.line.shift?.name), "post": JSONValue(planned?.post),
          "desk": JSONValue(actual?.desk),
          "plannedStart": JSONValue((line.line.shift?.plannedStart).map(zone.iso)),
          "plannedEnd": JSONValue((line.line.shift?.plannedEnd).map(zone.iso)),
          "planned": JSONValue(planned?.person.text), "actual": JSONValue(actual?.clerk.text),
          "startedAt": JSONValue((actual?.startedAt).map(zone.iso)),
          "endedAt": JSONValue((actual?.endedAt).map(zone.iso)),
          "state": .string(line.line.state.rawValue), "handover": JSONValue(line.record),
          "absence": JSONValue(line.line.absence?.label), "remark": JSONValue(planned?.remark),
        ]
      })
  }
}

extension PlannedDuty {
  func json(in zone: EstateZone, isAbsent: Bool = false) -> JSONValue {
    [
      "date": .string("\(shift.date)"), "shift": .string(shift.name), "post": .string(post),
      "start": .string(zone.iso(shift.plannedStart)), "end": .string(zone.iso(shift.plannedEnd)),
      "person": .string(person.text), "absent": .bool(isAbsent), "remark": .string(remark),
    ]
  }
}

extension RosterGap {
  func json(in zone: EstateZone) -> JSONValue {
    [
      "post": .string(post), "from": .string(zone.iso(from)), "to": .string(zone.iso(to)),
      "minutes": .number(from.minutes(to: to)),
    ]
  }
}

extension Absence {
  var json: JSONValue {
    [
      "id": .string(label), "person": .string(person.text), "kind": .string(kind.rawValue),
      "from": .string("\(first)"), "to": .string("\(last)"), "note": .string(note),
    ]
  }
}

extension ShiftSwap {
  var json: JSONValue {
    func turn(_ duty: PlannedDuty) -> JSONValue {
      ["date": .string("\(duty.shift.date)"), "shift": .string(duty.shift.name)]
    }
    return [
      "id": .string(label), "by": .string(given.person.text), "gives": turn(given),
      "with": .string(other.text), "takes": taken.map(turn) ?? .null,
      "state": .string(state.rawValue), "reason": .string(reason),
    ]
  }
}

extension DutyPost {
  var json: JSONValue {
    [
      "post": .string(id), "nameZh": .string(chinese), "nameEn": .string(english),
      "phone": .string(phone), "covered": .bool(isCovered), "on": .bool(isOn),
    ]
  }
}

extension ShiftRotation {
  var json: JSONValue {
    [
      "rotation": .string(id), "nameZh": .string(chinese), "nameEn": .string(english),
      "pattern": .string(pattern), "people": .number(people),
      "cycle": .array(cycle.map { .string($0) }),
    ]
  }
}

extension [DutyPost] {
  /// What the post of that lasting name is called.
  func name(_ id: String, in language: Language) -> String {
    first { $0.id == id }?.words.text(in: language) ?? id
  }
}
