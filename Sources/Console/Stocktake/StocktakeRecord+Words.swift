import Desk
import Domain
import Resources

extension StocktakeSheet.Record {
  /// Where it stands.
  package var stateWords: Phrase {
    switch state {
    case .intake(let state): state.words
    case .visit(let state): state.words
    }
  }

  /// What it is about, where that is no purpose of a visit; a complaint about somebody's conduct is only
  /// called that beside its number (rule CI-17).
  func matterText(in language: Language) -> String {
    matter == number ? Phrase.conduct.text(in: language) : matter
  }

  /// The unit, and what it is called.
  func place(in language: Language) -> String {
    [house ?? "", matterText(in: language)].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The unit and what it is about.
  package var place: String { [house ?? "", matter].filter { !$0.isEmpty }.joined(separator: " ") }

  /// The title of its age, which is that of the record and never of what was found on it
  /// (handbook, Daily stocktake).
  static let ageTitle = Phrase("在案", "On file")

  /// How old it is at a moment.
  package func age(at moment: Moment) -> Phrase {
    .span(minutes: max(0, since.minutes(to: moment)))
  }
}

extension Phrase {
  /// A span of minutes: `12分`, `2时05`, `3天4时`.
  static func span(minutes: Int) -> Phrase {
    switch minutes {
    case ..<60: return Phrase("\(minutes)分", "\(minutes)m")
    case ..<ClockTime.minutesPerDay:
      let rest = padded(minutes % 60, to: 2)
      return Phrase("\(minutes / 60)时\(rest)", "\(minutes / 60)h\(rest)")
    default:
      let days = minutes / ClockTime.minutesPerDay
      let hours = minutes % ClockTime.minutesPerDay / 60
      return Phrase("\(days)天\(hours)时", "\(days)d\(hours)h")
    }
  }

  /// The same in whole days from the first day on, for a column.
  static func briefSpan(minutes: Int) -> Phrase {
    let days = minutes / ClockTime.minutesPerDay
    return days == 0 ? span(minutes: minutes) : Phrase("\(days)天", "\(days)d")
  }
}
