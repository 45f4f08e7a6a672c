import Domain
import Storage

/// The handovers that the supervisor should look at, and why (rule HO-7).
package struct HandoversToReview: Query {
  /// One of them.
  package struct Line: Hashable, Sendable {
    /// The number of the record, or the shift that left none.
    package let subject: String
    package let shift: Shift
    package let desk: String
    /// Nothing where the shift left none.
    package let record: HandoverRecord?
    package let concerns: [HandoverConcern]
    package let gaps: [HandoverGap]
    /// The lines that have been carried for long, by their numbers.
    package let longCarried: [String]
    /// Who has looked at it, and when first.
    package let looks: [StaffNumber: Moment]
    package let comments: [HandoverComment]
    package let defects: [DefectMark]

    /// What is to be confirmed: the defects that were found and that nobody has marked yet.
    package var proposed: [HandoverDefect] {
      let marked = Set(defects.map(\.defect))
      let found: [HandoverConcern: HandoverDefect] = [
        .abnormal: .abnormal, .notRecorded: .notRecorded, .incomplete: .incomplete,
      ]
      return concerns.compactMap { found[$0] }.filter { !marked.contains($0) }
    }

    /// Whether somebody still has to do something: a signature is missing, a dispute is open, or
    /// nobody has looked.
    package var isOpen: Bool {
      concerns.contains(.unsigned) || concerns.contains(.disputed) || !proposed.isEmpty
        || (!concerns.isEmpty && looks.isEmpty)
    }
  }

  /// Also those that were looked at, and those in which nothing was found.
  package let isEvery: Bool

  package init(every: Bool = false) { isEvery = every }

  package func answer(from transaction: Transaction, at inquiry: Inquiry) throws -> [Line] {
    let settings = inquiry.house.settings
    let since = inquiry.moment.adding(
      minutes: -settings.number(.handoverReviewDays) * ClockTime.minutesPerDay)
    let missing = try transaction.unrecordedShifts(at: inquiry.moment, house: inquiry.house)
      .filter { $0.shift.plannedEnd >= since }
      .map { try unrecorded($0.shift, at: $0.desk, in: transaction) }
    let unattended = try transaction.unattendedShifts(
      from: since, through: inquiry.moment, house: inquiry.house
    ).map { try unrecorded($0, at: inquiry.house.estate.desk, in: transaction) }
    let records = try transaction.handoverReviews.records(since: since).map {
      try line(of: transaction.handovers.find($0), settings: settings, in: transaction)
    }
    let all = (missing + unattended + records).sorted {
      ($0.shift.plannedStart, $0.subject) > ($1.shift.plannedStart, $1.subject)
    }
    return isEvery ? all : all.filter(\.isOpen)
  }

  private func unrecorded(
    _ shift: Shift, at desk: String, in transaction: Transaction
  ) throws -> Line {
    Line(
      subject: shift.label, shift: shift, desk: desk, record: nil, concerns: [.notRecorded],
      gaps: [], longCarried: [], looks: [:],
      comments: try transaction.handoverReviews.comments(on: shift.label),
      defects: try transaction.handoverReviews.defects(of: shift.label))
  }

  private func line(
    of record: HandoverRecord, settings: HouseSettings, in transaction: Transaction
  ) throws -> Line {
    let shifts = settings.number(.longCarriedShifts)
    let gaps = try transaction.gaps(of: record)
    let long = record.items.filter { $0.age >= shifts }.map(\.id)
    let later = try transaction.handovers.ofShift(record.shift, at: record.desk)
    let superseded = record.state == .disputed && later != nil
    let concerns: [(HandoverConcern, Bool)] = [
      (.unsigned, record.state == .submitted),
      (.disputed, record.state == .disputed && !superseded),
      (.incomplete, !gaps.isEmpty), (.abnormal, record.abnormal != nil),
      (.longCarried, !long.isEmpty),
    ]
    return Line(
      subject: record.id, shift: record.shift, desk: record.desk, record: record,
      concerns: concerns.filter(\.1).map(\.0), gaps: gaps, longCarried: long,
      looks: try transaction.handoverReviews.looks(at: record.id),
      comments: try transaction.handoverReviews.comments(on: record.id),
      defects: try transaction.handoverReviews.defects(of: record.id))
  }
}

extension Transaction {
  /// What a record lacks (rule HO-5).
  func gaps(of record: HandoverRecord) throws -> [HandoverGap] {
    record.gaps(counting: try articles.all().map(\.name))
  }
}
