import Desk
import Domain
import Resources

extension VisitorPane {
  package func main(in scene: Scene) -> PaneAction? {
    guard let row = list.selected else { return scanned(in: scene) }
    return takeBack(targets(row), of: row, in: scene)
  }

  package func name(of row: VisitRow, in scene: Scene) -> String {
    row.line.visit.slip ?? row.id
  }

  package func again(in scene: Scene) -> PaneAction? {
    guard let visit = list.selected?.line.visit else { return nil }
    return .form(Phrase("照这一位登记", "New like this one")) {
      VisitForms.register(in: $0).preset([
        "house": visit.household, "purpose": visit.purpose, "people": "\(visit.people)",
        "document": visit.document.kind.rawValue,
      ])
    }
  }

  package func actions(in scene: Scene) -> [PaneAction] {
    guard let row = list.selected else { return [rollCall] + Self.everywhere }
    let visit = row.line.visit
    let why = visit.whyNotOut(in: scene)
    return [
      takeBack(targets(row), of: row, in: scene),
      leadIn(visit, unless: why),
      .form(Phrase("访客单丢失，核销", "Slip lost: write off"), unless: visit.whyNotMissing(in: scene)) {
        _ in VisitForms.writeOff(visit)
      },
      .unmask(visit.id), rollCall,
      .form(Phrase("代为签离（没来还单）", "Sign out without the slip"), unless: visit.isOpen ? nil : why) {
        _ in VisitForms.signOut(visit)
      },
      .form(Phrase("记下物品", "Note goods"), unless: visit.isOpen ? nil : why) { _ in
        VisitForms.goods(visit)
      },
      .printSlip(visit),
    ] + Self.everywhere
  }

  /// Leads in who waits; who came later than somebody who waits, too, only for a reason.
  private func leadIn(_ visit: Visit, unless why: Phrase?) -> PaneAction {
    let title = Phrase("还证件、带去被访人处", "Give the document back, lead in")
    guard visit.state == .waiting else {
      return .errand(title, unless: why ?? Phrase("已经在内", "is inside already")) { _ in
        VisitForms.leading(visit)
      }
    }
    guard let first = visit.whoseTurnItIs(of: list.all.map(\.line.visit)) else {
      return .errand(title) { _ in VisitForms.leading(visit) }
    }
    return .form(title) { _ in VisitForms.lead(visit, before: first) }
  }

  /// What needs no row: past visits, the lists on paper, what households have said.
  private static var everywhere: [PaneAction] {
    [
      .form(Phrase("查往日访客", "Look for past visits")) { _ in VisitHistory.form }.coded("29"),
      .printRegister,
    ] + instructions
  }

  /// What households have said about visitors.
  private static var instructions: [PaneAction] {
    [
      .form(Phrase("记住户的交代", "A household's instruction")) { InstructionForms.instruct(in: $0) }
        .coded("25"),
      PaneAction(Phrase("看住户的交代", "Standing instructions")) { _ in
        .request(InstructionForms.page)
      }.coded("26"),
      .form(Phrase("交代作废", "End an instruction")) { _ in InstructionForms.end },
    ]
  }

  func targets(_ row: VisitRow) -> [Visit] {
    let marked = list.rows.filter { list.marked.contains($0.id) }.map(\.line.visit)
    return marked.isEmpty ? [row.line.visit] : marked
  }

  @Sendable static func undo(_ visit: Visit, _ sequence: Int) -> Errand {
    Errand(UndoVisitStep(visit.id, undoes: sequence)) {
      let state = $0.state.words
      return Phrase(
        "\($0.slip ?? $0.id) 又是“\(state.text(in: .chinese))”",
        "\($0.slip ?? $0.id) is \(state.text(in: .english)) again")
    }
  }
}
