import Console
import Desk
import Domain
import Resources
import Storage

extension ShowHandover.Sheet {
  /// The record as programs read it.
  func json(in zone: EstateZone) -> JSONValue {
    [
      "id": JSONValue(record.id.isEmpty ? nil : record.id), "state": .string(record.state.rawValue),
      "shift": .string(record.shift.label), "desk": .string(record.desk),
      "from": .string(zone.iso(record.shift.plannedStart)),
      "to": .string(zone.iso(record.shift.plannedEnd)),
      "outgoing": JSONValue(record.giver.text.isEmpty ? nil : record.giver.text),
      "incoming": JSONValue(record.receiver?.text),
      "remark": JSONValue(filled: record.isSilent ? "" : record.remark),
      "submittedAt": record.state == .drafted ? .null : .string(zone.iso(record.submittedAt)),
      "acceptedAt": JSONValue(record.receivedAt.map(zone.iso)),
      "dispute": JSONValue(record.dispute), "abnormal": JSONValue(record.abnormal),
      "unplanned": record.unplanned?.json ?? .null,
      "leftOut": .array(leftOut.map { $0.json(in: zone) }),
      "items": .array(record.items.map { $0.json(in: zone, at: record.submittedAt) }),
      "counts": .array(counts), "absence": JSONValue(record.absence),
      "withoutCount": JSONValue(record.withoutCount),
      "digest": JSONValue(record.digest),
      "previousDigest": JSONValue(record.previousDigest),
      "seal": JSONValue(record.printedDigest.map(SealText.short)),
      "sealedThrough": JSONValue(record.seal?.entry),
      "sound": isSound.map(JSONValue.bool) ?? .null,
    ]
  }

  /// The desk's articles, with what giver and receiver have counted of each.
  private var counts: [JSONValue] {
    let counted = Dictionary(
      record.countedArticles.map { ($0.article, $0) }, uniquingKeysWith: { first, _ in first })
    return articles.map { article in
      let line = counted[article.name]
      return article.json.adding(
        "counted", JSONValue((line?.received ?? line?.given)?.counted)
      ).adding("given", line?.given?.json ?? .null).adding(
        "received", line?.received?.json ?? .null
      )
      .adding("differs", .bool(line?.differs ?? false))
    }
  }

  func answer(in zone: EstateZone) -> Answer {
    Answer(json(in: zone)) { HandoverPaper(self, zone: zone, language: $0).text }
  }
}

extension CarriedItem {
  /// The state alone: behind it stands by what a line is known to have changed.
  private var stateCode: String { state.split(separator: " ").first.map(String.init) ?? state }

  /// Its age is the minutes from its first date until it was handed over; `shifts` says in how many
  /// records it has stood before (rule HO-6).
  fileprivate func json(in zone: EstateZone, at moment: Moment) -> JSONValue {
    [
      "id": .string(id), "kind": .string(kind), "subject": .string(id), "text": .string(text),
      "firstDate": .string("\(zone.day(of: firstAt))"), "firstAt": .string(zone.iso(firstAt)),
      "age": .number(max(0, firstAt.minutes(to: moment))), "shifts": .number(age),
      "state": .string(stateCode), "read": .bool(readBy != nil),
      "remark": JSONValue(remark), "reservation": JSONValue(reservation),
      "owner": JSONValue(owner?.text), "readBy": JSONValue(readBy?.text),
      "person": JSONValue(person?.text), "policy": JSONValue(next?.policy.rawValue),
      "dueAt": JSONValue(next.map { zone.iso($0.due) }),
    ]
  }
}

extension HandoverCount {
  var json: JSONValue {
    [
      "item": .string(article), "side": .string(side.rawValue), "expected": .number(expected),
      "counted": .number(counted), "condition": .string(condition.rawValue),
      "note": JSONValue(note), "by": .string(by.text),
    ]
  }
}

extension Unplanned {
  fileprivate var json: JSONValue {
    [
      "cause": .string(cause.rawValue), "text": .string(text),
      "insteadOf": JSONValue(insteadOf?.text),
    ]
  }
}

extension LeftOut {
  fileprivate func json(in zone: EstateZone) -> JSONValue {
    [
      "item": .string(item), "reason": .string(reason), "clerk": .string(by.text),
      "at": .string(zone.iso(at)),
    ]
  }
}

extension Article {
  var json: JSONValue {
    [
      "item": .string(name), "name": .string(name), "expected": .number(expected),
      "owned": .number(owned), "lent": .number(lent), "place": JSONValue(place),
      "counted": .null, "reason": .null,
    ]
  }
}

extension Duty {
  func json(
    in zone: EstateZone, knowing promises: [StandingPromise] = [], standing: RosterStanding? = nil
  ) -> JSONValue {
    [
      "onRoster": standing?.isPlanned.map(JSONValue.bool) ?? .null,
      "post": JSONValue(standing?.post),
      "standing": .array(promises.map(\.json)),
      "shift": .string(shift.name), "date": .string("\(shift.date)"), "clerk": .string(clerk.text),
      "desk": .string(desk), "startedAt": .string(zone.iso(startedAt)),
      "endedAt": JSONValue(endedAt.map(zone.iso)),
      "plannedStart": .string(zone.iso(shift.plannedStart)),
      "plannedEnd": .string(zone.iso(shift.plannedEnd)), "withoutRecord": JSONValue(withoutRecord),
    ]
  }
}
