import Desk
import Domain
import Resources
import Terminal

extension StocktakeRow {
  func subject(in scene: Scene) -> String {
    switch line {
    case .finding(let line) where line.finding.code == .rosterGap:
      scene.postName(line.finding.subject)
    case .finding(let line): line.finding.subject.shiftWords(in: scene.language)
    case .record(let record, _): record.number
    case .article(let article, _): article.name
    case .loan(let loan): loan.label
    case .sum(let sum): scene.say(sum.kind.title)
    case .signature(let part, _, _): scene.say(part.words)
    case .past(let past): scene.say("第 \(past.number) 号", "No. \(past.number)")
    }
  }

  func words(in scene: Scene) -> String {
    switch line {
    case .finding(let line): return scene.say(line.finding.told(of: about))
    case .record: return scene.say("没有发现", "nothing found")
    case .article(let article, _): return article.place ?? ""
    case .loan(let loan):
      return scene.say("借出过期 ", "lent, overdue: ") + "\(loan.article) " + scene.amount(loan.amount)
    case .sum(let sum): return sum.short(in: scene)
    case .signature(_, let signature, let lifted):
      return signature.map { "\(scene.name(of: $0.by)) \(scene.brief($0.at))" }
        ?? (lifted == nil ? scene.say("未签", "not signed") : scene.say("须重签", "to be signed again"))
    case .past(let past):
      return past.isEmergency ? scene.say("紧急收盘", "closed in emergency") : scene.say("已签", "signed")
    }
  }

  /// The same in a cell of the list, with the record where there is room for it.
  ///
  /// Where `expected` is set, the number of an article stands here, and not in a column of its own.
  func cell(expected: Bool, in scene: Scene) -> String {
    switch line {
    case .finding:
      return [words(in: scene), about.map(scene.place(of:)) ?? ""].filter { !$0.isEmpty }
        .joined(separator: "  ")
    case .record(let record, _): return scene.place(of: record)
    case .loan(let loan):
      let late = scene.say(.briefSpan(minutes: max(0, loan.due.minutes(to: scene.now))))
      return words(in: scene) + scene.say("  过 ", "  by ") + late
    case .article(let article, _) where expected:
      return [words(in: scene), scene.say("应有 ", "exp. ") + "\(article.expected)"]
        .filter { !$0.isEmpty }.joined(separator: "  ")
    default: return words(in: scene)
    }
  }

  /// The particulars of what was found or added up, in words.
  func detail(in scene: Scene) -> String {
    switch line {
    case .sum(let sum): sum.words(in: scene)
    case .finding(let line): line.finding.basis.joined(separator: " ")
    case .signature(_, nil, let lifted?):
      scene.say(
        lifted.words(
          signer: scene.name(of: lifted.signature.by), changer: scene.name(of: lifted.by),
          at: scene.brief(lifted.at)))
    default: ""
    }
  }

  /// The first date of the record that it is about.
  var since: Moment? {
    switch line {
    case .finding(let line): line.finding.since
    case .record(let record, _): record.since
    default: nil
    }
  }

  /// The answer as a cell has room for it.
  func answer(in scene: Scene) -> String {
    switch line {
    case .finding(let line):
      guard !line.finding.code.isInformation else { return scene.say("提示，不用答复", "information") }
      switch line.answer {
      case .done(let text): return scene.say("已办：", "done: ") + text
      case .person(let number, let due): return "\(scene.name(of: number)) \(scene.brief(due))"
      case .accepted(let reason): return scene.say("接受：", "accepted: ") + reason
      case nil:
        return line.given.map {
          scene.say("已交 ", "with ") + "\(scene.name(of: $0.person)) \(scene.day($0.due))"
        } ?? ""
      }
    case .article(_, let count):
      guard let count else { return "" }
      let gap = count.counted - count.expected
      let difference = gap == 0 ? "" : "\(gap > 0 ? "+" : "")\(gap)"
      let condition = count.condition.flatMap { $0 == .good ? nil : scene.say($0.words) } ?? ""
      return ["\(count.counted)", difference, condition].filter { !$0.isEmpty }
        .joined(separator: "  ")
    case .loan(let loan): return loan.borrower
    case .record(let record, _):
      return scene.say("无发现 ", "ok, ") + scene.say(record.stateWords)
    case .sum, .signature, .past: return ""
    }
  }

