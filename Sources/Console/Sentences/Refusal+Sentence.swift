import Desk
import Domain
import Resources

extension Refusal {
  /// What to tell the clerk when the rules say no: the fact, and what to do.
  package var sentence: Phrase {
    switch self {
    case .access(let reason): reason.sentence
    case .calendar(let reason): reason.sentence
    case .staff(let reason): reason.sentence
    case .household(let reason): reason.sentence
    case .visit(let reason): reason.sentence
    case .intake(let reason): reason.sentence
    case .dispute(let reason): reason.sentence
    case .handover(let reason): reason.sentence
    case .stocktake(let reason): reason.sentence
    case .estate(let reason): reason.sentence
    case .paper(let reason): reason.sentence
    case .phrase(let reason): reason.sentence
    case .scheme(let reason): reason.sentence
    case .roster(let reason): reason.sentence
    case .privacy(let reason): reason.sentence
    }
  }
}

extension AccessRefusal {
  var sentence: Phrase {
    switch self {
    case .wrongPin: Phrase("工号或口令不对，请再输一次。", "The number or the PIN is wrong; try again.")
    case .lockedOut(let seconds):
      Phrase(
        "口令错了太多次，请等 \(seconds) 秒再试，或请主管登录后解除。",
        "Too many wrong PINs: wait \(seconds) seconds, or have a supervisor sign in.")
    case .roleMayNot(let kind):
      .needsRole(of: kind)
    case .signInRequired:
      Phrase("请用 --as 工号登录，并给出口令。", "Sign in with --as NUMBER and your PIN.")
    case .secondPersonRequired:
      Phrase(
        "这件事要另一个人同意：用 --second 工号，口令放在 FRONTDESK_SECOND_PIN。",
        "A second person must agree: --second NUMBER, their PIN in FRONTDESK_SECOND_PIN.")
    case .confirmationRequired:
      Phrase("这件事要再输一次自己的口令。", "Give your own PIN once more for this.")
    case .tooManyUnmaskings(let hourly):
      Phrase(
        "一小时内已看过 \(hourly) 次全名电话；要再看，请主管来看。",
        "\(hourly) names and phones were shown whole within the hour; ask a supervisor for more.")
    }
  }
}

extension CalendarRefusal {
  var sentence: Phrase {
    switch self {
    case .noWorkingDays: Phrase("一周至少要有一个工作日。", "A week needs at least one working day.")
    case .closesBeforeOpening:
      Phrase("下班时间要晚于上班时间。", "The office must close after it opens.")
    case .noSuchPolicy(let id): Phrase("没有时限 \(id)。", "There is no policy \(id).")
    case .amountOutOfRange(let id):
      Phrase("时限 \(id) 的数值要大于零。", "The figure of \(id) must be above zero.")
    }
  }
}

extension StaffRefusal {
  var sentence: Phrase {
    switch self {
    case .malformedNumber(let text):
      Phrase(
        "工号“\(text)”不行：用 1 到 16 个字母、数字或短横。",
        "“\(text)” is no staff number: use 1 to 16 letters, digits or dashes.")
    case .numberTaken(let number):
      Phrase("工号 \(number) 已有人用，请换一个。", "Number \(number) is taken; choose another.")
    case .nameMissing: Phrase("请写姓名。", "Give a name.")
    case .roleMissing: Phrase("请至少给一个角色。", "Give at least one role.")
    case .noSuchPerson(let number):
      Phrase("没有工号 \(number)，请看员工名单。", "Nobody has number \(number); see the list of staff.")
    case .leavingOneself:
      Phrase("不能给自己办离职，请别的主管来办。", "Nobody enters their own leaving; ask another supervisor.")
    case .left(let number):
      Phrase("工号 \(number) 已离职，请换人。", "\(number) has left; choose somebody else.")
    case .pinTooShort(let least):
      Phrase("口令至少 \(least) 位。", "The PIN must have at least \(least) characters.")
    case .pinTooSimple:
      Phrase(
        "口令太好猜，请不要用重复或连续的数字、生日和工号。",
        "The PIN is too easy to guess; avoid repeats, runs, birthdays and your number.")
    }
  }
}

extension EstateRefusal {
  var sentence: Phrase {
    switch self {
    case .exists:
      Phrase("这个文件已经有了，没有动它；请换一个文件名。", "There is such a file already, left as it is; name another.")
    case .nameMissing: Phrase("请写小区名称。", "Give the estate a name.")
    case .noSuchSetting(let name):
      Phrase("没有设置“\(name)”，请看设置。", "There is no setting “\(name)”; see the settings.")
    case .badSetting(let name):
      Phrase("设置“\(name)”不能是这个值。", "Setting “\(name)” cannot have that value.")
    }
  }
}

extension Phrase {
  /// Whose work it is, where the person's own roles do not reach.
  static func needsRole(of kind: String) -> Phrase {
    let roles = StaffRole.allCases.filter { PermissionTable.rows[kind]?.contains($0) == true }
    let shown = roles.prefix(mostRoles).map(\.words)
    let more = roles.count > mostRoles
    return Phrase(
      "这一步要由\(shown.map { $0.text(in: .chinese) }.joined(separator: "、"))\(more ? "等" : "")来做。",
      "This is for the \(shown.map { $0.text(in: .english) }.joined(separator: ", "))\(more ? " and others" : "")."
    )
  }

  private static let mostRoles = 4
}
