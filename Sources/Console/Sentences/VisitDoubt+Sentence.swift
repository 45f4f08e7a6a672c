import Domain
import Resources

extension VisitDoubt {
  /// What the desk is told; it hinders nothing.
  package func sentence(in zone: EstateZone) -> Phrase {
    switch self {
    case .malformedPhone: Phrase("电话不像电话，已照写登记。", "The phone does not look like one; it is taken.")
    case .malformedPlate:
      Phrase("车牌不像车牌，请再看一眼，已照写登记。", "The plate does not look like one; look again.")
    case .malformedHostNumber:
      Phrase(
        "拨的号码不像电话、分机或对讲，已照写登记。",
        "The number called is no phone, extension or intercom; it is taken.")
    case .hostNumberMissing:
      Phrase("没有记下拨的是哪个号码。", "The number that was called is not written down.")
    case .purposeMissing: Phrase("没有写事由，请补问。", "No purpose was given; please ask.")
    case .alreadyInside(let slip, let since):
      Phrase(
        "同一证件 \(zone.text(since)) 起已在场，访客证 \(slip)。",
        "The same document is inside since \(zone.text(since)) with slip \(slip).")
    case .insideUnderAnotherName(let slip, let since, let name):
      Phrase(
        "同一证件 \(zone.text(since)) 起已用另一个名字（\(name.masked)）在场，访客证 \(slip)。",
        "The same document is inside under another name (\(name.masked)) since \(zone.text(since)), slip \(slip)."
      )
    case .instruction(let instruction): instruction.sentence(in: zone)
    case .documentNotReturned:
      Phrase("证件还没有记归还。", "The document is not marked as given back.")
    case .countedAsGone:
      Phrase(
        "这位访客没有签离，核销后算已离开；人还在里面就再登记一张。",
        "They had not been signed out and count as gone now; if they are inside, register them anew."
      )
    case .clockWentBack:
      Phrase("钟比登记时早：钟往回走了，请对钟。", "The clock shows less than at the arrival; set it right.")
    }
  }
}

extension Instruction {
  fileprivate func sentence(in zone: EstateZone) -> Phrase {
    let end = until.map { Phrase("，到 \(zone.text($0))", ", until \(zone.text($0))") }
    let place = household.map { Phrase($0, $0) } ?? Phrase("全小区", "the whole estate")
    func text(_ language: Language) -> String {
      let who = person.name.masked.isEmpty ? "" : " " + person.name.masked
      let why = reason.isEmpty ? "" : (language == .chinese ? "：" : ": ") + reason
      let what = kind.words.text(in: language)
      let stop = language == .chinese ? "。" : "."
      return place.text(in: language) + (language == .chinese ? " 交代：" : " said: ") + what + who
        + (end?.text(in: language) ?? "") + why + stop
    }
    return Phrase(text(.chinese), text(.english))
  }
}