  /// The same for a voice: what each figure is.
  func saidAnswer(in scene: Scene) -> String {
    guard case .article(_, let count?) = line else { return answer(in: scene) }
    let gap = count.counted - count.expected
    let difference =
      gap == 0
      ? ""
      : gap > 0 ? scene.say("多 \(gap)", "\(gap) too many") : scene.say("少 \(-gap)", "\(-gap) short")
    let condition = count.condition.flatMap { $0 == .good ? nil : scene.say($0.words) } ?? ""
    return scene.series([
      scene.say("实点 \(count.counted)", "counted \(count.counted)"), difference, condition,
    ])
  }

  /// The answer in full, with who gave it and when, or with whom it has been since before.
  func fullAnswer(in scene: Scene) -> String {
    guard case .finding(let line) = line, !line.finding.code.isInformation else {
      return scene.isRead ? saidAnswer(in: scene) : answer(in: scene)
    }
    let given = line.given.map {
      let (who, due) = (scene.name(of: $0.person), scene.brief($0.due))
      return scene.say("已交 \(who) 办，至 \(due)", "with \(who) until \(due)")
    }
    guard line.answer != nil else { return given ?? "" }
    let by = line.answeredBy.map { by in
      [scene.name(of: by), line.answeredAt.map { scene.brief($0) } ?? ""].filter { !$0.isEmpty }
        .joined(separator: " ")
    }
    return answer(in: scene) + (by.map { scene.say("（\($0) 答）", " (\($0))") } ?? "")
  }

  var style: Style {
    switch line {
    case .finding(let line):
      line.finding.code.isInformation ? .dim : line.answer == nil ? .warn : .ok
    case .article(_, let count):
      count.map { $0.isAsExpected ? Style.ok : .warn } ?? .text
    case .loan: .warn
    case .sum(let sum): sum.isWarning ? .warn : .text
    case .signature(_, let signature, let lifted):
      signature != nil ? .ok : lifted == nil ? .text : .warn
    case .past(let past): past.isEmergency ? .warn : .text
    case .record: .ok
    }
  }
}

extension Scene {
  /// The unit and what it is about, in the language of the screen.
  func place(of record: StocktakeSheet.Record) -> String {
    let matter = record.visit == nil ? record.matterText(in: language) : purpose(record.matter)
    return [record.house ?? "", matter].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The clock of today, or only the date.
  fileprivate func day(_ moment: Moment) -> String {
    let day = zone.day(of: moment)
    return day == today ? zone.clock(at: moment) : dayAndMonth(day)
  }
}

extension Stocktake.Lifted {
  /// Who had signed, and who changed something after that and when.
  func words(signer: String, changer: String, at time: String) -> Phrase {
    Phrase(
      "\(signer) 已签，\(time) \(changer) 改动后作废",
      "\(signer) had signed, \(changer) changed it at \(time)")
  }
}

extension Stocktake {
  /// Which signatures no longer stand, because something was changed after them.
  var signAgain: Phrase? {
    guard !toSignAgain.isEmpty else { return nil }
    func parts(_ language: Language, by mark: String) -> String {
      toSignAgain.map { $0.words.text(in: language) }.joined(separator: mark)
    }
    return Phrase(
      "签字已作废，须重签：\(parts(.chinese, by: "、"))",
      "Changed since it was signed; sign again: \(parts(.english, by: ", "))")
  }
}

extension StocktakePart {
  package var words: Phrase {
    switch self {
    case .complaints: Phrase("投诉等签字", "complaints")
    case .repairs: Phrase("报修签字", "repairs")
    }
  }
}

extension StocktakeStep {
  /// Its name, as the views have it.
  var title: Phrase {
    switch self {
    case .complaints: Phrase("投诉等", "Complaints")
    case .repairs: Phrase("报修", "Repairs")
    case .slips: Phrase("访客单", "Slips")
    case .handovers: Phrase("交班与日志", "Handovers, logs")
    case .articles: Phrase("物品清点", "Articles")
    case .signatures: Phrase("签字", "Signatures")
    }
  }
}

extension StocktakeSum.Kind {
  var title: Phrase {
    switch self {
    case .before: Phrase("上次盘点", "Last one")
    case .slips: Phrase("访客单合计", "Slip sum")
    case .unmasked: Phrase("看过全名", "Seen whole")
    case .retention: Phrase("到期清除", "Retention")
    }
  }
}

extension StepProgress {
  /// How far it has come, eight cells wide between brackets.
  var bar: String {
    let filled = total == 0 ? Self.cells : done * Self.cells / total
    return "[" + String(repeating: "#", count: filled)
      + String(repeating: "-", count: Self.cells - filled) + "]"
  }

  private static let cells = 8
}
