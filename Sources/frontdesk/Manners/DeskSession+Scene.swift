import Console
import Desk
import Domain
import Resources

extension DeskSession {
  /// What the console's words are told by: the house, who works here, and the time.
  func scene() throws -> Scene {
    Scene(
      language: language, now: now(), house: try ask(HouseRulesInForce()),
      staff: try ask(StaffList()))
  }
}

extension Scene {
  /// The same in another language.
  func speaking(_ language: Language) -> Scene {
    var scene = self
    scene.language = language
    return scene
  }
}
