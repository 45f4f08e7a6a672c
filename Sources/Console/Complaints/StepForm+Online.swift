import Desk
import Domain
import Resources

// The answer to an online complaint (rules OL-5 to OL-7).
extension StepForm {
  /// The points that the answer must cover, a line each; the next line appears when one is filled.
  var points: EntryForm {
    form(
      Phrase("列出投诉点", "List its points"), named: "points",
      (1...Self.mostPoints).map { number in
        let field = EntryField.line(
          "point\(number)", Phrase("第 \(number) 点", "Point \(number)"), columns: 60, limit: 200
        ).onNewLine
        return number == 1
          ? field.required : field.shown { !$0.isEmpty("point\(number - 1)") }
      }, said: Phrase("投诉点已列出", "points listed")
    ) { id, entries in
      let points = (1...Self.mostPoints).compactMap { entries.optional("point\($0)") }
      return PrepareOnlineReply(id, .points(points))
    }
  }

  /// As many lines as a screen has room for.
  private static let mostPoints = 9

  /// A concrete answer is ticked point by point (rule OL-6).
  func draftReply(points: [String]) -> EntryForm {
    let ticks = points.enumerated().map { tick(number: $0.offset + 1, of: $0.element) }
    return form(
      Phrase("拟网上回复", "Draft the online reply"), named: "draft",
      [
        .line("text", Phrase("回复", "Reply"), columns: 60, limit: 2000).required.onNewLine,
        .choice("concrete", Phrase("有具体措施", "Concrete"), EntryOption.yesOrNo, columns: 6)
          .required.preset("no").onNewLine
          .help(Phrase("只有写了具体措施的回复才停掉当天的时限。", "Only one with measures stops the day's deadline.")),
      ] + ticks + [
        EntryField("promise", Phrase("承诺时间", "Promised for"), .moment, columns: 18).onNewLine
      ], said: Phrase("已拟回复，等批准", "drafted, waits for approval")
    ) { id, entries in
      PrepareOnlineReply(
        id,
        .draft(
          entries.text("text"), isConcrete: entries.isYes("concrete"),
          covering: points.isEmpty
            ? nil : (1...points.count).filter { entries.isYes("point\($0)") }.count,
          promised: entries.moment("promise")))
    }
  }

  /// Whether the answer answers that point, which stands behind the field.
  private func tick(number: Int, of point: String) -> EntryField {
    let id = "point\(number)"
    return EntryField.choice(
      id, Phrase("答到第 \(number) 点", "Point \(number) answered"), EntryOption.yesOrNo, columns: 6
    ).required.onNewLine
      .shown { $0.isYes("concrete") }
      .checked { entries in
        entries.isEmpty(id) || entries.isYes(id)
          ? nil : Phrase("回复要逐点答到，请补上这一点", "The reply must answer this point, too")
      }
      .about(Phrase(point, point))
  }

  var followUp: EntryForm {
    form(
      Phrase("跟帖增加", "More posts"), named: "followUp",
      [
        .line("posts", Phrase("新增几帖", "How many more"), columns: 6, limit: 4).required
          .checked { entries in
            (entries.number("posts") ?? 0) > 0 ? nil : Phrase("写帖数，从 1 起", "Write their number")
          }
      ], said: Phrase("跟帖已记", "posts counted")
    ) { id, entries in PrepareOnlineReply(id, .followUp(posts: entries.number("posts") ?? 0)) }
  }
}
