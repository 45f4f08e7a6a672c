import ArgumentParser
import Console
import Desk
import Domain
import Foundation
import Resources
import Storage

/// An invented estate of many years, and measurements on it.
struct BenchCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench", abstract: "Invent an estate of many years, and measure on it.",
    subcommands: [Seed.self, BenchRun.self])

  /// Invents the estate.
  struct Seed: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "seed",
      abstract: "Make a practice file of an invented estate; the same seed makes the same.",
      discussion: "Everybody's PIN is 1357. Names are never erased from it.")

    @Option(help: "How many years.") var years = 10
    @Option(help: "Not whole years, but so many days.") var days: Int?
    @Option(help: "The file to make; there must be none of that name.") var out: String
    @Option(help: "Another number makes another estate.") var seed = 1
    @Option(help: "Visits a day, about.") var visitsPerDay = 274
    @Option(help: "Complaints, repairs and the like a day, about.") var intakesPerDay = 55
    @Option(help: "How many times the sample's buildings stand there.") var copies = 10
    @Option(help: "The last day; the same by default, whatever today is.") var until = "2026-10-31"
    @OptionGroup var options: DeskOptions

    func run() throws {
      let language = options.chosenLanguage ?? .chinese
      do {
        let measure = try measure()
        let progress = SeedProgress(measure, in: language)
        let rows = try InventedFile(path: out, measure: measure).make(progress)
        let json = JSONValue.array(
          rows.map { ["table": .string($0.table), "rows": .number($0.rows)] })
        let table = TextTable(
          headings: [Phrase("表", "Table"), Phrase("行", "Rows")],
          rows: rows.map { [$0.table, String($0.rows)] })
        try Said.out(options.json ? json.line : table.text(in: language))
      } catch { throw Complaint(error, in: language) }
    }

    private func measure() throws -> InventedEstate.Measure {
      guard let last = Day(until) else { throw UsageFailure.badDay(until) }
      let days = days ?? years * InventedEstate.daysPerYear
      guard (1...100).contains(years), (1...36_500).contains(days),
        (0...1000).contains(visitsPerDay),
        (0...200).contains(intakesPerDay), (1...20).contains(copies)
      else {
        throw UsageFailure(
          "badMeasure",
          Phrase(
            "年数 1 到 100，每天访客至多 1000、来件至多 200，楼栋份数 1 到 20。",
            "Years go from 1 to 100, visits a day to 1000, intakes to 200, copies from 1 to 20."))
      }
      return InventedEstate.Measure(
        days: days, seed: seed, visitsPerDay: visitsPerDay, intakesPerDay: intakesPerDay,
        copies: copies, until: last)
    }
  }
}
