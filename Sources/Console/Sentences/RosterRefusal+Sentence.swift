import Domain
import Resources

extension RosterRefusal {
  var sentence: Phrase {
    switch self {
    case .noSuchPost(let name):
      Phrase("没有岗位“\(name)”，请看岗位清单。", "There is no post “\(name)”; see the list of posts.")
    case .nameMissing: Phrase("请写名称。", "Give a name.")
    case .noSuchRotation(let name):
      Phrase(
        "没有轮班方式“\(name)”，请看轮班清单。", "There is no rotation “\(name)”; see the list of rotations.")
    case .badCycle(let name):
      Phrase(
        "“\(name)”排不开：一轮的天数要能被人数整除，并且至少有一天上班。",
        "“\(name)” cannot be shared: the days of its cycle must divide by the people, one day at least a shift."
      )
    case .noSuchPattern(let name):
      Phrase("没有班制“\(name)”，请先定班制。", "There is no shift pattern “\(name)”; set it first.")
    case .notPlanned(let person, let shift):
      Phrase(
        "排班里 \(person) 没有 \(shift.shiftWords(in: .chinese)) 这一班，请看排班。",
        "\(person) is not planned for \(shift.shiftWords(in: .english)); see the roster.")
    case .peopleMissing: Phrase("请写排哪些人。", "Say who goes round.")
    case .plannedElsewhere(let person, let shift):
      Phrase(
        "\(person) 同一时间已排 \(shift.shiftWords(in: .chinese))，请换人或先改那一班。",
        "\(person) has \(shift.shiftWords(in: .english)) at that time; choose another, or change that first."
      )
    case .isAway(let person, let shift):
      Phrase(
        "\(person) \(shift.shiftWords(in: .chinese)) 请假，请换人。",
        "\(person) is away on \(shift.shiftWords(in: .english)); choose another.")
    case .shiftIsOver(let shift):
      Phrase(
        "\(shift.shiftWords(in: .chinese)) 已经过去，不能再排；实际情况看值班登记。",
        "\(shift.shiftWords(in: .english)) is over and not planned anew; the duty register has what was."
      )
    case .shiftHasBegun(let shift):
      Phrase(
        "\(shift.shiftWords(in: .chinese)) 已经开始，不能再换；请主管改排班。",
        "\(shift.shiftWords(in: .english)) has begun and is not swapped; have a supervisor set it.")
    case .endsBeforeItBegins:
      Phrase("结束不能早于开始，请改日期。", "It ends before it begins; correct the days.")
    case .tooManyDays(let most):
      Phrase("一次最多 \(most) 天，请分几次。", "At most \(most) days at once; do it in parts.")
    case .reasonMissing:
      Phrase("空着一班要写理由。", "To leave a shift empty, give the reason.")
    case .samePerson: Phrase("不能跟自己换班，请换人。", "Nobody swaps with themselves; choose another.")
    case .notTheirs(let person, let shift):
      Phrase(
        "\(shift.shiftWords(in: .chinese)) 不是 \(person) 的班，请看排班。",
        "\(shift.shiftWords(in: .english)) is not \(person)'s shift; see the roster.")
    case .notYours(let label):
      Phrase("\(label) 要本人来办，请用本人的工号。", "\(label) is for the person it concerns; sign in as them.")
    case .noSuchSwap(let label):
      Phrase("没有换班 \(label)，请看换班清单。", "There is no swap \(label); see the list of swaps.")
    case .swapAnswered(let label):
      Phrase("\(label) 已有答复，请另提一次。", "\(label) is answered already; ask anew.")
    case .swapIsStale(let label):
      Phrase(
        "\(label) 提出后排班改过，请看排班，另提一次。",
        "The roster has changed since \(label) was asked; look at it and ask anew.")
    case .noSuchAbsence(let label):
      Phrase("没有请假 \(label)，请看请假清单。", "There is no absence \(label); see the list of absences.")
    case .absentAlready(let person, let label):
      Phrase(
        "\(person) 那几天已有 \(label)，请改那一条的最后一天。",
        "\(person) is away by \(label) then; move the last day of that.")
    case .leaveIsForKeepers:
      Phrase(
        "给别人记休假要主管来做；病假谁都可以代记。",
        "Leave of somebody else is for a supervisor; anybody may pass on an illness.")
    }
  }
}
