/// What a stocktake finds on a major matter: once, on its oldest member (decision 1).
package struct MatterFindings {
  private let matter: Matter
  /// Its reports, the oldest first; never empty.
  private let members: [Intake]
  private let range: StocktakeRange
  private let house: HouseRules
  private let reported: Set<String>

  package init(
    of matter: Matter, members: [Intake], in range: StocktakeRange, house: HouseRules,
    reported: Set<String>
  ) {
    self.matter = matter
    self.members = members
    self.range = range
    self.house = house
    self.reported = reported
  }

  private var oldest: Intake { members[0] }

  /// FC-08, FC-09, FC-10.
  package func all() -> [Finding] {
    guard matter.isMajor, !isMajorLater else { return [] }
    return [notification(.headNotTold, .notifyHead), notification(.qualityNotTold, .notifyQuality)]
      .compactMap { $0 } + incomplete
  }

  /// Whether it has become major after the cut-off: then it is the next stocktake's (rule DEC-13).
  private var isMajorLater: Bool {
    if let since = matter.majorSince, since > range.to { return true }
    let met = members.flatMap(\.steps).filter {
      if case .criterionMet = $0.deed { true } else { false }
    }
    return !met.isEmpty && met.allSatisfy { $0.recordedAt > range.to }
  }

  private func notification(_ code: FindingCode, _ policy: PolicyID) -> Finding? {
    guard let clock = matter.clocks(in: house).first(where: { $0.policy == policy }) else {
      return nil
    }
    let late = clock.stoppedAt == nil ? [] : [policy.rawValue]
    let found = finding(code, policy.rawValue, late: late)
    if let stoppedAt = clock.stoppedAt {
      let entry = members.flatMap(\.steps).entry(of: stoppedAt)
      let isLateNow = clock.outcome == .breached && range.contains(entry)
      return isLateNow && !reported.contains(found.id) ? found : nil
    }
    return clock.isOverdue(atCutOff: range.to) ? found : nil
  }

  /// FC-10: as long as one of its reports is not closed, which need not be the oldest.
  private var incomplete: [Finding] {
    guard !members.allSatisfy(\.state.isEnd) else { return [] }
    var missing: [String] = []
    if matter.dossier == nil { missing.append("dossier") }
    if matter.dedicatedPerson == nil { missing.append("dedicatedPerson") }
    if matter.findings == nil { missing.append("findings") }
    return missing.isEmpty ? [] : [finding(.majorIncomplete, missing.joined(separator: " "))]
  }

  private func finding(_ code: FindingCode, _ detail: String, late: [String]? = nil) -> Finding {
    Finding(
      code, subject: oldest.id, round: 1, detail: detail, late: late,
      since: oldest.registration.receivedAt)
  }
}
