import Console
import Domain
import Foundation
import Resources
import Testing

/// The document that has the words of the codes in exports and JSON.
struct CodeWordsTests {
  private static let document = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../docs/codes.md").standardized

  /// Each code of an enumeration as a row of the document.
  private func rows<Code: RawRepresentable & CaseIterable>(
    _ type: Code.Type, _ words: (Code) -> Phrase
  ) -> [String] {
    type.allCases.map { code in
      let (chinese, english) = (words(code).text(in: .chinese), words(code).text(in: .english))
      return "| `\(code.rawValue)` | \(chinese) | \(english) |"
    }
  }

  @Test func `every code of an export stands there with the words of the screens`() throws {
    let visits =
      rows(VisitState.self, \.words) + rows(DocumentKind.self, \.words)
      + rows(HostCall.Answer.self, \.words)
    let intakes =
      rows(IntakeKind.self, \.words) + rows(IntakeState.self, \.words)
      + rows(Channel.self, \.words) + rows(Severity.self, \.words) + rows(Criterion.self, \.words)
      + rows(IntakeFlag.self, \.words) + rows(Target.self, \.words)
      + rows(ResponsibilityClass.self, \.words) + rows(Validity.self, \.words)
      + rows(Department.self, \.words) + rows(ContactMeans.self, \.words)
    let ends =
      rows(RevisitExemption.self, \.words) + rows(WayOut.Kind.self, \.words)
      + rows(RevisitOutcome.self, \.words) + rows(Rating.self, \.words)
      + rows(HandoverCount.Condition.self, \.words)
    let lines = Set(
      try String(contentsOf: Self.document, encoding: .utf8).split(separator: "\n").map(String.init)
    )
    for row in visits + intakes + ends {
      #expect(lines.contains(row), "\(row)")
    }
  }
}
