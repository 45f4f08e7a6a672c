import Desk
import Domain
import Resources

extension DutyPost {
  package var words: Phrase { Phrase(chinese, english) }
}

extension ShiftRotation {
  package var words: Phrase { Phrase(chinese, english) }
}

extension Absence.Kind {
  package var words: Phrase {
    switch self {
    case .leave: Phrase("休假", "leave")
    case .illness: Phrase("病假", "illness")
    case .training: Phrase("培训", "training")
    case .other: Phrase("其他", "other")
    }
  }
}

extension ShiftSwap.State {
  package var words: Phrase {
    switch self {
    case .asked: Phrase("待答复", "asked")
    case .agreed: Phrase("已同意", "agreed")
    case .declined: Phrase("已谢绝", "declined")
    case .withdrawn: Phrase("已撤回", "withdrawn")
    }
  }
}

extension DutyRegister.State {
  package var words: Phrase {
    switch self {
    case .toCome: Phrase("未到", "to come")
    case .onDuty: Phrase("在班", "on duty")
    case .done: Phrase("到岗", "kept")
    case .late: Phrase("迟到", "late")
    case .away: Phrase("请假", "away")
    case .missed: Phrase("缺勤", "missed")
    case .unplanned: Phrase("未排", "not planned")
    }
  }
}

extension ShiftPlan {
  /// The lasting name of a shift, from how people call it: `夜班` is `night`.
  package static func name(of typed: String, among plans: [ShiftPlan]) -> String {
    let wanted = typed.searchFolded
    let named = plans.first { plan in
      let words = words(forShift: plan.shift)
      return [plan.shift, words.text(in: .chinese), words.text(in: .english)]
        .contains { $0.searchFolded == wanted }
    }
    return named?.shift ?? typed
  }
}

extension Shift {
  /// From when to when: `20:00-08:00`.
  package func hours(in zone: EstateZone) -> String {
    let end = zone.clock(at: plannedEnd)
    let isMidnight = end == "00:00"
    return "\(zone.clock(at: plannedStart))-\(isMidnight ? "24:00" : end)"
  }
}

extension RosterGap {
  /// `前台 12-05 20:00 - 12-06 08:00`.
  package func words(posts: [DutyPost], zone: EstateZone) -> Phrase {
    func day(_ moment: Moment) -> String { String(zone.text(moment).dropFirst(5)) }
    let last = zone.day(of: to.adding(minutes: -1))
    // A stretch that ends at midnight ends on the day before it.
    let clock = zone.clock(at: to) == "00:00" ? "24:00" : zone.clock(at: to)
    let end = zone.day(of: from) == last ? clock : "\(last.description.dropFirst(5)) \(clock)"
    let span = "\(day(from)) - \(end)"
    let post = posts.first { $0.id == self.post }?.words ?? Phrase(self.post, self.post)
    return Phrase(
      "\(post.text(in: .chinese)) \(span)", "\(post.text(in: .english)) \(span)")
  }
}

extension [RosterGap] {
  /// All of them in one sentence; nothing where there are none.
  package func sentence(posts: [DutyPost], zone: EstateZone) -> Phrase? {
    guard !isEmpty else { return nil }
    let told = Phrase(
      first: Self.most, of: map { $0.words(posts: posts, zone: zone) },
      between: Phrase("；", "; "))
    return Phrase(
      "空档 \(count) 处：\(told.text(in: .chinese))", "Gaps: \(count) (\(told.text(in: .english)))")
  }

  /// More than these are counted, and seen in the roster itself.
  private static let most = 4
}

extension [ShiftsInARow] {
  /// All of them in one sentence; nothing where there are none.
  package func sentence(name: (StaffNumber) -> String) -> Phrase? {
    guard !isEmpty else { return nil }
    let pairs = map { pair in
      let (first, second) = (pair.first.shift.monthly, pair.second.shift.monthly)
      let name = name(pair.person)
      return Phrase(
        "\(name) \(first.text(in: .chinese))接\(second.text(in: .chinese))",
        "\(name) \(first.text(in: .english)), then \(second.text(in: .english))")
    }
    let told = Phrase(first: Self.most, of: pairs, between: Phrase("；", "; "))
    return Phrase(
      "连上两班 \(count) 处：\(told.text(in: .chinese))",
      "Shifts in a row: \(count) (\(told.text(in: .english)))")
  }

  /// More than these are counted only.
  private static let most = 3
}

extension Shift {
  /// The shift within a year: `12-03 夜班`.
  fileprivate var monthly: Phrase {
    Phrase(
      "\(date.description.dropFirst(5)) \(words.text(in: .chinese))",
      "\(date.description.dropFirst(5)) \(words.text(in: .english))")
  }
}

extension WorkingOn {
  /// What to tell whoever works on; it hinders nothing.
  package var words: Phrase {
    let (chinese, english) = (before.words(in: .chinese), before.words(in: .english))
    let record = ownRecord.map {
      Phrase(
        "\($0) 是你自己交的，要请别人或主管签。", " \($0) is your own: somebody else or a supervisor signs it.")
    }
    return Phrase(
      "连上两班：上一班（\(chinese)）也是你。" + (record?.text(in: .chinese) ?? ""),
      "Two shifts in a row: the one before (\(english)) was yours too."
        + (record?.text(in: .english) ?? ""))
  }

  /// What programs read of it.
  package var codes: [String] {
    ["shiftsInARow"] + (ownRecord == nil ? [] : ["ownRecord"])
  }
}

extension RosterStanding {
  /// What to tell whoever has come on duty; nothing where no roster is kept.
  package func words(posts: [DutyPost], name: (StaffNumber) -> String) -> Phrase? {
    func post(_ duty: PlannedDuty) -> Phrase {
      posts.first { $0.id == duty.post }?.words ?? Phrase(duty.post, duty.post)
    }
    switch self {
    case .noRoster: return nil
    case .planned(let duty):
      let post = post(duty)
      return Phrase(
        "按排班：\(post.text(in: .chinese))。", "By the roster: \(post.text(in: .english)).")
    case .notPlanned(let others):
      let people = others.map { name($0.person) }
      return Phrase(
        "排班里这一班不是你，是 \(people.joined(separator: "、"))；照常上班，值班登记会注明。",
        "The roster has \(people.joined(separator: ", ")), not you; go on, the duty register says so."
      )
    }
  }
}

extension RosterSheet {
  /// What is said where no gap is found: of an empty roster that is no comfort.
  package var noGaps: Phrase {
    duties.isEmpty ? Phrase("还没有排班。", "Nobody is planned yet.") : Phrase("没有空档。", "No gaps.")
  }
}
