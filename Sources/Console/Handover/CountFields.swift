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
          "应有 \(article.expected)（共 \(article.owned)，借出 \(article.lent)）\(place)；没点就空着。"
            + "不完好就改状况。数不符不用写原因，记录里写明。",
          "\(article.expected) expected of \(article.owned), \(article.lent) lent\(place); empty where "
            + "not counted. Change the state of what is not whole. A difference needs no reason; the "
            + "record tells it.")),
      condition(article).shown { !$0.isEmpty(count(article)) }, note(article),
    ]
  }

  /// For the receiver, who counts every article or says why not; what they have entered before
  /// stands there, where as many should be there still.
  static func received(_ articles: [Article], knowing counts: [HandoverCount] = []) -> [EntryField]
  {
    guard !articles.isEmpty else { return [] }
    return articles.flatMap { received($0, knowing: counts) } + [withoutCount(of: articles)]
  }

  private static func received(
    _ article: Article, knowing counts: [HandoverCount]
  ) -> [EntryField] {
    let before = counts.first { $0.article == article.name && $0.expected == article.due }
    let place = article.place.map { "\($0)：" } ?? ""
    return [
      number(article).onNewLine.preset(before.map { "\($0.counted)" } ?? "").help(
        Phrase(
          "\(place)自己点过再写，不看交班人的数。不完好就改状况。",
          "\(article.place ?? "") Count yourself; the giver's is not shown. Change the state of what is "
            + "not whole.")
      ).checked { entries in
        guard entries.isEmpty(count(article)) else { return flaw(article, entries) }
        return entries.isEmpty(reason)
          ? Phrase("点过再写；没法点，在下面写理由", "Count it; or say below why not") : nil
      },
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
          note: entries.optional(remark(article)), expectedThen: article.due,
          isSure: isDoubtful(article, entries) ? entries.isYes(certain(article)) : nil)
      }
    }
  }

  private static func number(_ article: Article) -> EntryField {
    .line(count(article), Phrase(article.name, article.name), columns: 5, limit: 6).checked {
      $0.isEmpty(count(article)) ? nil : flaw(article, $0)
    }
  }

  private static func flaw(_ article: Article, _ entries: Entries) -> Phrase? {
    entries.number(count(article)).map { $0 >= 0 } == true
      ? nil : Phrase("写一个数，没有就写 0", "A number; 0 for none")
  }

  /// Asks once about each number that must be a slip of the finger; how many there should be it does
  /// not tell.
  ///
  /// They stand behind the PIN: whoever types number after number without looking is not led astray by
  /// a field that was not there, and no PIN comes to stand in a count.
  static func doubts(_ articles: [Article]) -> [EntryField] {
    articles.map { article in
      sure(certain(article), of: article) { isDoubtful(article, $0) }.onNewLine
    }
  }

  /// Asks whether a count is meant, while it is one that must be a slip of the finger.
  static func sure(
    _ id: String, of article: Article, while isDoubtful: @escaping @Sendable (Entries) -> Bool
  ) -> EntryField {
    .choice(
      id, Phrase("\(article.name)：确实这么多", "So many \(article.name)"), EntryOption.yesOrNo,
      columns: 6
    ).required
      .shown(isDoubtful)
      .help(
        Phrase(
          "比本台该有的多得多：打错了就退回去改数，这一栏就没有了。",
          "Far more than the desk owns: if it is a slip, go back and correct it; this is gone then."
        )
      )
      .checked { entries in
        entries.isYes(id)
          ? nil : Phrase("不是这么多就退回去改数", "If it is not, go back and correct it")
      }
  }

  private static func isDoubtful(_ article: Article, _ entries: Entries) -> Bool {
    entries.number(count(article)).map(article.isDoubtful) ?? false
  }

  /// Why an article is left uncounted, asked for while one is.
  private static func withoutCount(of articles: [Article]) -> EntryField {
    .line(reason, Phrase("没清点的理由", "Not counted, why"), columns: 40, limit: 200).onNewLine
      .shown { entries in articles.contains { entries.isEmpty(count($0)) } }
      .help(
        Phrase(
          "都点了就没有这一栏；写了理由，没点的会在盘点里列出。",
          "Gone once all is counted; with a reason, what is not counted is a finding."))
  }

  /// Why not everything was counted; nothing where it was.
  static func reason(_ articles: [Article], in entries: Entries) -> String? {
    articles.contains { entries.isEmpty(count($0)) } ? entries.optional(reason) : nil
  }

  private static let reason = "withoutCount"

  private static func condition(_ article: Article) -> EntryField {
    .choice(
      state(article), Phrase("状况", "State"), EntryOption.all(HandoverCount.Condition.self, \.words),
      columns: 10
    ).preset("good").passedOver
  }

  private static func note(_ article: Article) -> EntryField {
    .line(remark(article), Phrase("说明", "Note"), columns: 24, limit: 100)
      .shown { !["", "good"].contains($0.text(state(article))) }
  }

  static func count(_ article: Article) -> String { count(article.name) }

  /// The field that holds what was counted of an article.
  static func count(_ article: String) -> String { "count/\(article)" }

  private static func state(_ article: Article) -> String { "state/\(article.id)" }
  private static func certain(_ article: Article) -> String { "sure/\(article.id)" }
  private static func remark(_ article: Article) -> String { "note/\(article.id)" }
}

extension Article {
  /// How many a count is held against.
  fileprivate var due: Int { max(0, expected) }
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
