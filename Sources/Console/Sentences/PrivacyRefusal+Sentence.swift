import Domain
import Resources

extension PrivacyRefusal {
  var sentence: Phrase {
    switch self {
    case .reasonMissing: Phrase("请写理由。", "Give a reason.")
    case .textTooShort(let least):
      Phrase(
        "姓名、电话或车牌至少写 \(least) 个字。", "Give at least \(least) characters of a name, phone or plate.")
    case .nothingFound:
      Phrase("文件里没有这个人的信息。", "The file keeps nothing of this person.")
    case .noSuchRecord(let id):
      Phrase(
        "没有记录 \(id)；可以保留访客、案件、记事 N-、交代 I-、借用 L-。",
        "There is no record \(id); a visit, a case, a note N-, an instruction I- or a loan L- can be held."
      )
    case .heldAlready(let what):
      Phrase("\(what) 已经在依法保留。", "\(what) is on hold already.")
    case .noSuchHold(let id):
      Phrase("没有生效的保留 \(id)，请看 retention holds。", "No hold \(id) is in force; see retention holds.")
    case .correctionMissing:
      Phrase("请写改成什么：姓名或电话。", "Say what to put right: the name or the phone.")
    case .malformedPhone(let text):
      Phrase("“\(text)”不是电话号码。", "“\(text)” is no phone number.")
    }
  }

  /// The fields that it may be about.
  var fields: [String] {
    switch self {
    case .reasonMissing: ["reason"]
    case .textTooShort, .nothingFound: ["person"]
    case .noSuchRecord, .heldAlready: ["record", "person"]
    case .noSuchHold: ["hold"]
    case .correctionMissing: ["name"]
    case .malformedPhone: ["phone"]
    }
  }
}
