import Domain
import Storage

/// Whatever fits a text: a unit in any writing, a name, pinyin, the tail of a phone or plate, a
/// number, words.
package struct FindEverything: Query {
  /// One thing that was found.
  package struct Found: Hashable, Sendable {
    /// `house`, `visit`, `complaint` and the other kinds of intake, `staff`, `notebook`, `item`,
    /// `handover`.
    package let kind: String
    package let id: String
    /// What it is about; names masked.
    package let title: String
    /// The unit or place it belongs to, where it has one.
    package let place: String?
  }

  package let text: String

  package init(_ text: String) { self.text = text }

  package func answer(from transaction: Transaction, at inquiry: Inquiry) throws -> [Found] {
    let folded = text.searchFolded
    guard !folded.isEmpty else { return [] }
    return try transaction.foundHouses(text) + transaction.foundVisits(text)
      + transaction.foundIntakes(text, seenBy: inquiry.clerk) + transaction.foundStaff(folded)
      + transaction.foundNotes(folded) + transaction.foundArticles(folded)
      + transaction.foundHandovers(text)
  }
}

extension Transaction {
  fileprivate typealias Found = FindEverything.Found

  fileprivate func foundHouses(_ text: String) throws -> [Found] {
    let typed = try typedCodes(text)
    let people = try households.codes(ofPeople: text, limit: limit)
    let codes = typed + people.filter { !typed.contains($0) }
    return try households.named(all: Array(codes.prefix(limit))).map { household in
      let names = household.residents.map { Sensitive($0.name, as: .name).masked }
      return Found(
        kind: "house", id: household.code, title: names.joined(separator: " "),
        place: household.area.isEmpty ? nil : household.area)
    }
  }

  /// The units that the text writes; a text without any number or letter writes none, and is not
  /// held against every unit.
  private func typedCodes(_ text: String) throws -> [String] {
    guard text.contains(where: { $0.isNumber || $0.isASCII && $0.isLetter }) else {
      return try households.named(text).map { [$0.code] } ?? []
    }
    return switch try households.match(text) {
    case .one(let code): [code]
    case .choice(let codes): codes
    case .nothing: []
    }
  }

  fileprivate func foundVisits(_ text: String) throws -> [Found] {
    try visits.search(text, limit: limit).map {
      Found(
        kind: "visit", id: $0.id,
        title: [$0.slip ?? "", $0.name.masked].filter { !$0.isEmpty }.joined(separator: " "),
        place: $0.household)
    }
  }

  fileprivate func foundIntakes(_ text: String, seenBy clerk: Staff?) throws -> [Found] {
    // What somebody may not open they do not find either (rule CI-17).
    try intakes.lines(fitting: text, limit: limit).filter { try maySee($0, clerk) }.map {
      Found(kind: $0.kind.rawValue, id: $0.id, title: $0.title, place: $0.household)
    }
  }

  fileprivate func foundStaff(_ folded: String) throws -> [Found] {
    try staff.all().filter {
      $0.number.text.lowercased() == folded || $0.name.searchFolded.contains(folded)
    }.map { Found(kind: "staff", id: $0.number.text, title: $0.name, place: nil) }
  }

  fileprivate func foundNotes(_ folded: String) throws -> [Found] {
    let numbered = folded.hasPrefix("n-") ? Int64(folded.dropFirst(2)) : nil
    let named = try numbered.flatMap { try notebook.named($0) }
    return try ([named].compactMap { $0 } + notebook.search([folded], limit: limit)).map {
      Found(kind: "notebook", id: $0.label, title: $0.entry.text, place: $0.entry.place)
    }
  }

  fileprivate func foundArticles(_ folded: String) throws -> [Found] {
    try articles.all().filter { $0.name.searchFolded.contains(folded) }.map {
      Found(kind: "item", id: "\($0.id)", title: $0.name, place: $0.place)
    }
  }

  fileprivate func foundHandovers(_ text: String) throws -> [Found] {
    guard let record = try handovers.existing(text) else { return [] }
    return [
      Found(kind: "handover", id: record.id, title: record.shift.label, place: record.desk)
    ]
  }

  /// As many of a kind as somebody still reads through.
  private var limit: Int { 50 }
}
