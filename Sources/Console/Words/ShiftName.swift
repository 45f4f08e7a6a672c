import Domain
import Resources

extension Shift {
  /// The shift's name as people say it; a name that the house gave itself stays as it is.
  package var words: Phrase { ShiftName.words(name) }
}

/// The names of the shifts that the presets bring.
enum ShiftName {
  static func words(_ name: String) -> Phrase {
    switch name {
    case "day": Phrase("白班", "day shift")
    case "night": Phrase("夜班", "night shift")
    case "early": Phrase("早班", "early shift")
    case "late": Phrase("中班", "late shift")
    case "small": Phrase("夜班", "small hours")
    default: Phrase(name, name)
    }
  }
}
