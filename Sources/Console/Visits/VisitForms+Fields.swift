import Desk
import Domain
import Resources

// The fields of the slip, in the order in which a desk asks.
extension VisitForms {
  static func fields(_ scene: Scene) -> [EntryField] {
    who(scene) + identity + call + rest
  }

  private static func who(_ scene: Scene) -> [EntryField] {
    let purposes = scene.house.purposes.all.filter(\.isOn)
    return [
      EntryField("house", Phrase("房号", "Unit"), .house, columns: 22).required,
      .line("name", Phrase("访客", "Visitor"), columns: 16, limit: 40).required.onNewLine
        .suggesting { regulars($0, in: scene) },
      .line("phone", Phrase("电话", "Phone"), columns: 14, limit: 20)
        .with {
          $0.fullLength = 11
          $0.warning = phoneWarning
        },
      .line("purpose", Phrase("事由", "Purpose"), columns: 16, limit: 60).required.onNewLine
        .suggesting { _ in
          purposes.enumerated().map { index, purpose in
            EntrySuggestion(
              EntryOption(
                purpose.id, purpose.words, mark: index < 9 ? "\(index + 1)" : ""),
              ["purpose": scene.say(purpose.words)])
          }
        }.with { $0.warning = { stay($0, in: scene) } },
      .line("people", Phrase("人数", "People"), columns: 4, limit: 3).preset("1")
        .checked { entries in
          (1...999).contains(entries.number("people") ?? 0)
            ? nil : Phrase("人数写 1 到 999", "Write 1 to 999")
        },
    ]
  }

  /// How long a visit for a purpose in somebody's own words may last: the house says it for all.
  private static func stay(_ entries: Entries, in scene: Scene) -> Phrase? {
    let purpose = entries.text("purpose")
    guard !purpose.isEmpty, scene.house.purposes.meant(by: purpose) == nil else { return nil }
    let minutes = scene.house.purposes.minutes(for: purpose)
    return Phrase(
      "自己写的事由，按停留 \(minutes) 分钟算",
      "Own words: \(minutes.counted("minute is", "minutes are")) allowed")
  }

  /// A phone that no phone has is taken all the same: the visitor stands there.
  @Sendable private static func phoneWarning(_ entries: Entries) -> Phrase? {
    guard !entries.isEmpty("phone") else { return nil }
    let digits = ContactPhone.digits(entries.text("phone"))
    guard ContactPhone.isWellFormed(entries.text("phone")) else {
      return Phrase(
        "电话 \(digits.count) 位，不像电话，也能登记", "\(digits.count) digits are no phone; taken all the same")
    }
    // The plan of numbers gives mobiles 13 to 19.
    let prefix = digits.prefix(2)
    guard digits.count == 11, ["10", "11", "12"].contains(prefix) else { return nil }
    return Phrase(
      "没有 \(prefix) 开头的手机号，再问一下，也能登记", "No mobile begins with \(prefix); taken all the same")
  }

  @Sendable private static func plateWarning(_ entries: Entries) -> Phrase? {
    let plate = IdentityNumber.folded(entries.text("plate"))
    guard !plate.isEmpty, !PlateWriting.builtIn.isWellFormed(plate) else { return nil }
    return Phrase("不像车牌，请再看一眼，也能登记", "That looks like no plate; taken all the same")
  }

  /// Those who often come to the unit; a name is seen whole once it has been typed.
  private static func regulars(_ entries: Entries, in scene: Scene) -> [EntrySuggestion] {
    (entries.facts?.frequent ?? []).map { regular in
      let typed = entries.text("name").searchFolded
      let isTyped = !typed.isEmpty && regular.name.whole.searchFolded.hasPrefix(typed)
      let name = isTyped ? regular.name.whole : regular.name.masked
      let purpose = scene.purpose(regular.purpose)
      let rest = [regular.phone.masked, purpose].filter { !$0.isEmpty }
        .joined(separator: "  ")
      return EntrySuggestion(
        EntryOption(
          regular.name.whole,
          Phrase("\(name)  \(rest)  \(regular.times) 次", "\(name)  \(rest)  \(regular.times)x")
        ),
        [
          "name": regular.name.whole, "phone": regular.phone.whole, "plate": regular.plate.whole,
          "document": regular.document.rawValue, "purpose": purpose,
        ].filter { !$0.value.isEmpty })
    }
  }

