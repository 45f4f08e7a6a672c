import Desk
import Domain
import Resources
import Terminal

extension IntakeRow {
  /// Until when it is under warranty and which way that sends it, and who does it; that nobody has
  /// looked it up is a warning (form F-20).
  func warrantyFacts(in scene: Scene) -> [DetailPart] {
    let intake = card.intake
    guard let repair = intake.repair else { return [] }
    let label = scene.say("保修", "warranty")
    var parts: [DetailPart] = []
    if !repair.warranty.isEmpty {
      parts.append(.fact(label, scene.say(repair.warranty.words)))
    }
    if intake.lacksWarranty {
      parts.append(.fact(label, scene.say("没有记录，先查再派", "not recorded: look it up"), style: .warn))
    } else if let route = intake.warrantyRoute(in: scene.zone), !intake.state.isEnd {
      parts.append(.fact("", scene.say(route.words)))
    }
    if repair.warranty.hasGap { parts.append(.fact("", scene.say(Warranty.gap), style: .warn)) }
    if let provider = repair.provider {
      parts.append(.fact(scene.say("维修方", "provider"), scene.say(provider.words)))
    }
    return parts
  }
}
