import Desk
import Domain

extension VisitPaper {
  /// The slip on A4: what the paper form asks, and where the host signs.
  var slip: [Paper.Block] {
    [
      .fields(slipFields.map { Paper.Field($0.label, $0.value) }),
      .signatures([
        Paper.Signature(say("被访人签字", "Host's signature")),
        Paper.Signature(say("门岗收回", "Taken back by")),
      ]),
      .text(handBack),
    ]
  }

  /// The slip for a receipt printer of so many columns.
  package func slipLines(columns: Int) -> [EscPos.Line] {
    let tape = SlipTape(columns: columns)
    let head = [
      tape.centred(estate), tape.centred(scene.say(what.words)),
      EscPos.Line(tape.cut(number, to: columns / 2), isLarge: true), tape.rule,
    ]
    let sign = [
      tape.rule, EscPos.Line(tape.blank(say("被访人签字", "Host signs"))),
      EscPos.Line(tape.blank(say("离开时间", "Left at"))),
    ]
    let foot = [handBack, "\(visit?.id ?? "")  \(scene.name(of: sheet.printedBy.number))"]
    return head + slipFields.flatMap { tape.field($0.label, $0.value) } + sign
      + foot.flatMap { tape.lines($0) }
  }

  /// The labels of the slip with what belongs there; what is not known has no line.
  private var slipFields: [(label: String, value: String)] {
    guard let visit, let line = sheet.lines.first else { return [] }
    let due = visit.isOpen ? line.dueAt.map(text) ?? "" : ""
    let all = [
      (say("房号", "Unit"), visit.households.joined(separator: " ")),
      (say("访客", "Visitor"), shown(visit.name, isName: true)),
      (say("人数", "People"), "\(visit.people)"), (say("事由", "Purpose"), purpose(of: visit)),
      (say("电话", "Phone"), visit.phone.masked), (say("车牌", "Plate"), shown(visit.plate)),
      (say("证件", "Document"), document(of: visit)), (say("物品", "Goods"), visit.goods),
      (say("进入", "In"), text(visit.arrivedAt)), (say("应离", "Due"), due),
      (say("离开", "Out"), visit.leftAt.map(text) ?? ""),
    ]
    return all.filter { !$0.1.isEmpty }
  }

  private var handBack: String {
    say("离开时请把本单交回服务台。", "Please hand this slip back when you leave.")
  }
}

/// The setting of a receipt: a sign that is not ASCII is two columns wide, as such printers have it.
struct SlipTape {
  let columns: Int

  /// What 58 mm and 80 mm of paper hold.
  static let widths = [32, 48]

  var rule: EscPos.Line { EscPos.Line(String(repeating: "-", count: columns)) }

  func centred(_ text: String) -> EscPos.Line {
    let text = cut(text, to: columns)
    return EscPos.Line(
      String(repeating: " ", count: (columns - SlipTape.columns(of: text)) / 2) + text)
  }

  /// A label and its value, which goes on below itself.
  func field(_ label: String, _ value: String) -> [EscPos.Line] {
    let indent = min(SlipTape.labels, columns / 3)
    let rows = wrapped(value, to: columns - indent)
    return rows.enumerated().map { index, row in
      let label = index == 0 ? cut(label, to: indent - 1) : ""
      let gap = String(repeating: " ", count: indent - SlipTape.columns(of: label))
      return EscPos.Line(label + gap + row)
    }
  }

  /// A label with room to write behind it.
  func blank(_ label: String) -> String {
    label + " " + String(repeating: "_", count: columns - SlipTape.columns(of: label) - 1)
  }

  func lines(_ text: String) -> [EscPos.Line] {
    wrapped(text, to: columns).map { EscPos.Line($0) }
  }

  func cut(_ text: String, to columns: Int) -> String {
    wrapped(text, to: columns).first ?? ""
  }

  /// The text on lines of so many columns, with what could command a printer made visible.
  private func wrapped(_ text: String, to columns: Int) -> [String] {
    var rows = [""]
    var used = 0
    for character in text.harmless {
      let width = SlipTape.columns(of: String(character))
      if used + width > columns {
        let isInWord = character.isASCII && character != " "
        let begun = isInWord ? begunWord(in: &rows[rows.count - 1]) : ""
        rows.append(begun)
        used = begun.count
        if character == " " { continue }
      }
      rows[rows.count - 1].append(character)
      used += width
    }
    return rows.map { $0.replacing(/[ ]+$/, with: "") }
  }

  /// Takes off a row the word of its end, which goes on with the next row, where there is another
  /// before it.
  private func begunWord(in row: inout String) -> String {
    let word = String(row.reversed().prefix { $0.isASCII && $0 != " " }.reversed())
    guard !word.isEmpty, word.count < row.count, row.count > word.count + 1 else { return "" }
    row.removeLast(word.count)
    while row.hasSuffix(" ") { row.removeLast() }
    return word
  }

  private static func columns(of text: String) -> Int {
    text.reduce(0) { $0 + ($1.isASCII ? 1 : 2) }
  }

  /// Wide enough for the labels in either language.
  private static let labels = 10
}
