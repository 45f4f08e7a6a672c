import Desk
import Domain
import Resources

/// The fields of the intake form that only some channels need (rules MS-6, OL-2).
enum IntakeChannelFields {
  static var fields: [EntryField] {
    [
      EntryField("posted", Phrase("发帖时间", "Posted"), .past, columns: 18)
        .shown { channel($0)?.isOnline == true }.onNewLine,
      EntryField("noticed", Phrase("发现时间", "Noticed"), .past, columns: 18)
        .shown { channel($0)?.isOnline == true }
        .checked { entries in
          guard let posted = entries.pastMoment("posted"),
            let noticed = entries.pastMoment("noticed"), noticed < posted
          else { return nil }
          return Refusal.intake(.postedAfterNoticed).sentence
        },
      .line("passedOnBy", Phrase("转来单位", "Passed on by"), columns: 24, limit: 60)
        .help(Phrase("谁转来的：集团、街道、报社、同事。", "Who handed it on: a company, a body, a paper."))
        .shown { channel($0)?.isPassedOn == true }.onNewLine,
      EntryField("passedOnAt", Phrase("转来时间", "When"), .past, columns: 18)
        .shown { channel($0)?.isPassedOn == true },
      .line("reference", Phrase("原件编号", "Reference"), columns: 24, limit: 60)
        .help(
          Phrase("来文编号、报纸期号、存放的文件夹；要找得到原件。", "A number, an issue, a folder: to find the original.")
        )
        .shown { channel($0)?.hasOriginal == true }.onNewLine,
      EntryField("foundAt", Phrase("发现时间", "Found"), .past, columns: 18)
        .help(Phrase("开箱、看到报道或短信的时间。", "When the box was opened, or it was read."))
        .shown { channel($0)?.isFound == true },
    ]
  }

  private static func channel(_ entries: Entries) -> Channel? { entries.code("channel") }

  /// What its channel brought, of the fields that are asked for now.
  static func particulars(of entries: Entries) -> IntakeParticulars {
    var particulars = IntakeParticulars()
    let channel = channel(entries)
    if channel?.isPassedOn == true {
      particulars.passedOnBy = entries.optional("passedOnBy")
      particulars.passedOnAt = entries.pastMoment("passedOnAt")
    }
    if channel?.hasOriginal == true { particulars.reference = entries.optional("reference") }
    if channel?.isFound == true { particulars.foundAt = entries.pastMoment("foundAt") }
    if isPublicRepair(entries) { particulars.place = entries.optional("place") }
    return particulars
  }

  private static func isPublicRepair(_ entries: Entries) -> Bool {
    entries.code("kind") == IntakeKind.repair && entries.isYes("public")
  }

  /// By what the same is looked for; nothing while too little is known.
  static func likeness(of entries: Entries) -> LikelyDuplicates? {
    guard let kind: IntakeKind = entries.code("kind") else { return nil }
    var asked = LikelyDuplicates(
      kind, words: "\(entries.text("title")) \(entries.beginning("text"))")
    asked.household = entries.facts?.household?.code
    asked.part = kind == .repair ? entries.optional("part") : nil
    asked.place = isPublicRepair(entries) ? entries.optional("place") : nil
    let isKnown = asked.household != nil || asked.place != nil
    return isKnown || Likeness(asked.words).isTelling ? asked : nil
  }
}
