import Domain
import Storage

/// Tells staff something that they must know (rule HO-3).
package struct PostNotice: Command {
  package static let kind = "notice.add"

  package let text: String
  package let from: Moment?
  package let until: Moment?
  package let readers: NoticeReaders

  package init(
    _ text: String, from: Moment? = nil, until: Moment? = nil, for readers: NoticeReaders
  ) {
    self.text = text
    self.from = from
    self.until = until
    self.readers = readers
  }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> Notice {
    guard !text.isEmpty else { throw Refusal.handover(.textMissing) }
    let start = from ?? occasion.moment
    if let until, until <= max(start, occasion.moment) {
      throw Refusal.handover(.noticeEndsTooEarly)
    }
    for person in readers.persons { _ = try transaction.staff.find(person) }
    let notice = Notice(
      id: try transaction.notices.nextID(), text: text, from: start, until: until,
      readers: readers, by: occasion.clerk.number, recordedAt: occasion.moment)
    try transaction.notices.add(notice)
    // Whoever wrote it knows it.
    try transaction.notices.mark(
      notice.id, readBy: occasion.clerk.number, at: occasion.moment)
    return notice
  }

  package func subject(of outcome: Notice) -> String? { outcome.label }
}

/// Marks a notice as read by whoever signs.
package struct ReadNotice: Command {
  package static let kind = "notice.read"

  package let id: Int

  package init(_ id: Int) { self.id = id }

  package func perform(in transaction: Transaction, on occasion: Occasion) throws -> Notice {
    let notice = try transaction.notices.find(id)
    guard notice.from <= occasion.moment else {
      throw Refusal.handover(.noSuchNotice(notice.label))
    }
    try transaction.notices.mark(id, readBy: occasion.clerk.number, at: occasion.moment)
    return notice
  }

  package func subject(of outcome: Notice) -> String? { outcome.label }
}

/// Notices, each with who has read it and who must still: those in force or to come, or all.
package struct ListNotices: Query {
  package let isEvery: Bool

  package init(every: Bool = false) { isEvery = every }

  package func answer(from transaction: Transaction, at inquiry: Inquiry) throws -> [NoticeLine] {
    let notices =
      isEvery
      ? try transaction.notices.all(limit: Self.most)
      : try transaction.notices.standing(at: inquiry.moment)
    return try transaction.lines(of: notices)
  }

  private static let most = 500
}

extension Transaction {
  func lines(of notices: [Notice]) throws -> [NoticeLine] {
    guard !notices.isEmpty else { return [] }
    let everybody = try staff.all()
    return try notices.map {
      NoticeLine($0, read: try self.notices.read($0.id), among: everybody)
    }
  }

  /// The notices in force that somebody must still read, as lines of a handover.
  func noticeItems(at moment: Moment) throws -> [CarriedItem] {
    try lines(of: notices.standing(at: moment)).filter {
      $0.notice.isInForce(at: moment) && !$0.unread.isEmpty
    }.map { line in
      CarriedItem(
        id: line.notice.label, kind: "notice", text: line.notice.text, firstAt: line.notice.from,
        state: "open", age: 0)
    }
  }
}
