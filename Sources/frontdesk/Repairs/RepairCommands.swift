import ArgumentParser
import Desk
import Domain
import Foundation
import Resources

/// What only a repair goes through; it is taken down with `intake add --kind repair`.
struct RepairCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "repair", abstract: "Send, finish and confirm a repair.",
    subcommands: [Dispatch.self, Arrive.self, Finish.self, Confirm.self, Cancel.self])

  struct Dispatch: StepCommand {
    static let configuration = CommandConfiguration(abstract: "Send a technician.")

    @OptionGroup var step: StepOptions
    @Option(help: "The staff number.") var person: String
    @Option(help: "The time agreed with the household.") var agreed: String?
    @OptionGroup var options: DeskOptions

    func command(at session: DeskSession, occurred: Moment?) throws -> DispatchRepair {
      DispatchRepair(
        step.id, to: try StaffNumber(person), agreed: try agreed.map(session.moment),
        occurred: occurred)
    }
  }

  struct Arrive: StepCommand {
    static let configuration = CommandConfiguration(abstract: "The technician is there.")

    @OptionGroup var step: StepOptions
    @OptionGroup var options: DeskOptions

    func command(at session: DeskSession, occurred: Moment?) throws -> NoteOnIntake {
      NoteOnIntake(step.id, .arrival, occurred: occurred)
    }
  }

  struct Finish: StepCommand {
    static let configuration = CommandConfiguration(abstract: "The work is done.")

    @OptionGroup var step: StepOptions
    @Option(help: "What was done.") var result: String
    @Option(help: "What the owner pays, in yuan.") var paid: String?
    @Flag(help: "The owner had agreed to the price.") var consent = false
    @OptionGroup var options: DeskOptions

    func command(at session: DeskSession, occurred: Moment?) throws -> FinishRepair {
      FinishRepair(
        step.id, result: result.trimmed, paid: try paid.map(Money.fen), hasConsent: consent,
        occurred: occurred)
    }
  }

  struct Confirm: StepCommand {
    static let configuration = CommandConfiguration(
      abstract: "The owner has signed and rated it.")

    @OptionGroup var step: StepOptions
    @Flag(help: "The owner has signed.") var signed = false
    @Option(help: "Why there is no signature.") var unsigned: String?
    @Option(help: "satisfied, basically or not.") var rating: Rating?
    @OptionGroup var options: DeskOptions

    func command(at session: DeskSession, occurred: Moment?) throws -> ConfirmRepair {
      ConfirmRepair(
        step.id, rating: rating, unsignedReason: signed ? nil : unsigned?.trimmed,
        occurred: occurred)
    }
  }

  struct Cancel: StepCommand {
    static let configuration = CommandConfiguration(abstract: "It is not to be done.")

    @OptionGroup var step: StepOptions
    @Option(help: "Why.") var reason: String
    @OptionGroup var options: DeskOptions

    func command(at session: DeskSession, occurred: Moment?) throws -> CancelRepair {
      CancelRepair(step.id, reason: reason.trimmed)
    }
  }
}

/// Sums of money as they are typed.
private enum Money {
  /// Yuan with at most two places, in fen.
  static func fen(_ text: String) throws -> Int {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let yuan = Int(parts[0]), (0...9_999_999).contains(yuan),
      let rest = parts.count == 1 ? 0 : places(parts[1])
    else {
      throw UsageFailure(
        "badMoney",
        Phrase("“\(text)”不是金额，请写成 80 或 80.50。", "“\(text)” is no sum; write 80 or 80.50."))
    }
    return yuan * 100 + rest
  }

  private static func places(_ digits: Substring) -> Int? {
    guard (1...2).contains(digits.count), let number = Int(digits), number >= 0 else { return nil }
    return digits.count == 1 ? number * 10 : number
  }
}
