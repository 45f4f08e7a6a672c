import Desk
import Domain
import Resources

extension Finding {
  /// What is wrong, as a clerk says it: what is missing, and what came late.
  ///
  /// Sheets that were signed before this was told keep their words: see ``detailWords``.
  package func told(of record: StocktakeSheet.Record? = nil) -> Phrase {
    if let late, !parts.isEmpty { return told(late: Set(late)) }
    switch code {
    case .upwardReportMissing: return Self.listed(parts.map(Self.upward(of:)))
    case .slipNotReturned, .documentNotReturned, .hostCallMissing:
      return record?.house.map { code.words.followed(by: Phrase("去 \($0)", "to \($0)")) }
        ?? code.words
    case .limitPassed where parts.first == PolicyID.commitment.rawValue && parts.count == 2:
      let given = FindingCode(rawValue: parts[1])?.words ?? Phrase(parts[1], parts[1])
      return Phrase("交人办的事到期没办", "given to somebody, due and not done").followed(by: given)
    default:
      return detail.isEmpty || !basis.isEmpty ? code.words : code.words.followed(by: detailWords)
    }
  }

  /// The policies and rules that it goes by; empty where its particulars are words.
  package var basis: [String] {
    let isOfSlip = step == .slips
    return !isOfSlip && parts.allSatisfy { $0.hasPrefix("P-") || $0.hasPrefix("CE-") } ? parts : []
  }

  private func told(late: Set<String>) -> Phrase {
    let words = parts.compactMap { part in
      PolicyID(rawValue: part).map { late.contains(part) ? $0.lateWords : $0.missingWords }
    }
    return words.isEmpty ? code.words : Self.listed(words)
  }

  private static func upward(of rule: String) -> Phrase {
    switch rule {
    case "CE-8": Phrase("严重投诉没有评审", "serious, not reviewed")
    case "CE-10": Phrase("上报没有书面报告", "reported upwards without a written report")
    case "CE-11": Phrase("电话里出事没有报主管", "trouble on the telephone, supervisor not told")
    case "CE-12": Phrase("现在解决不了没有上报", "cannot be solved now, not reported upwards")
    case "CE-13":
      Phrase("扬言过激没有报品质部和领导", "threat of an extreme act, quality and leaders not both told")
    default: Phrase(rule, rule)
    }
  }

  private var parts: [String] { detail.split(separator: " ").map(String.init) }

  /// Each once: two policies may set a limit to the same.
  private static func listed(_ words: [Phrase]) -> Phrase {
    func joined(_ language: Language, by mark: String) -> String {
      var seen: [String] = []
      for word in words.map({ $0.text(in: language) }) where !seen.contains(word) {
        seen.append(word)
      }
      return seen.joined(separator: mark)
    }
    return Phrase(joined(.chinese, by: "、"), joined(.english, by: ", "))
  }
}

extension Phrase {
  /// The same with its particulars.
  func followed(by particulars: Phrase) -> Phrase {
    Phrase(
      "\(text(in: .chinese))：\(particulars.text(in: .chinese))",
      "\(text(in: .english)): \(particulars.text(in: .english))")
  }
}

extension PolicyID {
  /// What is said while what it sets a limit to is still missing after it.
  fileprivate var missingWords: Phrase {
    switch self {
    case .onScene: Phrase("没有到场", "nobody on site")
    case .responseInWorkingDays, .responseInHours: Phrase("没有首次响应", "first response missing")
    case .officeReply: Phrase("没有处理答复", "handling and reply missing")
    case .neighbourReply, .outsideReply, .utilityReply: Phrase("没有答复", "reply missing")
    case .onlineReply: Phrase("没有网上回复", "online reply missing")
    case .onlineConcreteReply: Phrase("没有网上具体回复", "concrete online reply missing")
    case .handlingRecord: Phrase("缺处理记录表", "handling record missing")
    case .notifyHead: Phrase("没有报负责人", "head not told")
    case .notifyQuality: Phrase("没有报品质部", "quality not told")
    case .promise: Phrase("承诺时间已过没做到", "promise past and not kept")
    case .departmentLimit: Phrase("部门时限已过没办完", "department's limit past, not done")
    case .commitment: Phrase("限期已过没办", "limit past, not done")
    case .revisit: Phrase("没有回访", "not revisited")
    case .progress: Phrase("久未联系客户", "customer not contacted")
    case .quietWeek: words
    }
  }

  /// What is said of what was done, but after it.
  fileprivate var lateWords: Phrase {
    switch self {
    case .onScene: Phrase("到场迟了", "on site late")
    case .responseInWorkingDays, .responseInHours: Phrase("首次响应迟了", "first response late")
    case .officeReply: Phrase("处理答复迟了", "handled and replied late")
    case .neighbourReply, .outsideReply, .utilityReply: Phrase("答复迟了", "replied late")
    case .onlineReply: Phrase("网上回复迟了", "online reply late")
    case .onlineConcreteReply: Phrase("网上具体回复迟了", "concrete online reply late")
    case .handlingRecord: Phrase("处理记录表开迟了", "handling record late")
    case .notifyHead: Phrase("报负责人迟了", "head told late")
    case .notifyQuality: Phrase("报品质部迟了", "quality told late")
    case .promise: Phrase("承诺兑现迟了", "promise kept late")
    case .departmentLimit: Phrase("部门办完迟了", "department done late")
    case .commitment: Phrase("办迟了", "done late")
    case .revisit: Phrase("回访迟了", "revisited late")
    case .progress: Phrase("联系客户迟了", "customer contacted late")
    case .quietWeek: words
    }
  }
}
