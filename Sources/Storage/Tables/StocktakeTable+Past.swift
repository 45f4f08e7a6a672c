import Domain
internal import GRDB

extension StocktakeTable {
  /// The newest finished ones, the newest first, with what each counted.
  package func newest(_ count: Int) throws -> [PastStocktake] {
    try Row.readAll(database, kept: Self.newestSheets, arguments: [count]) { row in
      let payload: String? = row["figures"]
      return PastStocktake(
        number: row["number"], cutOff: Moment(milliseconds: row["toAt"]),
        isEmergency: row["state"] == Stocktake.State.emergency.rawValue,
        figures: try payload.map(KnownTexts.figures.value))
    }
  }

  static let newestSheets = """
    SELECT number, toAt, state,
      (SELECT payload FROM stocktakeLine
       WHERE kind = 'figures' AND subject = 'figures' AND stocktakeLine.stocktake = sheet.id) AS figures
    FROM stocktake AS sheet WHERE number IS NOT NULL ORDER BY number DESC LIMIT ?
    """
}
