import Desk
import Domain
import Resources
import Terminal

/// The stocktakes of the last weeks as a chart: a bar for each, of what came in and what was late.
struct StocktakeTrend {
  /// What the longest bar stands for.
  private let most: Int

  init(_ rows: [StocktakeRow]) {
    let sums = rows.compactMap(Self.figures).map { $0.received + $0.overdue }
    most = max(1, sums.max() ?? 1)
  }

  func columns(in scene: Scene) -> [Column<StocktakeRow>] {
    let most = most
    let numbers: [Column<StocktakeRow>] = [
      Column(scene.say("号", "No."), .number(5, priority: 0)) { row in
        if case .past(let past) = row.line { "\(past.number)" } else { "" }
      },
      Column(scene.say("截止", "Cut-off"), .text(11, ideal: 11, priority: 0)) { row in
        if case .past(let past) = row.line { scene.brief(past.cutOff) } else { "" }
      }.styled(\.style),
      Self.number(scene.say("收到", "Recv"), \.received),
      Self.number(scene.say("办完", "Done"), \.handled),
      Self.number(scene.say("逾期", "Late"), \.overdue),
      Self.number(scene.say("未答", "Unansw."), \.unanswered),
    ]
    // A bar says nothing to the ear that the figures have not said.
    guard !scene.isRead else { return numbers }
    return numbers + [
      Column(scene.say("# 收到  ! 逾期", "# received  ! overdue"), .text(20)) { row in
        Self.figures(of: row).map { Self.bar(of: $0, most: most) }
          ?? scene.say("当时未计数", "not counted then")
      }
    ]
  }

  private static func number(
    _ title: String, _ value: @escaping @Sendable (StocktakeFigures) -> Int
  ) -> Column<StocktakeRow> {
    Column(title, .number(max(4, title.columns), priority: 0)) { row in
      figures(of: row).map { "\(value($0))" } ?? ""
    }
  }

  private static func figures(of row: StocktakeRow) -> StocktakeFigures? {
    if case .past(let past) = row.line { past.figures } else { nil }
  }

  private static func bar(of figures: StocktakeFigures, most: Int) -> String {
    func length(_ count: Int) -> Int { (count * cells + most - 1) / most }
    return String(repeating: "#", count: length(figures.received))
      + String(repeating: "!", count: length(figures.overdue))
  }

  /// How long the longest bar is.
  private static let cells = 30
}
