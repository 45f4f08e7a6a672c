import Domain
import Resources

extension SchemeRefusal {
  var sentence: Phrase {
    switch self {
    case .noSuchTerm(let scheme, let code):
      Phrase(
        "“\(scheme.chinese)”里没有“\(code)”，请看分类一览。",
        "“\(scheme.english)” has no “\(code)”; see the list of schemes.")
    case .switchedOff(let scheme, let term):
      Phrase(
        "\(scheme.chinese)“\(term.chinese)”已停用，请另选一项。",
        "“\(term.english)” (\(scheme.english)) is switched off; choose another.")
    case .taken(let scheme, let code):
      Phrase(
        "“\(scheme.chinese)”里已有“\(code)”，请换一个代码。",
        "“\(scheme.english)” has “\(code)” already; give another code.")
    case .malformedCode(let code):
      Phrase(
        "代码“\(code)”不行：用 1 到 32 个字母或数字。",
        "“\(code)” is no code: use 1 to 32 letters or digits.")
    case .nameMissing: Phrase("请写中文名和英文名。", "Give a Chinese and an English name.")
    case .fixed(let scheme):
      Phrase(
        "“\(scheme.chinese)”的各项是固定的，只能改名或改次序。",
        "The terms of “\(scheme.english)” are fixed: rename them or order them.")
    case .behaviourMissing(let scheme, let known):
      Phrase(
        "新的\(scheme.chinese)要说明按哪一项办理：\(known.joined(separator: " "))。",
        "Say as which it is treated (\(scheme.english)): \(known.joined(separator: " ")).")
    case .tooDeep(let scheme):
      Phrase(
        "“\(scheme.chinese)”只分两层，请选上一层的项。",
        "“\(scheme.english)” has two levels; name a term of the upper one.")
    case .lastOne(let scheme):
      Phrase(
        "“\(scheme.chinese)”至少要留一项，请先启用另一项。",
        "“\(scheme.english)” needs one term; switch another on first.")
    case .outOfPlace(let scheme, let term):
      Phrase(
        "\(scheme.chinese)只用于“\(term.chinese)”，请先选这一类。",
        "The \(scheme.english) is only for “\(term.english)”; choose that first.")
    }
  }
}
