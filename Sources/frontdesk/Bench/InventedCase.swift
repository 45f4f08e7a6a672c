import Domain
import Resources

/// What may happen in an invented estate, as its file has it.
struct InventedCase {
  let intake: IntakeKind
  let target: Target?
  let title: String
  let text: String
  let demand: String
  let result: String
  let cause: TermID?
}

/// Everything that is drawn from in inventing, each as often as its weight says.
struct InventedCases {
  let cases: [InventedCase]
  let names: [String]
  let purposes: [String]
  let notes: [String]

  static let builtIn = InventedCases(BuiltInFiles.benchCases)

  private init(_ file: String) {
    let rows = file.split(separator: "\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }.filter { $0.count == 8 }
    let drawn = rows.flatMap { Array(repeating: $0, count: Int($0[7]) ?? 1) }
    cases = drawn.compactMap { row in
      guard let kind = IntakeKind(rawValue: row[0]) else { return nil }
      return InventedCase(
        intake: kind, target: Target(rawValue: row[2]), title: row[1], text: row[3],
        demand: row[4], result: row[5], cause: TermID(rawValue: row[6]))
    }
    func words(_ kind: String) -> [String] { drawn.filter { $0[0] == kind }.map { $0[1] } }
    names = words("visitName")
    purposes = words("purpose")
    notes = words("note")
  }
}
