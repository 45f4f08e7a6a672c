import Console
import Desk
import Domain
import Resources
import Storage

extension StocktakeSheet {
  /// The sheet as programs read it.
  func json(in zone: EstateZone) -> JSONValue {
    [
      "number": JSONValue(stocktake.number), "state": .string(stocktake.state.rawValue),
      "from": .string(zone.iso(stocktake.range.from)),
      "to": .string(zone.iso(stocktake.range.to)),
      "complaints": .array(complaints.map(JSONValue.string)),
      "repairs": .array(repairs.map(JSONValue.string)),
      "visits": .array(visits.map(JSONValue.string)),
      "slips": slips.map {
        [
          "issued": .number($0.issued), "returned": .number($0.returned),
          "inside": .number($0.inside), "lost": .number($0.lost),
          "backSince": .array(($0.backSince ?? []).map(JSONValue.string)),
        ]
      } ?? .null,
      "unmasked": .array(
        unmasked.map {
          [
            "record": .string($0.record), "by": .string($0.by.text), "at": .string(zone.iso($0.at)),
            "reason": .string($0.reason), "code": .string($0.code),
          ]
        }),
      "records": records.map { .array($0.map { $0.json(in: zone) }) } ?? .null,
      "findings": .array(lines.map { $0.json(in: zone) }),
      "counts": .array(counts.map(\.json)),
      "signatures": .array(
        stocktake.signatures.map { signature in
          [
            "part": .string(signature.part.rawValue), "by": .string(signature.by.text),
            "at": .string(zone.iso(signature.at)),
          ]
        }),
      "lifted": .array(
        stocktake.lifted.map { lifted in
          [
            "part": .string(lifted.signature.part.rawValue),
            "by": .string(lifted.signature.by.text),
            "at": .string(zone.iso(lifted.signature.at)), "liftedBy": .string(lifted.by.text),
            "liftedAt": .string(zone.iso(lifted.at)),
          ]
        }),
      "reason": JSONValue(stocktake.reason), "digest": JSONValue(stocktake.digest),
      "seal": JSONValue(stocktake.printedDigest.map(SealText.short)),
      "sealedThrough": JSONValue(stocktake.seal?.entry),
      "figures": figures?.json ?? .null, "steps": steps,
      "uncounted": .array(uncounted.map(JSONValue.string)),
      "overdueLoans": .array(overdueLoans.map { $0.json(in: zone) }),
      "retentionDue": JSONValue(retentionDue), "emergency": closing?.json(in: zone) ?? .null,
      "before": before?.json(in: zone) ?? .null,
    ]
  }

  private var steps: JSONValue {
    .object(
      Dictionary(
        uniqueKeysWithValues: StocktakeStep.allCases.map { step in
          let progress = progress(of: step)
          return (
            step.rawValue,
            ["done": .number(progress.done), "total": .number(progress.total)] as JSONValue
          )
        }))
  }

  func answer(in zone: EstateZone) -> Answer {
    var answer = Answer(json(in: zone)) { StocktakePaper(self, in: zone, language: $0).text }
    answer.warnings = toSignAgain
    return answer
  }

  /// The parts whose signatures no longer stand, and that nobody has signed since.
  var toSignAgain: [Phrase] {
    stocktake.toSignAgain.map { part in
      Phrase(
        "\(part.words.text(in: .chinese))：签字后有改动，原签字已作废，须重签。",
        "\(part.words.text(in: .english)): changed after it was signed; it must be signed again.")
    }
  }
}

extension StocktakeSheet.Line {
  fileprivate func json(in zone: EstateZone) -> JSONValue {
    [
      "id": .string(finding.id), "code": .string(finding.code.rawValue),
      "subject": .string(finding.subject), "detail": JSONValue(filled: finding.detail),
      "since": .string(zone.iso(finding.since)), "answer": answer?.json(in: zone) ?? .null,
      "late": finding.late.map { .array($0.map(JSONValue.string)) } ?? .null,
      "answeredBy": JSONValue(answeredBy?.text),
      "answeredAt": JSONValue(answeredAt.map { zone.iso($0) }),
      "given": given.map {
        ["person": .string($0.person.text), "due": .string(zone.iso($0.due))]
      } ?? .null,
    ]
  }
}

extension StocktakeSheet.Record {
  fileprivate func json(in zone: EstateZone) -> JSONValue {
    let state =
      switch state {
      case .intake(let state): state.rawValue
      case .visit(let state): state.rawValue
      }
    return [
      "id": .string(number), "visit": JSONValue(visit), "state": .string(state),
      "house": JSONValue(house), "matter": .string(matter), "since": .string(zone.iso(since)),
    ]
  }
}

extension FindingAnswer {
  fileprivate func json(in zone: EstateZone) -> JSONValue {
    switch self {
    case .done(let text): ["kind": "done", "text": .string(text)]
    case .person(let person, let due):
      ["kind": "person", "person": .string(person.text), "due": .string(zone.iso(due))]
    case .accepted(let reason): ["kind": "accepted", "reason": .string(reason)]
    }
  }
}

extension ArticleCount {
  var json: JSONValue {
    [
      "item": .string(item), "expected": .number(expected), "counted": .number(counted),
      "condition": JSONValue(condition?.rawValue), "reason": JSONValue(reason),
      "note": JSONValue(note),
    ]
  }
}

extension StocktakeFigures {
  fileprivate var json: JSONValue {
    [
      "received": .number(received), "handled": .number(handled), "overdue": .number(overdue),
      "unanswered": .number(unanswered),
      "receivedOf": receivedOf.map { counts in
        .object(counts.mapValues { JSONValue.number($0) })
      } ?? .null,
    ]
  }
}

extension EmergencyClosing {
  fileprivate func json(in zone: EstateZone) -> JSONValue {
    [
      "by": .string(by.text), "at": .string(zone.iso(at)), "reason": .string(reason),
      "skipped": .array(skipped.map(JSONValue.string)),
    ]
  }
}

extension StocktakeSheet.Loan {
  fileprivate func json(in zone: EstateZone) -> JSONValue {
    [
      "id": .string(label), "item": .string(article), "amount": .number(amount),
      "borrower": .string(borrower), "dueAt": .string(zone.iso(due)),
    ]
  }
}
