import Domain
import Resources

/// The fields in which somebody says what they have counted when the desk changes hands.
///
/// The receiver sees neither what there should be nor what the giver has found: they count.
enum CountFields {
  /// For the giver, who may leave an article to the receiver.
  static func given(_ article: Article) -> [EntryField] {
    let place = article.place.map { "  \($0)" } ?? ""
    return [
      number(article).onNewLine.help(
        Phrase(
          "应有 \(article.expected)（共 \(article.owned)，借出 \(article.lent)）\(place)；没点就空着。",
          "\(article.expected) expected of \(article.owned), \(article.lent) lent\(place); empty where "
            + "not counted.")), condition(article).shown { !$0.isEmpty(count(article)) },
      note(article),
    ]
  }

  /// For the receiver, who counts every article; what they have entered before stands there.
  static func received(_ article: Article, knowing counts: [HandoverCount]) -> [EntryField] {
    let before = counts.first { $0.article == article.name }
    let place = article.place.map { "\($0)：" } ?? ""
    return [
      number(article).required.onNewLine.preset(before.map { "\($0.counted)" } ?? "").help(
        Phrase(
          "\(place)自己点过再写，不看交班人的数。",
          "\(article.place ?? "") Count yourself; the giver's is not shown.")),
      condition(article).preset(before?.condition.rawValue ?? "good"),
      note(article).preset(before?.note ?? ""),
    ]
  }

  /// What was counted: an empty field is an article that was not.
  static func tallies(_ articles: [Article], in entries: Entries) -> [ArticleTally] {
    articles.compactMap { article in
      entries.number(count(article)).map { counted in
        ArticleTally(
          article.name, counted, entries.code(state(article)) ?? .good,
          note: entries.optional(remark(article)))
      }
    }
  }

  private static func number(_ article: Article) -> EntryField {
    .line(count(article), Phrase(article.name, article.name), columns: 5, limit: 6).checked {
      guard !$0.isEmpty(count(article)) else { return nil }
      return $0.number(count(article)).map { $0 >= 0 } == true
        ? nil : Phrase("写一个数，没有就写 0", "A number; 0 for none")
    }
  }

  private static func condition(_ article: Article) -> EntryField {
    .choice(
      state(article), Phrase("状况", "State"), EntryOption.all(HandoverCount.Condition.self, \.words),
      columns: 10
    ).preset("good")
  }

  private static func note(_ article: Article) -> EntryField {
    .line(remark(article), Phrase("说明", "Note"), columns: 24, limit: 100)
      .shown { !["", "good"].contains($0.text(state(article))) }
  }

  static func count(_ article: Article) -> String { "count/\(article.id)" }
  private static func state(_ article: Article) -> String { "state/\(article.id)" }
  private static func remark(_ article: Article) -> String { "note/\(article.id)" }
}

extension HandoverCount.Condition {
  package var words: Phrase {
    switch self {
    case .good: Phrase("完好", "good")
    case .damaged: Phrase("损坏", "damaged")
    case .incomplete: Phrase("不全", "parts missing")
    }
  }
}
