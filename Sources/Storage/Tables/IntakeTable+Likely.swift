import Domain
internal import GRDB

/// An intake as far as it must be known to tell whether another may be about the same.
package struct IntakeOutline: Hashable, Sendable {
  package let id: String
  package let kind: IntakeKind
  package let household: String?
  package let place: String?
  package let part: String?
  package let title: String
  package let text: String
  package let matter: Int
  package let receivedAt: Moment
}

extension IntakeTable {
  /// What was received since a moment, the newest first.
  package func outlines(since moment: Moment) throws -> [IntakeOutline] {
    try Row.readAll(
      database,
      kept: """
        SELECT intake.id, intake.kind, intake.household, intake.title, intake.text, intake.matter,
          intake.receivedAt, repair.part, intakeParticulars.place
        FROM intake
          LEFT JOIN repair ON repair.intake = intake.id
          LEFT JOIN intakeParticulars ON intakeParticulars.intake = intake.id
        WHERE intake.receivedAt >= ?
        ORDER BY intake.receivedAt DESC, intake.id DESC
        """, arguments: [moment.milliseconds]
    ) { row in
      IntakeOutline(
        id: row["id"], kind: IntakeKind(rawValue: row["kind"]) ?? .complaint,
        household: row["household"], place: row["place"], part: row["part"], title: row["title"],
        text: row["text"], matter: row["matter"],
        receivedAt: Moment(milliseconds: row["receivedAt"])
      )
    }
  }

  /// The repairs that were finished in a span: of some units, and of places that are no unit where
  /// those are asked for.
  ///
  /// Of a few units (``fewUnits``) their own repairs are read, of many those of the span.
  package func faultsFinished(
    in span: Range<Moment>, of households: Set<String>, andPlaces: Bool
  ) throws -> [RepeatedFault.Fault] {
    let isOfFew = !andPlaces && households.count <= Self.fewUnits
    return try Row.readAll(
      database, kept: isOfFew ? Self.faultsOfUnits : Self.faultsOfSpan,
      arguments: [
        "from": span.lowerBound.milliseconds, "before": span.upperBound.milliseconds,
        "units": PlainJSON.text(of: households.sorted()), "andPlaces": andPlaces,
      ]
    ) { row in
      let title: String = row["title"]
      let text: String = row["text"]
      let finishedAt: Int64? = row["finishedAt"]
      return RepeatedFault.Fault(
        id: row["id"], at: (row["household"], row["place"]), part: row["part"],
        words: (title, text), received: Moment(milliseconds: row["receivedAt"]),
        finished: finishedAt.map(Moment.init(milliseconds:)))
    }
  }

  private static let fewUnits = 20
  private static let faultsOfUnits = faults(
    from: "intake CROSS JOIN repair ON repair.intake = intake.id", finished: "repair")
  /// Of most repairs of a span only their place in its index and their unit are looked at.
  private static let faultsOfSpan = faults(
    from: """
      repair AS finished CROSS JOIN intake ON intake.id = finished.intake
        CROSS JOIN repair ON repair.intake = intake.id
      """, finished: "finished", orPlaces: true)

  private static func faults(
    from source: String, finished: String, orPlaces: Bool = false
  ) -> String {
    let units = "intake.household IN (SELECT value FROM json_each(:units))"
    return """
      SELECT intake.id, intake.household, intake.title, intake.text, intake.receivedAt,
        repair.part, repair.finishedAt, intakeParticulars.place
      FROM \(source)
        LEFT JOIN intakeParticulars ON intakeParticulars.intake = intake.id
      WHERE \(finished).finishedAt >= :from AND \(finished).finishedAt < :before
        AND (\(units)\(orPlaces ? " OR :andPlaces AND intake.household IS NULL" : ""))
      """
  }

  /// Every repair of a unit, the newest first (form F-21).
  package func repairs(of household: String) throws -> [Intake] {
    try String.fetchAll(
      database,
      kept: """
        SELECT id FROM intake WHERE household = ? AND kind = 'repair'
        ORDER BY receivedAt DESC, id DESC
        """, arguments: [household]
    ).map(find)
  }
}
