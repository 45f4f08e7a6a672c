import Desk
import Domain

extension IntakeCard {
  /// The intake as one of a list or an export.
  ///
  /// Of a complaint about somebody's conduct that is its number, how it stands and by when: a list is
  /// no opening of it, of which the journal would have a line (rule CI-17, privacy level P3). Every
  /// name is there all the same; a list of it is empty, and anything else `null`.
  func listedJSON(in zone: EstateZone) -> JSONValue {
    guard intake.isAboutConduct, case .object(let members) = json(in: zone) else {
      return json(in: zone)
    }
    var listed = members
    for (name, value) in members where !Self.open.contains(name) {
      if case .array = value { listed[name] = [] } else { listed[name] = .null }
    }
    listed["title"] = .string(intake.openTitle)
    return .object(listed)
  }

  /// What anybody who may open it sees of it in a list.
  private static let open: Set<String> = [
    "id", "kind", "state", "restricted", "severity", "criteria", "majorSince", "dossier", "channel",
    "receivedAt", "registeredAt", "department", "person", "limit", "recordPerson",
    "dedicatedPerson", "matter", "counted", "round", "clocks", "history", "next", "handledAt",
    "verifiedAt", "closedAt", "closedBy", "quietUntil", "stepCount",
  ]
}
