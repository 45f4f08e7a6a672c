import Desk
import Domain
import Resources

/// The revisit: three topics, means, what else was said, and a question that stays open (form F-11).
///
/// Whoever is satisfied with everything needs one digit and the key that saves.
extension StepForm {
  /// The form for that try, counted from those in which nobody was reached.
  func revisit(attempt: Int) -> EntryForm {
    form(
      Phrase(
        attempt > 1 ? "回访（第 \(attempt) 次）" : "回访",
        attempt > 1 ? "Revisit, try \(attempt)" : "Revisit"),
      outcomeFields + topicFields + closingFields, saying: Self.revisited
    ) { id, entries in RecordRevisit(id, try Self.revisit(from: entries)) }
  }

  private var outcomeFields: [EntryField] {
    [
      .choice(
        "outcome", Phrase("总的", "Overall"), EntryOption.all(RevisitOutcome.self, \.words),
        columns: 12
      ).required,
      .choice(
        "means", Phrase("方式", "By"), EntryOption.all(RevisitMeans.self, \.words), columns: 14
      ).required.preset(RevisitMeans.phone.rawValue),
      .line("text", Phrase("说了什么", "What was said"), columns: 60).onNewLine,
    ]
  }

  private var topicFields: [EntryField] {
    RevisitTopic.allCases.flatMap { topic -> [EntryField] in
      [
        .choice(
          topic.rawValue, topic.words, EntryOption.all(Rating.self, \.words), columns: 12
        )
        .required.preset(Rating.satisfied.rawValue).onNewLine.shown(Self.isReached)
        .checked { topic == .result ? Self.contradiction(in: $0) : nil },
        .line(topic.rawValue + "Note", Phrase("怎么说", "Remark"), columns: 34, limit: 200)
          .shown { entries in
            Self.isReached(entries)
              && entries.code(topic.rawValue).map { $0 != Rating.satisfied } ?? false
          },
      ]
    }
  }

  private var closingFields: [EntryField] {
    [
      .line("suggestions", Phrase("其他建议", "Suggestions"), columns: 60).onNewLine
        .shown(Self.isReached),
      .choice("thanked", Phrase("已致谢", "Thanked"), EntryOption.yesOrNo, columns: 6)
        .preset("yes").onNewLine.shown(Self.isReached),
      .line("question", Phrase("没答上的问题", "Left open"), columns: 60).onNewLine
        .shown(Self.isReached)
        .help(Phrase("当场答不了的，写下来并约定答复时间。", "What could not be answered at once.")),
      EntryField("promise", Phrase("约定答复", "Answer by"), .moment, columns: 18).required.onNewLine
        .shown { Self.isReached($0) && !$0.isEmpty("question") },
    ]
  }

  private static let isReached: @Sendable (Entries) -> Bool = { entries in
    let outcome: RevisitOutcome? = entries.code("outcome")
    return outcome == .satisfied || outcome == .unsatisfied
  }

  /// Whoever is not satisfied is so with one topic at least.
  private static func contradiction(in entries: Entries) -> Phrase? {
    let isUnsatisfied = entries.code("outcome") == RevisitOutcome.unsatisfied
    let isAllWell = RevisitTopic.allCases.allSatisfy {
      entries.code($0.rawValue) == Rating.satisfied
    }
    return isUnsatisfied && isAllWell
      ? Phrase("不满意在哪一项？请改那一项", "With which of the three? Change that one") : nil
  }

  private static func revisit(from entries: Entries) throws -> Revisit {
    guard let outcome: RevisitOutcome = entries.code("outcome") else {
      throw EntryFlaw("outcome", Phrase("请选回访结果", "Choose the outcome"))
    }
    var revisit = Revisit(outcome)
    revisit.means = entries.code("means") ?? .phone
    revisit.text = entries.text("text")
    guard outcome != .notReached else { return revisit }
    for topic in RevisitTopic.allCases {
      revisit.ratings[topic] = entries.code(topic.rawValue)
      guard revisit.ratings[topic] != .satisfied else { continue }
      revisit.notes[topic] = entries.optional(topic.rawValue + "Note")
    }
    revisit.suggestions = entries.text("suggestions")
    revisit.isThanked = entries.isYes("thanked")
    revisit.question = entries.text("question")
    revisit.promised = revisit.question.isEmpty ? nil : entries.moment("promise")
    return revisit
  }
}
