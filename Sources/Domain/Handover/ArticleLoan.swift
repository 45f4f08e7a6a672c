/// Who has an article of the desk: somebody of the staff, of a household, or from outside.
package struct Borrower: Hashable, Codable, Sendable {
  package enum Kind: String, CaseIterable, Codable, Sendable { case staff, resident, contractor }

  package let kind: Kind
  package let name: String
  /// Their number, where they work here.
  package let staff: StaffNumber?
  /// Their unit, where they live here.
  package let household: String?
  /// Where they can be reached; empty where nobody asked.
  package let phone: String

  package init(
    _ kind: Kind, name: String, staff: StaffNumber? = nil, household: String? = nil,
    phone: String = ""
  ) {
    self.kind = kind
    self.name = name
    self.staff = staff
    self.household = household
    self.phone = phone
  }

  /// As lists show them: colleagues by number and name, others with what is personal masked.
  package var masked: String {
    guard kind != .staff else {
      return [staff?.text, name].compactMap { $0 }.joined(separator: " ")
    }
    let name = Sensitive(name, as: .name).masked
    let phone = Sensitive(phone, as: .phone).masked
    return [household ?? "", name, phone].filter { !$0.isEmpty }.joined(separator: " ")
  }
}

/// An article that is out: what, how many, with whom, since when and until when.
package struct ArticleLoan: Hashable, Sendable {
  package let id: Int
  package let article: String
  package let amount: Int
  package let borrower: Borrower
  package let lentAt: Moment
  /// When it is to be back; nothing for what an earlier version has lent.
  package let dueAt: Moment?

  package init(
    id: Int, article: String, amount: Int, borrower: Borrower, lentAt: Moment, dueAt: Moment?
  ) {
    self.id = id
    self.article = article
    self.amount = amount
    self.borrower = borrower
    self.lentAt = lentAt
    self.dueAt = dueAt
  }

  /// Its number as lists and handovers show it: `L-3`.
  package var label: String { "L-\(id)" }

  package func isOverdue(at moment: Moment) -> Bool { dueAt.map { $0 < moment } ?? false }
}
