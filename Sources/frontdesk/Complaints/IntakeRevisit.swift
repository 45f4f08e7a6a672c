import ArgumentParser
import Desk
import Domain

struct IntakeRevisit: StepCommand {
  static let configuration = CommandConfiguration(
    commandName: "revisit", abstract: "What the customer said when asked afterwards.")

  @OptionGroup var step: StepOptions
  @Option(help: "satisfied, unsatisfied or notReached.") var outcome: RevisitOutcome
  @Option(help: "In their words.") var text: String?
  @Option(help: "phone, home, forum or questionnaire.") var means = RevisitMeans.phone
  @OptionGroup var topics: RevisitTopicOptions
  @Option(help: "What else they suggest.") var suggestions: String?
  @Flag(help: "They were thanked again.") var thanked = false
  @Option(help: "A question that could not be answered at once.") var question: String?
  @Option(help: "For when its answer was promised.") var promise: String?
  @OptionGroup var options: DeskOptions

  func command(at session: DeskSession, occurred: Moment?) throws -> RecordRevisit {
    var revisit = Revisit(outcome)
    revisit.text = text?.trimmed ?? ""
    revisit.means = means
    revisit.ratings = topics.ratings
    revisit.notes = topics.notes
    revisit.suggestions = suggestions?.trimmed ?? ""
    revisit.isThanked = thanked
    revisit.question = question?.trimmed ?? ""
    revisit.promised = try promise.map(session.moment)
    return RecordRevisit(step.id, revisit, occurred: occurred)
  }
}

/// The three topics of a revisit: how each was rated, and what was said about it (rule FU-3).
struct RevisitTopicOptions: ParsableArguments {
  @Option(help: "How it was accepted: satisfied, basically or not.") var acceptance: Rating?
  @Option(help: "What was said about that.") var acceptanceNote: String?
  @Option(help: "The measures: satisfied, basically or not.") var measures: Rating?
  @Option(help: "What was said about them.") var measuresNote: String?
  @Option(help: "The result: satisfied, basically or not.") var result: Rating?
  @Option(help: "What was said about it.") var resultNote: String?

  var ratings: [RevisitTopic: Rating] {
    [.acceptance: acceptance, .measures: measures, .result: result].compactMapValues { $0 }
  }

  var notes: [RevisitTopic: String] {
    [.acceptance: acceptanceNote, .measures: measuresNote, .result: resultNote]
      .compactMapValues { $0?.trimmed }
  }
}

/// Writes down what the developer or another body answered.
struct IntakeAnswer: StepCommand {
  static let configuration = CommandConfiguration(
    commandName: "answer-received",
    abstract: "The developer or another body has answered; a complaint comes back from it.")

  @OptionGroup var step: StepOptions
  @Option(help: "Who answered.") var from: String
  @Option(help: "What they say.") var text: String
  @Flag(help: "It is only news: they still have it.") var news = false
  @OptionGroup var options: DeskOptions

  func command(at session: DeskSession, occurred: Moment?) throws -> NoteOnIntake {
    NoteOnIntake(
      step.id, .answer(from: from.trimmed, text: text.trimmed, isNews: news), occurred: occurred)
  }
}

extension RevisitMeans: ExpressibleByArgument {}
