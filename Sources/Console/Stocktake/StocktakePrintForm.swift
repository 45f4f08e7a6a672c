import Desk
import Domain
import Resources

/// The form that asks how a finished stocktake is printed.
enum StocktakePrintForm {
  /// Where the sheet can go, in the order of the digits.
  private enum Goal: String, CaseIterable {
    case preview, printer, text, html, csv, chat

    var words: Phrase {
      switch self {
      case .preview: Phrase("先看看", "show it first")
      case .printer: Phrase("打印机", "printer")
      case .text: Phrase("文本文件", "text file")
      case .html: Phrase("网页文件", "page for a browser")
      case .csv: Phrase("表格文件 CSV", "spreadsheet, CSV")
      case .chat: Phrase("给经理的半页", "half a page for the manager")
      }
    }

    var isFile: Bool { self != .preview && self != .printer }

    var setting: StocktakePaperOrder.Setting {
      switch self {
      case .preview, .printer, .text: .text
      case .html: .html
      case .csv: .csv
      case .chat: .chat
      }
    }
  }

  static func sheet(number: Int, in scene: Scene) -> EntryForm {
    let outlet = scene.outlet
    return EntryForm(
      PrintStocktake.kind, subject: "\(number)", Phrase("打印盘点表", "Print a sheet"),
      [
        .line("number", Phrase("号", "No."), columns: 6, limit: 6).required.preset("\(number)")
          .checked { entries in
            entries.number("number").map { $0 > 0 } ?? false
              ? nil : Phrase("写盘点的号，如 12", "Write its number, as 12")
          },
        .choice("goal", Phrase("去向", "To"), EntryOption.all(Goal.self, \.words), columns: 26)
          .required.preset(Goal.preview.rawValue).onNewLine
          .help(Phrase("印出来记入流水；先看看不记。", "Prints are journalled; showing is not.")),
        .line("file", Phrase("文件名", "File"), columns: 50, limit: 200).onNewLine
          .shown { goal($0).isFile }
          .help(
            Phrase(
              "空着就用号码做文件名；已有的文件不会被盖掉。", "Empty: named by its number; no file is replaced.")),
        .line("printer", Phrase("打印机", "Printer"), columns: 24, limit: 60).onNewLine
          .shown { goal($0) == .printer }
          .help(Phrase("空着就用系统默认的。", "Empty: the system's usual one.")),
        .line("copies", Phrase("份数", "Copies"), columns: 4, limit: 2)
          .shown { goal($0) == .printer }.preset("1"),
      ]
    ) { entries in
      var order = StocktakePaperOrder(entries.number("number") ?? number)
      let chosen = goal(entries)
      guard chosen != .preview else { return preview(order.number) }
      order.setting = chosen.setting
      order.copies = entries.number("copies") ?? 1
      order.destination =
        chosen.isFile
        ? .file(entries.optional("file") ?? order.fileName)
        : .printer(entries.optional("printer"))
      let (set, language, zone) = (order, entries.language, scene.zone)
      return .perform(
        Errand(kind: PrintStocktake.kind) { desk, clerk in
          let printed = try set.carryOut(desk, clerk, in: language, zone: zone, by: outlet)
          return Errand.Done(set.said(of: printed))
        })
    }.verb(Phrase("打印", "Print"))
  }

  private static func goal(_ entries: Entries) -> Goal { entries.code("goal") ?? .preview }

  private static func preview(_ number: Int) -> Request {
    .show { try StocktakePane.sheetPage(number, $0, $1, $2) }
  }
}
