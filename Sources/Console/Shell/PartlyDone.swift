import Desk
import Resources

/// Some of several errands were done, and then the world failed.
struct PartlyDone: Error {
  /// How many are saved.
  let saved: Int
  /// How many are not.
  let missed: Int
  /// The records of those that are not, where it is known which each errand is about.
  let left: [String]
  let cause: any Error

  init(saved: Int, missed: Int, left: [String], cause: any Error) {
    self.saved = saved
    self.missed = missed
    self.left = left
    self.cause = cause
  }

  /// Makes it of the errand at a place that failed; nothing where none is saved, or all are.
  init?(_ cause: any Error, at place: Int, of count: Int, about records: [String]) {
    let saved = FrontDesk.isDone(despite: cause) ? place + 1 : place
    guard saved > 0, saved < count else { return nil }
    self.init(
      saved: saved, missed: count - saved,
      left: records.count == count ? Array(records[saved...]) : [], cause: cause)
  }

  /// How many are saved and which are not, and what went wrong.
  func phrase(naming names: [String], because cause: Phrase) -> Phrase {
    guard !names.isEmpty else {
      return Phrase(
        "记下了 \(saved) 条，另 \(missed) 条没有保存：\(cause.text(in: .chinese))",
        "\(saved) saved, \(missed) not: \(cause.text(in: .english))")
    }
    return Phrase(
      "记下了 \(saved) 条；没有保存、还标着的：\(names.joined(separator: "、"))。\(cause.text(in: .chinese))",
      "\(saved) saved; not saved, and still marked: \(names.joined(separator: ", ")). "
        + cause.text(in: .english))
  }
}

extension Session {
  /// Takes that some of several are done: the others stay marked, and the form is about them alone,
  /// for what is saved must not be done once more.
  mutating func take(_ partly: PartlyDone, because why: Phrase) {
    let filled = isSubmitting ? form : nil
    let names = partly.left.map { pane.name(ofRecord: $0, in: scene) }
    pane.keepMarked(partly.left)
    take(Message(partly.phrase(naming: names, because: why), .failed))
    undo = []
    isDraftBehindStep = true
    guard let filled else { return }
    last[filled.form.id] = filled.kept
    drafts[filled.form.key] = nil
    mustKeepDrafts = true
    guard !partly.left.isEmpty, let rest = pane.form(filled.form.id, in: scene) else {
      return comeBack(to: returning[focus], under: covered[focus])
    }
    form = Filling(rest, draft: filled.kept, last: filled.kept)
    seeAnew()
  }
}
