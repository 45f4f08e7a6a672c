import ArgumentParser
import Console
import Desk
import Domain

/// What only a repair goes through; it is taken down with `intake add --kind repair`.
struct RepairCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "repair", abstract: "Send, finish and confirm a repair.",
    subcommands: [
      Dispatch.self, Arrive.self, External.self, Quote.self, Consent.self, Finish.self,
      Confirm.self, Cancel.self, RepairWarranty.self,
    ])

  struct Dispatch: StepCommand {
    static let configuration = CommandConfiguration(
      commandName: "dispatch", abstract: "Send a technician.")

    @OptionGroup var step: StepOptions
    @Option(help: "The staff number.") var person: String
    @Option(help: "The time agreed with the household.") var agreed: String?
    @Option(help: "own, contractor, thirdParty or developer.") var provider: RepairProvider = .own
    @Option(help: "Why another technician goes than was sent.") var reason: String?
    @OptionGroup var options: DeskOptions

    func command(at session: DeskSession, occurred: Moment?) throws -> DispatchRepair {
      var command = DispatchRepair(
        step.id, to: try StaffNumber(person), agreed: try agreed.map(session.moment),
        occurred: occurred)
      command.provider = provider
      command.reason = reason?.trimmed
      return command
    }
  }

  struct Arrive: StepCommand {
    static let configuration = CommandConfiguration(
      commandName: "arrive", abstract: "The technician is there.")

    @OptionGroup var step: StepOptions
    @OptionGroup var options: DeskOptions

    func command(at session: DeskSession, occurred: Moment?) throws -> NoteOnIntake {
      NoteOnIntake(step.id, .arrival, occurred: occurred)
    }
  }

  struct External: StepCommand {
    static let configuration = CommandConfiguration(
      commandName: "external", abstract: "It has gone to the developer or a contractor.")

    @OptionGroup var step: StepOptions
    @Option(help: "developer, or the contractor's name.") var body: String = "developer"
    @Option(help: "What was arranged.") var text: String?
    @OptionGroup var options: DeskOptions

    func command(at session: DeskSession, occurred: Moment?) throws -> ProceedWithRepair {
      ProceedWithRepair(
        step.id, .external(body: body.trimmed, text: text?.trimmed ?? ""), occurred: occurred)
    }
  }

  struct Quote: StepCommand {
    static let configuration = CommandConfiguration(
      commandName: "quote", abstract: "The owner was told what it would cost.")

    @OptionGroup var step: StepOptions
    @Option(help: "The price, in yuan.") var amount: String
    @OptionGroup var options: DeskOptions

    func command(at session: DeskSession, occurred: Moment?) throws -> ProceedWithRepair {
      ProceedWithRepair(step.id, .quote(try Money.argument(amount)), occurred: occurred)
    }
  }

  struct Consent: StepCommand {
    static let configuration = CommandConfiguration(
      commandName: "consent", abstract: "The owner agrees to the price that was quoted.")

    @OptionGroup var step: StepOptions
    @OptionGroup var options: DeskOptions

    func command(at session: DeskSession, occurred: Moment?) throws -> ProceedWithRepair {
      ProceedWithRepair(step.id, .consent, occurred: occurred)
    }
  }

  struct Finish: StepCommand {
    static let configuration = CommandConfiguration(
      commandName: "finish", abstract: "The work is done.")

    @OptionGroup var step: StepOptions
    @Option(help: "What was done.") var result: String
    @Option(help: "What the owner pays, in yuan.") var paid: String?
    @Flag(help: "The owner had agreed to the price.") var consent = false
    @OptionGroup var options: DeskOptions

    func command(at session: DeskSession, occurred: Moment?) throws -> FinishRepair {
      FinishRepair(
        step.id, result: result.trimmed, paid: try paid.map(Money.argument), hasConsent: consent,
        occurred: occurred)
    }
  }

  struct Confirm: StepCommand {
    static let configuration = CommandConfiguration(
      commandName: "confirm", abstract: "The owner has signed and rated it.")

    @OptionGroup var step: StepOptions
    @Flag(help: "The owner has signed.") var signed = false
    @Option(help: "Why there is no signature.") var unsigned: String?
    @Option(help: "satisfied, basically or not.") var rating: Rating?
    @OptionGroup var options: DeskOptions

    func command(at session: DeskSession, occurred: Moment?) throws -> ConfirmRepair {
      ConfirmRepair(
        step.id, rating: rating, unsignedReason: signed ? nil : unsigned?.trimmed ?? "",
        occurred: occurred)
    }
  }

  struct Cancel: StepCommand {
    static let configuration = CommandConfiguration(
      commandName: "cancel", abstract: "It is not to be done.")

    @OptionGroup var step: StepOptions
    @Option(help: "Why.") var reason: String
    @OptionGroup var options: DeskOptions

    func command(at session: DeskSession, occurred: Moment?) throws -> CancelRepair {
      CancelRepair(step.id, reason: reason.trimmed)
    }
  }
}
