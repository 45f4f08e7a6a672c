import Domain
import Resources

extension VisitRefusal {
  var sentence: Phrase {
    switch self {
    case .notFound(let slip):
      Phrase("没有访客单 \(slip)，请看访客名单。", "There is no slip \(slip); see the list of visits.")
    case .wrongState(let slip, let state):
      Phrase(
        "访客单 \(slip) 现在是“\(state.words.text(in: .chinese))”，不能做这一步。",
        "Slip \(slip) is \(state.words.text(in: .english)); this step does not fit.")
    case .nameMissing: Phrase("请写访客姓名。", "Give the visitor's name.")
    case .houseMissing: Phrase("请给出被访房号。", "Say which unit is visited.")
    case .documentMissing:
      Phrase(
        "先看证件再发访客单；没有证件要先打电话问被访人。",
        "See a document before a slip; without one call the host first.")
    case .supervisorMustAdmit:
      Phrase(
        "没有证件，被访人同意也要主管写明理由才能发单。", "Without a document a supervisor must admit, with a reason.")
    case .reasonMissing: Phrase("请写理由。", "Give a reason.")
    case .peopleOutOfRange: Phrase("人数要在 1 到 999 之间。", "There must be 1 to 999 people.")
    case .documentFlaw(let flaw): flaw.sentence
    case .notToBeUndone(let slip):
      Phrase(
        "\(slip) 之后又有了别的事，或不是你做的，不能撤销。",
        "\(slip): something has happened since, or another did it; it cannot be undone.")
    case .leftBeforeArrival(let slip):
      Phrase("访客单 \(slip) 的离开不能早于到达。", "Slip \(slip) cannot leave before it arrived.")
    }
  }
}

extension IdentityNumber.Flaw {
  fileprivate var sentence: Phrase {
    let again = Phrase("请再读一遍；确实无误，写明理由可以放行。", "Read it again, or let them in with a reason.")
    let flaw =
      switch self {
      case .fifteenDigits:
        Phrase("这是 15 位旧身份证号，现在的是 18 位。", "That is an old number of 15 digits; today's has 18.")
      case .length: Phrase("身份证号要 18 位。", "An identity number has 18 characters.")
      case .characters:
        Phrase("身份证号只有数字，末位可以是 X。", "It has digits only, and perhaps an X at the end.")
      case .birthDate: Phrase("身份证号里的出生日期不对。", "The birth date in it cannot be.")
      case .checkCharacter: Phrase("身份证号的校验位不对。", "Its check character is wrong.")
      }
    return Phrase(
      flaw.text(in: .chinese) + again.text(in: .chinese),
      flaw.text(in: .english) + " " + again.text(in: .english))
  }
}

extension VisitState {
  /// The state as screens and sentences name it.
  package var words: Phrase {
    switch self {
    case .waiting: Phrase("等候", "waiting")
    case .inside: Phrase("在内", "inside")
    case .returned: Phrase("已离开", "returned")
    case .turnedAway: Phrase("未放行", "turned away")
    case .writtenOff: Phrase("已注销", "written off")
    }
  }
}
