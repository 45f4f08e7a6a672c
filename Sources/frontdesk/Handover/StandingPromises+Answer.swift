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
    in zone: EstateZone
  ) -> Answer {
    Answer(json(in: zone, knowing: promises, standing: standing)) { language in
      ([said.text(in: language)] + promises.lines(in: language)).joined(separator: "\n")
    }
  }
}
