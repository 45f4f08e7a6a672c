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
    ([heading, remark] + items + articles + signatures + seal).joined(separator: "\n")
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
    say("交接班记录", "Shift handover") + " \(sheet.record.id)  \(sheet.record.shift.label)  \(state)"
  }

  private var state: String {
    switch sheet.record.state {
    case .drafted: say("草稿", "draft")
    case .submitted: say("待接班", "waiting to be accepted")
    case .accepted: say("已接班", "accepted")
    case .disputed: say("有争议", "disputed") + ": \(sheet.record.dispute ?? "")"
    }
  }

  private var remark: String { say("工作情况", "How it went") + ": \(sheet.record.remark)" }

  private var items: [String] {
    guard !sheet.record.items.isEmpty else { return [say("没有移交事项。", "Nothing is handed over.")] }
    return sheet.record.items.map { item in
      let read = item.readBy == nil ? "[ ]" : "[x]"
      let notes = [item.remark, item.reservation.map { "! \($0)" }].compactMap { $0 }
      return
        ([
          read, item.id, "\(zone.day(of: item.firstAt))",
          say("\(item.age) 班", "\(item.age) shifts"),
          item.text,
        ] + notes).joined(separator: "  ")
    }
  }

  private var articles: [String] {
    sheet.articles.map { article in
      "\(article.name)  \(article.expected)/\(article.owned)  \(article.place ?? "")"
    }
  }

  private var signatures: [String] {
    let record = sheet.record
    let received = record.receivedAt.map(zone.text) ?? ""
    return [
      say("交班人", "Giver") + ": \(record.giver) \(zone.text(record.submittedAt))",
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
