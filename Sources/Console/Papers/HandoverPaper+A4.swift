import Desk
import Domain
import Resources

extension HandoverPaper {
  /// The sheet for A4: lines, articles, both signatures, seal and the seal before (forms F-02).
  package func paper(of estate: String) -> Paper {
    let record = sheet.record
    var paper = Paper(
      title: say("交接班记录", "Shift handover"), number: record.id,
      estate: say("\(estate)物业服务中心", "\(estate) Property Service Centre"),
      printed: "\(record.shift.words(in: language))  \(state)", language: language)
    paper.blocks =
      [
        .fields(head), .heading(say("交班事项", "Lines handed over")), .table(lines),
      ] + leftOut.map(Paper.Block.text) + [
        .heading(say("物品", "Articles")), .table(articleTable),
        .signatures([
          Paper.Signature(
            say("交班人", "Giver"),
            record.state == .drafted
              ? nil : "\(record.giver) \(zone.text(record.submittedAt))"),
          Paper.Signature(
            say("接班人", "Receiver"),
            record.receiver.map { "\($0) \(record.receivedAt.map(zone.text) ?? "")" }),
        ]),
        .fields(seals),
      ]
    return paper
  }

  private var head: [Paper.Field] {
    let record = sheet.record
    let hours = record.shift.hours(in: zone)
    return [
      Paper.Field(say("班次", "Shift"), "\(record.shift.words(in: language)) \(hours)"),
      Paper.Field(say("岗位", "Post"), record.desk), Paper.Field(say("状态", "State"), state),
      Paper.Field(say("工作情况", "How it went"), record.remarkWords.text(in: language)),
    ]
      + [
        unplannedWords.map { Paper.Field(say("计划外交班", "Unplanned"), $0) },
        record.dispute.map { Paper.Field(say("争议", "Dispute"), $0) },
        record.abnormal.map { Paper.Field(say("主管标记异常", "Marked abnormal"), $0) },
      ].compactMap { $0 } + reasons.map { Paper.Field($0.label, $0.text) }
  }

  private var lines: PaperTable {
    PaperTable(
      [
        .init(say("读", "Read"), 4), .init(say("编号", "Number"), 13),
        .init(say("起始", "Since"), 10), .init(say("班次", "Shifts"), 6),
        .init(say("事项和说明", "Text and remark")),
      ],
      sheet.record.items.map { item in
        let reserved = item.reservation.map { say("保留：\($0)", "reserved: \($0)") }
        let due = due(of: item)
        let texts = [
          text(of: item), due.isEmpty ? nil : due, item.remark, reserved,
          say("已 ", "for ") + age(of: item),
        ]
        return [
          item.readBy == nil ? "[ ]" : "[x]", item.id, "\(zone.day(of: item.firstAt))",
          "\(item.age)", texts.compactMap { $0 }.joined(separator: "\n"),
        ]
      })
  }

  /// What each of the two has counted; where nobody has, a line to write on.
  private var articleTable: PaperTable {
    guard sheet.record.counts.isEmpty else { return countTable }
    return PaperTable(
      [
        .init(say("名称", "Name")), .init(say("应有", "Expected"), 8), .init(say("总数", "Owned"), 6),
        .init(say("借出", "Lent"), 4), .init(say("实点", "Counted"), 8),
        .init(say("位置", "Place"), 14),
      ],
      sheet.articles.map { article in
        [
          article.name, "\(article.expected)", "\(article.owned)", "\(article.lent)", "______",
          article.place ?? "",
        ]
      })
  }

  private var countTable: PaperTable {
    PaperTable(
      [
        .init(say("名称", "Name")), .init(say("交班人点", "Given"), 22),
        .init(say("接班人点", "Taken"), 22), .init(say("不符", "Differs"), 7),
      ],
      sheet.record.countedArticles.map { line in
        [
          line.article, told(line.given), told(line.received),
          line.differs ? say("不符", "differs") : "",
        ]
      })
  }

  private var seals: [Paper.Field] {
    guard let sealed else { return [] }
    return [
      Paper.Field(say("封存码", "Seal"), sealed), Paper.Field(say("上一份", "The one before"), before),
    ]
  }
}
