import Desk
import Domain
import Resources

extension StocktakePaper {
  /// Half a page for the manager: figures and what was found by kind, without personal data.
  ///
  /// What people typed may name somebody, so none of it stands here.
  package var chat: String {
    let range = sheet.stocktake.range
    return
      ([
        "\(Self.title.text(in: language)) \(number)",
        say(
          "自 \(zone.text(range.from)) 至 \(zone.text(range.to))",
          "from \(zone.text(range.from)) to \(zone.text(range.to))"),
      ] + counted + found + ending).joined(separator: "\n")
  }

  private var counted: [String] {
    let figures = sheet.figures.map { figures in
      say(
        "收到 \(figures.received)，办完 \(figures.handled)，逾期 \(figures.overdue)。",
        "\(figures.received) received, \(figures.handled) handled, \(figures.overdue) overdue.")
    }
    let slips = sheet.slips.map { say("访客单：", "Slips: ") + $0.words.text(in: language) }
    // Old sheets counted what was broken among what differs, and print as they did.
    let gaps = sheet.counts.count { isBare ? !$0.isAsExpected : $0.counted != $0.expected }
    let broken = isBare ? 0 : sheet.counts.count { ($0.condition ?? .good) != .good }
    return [
      figures,
      say(
        "投诉 \(sheet.complaints.count)，报修 \(sheet.repairs.count)。",
        "\(soMany(sheet.complaints.count, of: "complaint")), \(soMany(sheet.repairs.count, of: "repair"))."
      ),
      slips,
      say(
        "物品点了 \(sheet.counts.count) 种，\(gaps) 种不符，"
          + (broken == 0 ? "" : "\(broken) 种损坏或不全，") + "\(sheet.uncounted.count) 种没点。",
        "Articles: \(sheet.counts.count) counted, \(gaps) differ, "
          + (broken == 0 ? "" : "\(broken) damaged or incomplete, ")
          + "\(sheet.uncounted.count) not counted."
      ),
    ].compactMap { $0 }
  }

  /// Old sheets print as they did.
  private func soMany(_ count: Int, of one: String) -> String {
    isBare ? "\(count) \(one)s" : count.counted(one)
  }

  /// How often each kind of finding came up, in the order of the sheet.
  private var found: [String] {
    var codes: [FindingCode] = []
    for line in sheet.lines where !codes.contains(line.finding.code) {
      codes.append(line.finding.code)
    }
    let lines = codes.map { code in
      let count = sheet.lines.count { $0.finding.code == code }
      return "  \(code.rawValue) \(code.words.text(in: language)) \(count)"
    }
    let given = sheet.lines.count { if case .person? = $0.answer { true } else { false } }
    return [
      say(
        "发现 \(sheet.lines.count) 项：未答 \(sheet.unanswered.count)，交人办 \(given)。",
        "\(soMany(sheet.lines.count, of: "finding")): \(sheet.unanswered.count) unanswered, \(given) given to somebody."
      )
    ] + lines
  }

  private var ending: [String] {
    let stocktake = sheet.stocktake
    let state =
      switch stocktake.state {
      case .look: say("只看，不生效。", "A look, without effect.")
      case .opened: say("还没有签完。", "Not signed yet.")
      case .signed: say("两人已签。", "Signed by two.")
      case .emergency: say("主管紧急收盘。", "Closed in emergency by the supervisor.")
      }
    return [state]
      + (stocktake.printedDigest.map { [say("封印 ", "Seal ") + SealText.short($0)] } ?? [])
  }
}
