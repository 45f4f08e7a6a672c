import Domain
import Foundation
import Storage

extension HandoverRecord {
  /// What both have signed, line by line: the head with its signatures, the items, the counts.
  ///
  /// A record of version 1 says nothing of versions, counts or absences, so that its lines are to
  /// the letter what they were.
  func sealedLines() throws -> [String] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var head = [
      "id": id, "shift": shift.label, "desk": desk, "remark": remark, "giver": giver.text,
      "submittedAt": String(submittedAt.milliseconds), "receiver": receiver?.text ?? "",
      "receivedAt": receivedAt.map { String($0.milliseconds) } ?? "",
    ]
    let isCounted = version >= HandoverRecord.counting
    if isCounted {
      head["version"] = String(version)
      head["absence"] = absence
      head["withoutCount"] = withoutCount
    }
    // Those that were planned say nothing of it, as all did before.
    if let unplanned {
      head["unplanned"] = String(decoding: try encoder.encode(unplanned), as: UTF8.self)
    }
    return [String(decoding: try encoder.encode(head), as: UTF8.self)]
      + (try items.map { String(decoding: try encoder.encode($0), as: UTF8.self) })
      + (try (isCounted ? counts : []).map {
        String(decoding: try encoder.encode($0), as: UTF8.self)
      })
  }
}
