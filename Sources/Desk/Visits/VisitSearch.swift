import Domain
import Storage

/// Looks for visits over all years: by half a name, pinyin, the tail of a phone or plate, a unit, a
/// slip, a purpose; within days, where days are given.
///
/// Several words each narrow what is found: `3-1203 张`.
package struct VisitSearch: Hashable, Sendable {
  package let text: String
  package var from: Day?
  package var to: Day?
  package var limit = 200

  package init(_ text: String) { self.text = text }

  func visits(from transaction: Transaction, at inquiry: Inquiry) throws -> [Visit] {
    let isBounded = from != nil || to != nil
    let span = VisitSpan(from: from, to: to, in: inquiry.zone)
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard !words.isEmpty else {
      return isBounded ? try transaction.visits.latest(in: span, limit: limit) : []
    }
    let bounds = isBounded ? span : nil
    let whole = try found(by: text, limit: limit, in: bounds, from: transaction)
    guard whole.isEmpty, words.count > 1 else { return whole }
    return try narrowed(by: words, in: bounds, from: transaction)
  }

  /// What one text finds, as it stands or as the unit that it means.
  private func found(
    by text: String, limit: Int, in span: VisitSpan?, from transaction: Transaction
  ) throws -> [Visit] {
    let own = try transaction.visits.search(text, limit: limit, in: span)
    // Only what has a digit is taken for a unit: a name would stand for the unit where it lives.
    guard text.contains(where: \.isNumber), let house = try? transaction.households.resolve(text),
      house.code != text
    else { return own }
    let known = Set(own.map(\.id))
    let there = try transaction.visits.search(house.code, limit: limit, in: span)
    let all = own + there.filter { !known.contains($0.id) }
    return Array(all.sorted { ($1.arrivedAt, $1.id) < ($0.arrivedAt, $0.id) }.prefix(limit))
  }

  /// What every word finds; each looks further back than is shown, for the others to fit.
  private func narrowed(
    by words: [String], in span: VisitSpan?, from transaction: Transaction
  ) throws -> [Visit] {
    let all = try words.map {
      try found(by: $0, limit: limit * Self.depth, in: span, from: transaction)
    }
    let others = all.dropFirst().map { Set($0.map(\.id)) }
    let fitting = (all.first ?? []).filter { visit in
      others.allSatisfy { $0.contains(visit.id) }
    }
    return Array(fitting.prefix(limit))
  }

  private static let depth = 20
}
