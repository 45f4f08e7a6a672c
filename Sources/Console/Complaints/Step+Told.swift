import Domain
import Resources

extension Step {
  /// The words of the step; an amendment, which names schemes and terms by their codes, is told in
  /// the words of the house.
  func told(in scene: Scene) -> String {
    guard deed == .amended else { return text }
    return text.split(separator: "; ").map { Self.told(String($0), in: scene) }
      .joined(separator: scene.say("；", "; "))
  }

  /// Reads `target office -> developer`; anything else stays as it is.
  private static func told(_ change: String, in scene: Scene) -> String {
    switch change {
    case "name": return scene.say("姓名", "name")
    case "house": return scene.say("房号", "unit")
    case "matter": return scene.say("事项", "matter")
    case "demand": return scene.say("诉求", "demand")
    case "passedOnBy": return scene.say("转来单位", "passed on by")
    case "phone": return scene.say("电话", "phone")
    default: break
    }
    let parts = change.split(separator: " ").map(String.init)
    guard parts.count == 4, let scheme = SchemeID(rawValue: parts[0]) else { return change }
    let (old, new) = (word(parts[1], of: scheme, in: scene), word(parts[3], of: scheme, in: scene))
    let label = scene.say(scheme.label)
    return old == "-" ? "\(label) \(new)" : "\(label) \(old) -> \(new)"
  }

  private static func word(_ code: String, of scheme: SchemeID, in scene: Scene) -> String {
    guard code != "-", let term = TermID(rawValue: code) else { return "-" }
    return scene.say(scene.house.schemes.words(of: term, in: scheme))
  }
}
