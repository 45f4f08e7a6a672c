import ArgumentParser
import Console
import Desk
import Domain
import Resources

extension VisitCommands {
  /// Registers a visitor.
  struct In: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Register a visitor: the document first, then the slip.")

    @Option(help: "The unit visited, however it is typed.") var house: String
    @Option(help: "A further unit that the same visit is to; may be repeated.") var also: [String] =
      []
    @Option(help: "The visitor's name.") var name: String
    @Option(help: "idCard, passport, drivingLicence, workPass, other or none.")
    var document: DocumentKind
    @Option(help: "Its number; only the last four characters are kept.") var documentNumber: String?
    @Option(help: "The visitor's phone.") var phone: String?
    @Option(help: "What they come for.") var purpose: String?
    @Option(help: "How many come together.") var people = 1
    @Option(help: "The car's plate.") var plate: String?
    @Option(help: "What is carried in or out.") var goods: String?
    @Option(help: "The slip taken from the stock; the next one where nothing is said.")
    var slip: String?
    @Option(help: "What the host said: answered, refused or notReached.") var hostCall:
      HostCall.Answer?
    @Option(help: "The number that was called.") var hostNumber: String?
    @Option(help: "Why they are let in all the same, or turned away.") var reason: String?
    @Flag(help: "The document went back at once; they are inside.") var documentReturned = false
    @Option(help: "When they came, where that was earlier.") var occurred: String?
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let clerk = try session.clerk()
      let seen = try session.desk.read(document, number: documentNumber, override: reason?.trimmed)
      var command = AdmitVisitor(
        to: house, visitor: visitor, document: seen, hostCall: call(session),
        reason: reason?.trimmed, documentReturned: documentReturned)
      command.otherHouses = also
      command.slip = slip?.trimmed
      command.occurred = try occurred.map(session.moment)
      command.noteWhenTurnedAway = hostCall?.note.text(in: session.language) ?? ""
      let visit = try session.desk.perform(command, as: clerk)
      let line = VisitLine(visit, at: visit.arrivedAt)
      return Answer(
        line.json(in: session.zone).adding("warnings", .array(warnings.map(JSONValue.string))),
        Phrase(
          "访客单 \(visit.slip ?? visit.id)：\(visit.household)，\(visit.state.words.text(in: .chinese))。",
          "Slip \(visit.slip ?? visit.id): \(visit.household), \(visit.state.words.text(in: .english))."
        )
      )
    }

    private var visitor: VisitorParticulars {
      var visitor = VisitorParticulars()
      visitor.name = name.trimmed
      visitor.phone = phone.map(ContactPhone.digits) ?? ""
      visitor.plate = IdentityNumber.folded(plate ?? "")
      visitor.purpose = purpose?.trimmed ?? ""
      visitor.people = people
      visitor.goods = goods?.trimmed ?? ""
      return visitor
    }

    /// What does not look right, and hinders nothing, in codes.
    private var warnings: [String] {
      var warnings: [String] = []
      if let phone, !ContactPhone.isWellFormed(phone) { warnings.append("malformedPhone") }
      if let plate, !PlateWriting.builtIn.isWellFormed(IdentityNumber.folded(plate)) {
        warnings.append("malformedPlate")
      }
      if purpose == nil { warnings.append("purposeMissing") }
      return warnings
    }

    private func call(_ session: DeskSession) -> HostCall? {
      hostCall.map {
        HostCall(answer: $0, number: hostNumber?.trimmed ?? "", at: session.now())
      }
    }
  }
}

extension DocumentKind: ExpressibleByArgument {}
extension HostCall.Answer: ExpressibleByArgument {}

extension HostCall.Answer {
  /// What the post notebook says of it.
  fileprivate var note: Phrase {
    switch self {
    case .answered: Phrase("被访人同意。", "The host agreed.")
    case .refused: Phrase("访客未放行：被访人拒绝。", "Visitor turned away: the host refused.")
    case .notReached: Phrase("访客未放行：联系不上被访人。", "Visitor turned away: the host was not reached.")
    }
  }
}

extension JSONValue {
  /// The object with one more key.
  func adding(_ key: String, _ value: JSONValue) -> JSONValue {
    guard case .object(var keys) = self else { return self }
    keys[key] = value
    return .object(keys)
  }

  /// The object with the keys of another, its own first.
  func adding(_ other: JSONValue) -> JSONValue {
    guard case .object(let keys) = self, case .object(let more) = other else { return self }
    return .object(keys.merging(more) { own, _ in own })
  }
}
