import Domain
import Storage

/// Whether records are kept from being erased.
struct StandingHolds {
  private let records: Set<String>
  private let persons: [(name: String, phone: String)]

  init(_ holds: [LegalHold]) {
    var records: Set<String> = []
    var persons: [(name: String, phone: String)] = []
    for hold in holds {
      switch hold.subject {
      case .record(let id): records.insert(id)
      case .person(let text): persons.append((text.searchFolded, ContactPhone.digits(text)))
      }
    }
    self.records = records
    self.persons = persons
  }

  func keep(_ record: PersonalRecord) -> Bool {
    records.contains(record.id) || keepPerson(record.name.whole, record.phone.whole)
  }

  /// Whether whoever is called so, or has that phone, is on hold.
  func keepPerson(_ name: String, _ phone: String) -> Bool {
    persons.contains { held in
      (!name.isEmpty && held.name == name.searchFolded)
        || (!phone.isEmpty && held.phone == ContactPhone.digits(phone))
    }
  }
}

extension Transaction {
  func standingHolds() throws -> StandingHolds { StandingHolds(try legalHolds.holds()) }
}
