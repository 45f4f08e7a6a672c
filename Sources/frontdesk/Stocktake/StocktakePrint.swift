import ArgumentParser
import Console
import Desk
import Domain
import Resources

extension StocktakePaperOrder.Setting: ExpressibleByArgument {}

/// Prints a finished stocktake.
struct StocktakePrint: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "print",
    abstract: "A finished sheet: on paper, into a file, or as an answer.",
    discussion: """
      text is A4, html a page for a browser's print, csv a table for a spreadsheet, chat half a page \
      for the manager without personal data. Without --out and --lp the sheet is the answer itself. \
      It is the same for ever; programs read it with --json.
      """)

  @Argument(help: "Its number.") var number: Int
  @Option(help: "text, html, csv or chat.") var format = StocktakePaperOrder.Setting.text
  @Flag(help: "The same as --format chat.") var chat = false
  @OptionGroup var goal: PrintGoal
  @OptionGroup var options: DeskOptions

  func answer(at session: DeskSession) throws -> Answer {
    var order = StocktakePaperOrder(number)
    order.setting = chat ? .chat : format
    order.copies = goal.copies
    order.destination =
      switch try goal.destination() {
      case .file(let path): .file(path)
      case .printer(let printer): .printer(printer)
      case .output, .device: .output
      }
    guard order.setting == .text || order.setting == .chat || !goal.isPrinter else {
      throw UsageFailure.pagesNeedFile
    }
    let printed = try order.carryOut(
      session.desk, session.clerk(), in: session.language, zone: session.zone, by: .system)
    return Answer(printed.sheet.json(in: session.zone)) { language in
      order.destination == .output ? printed.text : order.said(of: printed).text(in: language)
    }
  }
}
