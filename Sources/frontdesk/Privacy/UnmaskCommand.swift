import ArgumentParser
import Console
import Desk
import Domain
import Resources

/// Shows a name or a phone whole.
struct UnmaskCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "unmask", abstract: "Show a name or phone whole; the journal keeps why.",
    discussion: """
      Of a unit, everybody who belongs to it is shown. \
      Reasons that are counted: contact, emergency, correction, authority, ownRequest. Any other words \
      are kept as they are and counted as other. A receptionist sees so many an hour as the setting \
      unmaskHourly says.
      """)

  @Argument(help: "A slip, an intake or a unit.") var record: String
  @Option(help: "Why: a code, or words of one's own.") var reason: String
  @OptionGroup var options: DeskOptions

  func answer(at session: DeskSession) throws -> Answer {
    let whole = try session.perform(Unmask(record, reason: reason.unmaskReason))
    let text = whole.lines.joined(separator: "\n")
    return Answer(
      [
        "name": JSONValue(filled: whole.name), "phone": JSONValue(filled: whole.phone),
        "hostNumber": JSONValue(filled: whole.hostNumber),
        "people": .array(whole.people.map(\.wholeJSON)),
      ],
      Phrase(text, text))
  }
}

extension Unmask.Whole {
  /// What is to be seen: of a unit, a line for each of its people.
  fileprivate var lines: [String] {
    let rows =
      people.isEmpty ? [[name, phone, hostNumber]] : people.map { [$0.name, $0.phone] }
    return rows.map { $0.filter { !$0.isEmpty }.joined(separator: "  ") }
  }
}

extension Resident {
  fileprivate var wholeJSON: JSONValue {
    [
      "name": JSONValue(filled: name), "role": .string(role.rawValue),
      "phone": JSONValue(filled: phone),
    ]
  }
}

extension String {
  /// The code of a reason, where its words in either language were given; else the words.
  fileprivate var unmaskReason: String {
    let typed = trimmed
    let known = UnmaskReason.allCases.first { reason in
      [reason.rawValue, reason.words.text(in: .chinese), reason.words.text(in: .english)]
        .contains { $0.lowercased() == typed.lowercased() }
    }
    return known?.rawValue ?? typed
  }
}
