import Console
import Desk
import Domain
import Resources

extension DeskSession {
  /// From how many minutes on a line counts as entered late.
  var lateMinutes: Int { house.settings.number(.lateNoteMinutes) }

  func json(of note: NotebookLine) -> JSONValue {
    note.json(in: zone, lateAfter: lateMinutes)
  }
}

extension NotebookLine {
  func json(in zone: EstateZone, lateAfter minutes: Int) -> JSONValue {
    let said = remarks.map { remark -> JSONValue in
      [
        "text": .string(remark.text), "clerk": .string(remark.by.text),
        "at": .string(zone.iso(remark.at)), "resolves": .bool(remark.isResolving),
      ]
    }
    return [
      "id": .string(label), "at": .string(zone.iso(entry.recordedAt)),
      "occurredAt": .string(zone.iso(entry.occurredAt)), "clerk": .string(entry.by.text),
      "text": .string(entry.text), "place": JSONValue(entry.place),
      "people": .array(entry.people.map { .string($0.masked) }),
      "dealtWith": JSONValue(entry.dealtWith), "needsAction": .bool(entry.needsAction),
      "late": .bool(entry.isLate(after: minutes)), "desk": JSONValue(filled: entry.desk),
      "resolution": JSONValue(resolution), "remarks": .array(said),
    ]
  }

  /// When it happened, and that it was entered late where it was.
  func whenText(in zone: EstateZone, lateAfter minutes: Int, language: Language) -> String {
    let when = zone.text(entry.occurredAt)
    guard entry.isLate(after: minutes) else { return when }
    return when + Phrase(" 补录", " late").text(in: language)
  }

  /// The line as a card: what stands, and below it what was said since.
  func card(in zone: EstateZone, lateAfter minutes: Int, language: Language) -> String {
    func say(_ chinese: String, _ english: String) -> String {
      Phrase(chinese, english).text(in: language)
    }
    let late =
      entry.isLate(after: minutes)
      ? say(
        "（补录：\(zone.text(entry.recordedAt)) 记）", " (entered late, \(zone.text(entry.recordedAt)))")
      : ""
    let state =
      isOpen ? say("要处理", "to do") : entry.needsAction ? say("已处理", "done") : say("记录", "kept")
    let rows = [
      (say("发生", "when"), zone.text(entry.occurredAt) + late),
      (say("地点", "place"), entry.place ?? ""),
      (say("人员", "people"), entry.people.map(\.masked).joined(separator: say("、", ", "))),
      (
        say("处理", "dealt with"),
        entry.dealtWith ?? resolution ?? (isOpen ? say("还没有", "not yet") : "")
      ),
      (say("岗位", "post"), entry.desk), (say("记的人", "by"), entry.by.text),
      (say("状态", "state"), state),
    ].filter { !$0.1.isEmpty }.map { [$0.0, $0.1] }
    let said = remarks.map { "  \(zone.text($0.at))  \($0.by)  \($0.text)" }
    return ([label, entry.text] + PlainColumns(rows).lines + said).joined(separator: "\n")
  }
}