  private static let identity: [EntryField] = [
    .choice(
      "document", Phrase("证件", "Document"), EntryOption.all(DocumentKind.self, \.words), columns: 14
    ).required.preset(DocumentKind.idCard.rawValue).onNewLine,
    EntryField("number", Phrase("证件号", "Number"), .document, columns: 20)
      .shown { $0.code("document") != DocumentKind.none }
      .checked { entries in
        guard entries.code("document") == DocumentKind.idCard,
          let typed = entries.exact("number"),
          entries.isEmpty("reason"), !isTurnedAway(entries)
        else { return nil }
        do throws(Refusal) {
          _ = try IdentityNumber(typed)
          return nil
        } catch { return error.sentence }
      },
    .choice("returned", Phrase("证件已还", "Given back"), EntryOption.yesOrNo, columns: 6)
      .preset("yes").shown { $0.code("document") != DocumentKind.none }
      .help(Phrase("看完就还、说谢谢；还没还的访客在等候区。", "Given back with thanks; else they wait.")),
  ]

  /// Whether the host must be called, or something speaks for it: no document, or what the unit said.
  static func isCalled(_ entries: Entries) -> Bool {
    let isWanted = entries.facts?.instructions.contains {
      $0.kind == .callFirst || $0.kind == .doNotAdmit
    }
    return entries.code("document") == DocumentKind.none || isWanted == true
  }

  /// Whether the host's answer keeps the visitor out.
  static func isTurnedAway(_ entries: Entries) -> Bool {
    let answer: HostCall.Answer? = entries.code("call")
    return answer.map { $0 != .answered } ?? false
  }

  private static let call: [EntryField] = [
    .choice(
      "call", Phrase("问被访人", "Host called"), EntryOption.all(HostCall.Answer.self, \.words),
      columns: 14
    ).onNewLine
      .help(Phrase("没有证件要先打电话；不同意或打不通就不放行。", "Without a document call first."))
      .checked { entries in
        entries.code("document") == DocumentKind.none && entries.isEmpty("call")
          ? Phrase("请先打电话，再选回答", "Call first, then choose the answer") : nil
      },
    .line("callNumber", Phrase("拨的号码", "Number called"), columns: 16, limit: 20)
      .help(Phrase("空着就是这一户的联系电话。", "Empty: the unit's own phone."))
      .shown { isCalled($0) || !$0.isEmpty("call") }
      .with { field in
        field.echo = { entries in
          guard entries.isEmpty("callNumber"), let contact = entries.facts?.household?.contact
          else {
            return nil
          }
          return Sensitive(contact.phone, as: .phone).masked
        }
      },
    .line("turnedAway", Phrase("不放行原因", "Why not in"), columns: 40, limit: 200).required.onNewLine
      .shown { isTurnedAway($0) }
      .help(Phrase("写进值班记事；按数字选，也可以直接写。", "Goes into the notebook; a digit chooses, or write it."))
      .suggesting { entries in whyNot(entries.language) },
  ]

  /// Why somebody is turned away, as it is said nearly always.
  private static func whyNot(_ language: Language) -> [EntrySuggestion] {
    let usual = [
      Phrase("被访人不同意来访", "the host does not want the visit"),
      Phrase("联系不上被访人，请改日再来", "the host was not reached; to come again"),
      Phrase("不肯出示证件", "would not show a document"),
      Phrase("推销、派发传单", "peddling or leaflets"),
      Phrase("住户交代不放行", "the household has forbidden it"),
    ]
    return usual.enumerated().map { index, words in
      EntrySuggestion(
        EntryOption("\(index)", words, mark: "\(index + 1)"),
        ["turnedAway": words.text(in: language)])
    }
  }

  private static let rest: [EntryField] = [
    .line("plate", Phrase("车牌", "Plate"), columns: 12, limit: 12).onNewLine
      .help(Phrase("写法不像车牌也能登记。", "What does not look like a plate is taken too."))
      .with { $0.warning = plateWarning },
    .line("others", Phrase("同访房号", "Also to"), columns: 20, limit: 200)
      .help(Phrase("同一次来还要去的房号，用空格隔开。", "Further units of the same visit, with blanks.")),
    .line("goods", Phrase("物品", "Goods"), columns: 24, limit: 200).onNewLine
      .help(Phrase("带进带出的大件。", "What is carried in or out.")),
    .line("slip", Phrase("访客证", "Slip"), columns: 8, limit: 12)
      .help(Phrase("空着就用下一张。", "Empty: the next one."))
      .shown { !isTurnedAway($0) },
    .line("reason", Phrase("放行说明", "Reason"), columns: 36, limit: 200).onNewLine
      .shown { !isTurnedAway($0) }
      .help(
        Phrase(
          "没有证件由主管放行，或证件号核对不上仍放行时写。", "For a supervisor who admits without a document.")),
  ]
}
