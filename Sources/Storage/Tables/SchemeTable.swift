import Domain
internal import GRDB

/// The schemes of classification with their terms, and what is usually chosen together.
package struct SchemeTable {
  private let database: Database

  init(_ database: Database) { self.database = database }

  package func schemes() throws -> Schemes {
    let terms = Dictionary(grouping: try terms(), by: \.scheme)
    let schemes = try Row.fetchAll(database, kept: "SELECT * FROM scheme ORDER BY place")
      .compactMap { row -> Scheme? in
        guard let id = SchemeID(rawValue: row["id"]),
          let required = Scheme.Requirement(rawValue: row["required"])
        else { return nil }
        var scheme = Scheme(
          id, TermName(row["nameChinese"], row["nameEnglish"]),
          isMultiple: row["choice"] == "multiple", required: required, within: bound(in: row),
          rule: row["rule"])
        scheme.terms = terms[id] ?? []
        return scheme
      }
    return Schemes(schemes, proposals: try proposals())
  }

  /// - Throws: ``SchemeRefusal/noSuchTerm(_:_:)`` where the house has no such scheme.
  package func find(_ id: SchemeID) throws -> Scheme {
    guard let scheme = try schemes()[id] else {
      throw Refusal.scheme(.noSuchTerm(TermName(id.rawValue, id.rawValue), id.rawValue))
    }
    return scheme
  }

  /// Fills a new file.
  package func load(_ schemes: Schemes) throws {
    for (place, scheme) in schemes.all.enumerated() {
      try database.execute(
        kept: """
          INSERT INTO scheme
            (id, nameChinese, nameEnglish, choice, required, withinScheme, withinTerm, rule, place)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          scheme.id.rawValue, scheme.name.chinese, scheme.name.english,
          scheme.isMultiple ? "multiple" : "single", scheme.required.rawValue,
          scheme.within?.scheme.rawValue, scheme.within?.term.rawValue, scheme.rule, place,
        ])
      try save(scheme)
    }
    for (place, proposal) in schemes.proposals.enumerated() {
      try database.execute(
        kept: """
          INSERT INTO proposal (givenScheme, givenTerm, scheme, term, place)
          VALUES (?, ?, ?, ?, ?)
          """,
        arguments: [
          proposal.given.rawValue, proposal.term.rawValue, proposal.scheme.rawValue,
          proposal.proposed.rawValue, place,
        ])
    }
  }

  /// Saves a scheme's requirement, and its terms in their order; what a term means stays.
  package func save(_ scheme: Scheme) throws {
    try database.execute(
      kept: "UPDATE scheme SET required = ? WHERE id = ?",
      arguments: [scheme.required.rawValue, scheme.id.rawValue])
    for (place, term) in scheme.terms.enumerated() {
      try database.execute(
        kept: """
          INSERT INTO term
            (scheme, id, nameChinese, nameEnglish, parent, behavesAs, rule, isOn, place)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
          ON CONFLICT (scheme, id) DO UPDATE SET
            nameChinese = excluded.nameChinese, nameEnglish = excluded.nameEnglish,
            isOn = excluded.isOn, place = excluded.place
          """,
        arguments: [
          term.scheme.rawValue, term.id.rawValue, term.name.chinese, term.name.english,
          term.parent?.rawValue, term.behavesAs, term.rule, term.isOn, place,
        ])
    }
  }

  private func terms() throws -> [Term] {
    try Row.fetchAll(database, kept: "SELECT * FROM term ORDER BY scheme, place").compactMap {
      row in
      guard let scheme = SchemeID(rawValue: row["scheme"]), let id = TermID(rawValue: row["id"])
      else { return nil }
      return Term(
        scheme, id, TermName(row["nameChinese"], row["nameEnglish"]),
        parent: (row["parent"] as String?).flatMap(TermID.init(rawValue:)),
        behavesAs: row["behavesAs"], rule: row["rule"], isOn: row["isOn"])
    }
  }

  private func proposals() throws -> [Proposal] {
    try Row.fetchAll(database, kept: "SELECT * FROM proposal ORDER BY place").compactMap { row in
      guard let given = SchemeID(rawValue: row["givenScheme"]),
        let term = TermID(rawValue: row["givenTerm"]),
        let scheme = SchemeID(rawValue: row["scheme"]), let proposed = TermID(rawValue: row["term"])
      else { return nil }
      return Proposal(given: given, term, scheme: scheme, proposed)
    }
  }

  private func bound(in row: Row) -> Scheme.Bound? {
    let (scheme, term): (String?, String?) = (row["withinScheme"], row["withinTerm"])
    guard let scheme = scheme.flatMap(SchemeID.init),
      let term = term.flatMap(TermID.init(rawValue:))
    else { return nil }
    return Scheme.Bound(scheme, term)
  }
}

extension Transaction {
  package var schemes: SchemeTable { SchemeTable(database) }
}
