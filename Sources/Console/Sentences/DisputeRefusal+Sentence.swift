import Domain
import Resources

extension DisputeRefusal {
  var sentence: Phrase {
    switch self {
    case .notBetweenHouseholds(let id):
      Phrase(
        "\(id) 不是住户之间的纠纷，请先更正投诉对象。",
        "\(id) is not between households; amend its target first.")
    case .openedAlready(let id): Phrase("\(id) 已有纠纷记录。", "\(id) has its dispute record already.")
    case .notOpened(let id):
      Phrase(
        "\(id) 还没有纠纷记录，请先建纠纷记录。", "\(id) has no dispute record; open it first.")
    case .ownUnit(let unit):
      Phrase("\(unit) 就是投诉人自己，请给出对方的房号。", "\(unit) is the complainant's own; name the other unit.")
    case .limitMissing:
      Phrase("整改通知要有期限，请写到哪一天。", "A notice has a limit; say by which day.")
    case .termUnclear:
      Phrase(
        "期限、时间表（如 1-5 17:00; 6-7 09:00 17:00）、触发条件只能给一项。",
        "Give only one of a date, a timetable (as 1-5 17:00; 6-7 09:00 17:00) and a trigger.")
    case .noSuchCommitment(let number):
      Phrase("没有第 \(number) 项约定，请看这条记录。", "There is no duty \(number); see the record.")
    case .withinTimetable(let number):
      Phrase("第 \(number) 项约定允许这个时间，不算违约。", "Duty \(number) allows that time; it is no breach.")
    case .keptAlready(let number):
      Phrase("第 \(number) 项约定已经记为履行。", "Duty \(number) is written down as kept already.")
    case .brokenAlready(let number):
      Phrase(
        "第 \(number) 项约定这个时间的违约已经记下。",
        "That duty \(number) was broken at that time is written down already.")
    case .deliveredAlready(let number):
      Phrase("第 \(number) 项通知已经签收，不用再送。", "Notice \(number) was signed for already.")
    case .notANotice(let number):
      Phrase(
        "第 \(number) 项是约定，不是整改通知，不用送达。",
        "\(number) was agreed; it is no notice, and is not delivered.")
    case .deliveryIncomplete(.witness):
      Phrase("拒签要写明谁在场见证。", "Not signed for: say who witnessed it.")
    case .deliveryIncomplete:
      Phrase("拒签要写明照片编号。", "Not signed for: give the photograph's number.")
    }
  }
}
