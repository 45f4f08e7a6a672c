import Desk
import Domain
import Resources

extension VisitorPane {
  package func main(in scene: Scene) -> PaneAction? {
    guard let row = list.selected else { return nil }
    return takeBack(targets(row), of: row)
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
    let why = Phrase(
      "现在是“\(visit.state.words.text(in: .chinese))”",
      "it is \(visit.state.words.text(in: .english))")
    return [
      takeBack(targets(row), of: row),
      .errand(
        Phrase("还证件、带去被访人处", "Give the document back, lead in"),
        unless: visit.state == .waiting ? nil : why
      ) { _ in
        Errand(LeadInside(visit.id), undo: Self.undo) {
          Phrase("\($0.slip ?? $0.id) 已进入", "\($0.slip ?? $0.id) is inside")
        }
      },
      .form(Phrase("访客单丢失，核销", "Slip lost: write off"), unless: visit.isOpen ? nil : why) { _ in
        VisitForms.writeOff(visit)
      },
      .unmask(visit.id), rollCall,
      .form(Phrase("代为签离（没来还单）", "Sign out without the slip"), unless: visit.isOpen ? nil : why) {
        _ in VisitForms.signOut(visit)
      },
      .form(Phrase("记下物品", "Note goods")) { _ in VisitForms.goods(visit) },
      .printSlip(visit),
    ] + Self.everywhere
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

  private func targets(_ row: VisitRow) -> [Visit] {
    let marked = list.rows.filter { list.marked.contains($0.id) }.map(\.line.visit)
    return marked.isEmpty ? [row.line.visit] : marked
  }

  /// Takes slips back (rule RV-8).
  private func takeBack(_ visits: [Visit], of row: VisitRow) -> PaneAction {
    let state = row.line.visit.state.words
    let why =
      row.line.visit.isOpen || visits.count > 1
      ? nil
      : Phrase("现在是“\(state.text(in: .chinese))”", "it is \(state.text(in: .english))")
    return .errand(Phrase("收回访客单", "Take the slip back"), unless: why) { _ in
      .several(
        visits.map { visit in
          Errand(ReturnSlip(visit.id, documentReturned: true), undo: Self.undo) {
            Phrase(
              "收回 \($0.slip ?? $0.id)，\($0.household) 的访客已离开",
              "\($0.slip ?? $0.id) is back; the visitor to \($0.household) has left")
          }
        })
    }.coded("22").hinted("收单", "Slip in")
  }

  @Sendable private static func undo(_ visit: Visit, _ sequence: Int) -> Errand {
    Errand(UndoVisitStep(visit.id, undoes: sequence)) {
      let state = $0.state.words
      return Phrase(
        "\($0.slip ?? $0.id) 又是“\(state.text(in: .chinese))”",
        "\($0.slip ?? $0.id) is \(state.text(in: .english)) again")
    }
  }

  /// Everybody inside, with whole names, by building, for a fire.
  private var rollCall: PaneAction {
    PaneAction(Phrase("消防点名（全名，记入流水）", "Fire roll-call (whole names, journalled)")) { scene in
      .request(
        .perform(
          Errand(kind: CallRoll.kind) { desk, clerk in
            let inside = try desk.perform(CallRoll(), as: clerk)
            let people = inside.map(\.people).reduce(0, +)
            var done = Errand.Done(
              Phrase(
                "在场 \(inside.count) 单 \(people) 人", "\(inside.count) slips, \(people) people inside"
              ))
            done.page = Page(
              scene.say("消防点名  在场 \(people) 人", "Fire roll-call  \(people) people inside"),
              CallRoll.byBuilding(inside).flatMap { building -> [DetailPart] in
                [
                  .heading(
                    scene.say(
                      "\(building.name) 栋  \(building.people) 人",
                      "Building \(building.name)  \(building.people) people"))
                ]
                  + building.visits.map {
                    .fact(
                      $0.households.joined(separator: " "),
                      "\($0.slip ?? "-")  \($0.name.whole)  x\($0.people)  \($0.phone.whole)")
                  }
              })
            return done
          }))
    }.coded("24")
  }
}
