import Domain
import Resources

extension WorkLog {
  /// The log as it is read: whose it is, what was done how often, then line by line.
  package func lines(in zone: EstateZone, language: Language) -> [String] {
    func say(_ chinese: String, _ english: String) -> String {
      Phrase(chinese, english).text(in: language)
    }
    let state =
      confirmation.map { say("\(zone.text($0.at)) 已确认", "confirmed \(zone.text($0.at))") }
      ?? say("未确认", "not confirmed")
    let since =
      sinceConfirmed > 0
      ? say("，之后又有 \(sinceConfirmed) 条", ", \(sinceConfirmed) entries since") : ""
    let head = say("上班日志", "Daily log") + "  \(date)  \(clerk)  \(state)\(since)"
    let remark = confirmation.map(\.remark).flatMap { $0.isEmpty ? nil : $0 }
    let counted = counts.map { kind, count in
      "\(JournalWords.phrase(for: kind).text(in: language)) \(count)"
    }.joined(separator: say("，", ", "))
    let rows = entries.map { entry in
      [
        zone.clock(at: entry.at), JournalWords.phrase(for: entry.kind).text(in: language),
        (entry.subject ?? "").shiftWords(in: language), entry.title ?? "",
      ]
    }
    return [head] + [remark].compactMap { $0 } + [counted].filter { !$0.isEmpty }
      + PlainColumns(rows).lines
  }
}
