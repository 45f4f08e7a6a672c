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
  /// How each line of those records stands now.
  package let standing: [String: String]
  package let notes: [NotebookLine]
  /// What staff must know now, and who has read it.
  package let notices: [NoticeLine]
  package let sheet: StocktakeSheet
  package let articles: [ListArticles.Line]
  /// The standing phrases that may be put into a field.
  package let phrases: [StockPhrase]
}

/// Asks for everything that the panes show, as it is at one moment.
package struct ReadDesk: Query {
  /// How many finished intakes stay in the list behind those that are open.
  package let limit: Int

  package init(limit: Int = 500) { self.limit = limit }

  package func answer(from transaction: Transaction, at inquiry: Inquiry) throws -> DeskNews {
    var filter = IntakeFilter()
    filter.limit = limit
    let today = inquiry.zone.day(of: inquiry.moment)
    let open = try ListVisits(.open).answer(from: transaction, at: inquiry)
    let ofToday = try ListVisits(.day(today)).answer(from: transaction, at: inquiry)
      .filter { !$0.visit.isOpen }
    let waiting = try transaction.handovers.waiting()
    let duty = try ShowShift().answer(from: transaction, at: inquiry)
    return DeskNews(
      house: inquiry.house, staff: try transaction.staff.all(),
      duty: duty?.endedAt == nil ? duty : nil,
      intakes: try ListIntakes(filter).answer(from: transaction, at: inquiry),
      visits: open + ofToday.reversed(),
      slips: try transaction.slipCount(from: inquiry.zone.moment(today), until: inquiry.moment),
      draft: try HandoverDraft().answer(from: transaction, at: inquiry),
      before: try WhoWasBefore()
        .answer(from: transaction, at: inquiry),
      isHandedOver: try duty.map { try transaction.handovers.ofDuty($0) != nil } ?? false,
      waiting: waiting, standing: try transaction.standing(of: waiting, on: inquiry.moment),
      notes: try ListNotes().answer(from: transaction, at: inquiry),
      notices: try ListNotices().answer(from: transaction, at: inquiry),
      sheet: try ShowStocktake().answer(from: transaction, at: inquiry),
      articles: try ListArticles().answer(from: transaction, at: inquiry),
      phrases: try transaction.phrases.all().filter(\.isOn))
  }
}
