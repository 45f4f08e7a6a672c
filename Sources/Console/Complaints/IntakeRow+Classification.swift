import Desk
import Domain
import Resources

extension IntakeRow {
  /// How it is classified, each term as described and, where that is another, as found.
  func classificationFacts(in scene: Scene) -> [DetailPart] {
    let classification = card.intake.classification
    let route = words(of: [.target, .responsibilityClass, .validity], in: scene)
    let content = words(of: [.subjectClass, .causeGroup, .dimension], in: scene)
    var causes = words(of: [.rootCause], in: scene)
    if let second = classification.secondCause {
      causes.append(scene.say(scene.house.schemes.words(of: second, in: .rootCause)))
    }
    return [
      (scene.say("对象", "against"), route), (scene.say("归类", "about"), content),
      (scene.say("原因", "cause"), causes),
    ].filter { !$0.1.isEmpty }.map { .fact($0.0, $0.1.joined(separator: "  ")) }
  }

  private func words(of schemes: [SchemeID], in scene: Scene) -> [String] {
    let classification = card.intake.classification
    return schemes.compactMap { scheme in
      let sides = [classification.first[scheme], classification.final[scheme]].compactMap { $0 }
      let words = sides.map { scene.say(scene.house.schemes.words(of: $0, in: scheme)) }
      guard let first = words.first, let last = words.last else { return nil }
      return sides.first == sides.last ? last : "\(first) -> \(last)"
    }
  }
}
