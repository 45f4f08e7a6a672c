import Desk
import Domain
import Resources

/// The printing of a slip as soon as somebody has one, where the office has set a printer for it.
package struct SlipPrinting: Hashable, Sendable {
  private let goal: VisitPaperOrder.Destination

  /// What the setting says: a receipt printer's own file, or a queue; nothing where it is `off`.
  package init?(_ setting: String) {
    guard !setting.isEmpty, setting != Self.off else { return nil }
    goal = setting.hasPrefix("/") ? .device(setting) : .printer(setting)
  }

  /// Prints the slip of a visit, and says how that went: a printer without paper keeps nobody
  /// waiting, for the visit stands.
  func print(
    _ visit: Visit, at desk: FrontDesk, _ clerk: SignedIn, in scene: Scene
  ) -> Phrase {
    var order = VisitPaperOrder(.slip, slip: visit.id)
    order.setting = .escpos
    order.columns = Self.columns(in: scene.house.settings)
    order.destination = goal
    do {
      _ = try order.carryOut(desk, clerk, in: scene.language, by: scene.outlet)
      return Phrase("，已打印", ", printed")
    } catch {
      let why = (error as? PaperFailure)?.phrase ?? Phrase("没有印出来。", "It was not printed.")
      return Phrase(
        "；单子没印：\(why.text(in: .chinese))", "; not printed: \(why.text(in: .english))")
    }
  }

  /// How many columns the office's receipts have; a file from before the setting has the narrow ones.
  package static func columns(in settings: HouseSettings) -> Int {
    let set = settings.number(.slipColumns)
    return VisitPaperOrder.widths.first { $0 == set } ?? VisitPaperOrder.widths[0]
  }

  private static let off = "off"
}
