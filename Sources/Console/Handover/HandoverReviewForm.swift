import Desk
import Domain
import Resources

/// The form in which a supervisor reviews one handover: settles, comments, confirms a defect.
enum HandoverReviewForm {
  static func form(_ line: HandoversToReview.Line, in scene: Scene) -> EntryForm {
    let isDisputed = line.concerns.contains(.disputed)
    let points = scene.house.settings.number(.handoverDefectPoints)
    let defects: [HandoverDefect] = line.record == nil ? [.notRecorded] : [.abnormal, .incomplete]
    let left = defects.filter { !line.defects.map(\.defect).contains($0) }
    let options = [("none", Phrase("不扣", "none"))] + left.map { ($0.rawValue, $0.words) }
    let title = Phrase(
      "审阅 \(line.subject.shiftWords(in: .chinese))",
      "Review of \(line.subject.shiftWords(in: .english))")
    return EntryForm(
      // The title names the record; the form is kept apart by it all the same.
      "\(ReviewHandover.kind)/\(line.subject)", title,
      [
        .line("settle", Phrase("争议怎么裁定", "Dispute, how settled"), columns: 48).onNewLine
          .shown { _ in isDisputed }
          .help(
            Phrase("写了就由你代签封存；还没弄清就空着。", "Signs and seals in the receiver's stead; empty: not yet.")
          ),
        .line("comment", Phrase("给下一班的话", "To the next shift"), columns: 48, limit: 300).onNewLine
          .shown { _ in line.record != nil }
          .help(Phrase("下一班上班时看到；没有就空着。", "Seen by the next shift at its start; empty: nothing.")),
        .choice("defect", Phrase("缺陷", "Defect"), EntryOption.numbered(options), columns: 14)
          .required.onNewLine.preset(line.proposed.first?.rawValue ?? "none")
          .help(
            Phrase(
              "每处扣 \(points) 分（QS-1）；确认了才算。", "\(points) points off each (QS-1), once confirmed.")),
        .line("places", Phrase("几处", "Places"), columns: 4, limit: 3).required
          .preset("\(max(1, line.gaps.count))").shown { $0.marked != nil }
          .checked { entries in
            entries.number("places").map { $0 > 0 } == true
              ? nil : Phrase("写一个大于零的数", "A number above zero")
          },
        .line("reason", Phrase("理由", "Reason"), columns: 48).required.onNewLine
          .shown { $0.marked != nil },
      ]
    ) { .perform(errand(on: line, $0, in: scene)) }.verb(Phrase("审阅", "Review"))
  }

  private static func errand(
    on line: HandoversToReview.Line, _ entries: Entries, in scene: Scene
  ) -> Errand {
    let subject = line.subject
    let (settlement, comment) = (entries.optional("settle"), entries.optional("comment"))
    let (defect, reason) = (entries.marked, entries.text("reason"))
    let places = entries.number("places") ?? 1
    return Errand(kind: ReviewHandover.kind) { desk, clerk in
      if line.record != nil {
        try desk.perform(
          ReviewHandover(
            subject, abnormal: defect == .abnormal ? reason : nil, comment: comment), as: clerk)
      }
      if let settlement { try desk.perform(SettleDispute(subject, how: settlement), as: clerk) }
      let mark = try defect.map {
        try desk.perform(MarkHandoverDefect(subject, $0, places: places, reason: reason), as: clerk)
      }
      let score = mark.map { " \($0.score)" } ?? ""
      let nothing = line.record == nil && mark == nil
      let what =
        settlement != nil
        ? Phrase("已裁定并封存", "is settled and sealed")
        : nothing
          ? Phrase("没有记录可审阅，也没有记缺陷", "has no record, and no defect was entered")
          : line.record == nil ? Phrase("缺陷已记", "has its defect") : Phrase("已审阅", "is reviewed")
      var done = Errand.Done(
        Phrase(
          "\(subject.shiftWords(in: .chinese)) \(what.text(in: .chinese))\(score)。",
          "\(subject.shiftWords(in: .english)) \(what.text(in: .english))\(score)."))
      done.page = try HandoverReviewPage.of(desk, clerk, scene)
      return done
    }
  }
}

extension Entries {
  /// The defect that was confirmed, where one was.
  fileprivate var marked: HandoverDefect? { code("defect") }
}
