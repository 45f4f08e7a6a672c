import ArgumentParser
import Desk
import Domain

/// The record of a dispute between households; it is taken down as a complaint.
struct DisputeCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dispute", abstract: "Disputes between households, and what was agreed.",
    subcommands: [
      Open.self, Stage.self, DisputeDuty.self, Breach.self, Kept.self, DisputeNotice.self,
      DisputeDeliver.self, JointLetter.self,
    ])

  struct Open: StepCommand {
    static let configuration = CommandConfiguration(
      commandName: "open", abstract: "Open its record.")

    @OptionGroup var step: StepOptions
    @Option(help: "The other household; unknown where it is not given.") var with: String?
    @Option(help: "What it is about: pets, noise, clutter and so on.") var playbook: Playbook?
    @OptionGroup var options: DeskOptions

    func command(at session: DeskSession, occurred: Moment?) throws -> RecordDispute {
      RecordDispute(step.id, .open(with: with, playbook), occurred: occurred)
    }
  }

  struct Stage: StepCommand {
    static let configuration = CommandConfiguration(
      commandName: "step", abstract: "Add a dated line to its course.")

    @OptionGroup var step: StepOptions
    @Option(help: "What was done.") var text: String
    @Option(help: "Who took part.") var participants: String?
    @Option(help: "Which paper was issued.") var paper: String?
    @Option(help: "What was answered.") var answer: String?
    @OptionGroup var options: DeskOptions

    func command(at session: DeskSession, occurred: Moment?) throws -> RecordDispute {
      let stage = RecordDispute.What.stage(
        text.trimmed, participants: participants?.trimmed ?? "", paper: paper?.trimmed ?? "",
        answer: answer?.trimmed ?? "")
      return RecordDispute(step.id, stage, occurred: occurred)
    }
  }

  struct Breach: StepCommand {
    static let configuration = CommandConfiguration(
      commandName: "breach", abstract: "You saw that a duty was not kept.")

    @OptionGroup var step: StepOptions
    @Option(help: "The number of the duty.") var duty: Int
    @Option(help: "What was seen.") var text: String?
    @OptionGroup var options: DeskOptions

    func command(at session: DeskSession, occurred: Moment?) throws -> RecordDispute {
      RecordDispute(step.id, .breach(duty, text?.trimmed ?? ""), occurred: occurred)
    }
  }

  struct Kept: StepCommand {
    static let configuration = CommandConfiguration(
      commandName: "kept", abstract: "A duty was kept, or what a notice demanded put right.")

    @OptionGroup var step: StepOptions
    @Option(help: "The number of the duty or notice.") var duty: Int
    @OptionGroup var options: DeskOptions

    func command(at session: DeskSession, occurred: Moment?) throws -> RecordDispute {
      RecordDispute(step.id, .kept(duty), occurred: occurred)
    }
  }

  struct JointLetter: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "joint-letter", abstract: "Register a letter that many households signed.")

    @Argument(help: "The number of the intake.") var id: String
    @Option(help: "How many households signed it.") var households: Int
    @Option(help: "What it says.") var text: String?
    @OptionGroup var options: DeskOptions

    func validate() throws {
      guard households > 0 else { throw ValidationError("--households takes a number from 1.") }
    }

    func answer(at session: DeskSession) throws -> Answer {
      let clerk = try session.clerk()
      let letter = RegisterJointLetter(id, households: households, text: text?.trimmed ?? "")
      let intake = try session.perform(letter, as: clerk)
      return try session.desk.ask(ShowIntake(intake.id), as: clerk).answer(at: session)
    }
  }
}

extension Playbook: ExpressibleByArgument {}
