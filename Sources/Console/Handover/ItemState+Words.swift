import Domain
import Resources

extension CarriedItem {
  /// What kind of line it is.
  static func words(forKind kind: String) -> Phrase {
    if let kind = IntakeKind(rawValue: kind) { return kind.words }
    return switch kind {
    case "promise": Phrase("承诺", "promise")
    case "visit": Phrase("访客单", "slip")
    case "finding": Phrase("盘点事项", "finding")
    case "notebook": Phrase("记事", "notebook")
    case "notice": Phrase("公告", "notice")
    case "reserved": Phrase("保留", "reserved")
    case "count": Phrase("清点不符", "count")
    case "loan": Phrase("借物过期", "overdue")
    default: Phrase("交代", "item")
    }
  }

  /// How a line stands, in the words of what it is: its state, and how many steps it has had.
  static func words(forState state: String?, kind: String) -> Phrase {
    guard let state else { return Phrase("已了结", "done with") }
    let parts = state.split(separator: " ").map(String.init)
    if let state = parts.first.flatMap(IntakeState.init(rawValue:)), parts.count == 3 {
      let (words, steps) = (state.words, parts[2])
      return Phrase(
        words.text(in: .chinese) + " 第\(steps)步", words.text(in: .english) + ", step \(steps)")
    }
    if kind == "visit", state == SlipPlace.missing.rawValue {
      return Phrase("代签离，证未还", "signed out by desk, slip missing")
    }
    if kind == "visit", let state = VisitState(rawValue: state) { return state.words }
    return Phrase("未了", "open")
  }
}

extension CarriedItem {
  /// In how many handovers it has stood before (rule HO-6).
  var ageInShifts: Phrase { Phrase("\(age) 班", age.counted("shift")) }

  /// What the line says: what a stocktake left over by its finding's name, what was counted with its
  /// condition in words; everything else by its own words.
  func told(in language: Language) -> String {
    switch kind {
    case "finding": return foundWords(in: language)
    case "count":
      return text.split(separator: " ").map { part in
        Self.givenWords(String(part), in: language)
          ?? HandoverCount.Condition(rawValue: String(part))?.words.text(in: language)
          ?? String(part)
      }.joined(separator: " ")
    // The matter of a complaint about conduct is its number, which stands beside it.
    default: return text == record ? Phrase.conduct.text(in: language) : text
    }
  }

  /// What the giver had counted, from the word `giver:6/6:damaged`; nothing where it is none.
  private static func givenWords(_ word: String, in language: Language) -> String? {
    let parts = word.split(separator: ":").map(String.init)
    guard parts.count > 1, parts.first == HandoverCount.Side.giver.rawValue,
      parts[1].allSatisfy({ $0.isWholeNumber || $0 == "/" })
    else { return nil }
    let condition = parts.dropFirst(2).first.flatMap(HandoverCount.Condition.init(rawValue:))
    return Phrase(
      "交\(parts[1])\(condition?.words.text(in: .chinese) ?? "")",
      ["was", parts[1], condition?.words.text(in: .english)].compactMap { $0 }
        .joined(separator: " ")
    ).text(in: language)
  }

  private func foundWords(in language: Language) -> String {
    let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
    guard let first = parts.first, let code = FindingCode(rawValue: first) else { return text }
    return ([first, code.words.text(in: language)] + parts.dropFirst()).joined(separator: " ")
  }
}

extension [CarriedItem] {
  /// That some lines are not explained to the next shift, by which; nothing where all are.
  package var unexplainedWords: Phrase? {
    let left = filter(\.isUnexplained).map(\.id)
    guard !left.isEmpty else { return nil }
    let told = Phrase(first: Self.mostTold, of: left)
    return Phrase(
      "\(left.count) 项没有说明：\(told.text(in: .chinese))。记录不全，盘点会列出。",
      "\(left.count.counted("line is", "lines are")) not explained: \(told.text(in: .english)). "
        + "The record is incomplete, and the stocktake finds that.")
  }

  private static let mostTold = 4
}

extension [ItemChange] {
  /// The first few, each with what it was and what it is: `B-1 已派工 变为 已修好`.
  func words(in language: Language) -> String {
    let told = map { Phrase($0.words(in: .chinese), $0.words(in: .english)) }
    return Phrase(first: Self.mostTold, of: told, by: "项").text(in: language)
  }

  private static let mostTold = 4
}

extension ItemChange {
  fileprivate func words(in language: Language) -> String {
    if kind == "article", let was, let now {
      return item + Phrase(" 应有\(was)变为\(now)", " \(was) expected, now \(now)").text(in: language)
    }
    guard was != nil else { return item + Phrase(" 新增", " is new").text(in: language) }
    let before = CarriedItem.words(forState: was, kind: kind).text(in: language)
    let after = CarriedItem.words(forState: now, kind: kind).text(in: language)
    guard before != after else { return item + Phrase(" 有变动", " was changed").text(in: language) }
    return item + Phrase(" \(before)变为\(after)", " \(before), now \(after)").text(in: language)
  }
}

extension Scene {
  /// A deadline in nine cells: the time of today, the weekday and time within a week, else the date.
  func shortest(_ due: Moment) -> String {
    let day = zone.day(of: due)
    let clock = zone.clock(at: due)
    switch day.number - today.number {
    case 0: return clock
    case 1..<7: return say(day.weekdayPhrase) + say("", " ") + clock
    default: return dayAndMonth(day)
    }
  }
}
