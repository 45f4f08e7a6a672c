import Resources
import Terminal

/// The four panes, in the order of their keys.
package enum PaneKind: Int, CaseIterable, Sendable {
  case handover, visitors, complaints, stocktake

  /// F5 to F8, the same from everywhere.
  package var key: Key { .function(5 + rawValue) }

  /// What a row of hints would call it: at most eight cells.
  package var hint: Phrase {
    switch self {
    case .complaints: Phrase("投诉", "Queue")
    case .stocktake: Phrase("盘点", "Stock")
    default: words
    }
  }

  package var words: Phrase {
    switch self {
    case .handover: Phrase("交接班", "Handover")
    case .visitors: Phrase("访客", "Visitors")
    case .complaints: Phrase("投诉", "Complaints")
    case .stocktake: Phrase("盘点", "Stocktake")
    }
  }
}
