import Console
import Desk
import Domain
import Resources

extension StandingPromise {
  var json: JSONValue {
    [
      "intake": .string(intake), "number": .number(number), "trigger": .string(trigger),
      "text": .string(text),
    ]
  }
}

extension [StandingPromise] {
  /// What a shift must know as it begins, a line each.
  func lines(in language: Language) -> [String] {
    guard !isEmpty else { return [] }
    return [Phrase("遇事要做的：", "Promised whenever it happens:").text(in: language)]
      + map { promise in
        "  "
          + Phrase(
            "遇\(promise.trigger)：\(promise.text)（\(promise.intake)）",
            "\(promise.trigger): \(promise.text) (\(promise.intake))"
          ).text(in: language)
      }
  }
}

extension Duty {
  /// The duty with what stands promised, after its sentence.
  func answer(
    _ said: Phrase, knowing promises: [StandingPromise], standing: RosterStanding?,
    workingOn: WorkingOn? = nil, told comments: [HandoverComment] = [], in zone: EstateZone
  ) -> Answer {
    let json = json(in: zone, knowing: promises, standing: standing)
      .adding("comments", .array(comments.map { $0.json(in: zone) }))
      .adding("warnings", .array((workingOn?.codes ?? []).map { .string($0) }))
    return Answer(json) { language in
      let told = comments.map { comment in
        Phrase(
          "主管说 \(comment.subject)：\(comment.text)", "Said of \(comment.subject): \(comment.text)"
        ).text(in: language)
      }
      let warned = [workingOn.map { "! " + $0.words.text(in: language) }].compactMap { $0 }
      return ([said.text(in: language)] + warned + promises.lines(in: language) + told)
        .joined(separator: "\n")
    }
  }
}
