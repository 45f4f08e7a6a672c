import Domain
import Resources

// Of what was typed and is no moment: which part of it is wrong.
extension MomentEntry {
  /// What keeps it from being a moment; nothing where that cannot be told from the text.
  package func flaw(of typed: String) -> MomentFlaw? {
    let words = typed.momentSpelled.split(separator: " ")
    switch words.count {
    case 1: return flaw(ofTime: words[0]) ?? flaw(ofBareDay: words[0])
    case 2: return flaw(ofDay: words[0]) ?? flaw(ofTime: words[1])
    default: return nil
    }
  }

  private func flaw(ofTime word: Substring) -> MomentFlaw? {
    clockText(word).flatMap { ClockTime.flaw(of: $0) }.flatMap { $0 == .form ? nil : $0 }
  }

  private func flaw(ofDay word: Substring) -> MomentFlaw? {
    if let (month, day) = monthAndDay(word) {
      return Day.flaw(ofYear: zone.day(of: now).year, month: month, day: day)
    }
    return Day.flaw(of: word).flatMap { $0 == .form ? nil : $0 }
  }

  /// A day alone is enough only where it is known when the office closes.
  private func flaw(ofBareDay word: Substring) -> MomentFlaw? {
    guard clockText(word) == nil else { return nil }
    if let flaw = flaw(ofDay: word) { return flaw }
    // `1.5` is half a number rather than a day.
    let isDay = !word.contains(".") && day(word) != nil
    return closing == nil && isDay ? .timeMissing : nil
  }
}

extension MomentFlaw {
  /// What is wrong, as a sentence of its own.
  var sentence: Phrase? {
    words.map { words in
      let english = words.text(in: .english)
      return Phrase(words.text(in: .chinese), english.prefix(1).uppercased() + english.dropFirst())
    }
  }
}
