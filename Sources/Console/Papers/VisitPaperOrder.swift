import Desk
import Domain
import Resources

/// What somebody wants printed about visitors: what, set how, and where to.
package struct VisitPaperOrder: Sendable {
  package enum Setting: String, CaseIterable, Sendable {
    /// Plain text: for a slip as wide as a receipt, else for A4.
    case text
    /// The bytes of a receipt printer; for a slip only.
    case escpos
    case html
  }

  package enum Destination: Hashable, Sendable {
    case output
    case file(String)
    /// A receipt printer by its own file, as `/dev/usb/lp0`.
    case device(String)
    case printer(String?)
  }

  package let what: PrintVisits.What
  /// The slip, or nothing for the lists.
  package let slip: String
  package var day: Day?
  package var setting = Setting.text
  /// Columns of the receipt.
  package var columns = VisitPaperOrder.widths[0]
  package var destination = Destination.output
  package var copies = 1
  /// Why a register shows whole names; nothing where it does not.
  package var wholeBecause: String?

  package init(_ what: PrintVisits.What, slip: String = "") {
    self.what = what
    self.slip = slip
  }

  /// The columns that 58 mm and 80 mm of paper hold.
  package static let widths = SlipTape.widths

  /// Prints it: the journal has its line before anything leaves the program.
  package func carryOut(
    _ desk: FrontDesk, _ clerk: SignedIn, in language: Language, by outlet: PaperOutlet
  ) throws -> Printed {
    // Who is inside is seen whole: that is a line of the journal by itself.
    if what == .rollCall { _ = try desk.perform(CallRoll(), as: clerk) }
    let sheet = try desk.ask(ReadVisitSheet(which(desk, clerk)), as: clerk)
    let paper = VisitPaper(
      sheet, as: what, of: day, showingWhole: wholeBecause != nil, in: language)
    let command = PrintVisits(
      what, of: record(paper), to: outletKind, copies: copies, wholeBecause: wholeBecause)
    let enter = { _ = try desk.perform(command, as: clerk) }
    let text = text(of: paper)
    let answer = try send(text, EscPos(slipLines(paper)).bytes, as: paper, by: outlet, enter)
    return Printed(number: paper.number, text: text, answer: answer, sheet: sheet)
  }

  /// A paper that was printed.
  package struct Printed: Sendable {
    package let number: String
    package let text: String
    /// What the printer answered.
    package let answer: String
    package let sheet: VisitSheet
  }

  private func which(_ desk: FrontDesk, _ clerk: SignedIn) throws -> ReadVisitSheet.Which {
    switch what {
    case .slip: .slip(slip)
    case .register: day.map { .day($0) } ?? .open
    case .rollCall: .open
    }
  }

  private func record(_ paper: VisitPaper) -> String? {
    switch what {
    case .slip: paper.visit?.id
    case .register: day.map { "\($0)" }
    case .rollCall: nil
    }
  }

  private var outletKind: PrintPaper.Outlet {
    switch destination {
    case .output: .output
    case .file: .file
    case .device, .printer: .printer
    }
  }

  private func slipLines(_ paper: VisitPaper) -> [EscPos.Line] {
    what == .slip ? paper.slipLines(columns: columns) : []
  }

  private func text(of paper: VisitPaper) -> String {
    if setting == .html { return PaperHTML(paper.paper).file }
    if what == .slip { return slipLines(paper).map { $0.text + "\n" }.joined() }
    return PaperText(paper.paper).file
  }

  private func send(
    _ text: String, _ bytes: [UInt8], as paper: VisitPaper, by outlet: PaperOutlet,
    _ enter: @escaping () throws -> Void
  ) throws -> String {
    var job = PrintJob(title: paper.number, printer: nil, copies: copies)
    switch destination {
    case .output: try enter()
    case .file(let path) where setting == .escpos:
      return try outlet.raw(bytes, .file(path), enter)
    case .file(let path): try outlet.write(text, path, enter)
    case .device(let path): return try outlet.raw(bytes, .device(path), enter)
    case .printer(let name):
      job = PrintJob(title: paper.number, printer: name, copies: copies)
      return setting == .escpos
        ? try outlet.raw(bytes, .printer(job), enter) : try outlet.send(text, job, enter)
    }
    return ""
  }

  /// What to say when it is printed.
  package func said(of printed: Printed) -> Phrase {
    let (chinese, english) = (what.words.text(in: .chinese), what.words.text(in: .english))
    switch destination {
    case .output: return Phrase("\(chinese) \(printed.number)", "\(english) \(printed.number)")
    case .file(let path):
      return Phrase("\(chinese)已写到 \(path)", "\(english) is in \(path)")
    case .device(let path):
      return Phrase(
        "\(chinese) \(printed.number) 已送到 \(path)", "\(english) \(printed.number) sent to \(path)")
    case .printer:
      let answer = printed.answer.isEmpty ? "" : "  \(printed.answer)"
      return Phrase(
        "\(chinese) \(printed.number) 已送打印\(answer)",
        "\(english) \(printed.number) sent to print\(answer)")
    }
  }
}
