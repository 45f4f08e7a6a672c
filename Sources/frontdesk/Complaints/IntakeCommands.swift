import ArgumentParser
import Console
import Desk
import Domain
import Resources
import Storage

/// Enquiries, repairs, complaints, requests for help and suggestions.
struct IntakeCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "intake", abstract: "Enquiries, repairs, complaints, help and suggestions.",
    subcommands: [
      IntakeAdd.self, List.self, IntakeQueue.self, Show.self, Explain.self, IntakeVerifyFacts.self,
      IntakeAssign.self, IntakeAccept.self, IntakeRecord.self, IntakeRespond.self,
      IntakeArrive.self, IntakeNote.self, IntakeWait.self, IntakeLetter.self,
      IntakeAnswer.self, IntakeKeep.self,
      IntakePoints.self, IntakeDraft.self, IntakeApprove.self, IntakePost.self, IntakeFollowUp.self,
      IntakeSend.self, IntakeAccident.self, IntakeRefer.self, IntakeAnswerGroup.self,
      IntakeCriterion.self, IntakeNotify.self, IntakeDedicate.self, IntakeFindingsStep.self,
      IntakeSeverity.self, IntakeReview.self, IntakeEscalate.self, IntakeFlagStep.self,
      IntakeAmend.self,
      IntakeConduct.self, IntakeDuplicates.self, Link.self,
      Unlink.self, IntakeHandle.self, IntakeSignOff.self, IntakeCheck.self, IntakeRevisit.self,
      IntakeExempt.self, IntakeClose.self, IntakeReopen.self, IntakeCount.self,
      IntakeClockCounts.self,
      IntakePrint.self,
    ])

  struct List: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "The most urgent first.")

    @Flag(help: "Only what has not come to its end.") var open = false
    @Option(help: "Only this kind.") var kind: IntakeKind?
    @Option(help: "Only this state.") var state: IntakeState?
    @Option(help: "Words, a unit, a number or the tail of a phone.") var find: String?
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      var filter = IntakeFilter()
      filter.kind = kind
      filter.state = state
      filter.onlyOpen = open
      filter.text = find?.trimmed
      let cards = try session.ask(ListIntakes(filter))
      let zone = session.zone
      return Answer(.array(cards.map { $0.listedJSON(in: zone) })) { language in
        TextTable(
          headings: [
            Phrase("编号", "Number"), Phrase("房号", "Unit"), Phrase("事项", "Matter"),
            Phrase("状态", "State"), Phrase("责任人", "Person"), Phrase("时限", "Clock"),
            Phrase("到期", "Due"),
          ],
          rows: cards.map { card in
            [
              card.intake.id,
              card.intake.isAboutConduct ? "" : card.intake.reporter.household ?? "",
              card.intake.openTitle,
              card.intake.state.words.text(in: language), card.intake.assignment.person?.text ?? "",
              card.next?.policy.rawValue ?? "", card.next?.dueText(in: zone) ?? "",
            ]
          }
        ).text(in: language)
      }
    }
  }

  struct Show: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "One intake, whole.")

    @Argument(help: "Its number.") var id: String
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let card = try session.ask(ShowIntake(id))
      if card.intake.isAboutConduct { try session.perform(ReadConduct(card.intake.id)) }
      return try card.answer(at: session)
    }
  }

  struct Link: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "link",
      abstract: "Group it with another about the same matter; each goes on by itself.")

    @Argument(help: "Its number.") var id: String
    @Option(help: "The other's number.") var to: String
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let clerk = try session.clerk()
      let intake = try session.perform(LinkIntake(id, to: to), as: clerk)
      return try session.desk.ask(ShowIntake(intake.id), as: clerk).answer(at: session)
    }
  }

  struct Unlink: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "unlink", abstract: "Take it out of its group; it is a matter of its own again.")

    @Argument(help: "Its number.") var id: String
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let clerk = try session.clerk()
      let intake = try session.perform(UnlinkIntake(id), as: clerk)
      return try session.desk.ask(ShowIntake(intake.id), as: clerk).answer(at: session)
    }
  }

  struct Explain: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "explain", abstract: "How each deadline was reckoned, line by line.")

    @Argument(help: "Its number.") var id: String
    @Option(help: "Only this policy, as P-03.") var policy: String?
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let chosen = try policy.map { text in
        guard let id = PolicyID(rawValue: text) else {
          throw UsageFailure.badCode("--policy", text, known: PolicyID.allCases.map(\.rawValue))
        }
        return id
      }
      let explanations = try session.ask(ExplainDeadlines(id, policy: chosen))
      let language = session.language
      let read = explanations.map { ($0.row.id.rawValue, $0.lines(in: session.zone, language)) }
      return Answer(
        .array(
          read.map { policy, lines in
            ["policy": .string(policy), "lines": .array(lines.map(JSONValue.string))]
          })
      ) { _ in
        read.map { policy, lines in ([policy] + lines.map { "  " + $0 }).joined(separator: "\n") }
          .joined(separator: "\n")
      }
    }
  }
}
