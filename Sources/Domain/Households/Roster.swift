/// The households of a roster file, or everything that is wrong with it.
///
/// Several rows of one unit are its people. Nothing is taken from a file with a bad line.
package struct Roster: Sendable {
  /// What is wrong with one line of a roster.
  package enum Flaw: Hashable, Sendable {
    case headingMissing(RosterColumn)
    case headingTwice(String)
    case headingUnknown(String)
    case cellCount(expected: Int, found: Int)
    case roomMissing
    case nameMissing
    case badPhone(String)
    case badDate(String)
    case unknownRole(String)
    case unknownYesOrNo(String)
    case personTwice
    case controlCharacters
    case quoteUnclosed
    case empty
  }

  /// A bad line, by its number from 1, and why.
  package struct Problem: Error, Hashable, Sendable {
    package let line: Int
    package let flaw: Flaw
  }

  package let households: [Household]
  package let problems: [Problem]

  package init(_ text: String) {
    let table = CSVTable(text)
    if let line = table.unclosedQuote {
      households = []
      problems = [Problem(line: line, flaw: .quoteUnclosed)]
      return
    }
    guard let heading = table.rows.first else {
      households = []
      problems = [Problem(line: 1, flaw: .empty)]
      return
    }
    let columns = RosterHeading(heading)
    var reader = RosterReader(columns: columns.places, width: heading.cells.count)
    if columns.problems.isEmpty {
      for row in table.rows.dropFirst() { reader.take(row) }
    }
    problems = columns.problems + reader.problems
    households = problems.isEmpty ? reader.households : []
  }
}
