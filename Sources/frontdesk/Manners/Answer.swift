import ArgumentParser
import Domain
import Foundation
import Resources
import Storage

/// What a subcommand answers: for programs, and for people.
struct Answer {
  let json: JSONValue
  let text: (Language) -> String
  /// What somebody should see beside the answer, which goes to standard error; programs find it in
  /// the JSON.
  var warnings: [Phrase] = []

  init(_ json: JSONValue, text: @escaping (Language) -> String) {
    self.json = json
    self.text = text
  }

  /// An answer whose words are one phrase.
  init(_ json: JSONValue, _ phrase: Phrase) {
    self.init(json) { phrase.text(in: $0) }
  }

  /// An answer that people read as a table.
  init(_ json: JSONValue, table: TextTable) {
    self.init(json) { table.text(in: $0) }
  }
}

/// What went wrong at an open desk, which knows in what language to say so.
struct Complaint: Error {
  let cause: any Error
  let language: Language

  init(_ cause: any Error, in language: Language) {
    self.cause = cause
    self.language = language
  }
}

/// The command was saved, but what it came to could not be read, or told, afterwards.
struct UnreadAnswer: Error {}

/// The world failed while a command was carried out, of which nothing was saved.
struct UnsavedFailure: Error {
  let cause: StoreFailure
}

/// A subcommand that opens the desk, does or asks one thing, and answers.
protocol DeskCommand: ParsableCommand {
  var options: DeskOptions { get }

  func answer(at session: DeskSession) throws -> Answer
}

extension DeskCommand {
  func run() throws {
    let session = try DeskSession(options)
    let answer: Answer
    do {
      answer = try self.answer(at: session)
      try Said.out(options.json ? answer.json.line : answer.text(session.language))
    } catch { throw Complaint(session.told(error), in: session.language) }
    guard !options.json else { return }
    for warning in answer.warnings { Said.error("! " + warning.text(in: session.language)) }
  }
}
