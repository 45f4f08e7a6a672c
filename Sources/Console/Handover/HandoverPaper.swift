import Desk
import Domain
import Resources

/// The handover sheet (交接班记录) as it is printed: lines, articles, both signatures, seal.
package struct HandoverPaper {
  let sheet: ShowHandover.Sheet
  let zone: EstateZone
  let language: Language

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

  /// A few lines for a chat group: numbers and codes only, for any text may hold a name or a phone.
  package var chat: String {
    let record = sheet.record
    let counts = Dictionary(grouping: record.items, by: \.kind).mapValues(\.count)
    let kinds = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { kind, count in
      "\(CarriedItem.words(forKind: kind).text(in: language)) \(count)"
    }
    let reserved = record.items.count { $0.reservation != nil }
    return [
      title,
      say("移交 \(record.items.count) 项", "\(record.items.count) lines handed over")
        + (kinds.isEmpty ? "" : say("：", ": ") + kinds.joined(separator: say("，", ", "))),
      reserved == 0 ? nil : say("保留意见 \(reserved) 项", "\(reserved) with a reservation"),
      record.printedDigest.map { say("封存码", "Seal") + " " + SealText.short($0) },
    ].compactMap { $0 }.joined(separator: "\n")
  }

  private var heading: String {
    let dispute = sheet.record.state == .disputed ? sheet.record.dispute : nil
    return title + (dispute.map { ": \($0)" } ?? "")
  }

  /// Which record it is and how it stands, in nothing but numbers and codes.
  private var title: String {
    [
      say("交接班记录", "Shift handover"), sheet.record.id, sheet.record.shift.words(in: language),
      state,
    ].filter { !$0.isEmpty }.joined(separator: "  ")
  }

  var state: String {
    switch sheet.record.state {
    case .drafted: say("草稿", "draft")
    case .submitted: say("待接班", "waiting to be accepted")
    case .accepted: say("已接班", "accepted")
    case .disputed: say("有争议", "disputed")
    }
  }

  /// That it was not planned so: why, and for whom somebody else has signed.
  var unplannedWords: String? {
    sheet.record.unplanned.map { unplanned in
      let stead = unplanned.insteadOf.map { say("（代 \($0)）", " (in the stead of \($0))") } ?? ""
      return unplanned.cause.words.text(in: language) + stead + "  " + unplanned.text
    }
  }

  private var unplanned: [String] {
    unplannedWords.map { [say("计划外交班", "Unplanned") + ": \($0)"] } ?? []
  }

  var leftOut: [String] {
    sheet.leftOut.map { say("不交", "Left out") + ": \($0.item)  \($0.reason)" }
  }

  private var remark: String {
    say("工作情况", "How it went") + ": \(sheet.record.remarkWords.text(in: language))"
  }

  private var items: [String] {
    guard !sheet.record.items.isEmpty else { return [say("没有移交事项。", "Nothing is handed over.")] }
    let rows = sheet.record.items.map { item in
      let notes = [item.remark, item.reservation.map { say("保留：\($0)", "reserved: \($0)") }]
      return [
        item.readBy == nil ? "[ ]" : "[x]", item.id, "\(zone.day(of: item.firstAt))", age(of: item),
        item.told(in: language), due(of: item), notes.compactMap { $0 }.joined(separator: "  "),
      ]
    }
    return PlainColumns(rows).lines
  }

  /// From its first date until it is handed over, in days or in hours and minutes, and in
  /// how many handovers it has stood before (rule HO-6).
  func age(of item: CarriedItem) -> String {
    let minutes = max(0, item.firstAt.minutes(to: sheet.record.submittedAt))
    let (hours, rest) = minutes.quotientAndRemainder(dividingBy: 60)
    let shifts = item.age > 0 ? say("，", ", ") + item.ageInShifts.text(in: language) : ""
    guard hours < 48 else { return say("\(hours / 24) 天", "\(hours / 24) days") + shifts }
    return say("\(hours) 小时 \(rest) 分", "\(hours) h \(rest) min") + shifts
  }

  /// What the line says, in words.
  func text(of item: CarriedItem) -> String { item.told(in: language) }

  /// By when, and who is in charge.
  func due(of item: CarriedItem) -> String {
    let due = item.next.map { "\($0.policy.label.text(in: language)) \(zone.text($0.due))" }
    return [due, (item.person ?? item.owner)?.text].compactMap { $0 }.joined(separator: " ")
  }

  private var articles: [String] {
    guard sheet.record.counts.isEmpty else { return counts }
    return PlainColumns(
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
    ] + reasons.map { "\($0.label): \($0.text)" }
  }

  /// Why it was not signed as it should be: by another, or without a count.
  var reasons: [(label: String, text: String)] {
    [
      (say("代接理由", "Signed in stead"), sheet.record.absence),
      (say("未清点的理由", "Not counted, why"), sheet.record.withoutCount),
    ].compactMap { label, text in text.map { (label, $0) } }
  }

  private var seal: [String] {
    sealed.map { [say("封存码", "Seal") + ": \($0)", say("上一份", "The one before") + ": \(before)"] }
      ?? []
  }

  /// The letters of the seal, how far the journal reached then, and whether it still fits.
  var sealed: String? {
    let fits =
      sheet.isSound == true
      ? say("与签署时一致", "as it was signed") : say("与签署时不一致！", "NOT as it was signed!")
    return sheet.record.printedDigest.map { digest in
      let reach = sheet.record.seal.map { SealText.reach($0).text(in: language) + "  " } ?? ""
      return "\(SealText.short(digest))  \(reach)\(fits)"
    }
  }

  /// The letters of the record before.
  var before: String { sheet.record.previousPrintedDigest.map(SealText.short) ?? "-" }

  /// What each of the two has counted, with what there should have been.
  private var counts: [String] {
    PlainColumns(
      sheet.record.countedArticles.map { line in
        [
          line.article, say("交", "given") + " " + told(line.given),
          say("接", "taken") + " " + told(line.received), line.differs ? say("不符", "differs") : "",
        ]
      }
    ).lines
  }

  func told(_ count: HandoverCount?) -> String {
    guard let count else { return "-" }
    let condition = count.condition == .good ? nil : count.condition.words.text(in: language)
    return (["\(count.counted)/\(count.expected)"] + [condition, count.note].compactMap { $0 })
      .joined(separator: " ")
  }

  func say(_ chinese: String, _ english: String) -> String {
    Phrase(chinese, english).text(in: language)
  }
}
