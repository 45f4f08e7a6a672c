import Desk
import Domain
import Resources

/// What somebody wants printed of shifts: the roster, the duty register or a handover sheet; set
/// how, and where to.
package struct RosterPaperOrder: Sendable {
  package enum What: Hashable, Sendable {
    case week(Day)
    case register(Day, Day)
    /// The newest where none is named.
    case handover(String?)
  }

  package let what: What
  package var setting = PaperOrder.Setting.text
  package var destination = PaperOrder.Destination.output
  package var copies = 1

  package init(_ what: What) { self.what = what }

  /// A paper that was printed.
  package struct Printed: Sendable {
    package let number: String
    package let pages: Int
    package let text: String
    /// What the printer answered.
    package let answer: String
  }

  /// The paper as it would be printed.
  package func paper(
    _ desk: FrontDesk, _ clerk: SignedIn, in language: Language, isPreview: Bool = false
  ) throws -> Paper {
    switch what {
    case .week(let first):
      let sheet = try desk.ask(ReadRoster(from: first, days: 7), as: clerk)
      return RosterPaper.week(sheet, from: first, in: language, isPreview: isPreview)
    case .register(let first, let last):
      let sheet = try desk.ask(ReadDutyRegister(from: first, through: last), as: clerk)
      return RosterPaper.register(sheet, in: language, isPreview: isPreview)
    case .handover(let id):
      let house = try desk.ask(HouseRulesInForce())
      return HandoverPaper(
        try desk.ask(ShowHandover(id), as: clerk), zone: house.zone, language: language
      ).paper(of: house.estate.name)
    }
  }

  /// Prints it: the journal has its line before anything leaves the program.
  package func carryOut(
    _ desk: FrontDesk, _ clerk: SignedIn, in language: Language, by outlet: PaperOutlet
  ) throws -> Printed {
    let paper = try paper(desk, clerk, in: language)
    let set = PaperText(paper)
    let pages = set.pages
    let command = PrintRoster(
      kind, of: paper.number, to: destination.outlet, copies: copies)
    let enter = { _ = try desk.perform(command, as: clerk) }
    let text = setting == .html ? PaperHTML(paper).file : set.file
    let answer = try destination.deliver(
      text, as: paper.number, copies: copies, by: outlet, enter)
    let shown =
      destination == .output && setting == .text ? pages.joined(separator: "\n\n") : text
    return Printed(number: paper.number, pages: pages.count, text: shown, answer: answer)
  }

  package var kind: PrintRoster.What {
    switch what {
    case .week: .week
    case .register: .register
    case .handover: .handover
    }
  }

  /// What to say when it is printed.
  package func said(of printed: Printed) -> Phrase {
    let words = kind.words
    let (chinese, english) = (words.text(in: .chinese), words.text(in: .english))
    switch destination {
    case .output: return Phrase("\(chinese) \(printed.number)", "\(english) \(printed.number)")
    case .file(let path): return Phrase("\(chinese)已写到 \(path)", "\(english) is in \(path)")
    case .printer:
      let answer = printed.answer.isEmpty ? "" : "  \(printed.answer)"
      return Phrase(
        "\(chinese) \(printed.number) 已送打印\(answer)",
        "\(english) \(printed.number) sent to print\(answer)")
    }
  }
}

extension PrintRoster.What {
  package var words: Phrase {
    switch self {
    case .week: Phrase("排班表", "Duty roster")
    case .register: Phrase("值班登记", "Duty register")
    case .handover: Phrase("交接班记录", "Handover sheet")
    }
  }
}
