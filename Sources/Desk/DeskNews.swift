import Domain
import Storage

/// How everything stands at the desk: what the four panes show.
package struct DeskNews: Sendable {
  package let house: HouseRules
  package let staff: [Staff]
  /// The duty of who asks, while it lasts.
  package let duty: Duty?
  package let intakes: [IntakeCard]
  package let visits: [VisitLine]
  /// Where the day's slips are.
  package let slips: SlipCount
  package let draft: HandoverRecord
  /// Who was at the desk before, and the record they left.
  package let before: WhoWasBefore.Found
  /// Whether that duty has its record.
  package let isHandedOver: Bool
  /// Records that wait for the next shift's signature.
  package let waiting: [HandoverRecord]
  /// The record of who asks, where it was refused and stands so.
  package let refused: HandoverRecord?
  /// How each line of those that wait stands now.
  package let standing: [String: String]
  package let notes: [NotebookLine]
  /// What staff must know now, and who has read it.
  package let notices: [NoticeLine]
  package let sheet: StocktakeSheet
  /// The newest finished stocktakes, the newest first.
  package let past: [PastStocktake]
  package let articles: [ListArticles.Line]
  /// What of them is lent to whom.
  package let loans: [ArticleLoan]
  /// The standing phrases that may be put into a field.
  package let phrases: [StockPhrase]
  /// Who is planned in the weeks to come.
  package let roster: RosterBrief
  /// When the file was last copied.
  package let care: CareRecord
}

/// Asks for everything that the panes show, as it is at one moment.
package struct ReadDesk: Query {
  /// How many intakes the list has at most.
  package let limit: Int
  /// How many finished intakes stay in it behind those that are open: two days' of a large estate.
  package let ended: Int
  /// How many finished stocktakes are laid beside each other.
  package let stocktakes: Int

  package init(limit: Int = 500, ended: Int = 120, stocktakes: Int = 30) {
    self.limit = limit
    self.ended = ended
    self.stocktakes = stocktakes
  }

  package func answer(from transaction: Transaction, at inquiry: Inquiry) throws -> DeskNews {
    var filter = IntakeFilter()
    filter.limit = limit
    filter.endedLimit = ended
    let today = inquiry.zone.day(of: inquiry.moment)
    let open = try ListVisits(.open).answer(from: transaction, at: inquiry)
    let ofToday = try ListVisits(.day(today)).answer(from: transaction, at: inquiry)
      .filter { !$0.visit.isOpen }
    // What has been missing since another day is looked for until it is settled.
    let missing = try ListVisits(.missing).answer(from: transaction, at: inquiry)
      .filter { line in !ofToday.contains { $0.visit.id == line.visit.id } }
    let duty = try ShowShift().answer(from: transaction, at: inquiry)
    let onDuty = duty.flatMap { $0.endedAt == nil ? $0 : nil }
    let waiting = try transaction.handovers.waiting()
      .meantLast(at: onDuty?.desk ?? inquiry.house.estate.desk)
    return DeskNews(
      house: inquiry.house, staff: try transaction.staff.all(),
      duty: onDuty,
      intakes: try ListIntakes(filter).answer(from: transaction, at: inquiry),
      visits: open + ofToday.reversed() + missing,
      slips: try transaction.slipCount(on: today, at: inquiry),
      draft: try HandoverDraft().answer(from: transaction, at: inquiry),
      before: try WhoWasBefore()
        .answer(from: transaction, at: inquiry),
      isHandedOver: try onDuty.map { try transaction.handovers.ofDuty($0) != nil } ?? false,
      waiting: waiting, refused: try duty.flatMap { try transaction.refused($0) },
      standing: try transaction.standing(of: waiting, on: inquiry.moment),
      notes: try ListNotes().answer(from: transaction, at: inquiry),
      notices: try ListNotices().answer(from: transaction, at: inquiry),
      sheet: try ShowStocktake().answer(from: transaction, at: inquiry),
      past: try transaction.stocktakes.newest(stocktakes),
      articles: try ListArticles().answer(from: transaction, at: inquiry),
      loans: try ListLoans().answer(from: transaction, at: inquiry),
      phrases: try transaction.phrases.all().filter(\.isOn),
      roster: try ReadRosterBrief().answer(from: transaction, at: inquiry),
      care: try ReadCare().answer(from: transaction, at: inquiry))
  }
}
