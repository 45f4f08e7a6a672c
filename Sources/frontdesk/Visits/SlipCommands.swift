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
      commandName: "list", abstract: "The ranges in use, and where today's slips are.")

    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let stock = try session.ask(ShowSlips())
      let count = stock.count
      let (missing, lost) = (stock.labels(.missing), stock.labels(.lost))
      return Answer(
        [
          "ranges": .array(stock.ranges.map(\.json)), "free": JSONValue(stock.free),
          "issued": .number(count.issued), "returned": .number(count.returned),
          "inside": .number(count.inside), "lost": .number(count.lost),
          "out": .array(stock.labels(.out).map(JSONValue.string)),
          "missing": .array(missing.map(JSONValue.string)),
          "writtenOff": .array(lost.map(JSONValue.string)),
        ]
      ) { language in
        let lines = [
          ranges(stock).text(in: language), count.words.text(in: language),
          missing.isEmpty
            ? "" : Phrase("没还 ", "missing ").text(in: language) + missing.joined(separator: " "),
          lost.isEmpty
            ? "" : Phrase("已注销 ", "written off ").text(in: language) + lost.joined(separator: " "),
        ]
        return lines.filter { !$0.isEmpty }.joined(separator: "\n")
      }
    }

    private func ranges(_ stock: ShowSlips.Stock) -> Phrase {
      guard stock.ranges.contains(where: \.isOn) else {
        return Phrase("按日编号", "numbered by the day")
      }
      let free = stock.free.map { Phrase("  空闲 \($0) 张", "  \($0) free") }
      func text(_ language: Language) -> String {
        stock.ranges.map { range in
          "\(range.firstLabel)-\(range.lastLabel)"
            + (range.isOn ? "" : Phrase("（停用）", " (off)").text(in: language))
        }.joined(separator: "  ") + (free?.text(in: language) ?? "")
      }
      return Phrase(text(.chinese), text(.english))
    }
  }

  struct Add: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: "Enter a stock of slips; they are used again and again.")

    @Argument(help: "Its first slip, as A001.") var first: String
    @Argument(help: "Its last slip, as A200.") var last: String
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let range = try session.perform(SetSlipRange(SlipRange(from: first, to: last)))
      return try range.answer(
        Phrase(
          "访客证 \(range.firstLabel) 到 \(range.lastLabel)，共 \(range.count) 张。",
          "Slips \(range.firstLabel) to \(range.lastLabel), \(range.count) in all."),
        at: session)
    }
  }

  struct Off: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "off", abstract: "Take a stock of slips out of use.")

    @Argument(help: "Its first slip.") var first: String
    @Argument(help: "Its last slip.") var last: String
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let range = try SlipRange(from: first, to: last).turned(on: false)
      let off = try session.perform(SetSlipRange(range))
      return try off.answer(
        Phrase(
          "\(off.firstLabel)-\(off.lastLabel) 已停用。",
          "\(off.firstLabel)-\(off.lastLabel) is out of use."),
        at: session)
    }
  }

  struct Found: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "found", abstract: "Note that a missing or lost slip is there again.")

    @Argument(help: "The slip.") var slip: String
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let visit = try session.perform(FindSlip(slip))
      return Answer(
        try session.line(of: visit).json(in: session),
        Phrase(
          "访客证 \(visit.slip ?? slip) 找回了，可以再发。",
          "Slip \(visit.slip ?? slip) is there again and can be given out."))
    }
  }
}

extension SlipRange {
  /// The range, and which slips somebody still has that are of no range in use.
  fileprivate func answer(_ said: Phrase, at session: DeskSession) throws -> Answer {
    let strays = try session.ask(ShowSlips()).strays
    var answer = Answer(
      json.adding("warnings", strays.isEmpty ? [] : ["slipsOut"])
        .adding("out", .array(strays.map(JSONValue.string))), said)
    guard !strays.isEmpty else { return answer }
    let labels = strays.joined(separator: " ")
    answer.warnings = [
      Phrase(
        "还在外面：\(labels)。照常收回，收回后不再发出。",
        "Still out: \(labels). They come back as ever, and are not given out again.")
    ]
    return answer
  }

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
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "The purposes, in their order.")

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
