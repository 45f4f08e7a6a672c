import ArgumentParser
import Console
import Desk
import Domain
import Resources

/// Takes down what somebody brings.
struct IntakeAdd: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Take down an enquiry, repair, complaint, help or suggestion.")

  @Option(help: "complaint, repair, help, enquiry or suggestion.")
  var kind: IntakeKind

  @Option(help: "By which way it came.")
  var channel: Channel

  @Option(help: "The unit, however it is typed.")
  var house: String?

  @Flag(help: "Whoever brings it stays unnamed.")
  var anonymous = false

  @Option(help: "Their name. Else the household's contact.")
  var name: String?

  @Option(help: "Their phone. Else the household's contact.")
  var phone: String?

  @Option(help: "What it is about, in a few words.")
  var matter: String?

  @Option(help: "What happened, in detail.")
  var text: String

  @Option(help: "What is asked for.")
  var demand: String?

  @OptionGroup var classification: ClassificationOptions

  @Option(help: "When it was posted on the network.")
  var posted: String?

  @Option(help: "When it was noticed there, and so received.")
  var noticed: String?

  @Option(help: "Who passed it on, where somebody did.")
  var passedOnBy: String?

  @Option(help: "When they passed it on.")
  var passedOnAt: String?

  @Option(help: "Where the original is found again: a letter's number, an issue, a folder.")
  var reference: String?

  @Option(help: "When it was found in the box, the paper or the phone.")
  var found: String?

  @Option(help: "Where it is, where that is no unit: a lift, a garage.")
  var place: String?

  @Flag(help: "A power or water cut, or the like.")
  var utility = false

  @Flag(help: "Somebody must go and look.")
  var siteVisit = false

  @Flag(help: "A public facility, not a home.")
  var publicFacility = false

  @Option(help: "The part of the house or plant.")
  var part: String?

  @Option(help: "Who is in charge of it.")
  var person: String?

  @Option(help: "When it was received, where that was earlier.")
  var receivedAt: String?

  @Option(help: "Who received it, where that was somebody else.")
  var receivedBy: String?

  @Flag(help: "It was solved where it was told.")
  var solvedOnSpot = false

  @Option(help: "With which result.")
  var result: String?

  @Option(help: "From which cause.")
  var cause: TermID?

  @Flag(help: "The customer is satisfied with it.")
  var satisfied = false

  @OptionGroup var options: DeskOptions

  func answer(at session: DeskSession) throws -> Answer {
    var content = content
    content.terms = try classification.terms(at: session)
    var command = RegisterIntake(kind, by: channel, from: source, content: content)
    command.posted = try posted.map(session.moment)
    command.noticed = try noticed.map(session.moment)
    command.receivedAt = try receivedAt.map(session.moment)
    command.receivedBy = try receivedBy.map { try StaffNumber($0) }
    command.person = try person.map { try StaffNumber($0) }
    command.particulars = try particulars(at: session)
    if solvedOnSpot {
      command.solved = .init(
        Handling(
          result: result?.trimmed ?? "",
          cause: try session.term(cause, of: .rootCause, "--cause")), isSatisfied: satisfied)
    }
    guard solvedOnSpot || (result == nil && cause == nil && !satisfied) else {
      throw UsageFailure.onlyOnSpot
    }
    let clerk = try session.clerk()
    let intake = try session.perform(command, as: clerk)
    let card = try session.desk.ask(ShowIntake(intake.id), as: clerk)
    let likely = try session.desk.ask(DuplicatesOfIntake(intake.id), as: clerk)
    return try card.answer(withLikely: likely, staysOpen: solvedOnSpot && !satisfied, at: session)
  }

  private func particulars(at session: DeskSession) throws -> IntakeParticulars {
    var particulars = IntakeParticulars()
    particulars.passedOnBy = passedOnBy?.trimmed.filledOrNil
    particulars.passedOnAt = try passedOnAt.map(session.moment)
    particulars.reference = reference?.trimmed.filledOrNil
    particulars.foundAt = try found.map(session.moment)
    particulars.place = place?.trimmed.filledOrNil
    return particulars
  }

  private var source: RegisterIntake.Source {
    var source = RegisterIntake.Source()
    source.house = house
    source.isAnonymous = anonymous
    source.name = name?.trimmed
    source.phone = phone?.trimmed
    return source
  }

  private var content: IntakeContent {
    var content = IntakeContent()
    content.text = text.trimmed
    content.title = matter?.trimmed ?? IntakeContent.title(from: text.trimmed)
    content.demand = demand?.trimmed ?? ""
    content.part = part?.trimmed
    if utility { content.flags.insert(.utility) }
    if siteVisit { content.flags.insert(.siteVisit) }
    if publicFacility { content.flags.insert(.publicFacility) }
    return content
  }
}

extension UsageFailure {
  static let onlyOnSpot = UsageFailure(
    "onlyOnSpot",
    Phrase(
      "--result、--cause、--satisfied 只和 --solved-on-spot 一起用。",
      "--result, --cause and --satisfied go with --solved-on-spot only."))
}

extension String {
  /// The text, or nothing where there is none.
  var filledOrNil: String? { isEmpty ? nil : self }
}

extension IntakeCard {
  /// The card, what of these days may be about the same, and whether a first attempt left it open.
  fileprivate func answer(
    withLikely likely: [LikelyDuplicate], staysOpen: Bool, at session: DeskSession
  ) throws -> Answer {
    let scene = try session.scene()
    let zone = scene.zone
    let own = json(in: zone)
    var members: [String: JSONValue] = [:]
    if case .object(let object) = own { members = object }
    members["likelyDuplicates"] = .array(likely.map { $0.json(in: zone) })
    members["warnings"] = staysOpen ? ["notSatisfied"] : []
    var answer = Answer(.object(members)) { language in
      let card = text(in: scene.speaking(language))
      guard !likely.isEmpty else { return card }
      let heading = Phrase(
        "可能已经登记过（并入：intake link \(intake.id) --to 编号）：",
        "It may have been taken down before (intake link \(intake.id) --to NUMBER):")
      return [card, heading.text(in: language), likely.text(in: language, zone: zone)]
        .joined(separator: "\n")
    }
    if staysOpen { answer.warnings.append(stayingOpen) }
    return answer
  }

  /// Without the customer's satisfaction what was done was an attempt (rule CI-13).
  private var stayingOpen: Phrase {
    Phrase(
      "没有写 --satisfied：处理结果只记了一笔，\(intake.id) 没有办结，照常往下办。",
      "Without --satisfied the result is only a note: \(intake.id) stays open and goes its usual way."
    )
  }
}
