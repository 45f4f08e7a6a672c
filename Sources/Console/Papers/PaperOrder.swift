import Desk
import Domain
import Resources

/// What somebody wants printed: which case, as which form, set how, and where to.
package struct PaperOrder: Sendable {
  package enum Setting: String, CaseIterable, Sendable { case text, html }

  package enum Destination: Hashable, Sendable {
    /// Back to whoever asked, as a subcommand's answer.
    case output
    case file(String)
    /// The system's usual printer where none is named.
    case printer(String?)

    var outlet: PrintPaper.Outlet {
      switch self {
      case .output: .output
      case .file: .file
      case .printer: .printer
      }
    }
  }

  package let id: String
  /// The usual one where none is named.
  package var form: PaperForm?
  package var letter: Int?
  package var setting = Setting.text
  package var destination = Destination.output
  package var copies = 1
  /// For whom the paper is; empty where nobody said.
  package var recipient = ""

  package init(_ id: String) { self.id = id }
}

/// A paper that was printed.
package struct PrintedPaper: Sendable {
  package let form: PaperForm
  package let number: String
  /// How many pages it has as text.
  package let pages: [String]
  /// What was written or sent.
  package let text: String
  /// What the printer answered; empty for any other way.
  package let answer: String
}

extension PaperOrder {
  /// Prints it: the journal has its line before anything leaves the program.
  package func carryOut(
    _ desk: FrontDesk, _ clerk: SignedIn, in language: Language, by outlet: PaperOutlet
  ) throws -> PrintedPaper {
    let file = try desk.ask(ReadCaseFile(id), as: clerk)
    let form = form ?? .usual(for: file.intake, of: file.card.matter)
    try check(form, of: file)
    let letter = form.isNumbered ? letter ?? form.count(in: file.intake) : nil
    let paper = CasePaper(file, as: form, letter: letter, in: language).paper
    let set = PaperText(paper)
    let command = PrintPaper(
      file.intake.id, as: form, letter: letter, to: destination.outlet, copies: copies,
      for: recipient)
    let enter = { _ = try desk.perform(command, as: clerk) }
    let pages = set.pages
    let text = setting == .text ? set.file : PaperHTML(paper).file
    let answer = try destination.deliver(
      text, as: paper.number, copies: copies, by: outlet, enter)
    let isShown = destination == .output && setting == .text
    return PrintedPaper(
      form: form, number: paper.number, pages: pages,
      text: isShown ? pages.joined(separator: "\n\n") : text, answer: answer)
  }

  /// Refuses what the case cannot be printed as, before anything is made of it.
  private func check(_ form: PaperForm, of file: CaseFile) throws {
    try form.require(file.intake, of: file.card.matter)
    if let letter { try form.require(letter, of: file.intake) }
  }

  /// The name that is proposed for its file: `T20241104-003-complaint.txt`.
  package static func fileName(of id: String, as form: PaperForm, set setting: Setting) -> String {
    "\(id)-\(form.rawValue).\(setting == .text ? "txt" : "html")"
  }
}

extension PaperOrder.Destination {
  /// Takes a paper there, calling `enter` last before it leaves the program; returns what a printer
  /// answered.
  func deliver(
    _ text: String, as title: String, copies: Int, by outlet: PaperOutlet,
    _ enter: @escaping () throws -> Void
  ) throws -> String {
    switch self {
    case .output: try enter()
    case .file(let path): try outlet.write(text, path, enter)
    case .printer(let printer):
      return try outlet.send(
        text, PrintJob(title: title, printer: printer, copies: copies), enter)
    }
    return ""
  }
}
