import Desk
import Domain
import Resources

// What is said of what was done about somebody's data: the command line and the console say the same.

extension RunRetention.Erased {
  /// What was, or would be, erased: the kinds of which there is something.
  package var told: Phrase {
    let kinds = [
      (visits, "访客 \(visits) 条", visits.counted("visit")),
      (instructions, "交代 \(instructions) 条", instructions.counted("instruction")),
      (intakes, "案件 \(intakes) 条", intakes.counted("case")),
      (notes, "记事 \(notes) 条", notes.counted("note")),
      (loans, "借用 \(loans) 条", loans.counted("loan")),
      (drafts, "草稿 \(drafts) 份", drafts.counted("draft")),
      (details, "流水明细 \(details) 条", details.counted("journal detail")),
    ].filter { $0.0 > 0 }
    let erased =
      kinds.isEmpty
      ? ("没有到期的", "Nothing was due")
      : (kinds.map(\.1).joined(separator: "，"), kinds.map(\.2).joined(separator: ", "))
    let kept = held == 0 ? ("", "") : ("；依法保留 \(held) 条没有动", "; \(held) on hold are left alone")
    return Phrase(erased.0 + kept.0 + "。", erased.1 + kept.1 + ".")
  }

  /// What was left, and who must do something about it.
  package var warnings: [Phrase] {
    guard !neverSignedOut.isEmpty else { return [] }
    let ids = neverSignedOut.joined(separator: " ")
    return [
      Phrase(
        "有 \(neverSignedOut.count) 位访客一直没有签离，信息没有删：\(ids)。请主管先签离。",
        "\(neverSignedOut.count) visitors were never signed out and keep their names: \(ids). A supervisor signs them out first."
      )
    ]
  }
}

extension EraseSubject.Outcome {
  package var told: Phrase {
    Phrase(
      "已删除 \(erased.count) 条记录里的信息，流水明细 \(details) 条。",
      "\(erased.count.counted("record is", "records are")) emptied, \(details.counted("journal detail")) erased."
    )
  }

  /// What was left, and why.
  package var warnings: [Phrase] {
    var warnings: [Phrase] = []
    if !open.isEmpty {
      let ids = open.joined(separator: " ")
      warnings.append(Phrase("还没结束，没有删：\(ids)。", "Not at their end, and not erased: \(ids)."))
    }
    if !held.isEmpty {
      let ids = held.joined(separator: " ")
      warnings.append(Phrase("依法保留，没有删：\(ids)。", "On hold, and not erased: \(ids)."))
    }
    return warnings
  }
}

extension CorrectSubject.Outcome {
  package var told: Phrase {
    Phrase(
      "已更正 \(corrected.count) 条。",
      "\(corrected.count.counted("record is", "records are")) put right.")
  }

  /// What can no longer be changed.
  package var warnings: [Phrase] {
    guard !standing.isEmpty else { return [] }
    let ids = standing.joined(separator: " ")
    return [
      Phrase(
        "已归还的借用不能再改，照原样留着：\(ids)。", "Loans that came back stand as they are: \(ids).")
    ]
  }
}

extension LegalHold {
  package var toldPlaced: Phrase {
    Phrase("\(masked) 已依法保留（\(label)）。", "\(masked) is on hold (\(label)).")
  }

  package var toldReleased: Phrase { Phrase("\(label) 已解除。", "\(label) is released.") }
}
