import Domain
import Resources

extension VisitRefusal {
  var sentence: Phrase {
    switch self {
    case .notFound(let slip):
      Phrase("没有访客单 \(slip)，请看访客名单。", "There is no slip \(slip); see the list of visits.")
    case .wrongState(let slip, .turnedAway):
      Phrase(
        "\(slip) 没有放行，没有访客单，不能做这一步。",
        "\(slip) was turned away and has no slip; this step does not fit.")
    case .wrongState(let slip, let state):
      Phrase(
        "访客单 \(slip) 现在是“\(state.words.text(in: .chinese))”，不能做这一步。",
        "Slip \(slip) is \(state.words.text(in: .english)); this step does not fit.")
    case .nameMissing: Phrase("请写访客姓名。", "Give the visitor's name.")
    case .phoneTooLong:
      Phrase(
        "电话最多 20 位数字；两个号码就只写一个。", "A phone has 20 digits at most; of two write down one.")
    case .houseMissing: Phrase("请给出被访房号。", "Say which unit is visited.")
    case .documentMissing:
      Phrase(
        "先看证件再发访客单；没有证件要先打电话问被访人。",
        "See a document before a slip; without one call the host first.")
    case .supervisorMustAdmit:
      Phrase(
        "没有证件，被访人同意也要主管写明理由才能发单。", "Without a document a supervisor must admit, with a reason.")
    case .reasonMissing: Phrase("请写理由。", "Give a reason.")
    case .waitedLonger(let slip):
      Phrase(
        "\(slip) 先到，还在等；让后来的先进去，要写理由。",
        "\(slip) came before and still waits; who came later goes first only for a reason.")
    case .goodsMissing: Phrase("请写带进带出的是什么。", "Say what is carried in or out.")
    case .peopleOutOfRange: Phrase("人数要在 1 到 999 之间。", "There must be 1 to 999 people.")
    case .documentFlaw(let flaw): flaw.sentence
    case .notToBeUndone(let slip):
      Phrase(
        "\(slip) 之后又有了别的事，或不是你做的，不能撤销。",
        "\(slip): something has happened since, or another did it; it cannot be undone.")
    case .leftBeforeArrival(let slip):
      Phrase(
        "访客单 \(slip) 的离开不能早于到达；钟往回走了就先对钟，单子还在外面。",
        "Slip \(slip) cannot leave before it arrived; if the clock went back, set it right first.")
    default: slipSentence
    }
  }

  /// What is said of the stock of slips.
  private var slipSentence: Phrase {
    switch self {
    case .slipRange(let text):
      Phrase(
        "看不懂访客证号段 \(text)，请写成 A001-A200。", "“\(text)” is no range of slips; write A001-A200.")
    case .slipRangeReversed(let first, let last):
      Phrase(
        "号段写反了：从 \(last) 到 \(first)，小号在前。",
        "The range is the wrong way round; write \(last) first, then \(first).")
    case .noSuchSlipRange(let text):
      Phrase(
        "没有号段 \(text)，请看 slip list，首尾都要写对。",
        "There is no range \(text); see slip list, both ends must be right.")
    case .slipRangesOverlap(let other):
      Phrase("和号段 \(other) 有重号，请换一段。", "It shares numbers with \(other); choose another range.")
    case .noSuchSlip(let label):
      Phrase(
        "本小区没有访客证 \(label)，请核对号码。", "The estate has no slip \(label); check its number.")
    case .slipTaken(let label):
      Phrase(
        "访客证 \(label) 还在外面或已报失，请换一张。", "Slip \(label) is out or lost; take another.")
    case .slipMissing(let label):
      Phrase(
        "访客证 \(label) 没有还回来（代签离），先不能发；请换一张，找到后收回它。",
        "Slip \(label) was never handed back; take another, and take it back once it is found.")
    case .slipNotMissing(let label):
      Phrase(
        "访客证 \(label) 没有丢，也没有注销。", "Slip \(label) is neither missing nor written off.")
    case .slipAlreadyBack(let label, let by, let at):
      Phrase(
        "访客证 \(label) 已在 \(at) 收回（\(by)），没有再记一次。",
        "Slip \(label) came back at \(at) already (\(by)); nothing was changed.")
    case .slipWrittenOff(let label):
      Phrase(
        "访客证 \(label) 已注销；找到了请主管记“找回”（slip found）。",
        "Slip \(label) was written off; a supervisor notes that it is found (slip found).")
    case .noSlipLeft:
      Phrase(
        "访客证都在外面了；先收回，或加一个号段。", "Every slip is out; take some back, or add a range.")
    case .slipNotOut(let label):
      Phrase(
        "访客证 \(label) 没有发出去过，请核对号码。", "Slip \(label) was not given out; check its number.")
    default: instructionSentence
    }
  }

  /// What is said of households' instructions, of purposes, and of calling the host.
  private var instructionSentence: Phrase {
    switch self {
    case .noSuchInstruction(let number):
      Phrase("没有第 \(number) 条有效的交代。", "There is no standing instruction \(number).")
    case .instructionEmpty:
      Phrase("请写是谁：姓名、电话、车牌或证件，至少一样。", "Say who: a name, phone, plate or document.")
    case .instructionHouseMissing:
      Phrase(
        "请写是哪一户的交代；全小区只能写不放行某人。",
        "Say which unit it is for; only “do not admit” may be for the whole estate.")
    case .supervisorMustForbid:
      Phrase(
        "全小区不放行某人要主管来写；只管一户请写房号。",
        "Only a supervisor forbids somebody the whole estate; name the unit for one.")
    case .instructionEnded(let number):
      Phrase("第 \(number) 条交代已经作废了。", "Instruction \(number) has ended already.")
    case .instructionEndsBeforeItBegins:
      Phrase("截止时间不能早于开始时间。", "It cannot end before it begins.")
    case .notToBeAdmitted(let reason):
      Phrase(
        "有交代不放行这位访客：\(reason)。请先问被访人，或请主管写明理由放行。",
        "Not to be admitted: \(reason). Ask the host, or have a supervisor admit with a reason.")
    case .hostMustBeCalled(let house):
      Phrase("\(house) 交代来客先打电话，请记下号码和回答。", "\(house) wants to be called first; record it.")
    case .noSuchPurpose(let text):
      Phrase("没有事由“\(text)”。", "There is no purpose “\(text)”.")
    case .noSlipToPrint(let id):
      Phrase("\(id) 没有放行，没有访客单可印。", "\(id) was turned away; there is no slip to print.")
    case .minutesOutOfRange:
      Phrase("停留时间写 1 到 1440 分钟。", "Write 1 to 1440 minutes.")
    default: Phrase("请写事由。", "Give the purpose.")
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
