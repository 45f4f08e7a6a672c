import ArgumentParser
import Console
import Desk
import Domain
import Resources

/// Until when a repair is under warranty (rules RP-5, RP-13).
struct RepairWarranty: StepCommand {
  static let configuration = CommandConfiguration(
    commandName: "warranty",
    abstract: "Until when it is under warranty, and who answers for it.",
    discussion: "What is not named stays. In warranty it goes to the developer.")

  @OptionGroup var step: StepOptions
  @Option(help: "The last day of the household's warranty, as 2028-06-30.") var residentEnd: String?
  @Option(help: "The last day of the contractor's warranty.") var contractorEnd: String?
  @Option(help: "Who is responsible.") var party: String?
  @OptionGroup var options: DeskOptions

  func command(at session: DeskSession, occurred: Moment?) throws -> NoteWarranty {
    let warranty = Warranty(
      residentEnd: try residentEnd.map(session.day),
      contractorEnd: try contractorEnd.map(session.day), party: party?.trimmed)
    return NoteWarranty(step.id, warranty, occurred: occurred)
  }
}

/// Judges how damaged a unit is (form F-21).
struct HouseAssess: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "assess", abstract: "Judge a unit's damage, for its repair file.",
    discussion: "What is not named stays.")

  @Argument(help: "The unit, however it is typed.") var house: String
  @Option(help: "none, slight, moderate or serious.") var damage: DamageDegree?
  @Option(help: "What else its file should say.") var remarks: String?
  @OptionGroup var options: DeskOptions

  func answer(at session: DeskSession) throws -> Answer {
    let code = try session.perform(
      AssessHouse(house, damage: damage, remarks: remarks?.trimmed))
    return try session.ask(ShowRepairFile(code)).answer(in: session.zone)
  }
}

extension RepairProvider: ExpressibleByArgument {}
extension DamageDegree: ExpressibleByArgument {}

extension Warranty {
  /// The warranty as programs read it.
  var json: JSONValue {
    [
      "residentEnd": JSONValue(residentEnd?.description),
      "contractorEnd": JSONValue(contractorEnd?.description), "party": JSONValue(party),
      "gap": .bool(hasGap),
    ]
  }
}

extension Intake {
  /// What people read of its warranty: that nobody has looked it up, or which way it sends it.
  func warrantyLines(in zone: EstateZone) -> [Phrase] {
    guard let repair else { return [] }
    var lines = repair.warranty.isEmpty ? [] : [repair.warranty.words]
    if lacksWarranty {
      lines.append(Phrase("保修期没有记录。", "No warranty is recorded."))
    } else if let route = warrantyRoute(in: zone), !state.isEnd {
      lines.append(route.words)
    }
    return lines
  }
}
