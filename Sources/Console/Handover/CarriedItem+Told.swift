import Domain
import Resources

// A line as the receiver must know it, who answers it at the giver's desk.
extension CarriedItem {
  /// The number of the record it is about: a promise has that of its case.
  var record: String { id.split(separator: "/").first.map(String.init) ?? id }

  /// The line in one row: its kind, the unit, by when, who, and its words, of which a narrow screen
  /// cuts the end.
  func brief(at place: String?, in scene: Scene) -> Phrase {
    func text(_ language: Language) -> String {
      let due = next.map { next in
        next.isLate(at: scene.now)
          ? Phrase("已超时", "late").text(in: language) : scene.shortest(next.due)
      }
      let pieces = [
        CarriedItem.words(forKind: kind).text(in: language), place, due,
        (person ?? owner).map(scene.name), told(in: language), remark,
      ]
      return pieces.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: "  ")
    }
    return Phrase(text(.chinese), text(.english))
  }

  /// The same at length: since when, where, its words, how it was handed over and how it stands now, by when
  /// what must be done about it, and who is in charge.
  func told(at place: String?, now: String?, in scene: Scene) -> Phrase {
    func text(_ language: Language) -> String {
      let due = next.map { next in
        next.policy.label.text(in: language) + " " + scene.echo(next.due)
      }
      let who = (person ?? owner).map { number in
        Phrase("责任人 ", "in charge: ").text(in: language) + scene.name(of: number)
      }
      let pieces = [
        scene.brief(firstAt), place, told(in: language), remark, states(now: now, in: language),
        due,
        who,
      ]
      return pieces.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: "  ")
    }
    return Phrase(text(.chinese), text(.english))
  }

  private func states(now: String?, in language: Language) -> String {
    let then = CarriedItem.words(forState: state, kind: kind)
    guard state != now else { return "(\(then.text(in: language)))" }
    let today = CarriedItem.words(forState: now, kind: kind)
    let both = Phrase(
      "交时 \(then.text(in: .chinese))，现在 \(today.text(in: .chinese))",
      "then \(then.text(in: .english)), now \(today.text(in: .english))")
    return "(\(both.text(in: language)))"
  }
}
