import Desk
import Domain
import Resources

/// The handover sheet (交接班记录) as it is printed: lines, articles, both signatures, seal.
package struct HandoverPaper {
  private let sheet: ShowHandover.Sheet
  private let zone: EstateZone
  private let language: Language

  package init(_ sheet: ShowHandover.Sheet, zone: EstateZone, language: Language) {
    self.sheet = sheet
    self.zone = zone
    self.language = language
  }

  /// The whole sheet, for A4.
  package var text: String {
    ([heading, remark] + unplanned + items + leftOut + articles + signatures + seal).joined(
      separator: "\n")
  }

  /// A few lines for a chat group, without names or phones.
  package var chat: String {
    let record = sheet.record
    return [
      heading,
      say("移交 \(record.items.count) 项。", "\(record.items.count) lines handed over."),
    ].joined(separator: "\n")
  }

  private var heading: String {
    [
      say("交接班记录", "Shift handover"), sheet.record.id, sheet.record.shift.words(in: language),
      state,
    ].filter { !$0.isEmpty }.joined(separator: "  ")
  }

  private var state: String {
    switch sheet.record.state {
    case .drafted: say("草稿", "draft")
    case .submitted: say("待接班", "waiting to be accepted")
    case .accepted: say("已接班", "accepted")
    case .disputed: say("有争议", "disputed") + ": \(sheet.record.dispute ?? "")"
    }
  }

  /// That it was not planned so: why, and for whom somebody else has signed.
  private var unplanned: [String] {
    guard let unplanned = sheet.record.unplanned else { return [] }
    let stead = unplanned.insteadOf.map { say("（代 \($0)）", " (in the stead of \($0))") } ?? ""
    return [
      say("计划外交班", "Unplanned") + ": \(unplanned.cause.words.text(in: language))\(stead)  "
        + unplanned.text
    ]
  }

  private var leftOut: [String] {
    sheet.leftOut.map { say("不交", "Left out") + ": \($0.item)  \($0.reason)" }
  }

  private var remark: String { say("工作情况", "How it went") + ": \(sheet.record.remark)" }

  private var items: [String] {
    guard !sheet.record.items.isEmpty else { return [say("没有移交事项。", "Nothing is handed over.")] }
    let rows = sheet.record.items.map { item in
      let notes = [item.remark, item.reservation.map { say("保留：\($0)", "reserved: \($0)") }]
      return [
        item.readBy == nil ? "[ ]" : "[x]", item.id, "\(zone.day(of: item.firstAt))", age(of: item),
        item.inWords(in: language), due(of: item), notes.compactMap { $0 }.joined(separator: "  "),
      ]
    }
    return PlainColumns(rows).lines
  }

  /// From its first date until it is handed over, in days or in hours and minutes, and in
  /// how many handovers it has stood before (rule HO-6).
  private func age(of item: CarriedItem) -> String {
    let minutes = max(0, item.firstAt.minutes(to: sheet.record.submittedAt))
    let (hours, rest) = minutes.quotientAndRemainder(dividingBy: 60)
    let shifts = item.age > 0 ? say("，", ", ") + item.ageInShifts.text(in: language) : ""
    guard hours < 48 else { return say("\(hours / 24) 天", "\(hours / 24) days") + shifts }
    return say("\(hours) 小时 \(rest) 分", "\(hours) h \(rest) min") + shifts
  }

  /// By when, and who is in charge.
  private func due(of item: CarriedItem) -> String {
    let due = item.next.map { "\($0.policy.label.text(in: language)) \(zone.text($0.due))" }
    return [due, item.person?.text].compactMap { $0 }.joined(separator: " ")
  }

  private var articles: [String] {
    PlainColumns(
      sheet.articles.map { article in
        [
          article.name,
          say(
            "应有 \(article.expected)，共 \(article.owned)，借出 \(article.lent)",
            "\(article.expected) expected of \(article.owned), \(article.lent) lent"),
          article.place ?? "",
        ]
      }
    ).lines
  }

  private var signatures: [String] {
    let record = sheet.record
    let received = record.receivedAt.map(zone.text) ?? ""
    return [
      say("交班人", "Giver") + ": "
        + (record.state == .drafted
          ? "________" : "\(record.giver) \(zone.text(record.submittedAt))"),
      say("接班人", "Receiver") + ": \(record.receiver?.text ?? "________") \(received)",
    ]
  }

  private var seal: [String] {
    guard let digest = sheet.record.digest else { return [] }
    let fits =
      sheet.isSound == true
      ? say("与签署时一致", "as it was signed") : say("与签署时不一致！", "NOT as it was signed!")
    let previous = sheet.record.previousDigest.map(SealText.short) ?? "-"
    return [
      say("封存码", "Seal") + ": \(SealText.short(digest))  \(fits)",
      say("上一份", "The one before") + ": \(previous)",
    ]
  }

  private func say(_ chinese: String, _ english: String) -> String {
    Phrase(chinese, english).text(in: language)
  }
}
