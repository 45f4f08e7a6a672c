import ArgumentParser
import Domain
import Resources

/// What a subcommand answers: for programs, and for people.
struct Answer {
  let json: JSONValue
  let text: (Language) -> String

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

/// A subcommand that opens the desk, does or asks one thing, and answers.
protocol DeskCommand: ParsableCommand {
  var options: DeskOptions { get }

  func answer(at session: DeskSession) throws -> Answer
}

extension DeskCommand {
  func run() throws {
    let session = try DeskSession(options)
    let answer = try answer(at: session)
    print(
      options.json ? answer.json.line : OutsideText.visibleLines(answer.text(session.language)))
  }
}
