import Domain
import Resources

extension UnplannedCause {
  package var words: Phrase {
    switch self {
    case .ill: Phrase("生病", "ill")
    case .leave: Phrase("请假", "on leave")
    case .calledAway: Phrase("临时调走", "called away")
    case .emergency: Phrase("急事", "an emergency")
    case .absent: Phrase("人不在", "absent")
    case .other: Phrase("其他", "other")
    }
  }
}

extension DutyEvent {
  /// What happened, in a few words.
  package var words: Phrase {
    switch kind {
    case .stayedOn: Phrase("无人接班，留任", "stayed, nobody came")
    case .leftEarly:
      Phrase(
        "提前离岗（\(cause.words.text(in: .chinese))）",
        "left early (\(cause.words.text(in: .english)))")
    case .endedWithout: Phrase("下班无交班记录", "ended without a record")
    }
  }
}

extension DutySheet {
  /// What was ticked, in the order of the lists.
  package var orderedChecks: [DutyCheck] {
    let order = Checklist.allCases.flatMap(ChecklistItem.builtIn).map(\.id)
    return checks.sorted {
      (order.firstIndex(of: $0.item) ?? .max) < (order.firstIndex(of: $1.item) ?? .max)
    }
  }
}

extension DutyCheck {
  /// A whole list, ticked.
  package static func all(of list: Checklist) -> [DutyCheck] {
    ChecklistItem.builtIn(list).map { DutyCheck(list, $0.id) }
  }

  package var words: Phrase { ChecklistItem.words(of: item, in: list) }
}

extension Checklist {
  var words: Phrase {
    switch self {
    case .start: Phrase("上岗前", "start of duty")
    case .end: Phrase("下岗前", "end of duty")
    }
  }
}
