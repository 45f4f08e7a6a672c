import Desk
import Domain
import Resources

/// What somebody wants of a finished stocktake: set how, and where to.
package struct StocktakePaperOrder: Sendable {
  package enum Setting: String, CaseIterable, Sendable {
    case text, html, csv
    /// Half a page for the manager, without personal data.
    case chat
  }

  package let number: Int
  package var setting = Setting.text
  package var destination = PaperOrder.Destination.output
  package var copies = 1

  package init(_ number: Int) { self.number = number }

  /// A sheet that was printed.
  package struct Printed: Sendable {
    package let sheet: StocktakeSheet
    package let text: String
    /// What the printer answered.
    package let answer: String
  }

  /// Prints it: the journal has its line before anything leaves the program.
  package func carryOut(
    _ desk: FrontDesk, _ clerk: SignedIn, in language: Language, zone: EstateZone,
    by outlet: PaperOutlet
  ) throws -> Printed {
    let sheet = try desk.ask(ShowStocktake(number: number), as: clerk)
    let text = text(of: StocktakePaper(sheet, in: zone, language: language))
    let command = PrintStocktake(number, to: destination.outlet, copies: copies)
    let enter = { _ = try desk.perform(command, as: clerk) }
    let answer = try destination.deliver(
      text, as: "stocktake-\(number)", copies: copies, by: outlet, enter)
    return Printed(sheet: sheet, text: text, answer: answer)
  }

  private func text(of paper: StocktakePaper) -> String {
    switch setting {
    case .text:
      destination == .output
        ? PaperText(paper.paper).pages.joined(separator: "\n\n") : PaperText(paper.paper).file
    case .html: PaperHTML(paper.paper).file
    case .csv: destination == .output ? paper.csv.lines : paper.csv.file
    case .chat: paper.chat + (destination == .output ? "" : "\n")
    }
  }

  /// The name that is proposed for its file: `stocktake-12.txt`.
  package var fileName: String {
    switch setting {
    case .text: "stocktake-\(number).txt"
    case .html: "stocktake-\(number).html"
    case .csv: "stocktake-\(number).csv"
    case .chat: "stocktake-\(number)-short.txt"
    }
  }

  /// What to say when it is printed.
  package func said(of printed: Printed) -> Phrase {
    switch destination {
    case .output: Phrase("第 \(number) 号盘点表", "Stocktake no. \(number)")
    case .file(let path):
      Phrase("第 \(number) 号盘点表已写到 \(path)", "Stocktake no. \(number) is in \(path)")
    case .printer:
      Phrase(
        "第 \(number) 号盘点表已送打印 \(copies) 份  \(printed.answer)",
        "Stocktake no. \(number): \(copies) sent to print  \(printed.answer)")
    }
  }
}
