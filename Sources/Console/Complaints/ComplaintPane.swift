import Desk
import Domain
import Resources
import Terminal

/// The queue of complaints, repairs and whatever else was brought, the most urgent first.
package struct ComplaintPane: DeskPane {
  package static let kind = PaneKind.complaints
  package var list = PaneList<IntakeRow>(views: ComplaintPane.views, orders: ComplaintPane.orders)

  package init() {}

  package mutating func show(_ news: DeskNews, in scene: Scene) {
    list.replace(with: Self.byTimeLeft(news.intakes.map(IntakeRow.init)), in: scene)
  }

  /// What runs out first stands first: the clock that the row shows, which may be the matter's or
  /// what a stocktake has given to somebody; what has ended comes last.
  private static func byTimeLeft(_ rows: [IntakeRow]) -> [IntakeRow] {
    rows.enumerated().sorted { ($0.element.timeLeft, $0.offset) < ($1.element.timeLeft, $1.offset) }
      .map(\.element)
  }

  package let help = Phrase(
    "这里是投诉、报修、求助、咨询和建议。最急的在最上面；直接打字就是查找。Ctrl+N 登记，Enter 打开，F10 看能做什么，F4 换视图。",
    "Complaints, repairs, help, enquiries, suggestions, the most urgent first. Type to find; Ctrl+N takes one down, Enter opens, F10 acts, F4 changes the view."
  )
  package let whenEmpty = Phrase("没有未结的记录。Ctrl+N 登记一条。", "Nothing is open. Ctrl+N takes one down.")

  package func tabNote(in scene: Scene) -> String {
    let open = list.all.count { !$0.card.intake.state.isEnd }
    let isLate = list.all.contains { $0.card.next?.isPassed(at: scene.now) == true }
    let late = scene.isRead ? scene.say(" 有超时", " some late") : "!"
    return open == 0 ? "" : "\(open)" + (isLate ? late : "")
  }

  package func steps(of record: String) -> Int? {
    list.all.first { $0.id == record }?.card.intake.steps.count
  }

  package func new(in scene: Scene) -> PaneAction? {
    .form(Phrase("登记", "New")) { IntakeForms.register(in: $0) }.coded("31")
  }

  package func summary(in scene: Scene) -> [Span] {
    let open = list.all.count { !$0.card.intake.state.isEnd }
    return [
      Span(
        scene.say("未结 \(open) / 列出 \(list.rows.count)", "open \(open) / listed \(list.rows.count)"))
    ]
  }
}

/// An intake as a row of the queue.
package struct IntakeRow: ListRow {
  package let card: IntakeCard

  package var id: String { card.intake.id }

  /// A complaint about somebody's conduct (rule CI-17).
  package var isConfidential: Bool { card.intake.isAboutConduct }

  func title(in scene: Scene) -> String { card.intake.listedTitle(in: scene) }

  /// By when the clock that it shows runs out; far off where none runs.
  var timeLeft: Moment {
    let far = card.intake.state.isEnd ? Int64.max : Int64.max - 1
    return card.next?.dueAt ?? Moment(milliseconds: far)
  }

  package var searchTexts: [String] {
    let intake = card.intake
    return [
      intake.id, intake.reporter.household ?? "", intake.reporter.name.whole,
      intake.reporter.phone.whole, intake.matterTitle, intake.text,
      intake.particulars.place ?? "", intake.particulars.reference ?? "",
      intake.particulars.passedOnBy ?? "",
    ]
  }
}

// MARK: Views

extension ComplaintPane {
  private static let orders: [SavedOrder<IntakeRow>] = [
    SavedOrder(Phrase("新收到的在前", "newest first")) {
      $0.card.intake.registration.receivedAt > $1.card.intake.registration.receivedAt
    },
    .by(Phrase("编号", "number")) { $0.id },
    .by(Phrase("房号", "unit")) { $0.card.intake.reporter.household ?? "" },
    .by(Phrase("类别", "kind")) { $0.card.intake.kind.letter },
    .by(Phrase("状态", "state")) { row in
      IntakeState.allCases.firstIndex(of: row.card.intake.state) ?? 0
    },
    .by(Phrase("责任人", "person")) { $0.card.intake.assignment.person?.text ?? "~" },
    .by(Phrase("事项", "matter")) { $0.card.intake.matterTitle },
    .by(Phrase("剩余时间", "time left")) { $0.timeLeft },
  ]

  /// The place of the view of what is overdue.
  package static let overdueView = 1

  private static let views: [SavedView<IntakeRow>] = [
    SavedView(Phrase("未结", "Open")) { row, _ in !row.card.intake.state.isEnd },
    SavedView(Phrase("超时", "Overdue")) { row, scene in
      row.card.next?.isPassed(at: scene.now) == true
    },
    SavedView(Phrase("我的", "Mine")) { row, scene in
      !row.card.intake.state.isEnd && row.card.intake.assignment.person == scene.clerk?.number
    },
    SavedView(Phrase("重大", "Major")) { row, _ in
      !row.card.intake.state.isEnd && row.card.severity == .major
    },
    SavedView(Phrase("等外部", "Waiting")) { row, _ in row.card.intake.state == .waitingExternal },
    SavedView(Phrase("今天", "Today")) { row, scene in
      scene.zone.day(of: row.card.intake.registration.receivedAt) == scene.today
    },
    SavedView(Phrase("观察期满", "Quiet week over")) { row, scene in
      row.card.intake.state == .watching && row.card.quietUntil.map { $0 <= scene.now } == true
    },
    SavedView(Phrase("报修", "Repairs")) { row, _ in
      row.card.intake.kind == .repair && !row.card.intake.state.isEnd
    },
    SavedView(Phrase("全部", "All")) { _, _ in true },
  ]
}
