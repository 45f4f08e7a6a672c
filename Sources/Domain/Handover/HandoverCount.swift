/// What one of the two has counted of an article when the desk changed hands (form F-02).
package struct HandoverCount: Hashable, Codable, Sendable {
  package enum Side: String, CaseIterable, Codable, Sendable { case giver, receiver }

  package enum Condition: String, CaseIterable, Codable, Sendable {
    case good, damaged, incomplete
  }

  package let article: String
  package let side: Side
  /// How many there should have been at that moment: what the desk owns less what is lent.
  package let expected: Int
  package let counted: Int
  package let condition: Condition
  package let note: String?
  package let by: StaffNumber
  package let at: Moment

  package init(
    _ article: String, by side: Side, expected: Int, counted: Int, condition: Condition,
    note: String?, clerk: StaffNumber, at moment: Moment
  ) {
    self.article = article
    self.side = side
    self.expected = expected
    self.counted = counted
    self.condition = condition
    self.note = note
    by = clerk
    at = moment
  }

  /// Whether all are there, and nothing is broken.
  package var isAsExpected: Bool { counted == expected && condition == .good }

  /// How many of how many.
  fileprivate var figure: String { "\(counted)/\(expected)" }

  /// What the giver has found, in a word of the line that a difference becomes: `giver:6/6:damaged`.
  fileprivate var asGiven: String {
    ([Side.giver.rawValue, figure] + (condition == .good ? [] : [condition.rawValue]))
      .joined(separator: ":")
  }
}

/// What somebody says to have counted; what there should be, the desk knows itself.
package struct ArticleTally: Hashable, Codable, Sendable {
  package let article: String
  package let counted: Int
  package let condition: HandoverCount.Condition
  package let note: String?
  /// How many there should have been when they began to count; nothing where it is entered at once.
  package let expectedThen: Int?
  /// Whether they stand by a count that is far above what the desk owns; nothing where they were not
  /// asked.
  package let isSure: Bool?

  package init(
    _ article: String, _ counted: Int, _ condition: HandoverCount.Condition = .good,
    note: String? = nil, expectedThen: Int? = nil, isSure: Bool? = nil
  ) {
    self.article = article
    self.counted = counted
    self.condition = condition
    self.note = note
    self.expectedThen = expectedThen
    self.isSure = isSure
  }

  /// How what there should be has changed since they began to count, where it has.
  fileprivate func change(to article: Article) -> ItemChange? {
    expectedThen.flatMap { article.change(from: $0) }
  }
}

/// One article of a record: what each of the two has counted, apart from the other.
package struct CountedArticle: Hashable, Sendable {
  package let article: String
  package let given: HandoverCount?
  package let received: HandoverCount?

  /// Whether something is missing, too many or broken, or the two have not found the same.
  ///
  /// What was lent between the two counts is no difference: each is held against what there should
  /// have been at its own moment.
  package var differs: Bool {
    guard let received else { return given.map { !$0.isAsExpected } ?? false }
    guard received.isAsExpected else { return true }
    return given.map { $0.counted - $0.expected != 0 || $0.condition != received.condition }
      ?? false
  }

  /// What of it the next shift must know: `雨伞 5/6 giver:6/6 damaged`, where the receiver has found 5 of
  /// 6 and one of them broken, and the giver all 6; of whoever found the same, nothing is said.
  package var brief: String {
    guard let count = received ?? given else { return article }
    let condition = count.condition == .good ? nil : count.condition.rawValue
    let before = given?.asGiven
    return
      ([article, count.figure]
      + [before == count.asGiven ? nil : before, condition, count.note].compactMap { $0 })
      .joined(separator: " ")
  }
}

extension HandoverRecord {
  /// The articles that either of the two has counted, in the order of their names in the record.
  package var countedArticles: [CountedArticle] {
    var names: [String] = []
    for count in counts where !names.contains(count.article) { names.append(count.article) }
    return names.map { name in
      func count(of side: HandoverCount.Side) -> HandoverCount? {
        counts.first { $0.article == name && $0.side == side }
      }
      return CountedArticle(
        article: name, given: count(of: .giver), received: count(of: .receiver))
    }
  }
}

extension [HandoverCount] {
  /// What was lent, taken back or corrected since it was counted: it is counted again.
  package func changes(since articles: [Article]) -> [ItemChange] {
    compactMap { count in
      articles.first { $0.name == count.article }?.change(from: count.expected)
    }
  }
}

extension [ArticleTally] {
  /// What was lent, taken back or corrected while it was counted.
  package func changes(to articles: [Article]) -> [ItemChange] {
    compactMap { tally in
      articles.first { $0.name == tally.article }.flatMap { tally.change(to: $0) }
    }
  }
}

extension Article {
  /// How what there should be at the desk has changed, where it has.
  fileprivate func change(from expected: Int) -> ItemChange? {
    let now = Swift.max(0, self.expected)
    return now == expected
      ? nil : ItemChange(name, kind: "article", was: "\(expected)", now: "\(now)")
  }
}
