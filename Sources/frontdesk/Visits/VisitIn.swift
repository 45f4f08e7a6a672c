import ArgumentParser
import Console
import Desk
import Domain
import Resources

extension VisitCommands {
  /// Registers a visitor.
  struct In: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "in", abstract: "Register a visitor: the document first, then the slip.")

    @Option(help: "The unit visited, however it is typed.") var house: String
    @Option(help: "A further unit that the same visit is to; may be repeated.") var also: [String] =
      []
    @Option(help: "The visitor's name.") var name: String
    @Option(help: "idCard, passport, drivingLicence, workPass, other or none.")
    var document: DocumentKind
    @Option(help: "Its number; only the last four characters are kept.") var documentNumber: String?
    @Option(help: "The visitor's phone.") var phone: String?
    @Option(help: "What they come for; ask, it belongs on the slip.") var purpose: String?
    @Option(help: "How many come together.") var people = 1
    @Option(help: "The car's plate.") var plate: String?
    @Option(help: "What is carried in or out.") var goods: String?
    @Option(help: "The slip taken from the stock; the next one where nothing is said.")
    var slip: String?
    @Option(help: "What the host said: answered, refused or notReached.") var hostCall:
      HostCall.Answer?
    @Option(
      help:
        "The number that was called: a phone, an extension or an intercom; else the unit's own phone."
    )
    var hostNumber: String?
    @Option(help: "Why they are let in all the same, or what more there is to a refusal.")
    var reason: String?
    @Flag(help: "The document went back at once; they are inside.") var documentReturned = false
    @Option(help: "When they came, where that was earlier.") var occurred: String?
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let clerk = try session.clerk()
      guard hostCall != nil || hostNumber == nil else { throw UsageFailure.numberNeedsAnswer }
      let seen = try session.desk.read(document, number: documentNumber, override: reason?.trimmed)
      var command = AdmitVisitor(
        to: house, visitor: visitor, document: seen, hostCall: call(session),
        reason: reason?.trimmed, documentReturned: documentReturned)
      command.otherHouses = also
      command.slip = slip?.trimmed
      command.occurred = try occurred.map(session.moment)
      command.noteWhenTurnedAway = hostCall?.note.text(in: session.language) ?? ""
      // What is known is asked first: whoever comes now is inside afterwards, and awaited no more.
      let known = try doubts(about: seen, at: session)
      let visit = try session.perform(command, as: clerk)
      return Answer(try session.line(of: visit).json(in: session), said(visit))
        .warning(known + doubts(about: visit), in: session.zone)
    }

    private func said(_ visit: Visit) -> Phrase {
      let state = visit.state.words
      guard let slip = visit.slip else {
        return Phrase(
          "\(visit.household) 的访客没有放行（\(visit.id)），已记入值班记事。",
          "The visitor to \(visit.household) was turned away (\(visit.id)); the notebook says so.")
      }
      return Phrase(
        "访客单 \(slip)：\(visit.household)，\(state.text(in: .chinese))。",
        "Slip \(slip): \(visit.household), \(state.text(in: .english)).")
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

    /// What the desk knows of the person and the units, each said once.
    private func doubts(
      about document: DocumentSeen, at session: DeskSession
    ) throws -> [VisitDoubt] {
      let own = VisitDoubt.about(visitor, phone: phone ?? "", plates: .builtIn)
      let all = try ([house] + also).flatMap { house in
        try session.ask(LookUpVisitor(house: house, visitor: visitor, digest: document.digest))
          .doubts(about: visitor)
      }
      // Who has been called has been called first.
      return (own + all).filter {
        hostCall == nil || $0.code != Instruction.Kind.callFirst.rawValue
      }
      .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// What can be said once the call to the host is written down.
    private func doubts(about visit: Visit) -> [VisitDoubt] {
      guard let call = visit.hostCall else { return [] }
      if call.number.whole.isEmpty { return [.hostNumberMissing] }
      return HostCall.isDialable(call.number.whole) ? [] : [.malformedHostNumber]
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

extension UsageFailure {
  fileprivate static let numberNeedsAnswer = UsageFailure(
    "numberNeedsAnswer",
    Phrase(
      "--host-number 要和 --host-call 一起写：被访人怎么回答的。",
      "--host-number goes with --host-call: what did the host say?"))
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
