import Desk
import Domain
import Resources
import Terminal

extension Page {
  /// A record as its pane tells it, with the steps that the pane offers, wherever it was found.
  package static func record<Pane: DeskPane>(
    _ row: Pane.Row, of pane: Pane, in scene: Scene
  ) -> Page {
    var pane = pane
    pane.list.replace(with: [row], in: scene)
    pane.list.select(row.id, in: scene)
    var page = Page(pane.name(of: row, in: scene), pane.detail(of: row, in: scene))
    page.record = row.id
    page.isConfidential = row.isConfidential
    page.actions = pane.actions(in: scene)
    page.main = pane.main(in: scene)
    page.again = pane.again(in: scene)
    return page
  }

  /// The page in place of the pane, as the pane itself shows a record.
  func whole(in scene: Scene) -> some View {
    Rows([
      (
        .exactly(1),
        Line(
          [Span(title, .title)],
          right: [Span(scene.say("数字=操作  F12 返回", "digit: act  F12 back"), .dim)])
      ),
      (.rest, Detail(parts + actions.parts(in: scene), top: top)),
    ])
  }
}

extension Request {
  /// Shows a visit, of today or of years ago.
  package static func visit(_ id: String) -> Request {
    .show { desk, clerk, scene in
      let found = try desk.ask(ListVisits(.search(VisitSearch(id))), as: clerk)
      guard let line = found.first(where: { $0.visit.id == id }) else {
        throw Refusal.visit(.notFound(id))
      }
      return .record(VisitRow(line: line), of: VisitorPane(), in: scene)
    }
  }

  /// Shows an intake.
  package static func intake(_ id: String) -> Request {
    .show { desk, clerk, scene in
      .record(
        IntakeRow(card: try desk.ask(ShowIntake(id), as: clerk)), of: ComplaintPane(), in: scene)
    }
  }
}

extension [PaneAction] {
  /// What can be done now, as the last part of what is told of a record.
  func parts(in scene: Scene) -> [DetailPart] {
    guard !isEmpty else { return [] }
    return [.blank, .heading(scene.say("操作（F10 再按数字）", "Actions (F10, then the digit)"))]
      + enumerated().filter { $0.element.isPossible(in: scene) }.map { index, action in
        .text("\(index < 9 ? "\(index + 1)" : " ") \(scene.say(action.title))")
      }
  }
}
