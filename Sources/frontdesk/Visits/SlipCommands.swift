import ArgumentParser
import Console
import Desk
import Domain
import Resources

/// The stock of slips.
struct SlipCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "slip", abstract: "The stock of visitors' slips.",
    subcommands: [List.self, Add.self, Off.self, Found.self])

  struct List: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "The ranges in use, and where today's slips are.")

    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let stock = try session.ask(ShowSlips())
      let ranges = stock.ranges.map { "\($0.firstLabel)-\($0.lastLabel)" + ($0.isOn ? "" : " -") }
      let count = stock.count
      return Answer(
        [
          "ranges": .array(stock.ranges.map(\.json)), "free": JSONValue(stock.free),
          "issued": .number(count.issued), "returned": .number(count.returned),
          "inside": .number(count.inside), "lost": .number(count.lost),
        ],
        Phrase(
          (ranges.isEmpty ? "按日编号" : ranges.joined(separator: "  ")) + "\n"
            + count.words.text(in: .chinese),
          (ranges.isEmpty ? "numbered by the day" : ranges.joined(separator: "  ")) + "\n"
            + count.words.text(in: .english)))
    }
  }

  struct Add: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Enter a stock of slips; they are used again and again.")

    @Argument(help: "Its first slip, as A001.") var first: String
    @Argument(help: "Its last slip, as A200.") var last: String
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let range = try session.perform(SetSlipRange(SlipRange(from: first, to: last)))
      return Answer(
        range.json,
        Phrase(
          "访客证 \(range.firstLabel) 到 \(range.lastLabel)，共 \(range.count) 张。",
          "Slips \(range.firstLabel) to \(range.lastLabel), \(range.count) in all."))
    }
  }

  struct Off: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "Take a stock of slips out of use.")

    @Argument(help: "Its first slip.") var first: String
    @Argument(help: "Its last slip.") var last: String
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      var range = try SlipRange(from: first, to: last)
      range.isOn = false
      return Answer(
        try session.perform(SetSlipRange(range)).json,
        Phrase("\(first)-\(last) 已停用。", "\(first)-\(last) is out of use."))
    }
  }

  struct Found: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Note that a lost slip is there again.")

    @Argument(help: "The slip.") var slip: String
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let visit = try session.perform(FindSlip(slip))
      return Answer(
        ["slip": JSONValue(visit.slip)],
        Phrase("\(visit.slip ?? slip) 找回了。", "\(visit.slip ?? slip) is there again."))
    }
  }
}

extension SlipRange {
  fileprivate var json: JSONValue {
    [
      "first": .string(firstLabel), "last": .string(lastLabel), "count": .number(count),
      "on": .bool(isOn),
    ]
  }
}

/// What visitors come for.
struct PurposeCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "purpose", abstract: "What visitors come for, and how long that may take.",
    subcommands: [List.self, Change.self])

  struct List: DeskCommand {
    static let configuration = CommandConfiguration(abstract: "The purposes, in their order.")

    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let purposes = try session.ask(HouseRulesInForce()).purposes.all
      return Answer(
        .array(purposes.map(\.json)),
        table: TextTable(
          headings: [Phrase("事由", "Purpose"), Phrase("名称", "Name"), Phrase("分钟", "Minutes")],
          rows: purposes.map {
            [$0.id + ($0.isOn ? "" : " -"), $0.words.text(in: session.language), "\($0.minutes)"]
          }))
    }
  }

  struct Change: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "set", abstract: "Add a purpose, or change its name or minutes.")

    @Argument(help: "Its lasting name, as delivery.") var purpose: String
    @Option(help: "Its Chinese name.") var zh: String?
    @Option(help: "Its English name.") var en: String?
    @Option(help: "How many minutes a visit may last.") var minutes: Int?
    @Flag(help: "It is no longer offered.") var off = false
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let set = try session.perform(
        SetPurpose(
          purpose, chinese: zh?.trimmed, english: en?.trimmed, minutes: minutes, isOn: !off))
      return Answer(
        set.json,
        Phrase("\(set.chinese)：\(set.minutes) 分钟。", "\(set.english): \(set.minutes) minutes."))
    }
  }
}

extension VisitPurpose {
  fileprivate var json: JSONValue {
    [
      "purpose": .string(id), "zh": .string(chinese), "en": .string(english),
      "minutes": .number(minutes), "on": .bool(isOn),
    ]
  }
}
