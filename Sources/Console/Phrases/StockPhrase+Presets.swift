import Domain
import Resources

extension StockPhrase {
  /// The phrases that are compiled into the program, as a new office begins with them.
  package static var builtIn: [StockPhrase] {
    CSVTable(BuiltInFiles.phrases).rows.dropFirst().compactMap { row in
      guard row.cells.count == 4, let kind = PhraseKind(rawValue: row.cells[1]) else { return nil }
      return StockPhrase(
        stored: row.cells[0], kind: kind, texts: (row.cells[2], row.cells[3]), isOn: true)
    }
  }
}

extension PhraseKind {
  package var words: Phrase {
    switch self {
    case .apology: Phrase("致歉", "apology")
    case .restating: Phrase("复述", "restating")
    case .progress: Phrase("进展", "progress")
    case .refusal: Phrase("婉拒", "refusal")
    case .closing: Phrase("结束", "closing")
    }
  }
}
