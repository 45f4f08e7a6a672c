import Console
import Desk
import Domain
import Resources

extension HouseRules {
  /// The rules of a practice estate with the presets.
  package static func rehearsal() throws -> HouseRules {
    try EstatePresets.builtIn.rules(
      estate: Estate(name: "翠湖苑", isPractice: true, language: "zh-Hans", desk: "前台"))
  }
}
