/// The people of one unit, seen as one party; what is counted for "ten households" (decision 11).
package struct Household: Hashable, Codable, Sendable {
  /// The unit as the estate writes it, fixed at import: `27-1-302` or `A-101`.
  package let code: String
  package let area: String
  package let building: String
  package let unit: String
  package let room: String
  package let isOccupied: Bool
  package let movedIn: Day?
  package let residents: [Resident]

  package init(
    code: String, area: String, building: String, unit: String, room: String,
    isOccupied: Bool, movedIn: Day?, residents: [Resident]
  ) {
    self.code = code
    self.area = area
    self.building = building
    self.unit = unit
    self.room = room
    self.isOccupied = isOccupied
    self.movedIn = movedIn
    self.residents = residents
  }

  /// The same household under another code: a code is fixed when the unit is first imported.
  package func withCode(_ code: String) -> Household {
    Household(
      code: code, area: area, building: building, unit: unit, room: room, isOccupied: isOccupied,
      movedIn: movedIn, residents: residents)
  }

  /// Whom the desk calls first: the first one on the roster who has a phone.
  package var contact: Resident? { residents.first { !$0.phone.isEmpty } ?? residents.first }
}

/// Somebody who belongs to a unit, owner or not (rule RR-6).
package struct Resident: Hashable, Codable, Sendable {
  package let name: String
  package let role: PartyRole
  /// Digits only, or empty.
  package let phone: String

  package init(name: String, role: PartyRole, phone: String) {
    self.name = name
    self.role = role
    self.phone = phone
  }
}
