import Desk
import Domain
import Resources
import Support
import Terminal
import Testing

// What a form holds between keys is seen only inside.
@testable import Console

/// A form being filled in.
struct FillingTests {
  private let scene: Scene
  private let household: HouseFacts
  private let choice: HouseFacts
  private let begun: HouseFacts

  init() throws {
    let rehearsal = try Rehearsal()
    try rehearsal.prepare(.empty)
    let clerk = try rehearsal.clerk("1002")
    let news = try rehearsal.desk.ask(ReadDesk(), as: clerk)
    scene = Scene(
      language: .chinese, now: rehearsal.now, house: news.house, staff: news.staff,
      pinyin: Rehearsal.pinyin)
    household = try rehearsal.desk.ask(LookUpHouse("3-1203"), as: clerk)
    choice = try rehearsal.desk.ask(LookUpHouse("302"), as: clerk)
    begun = try rehearsal.desk.ask(LookUpHouse("3-12"), as: clerk)
  }

  private static func form(_ fields: [EntryField]) -> EntryForm {
    EntryForm("test", Phrase("试", "test"), fields) { _ in .repaint }
  }

  private static let visitor = form([
    .line("name", Phrase("姓名", "Name")).required,
    .line("phone", Phrase("电话", "Phone")).with { $0.fullLength = 11 }
      .checked { $0.text("phone").count == 11 ? nil : Phrase("要 11 位", "Eleven digits") },
    EntryField("due", Phrase("时间", "Due"), .moment, columns: 18),
    .choice(
      "purpose", Phrase("事由", "Purpose"),
      EntryOption.numbered([
        ("visit", Phrase("探访", "call")), ("goods", Phrase("送货", "delivery")),
        ("other", Phrase("其他", "other")),
      ])),
  ])

  private func filled(_ keys: [Key], in form: EntryForm = visitor) -> Filling {
    var filling = Filling(form)
    for key in keys { _ = filling.update(key, in: scene) }
    return filling
  }

  private func typed(_ text: String) -> [Key] { text.map { .character($0) } }

  @Test func `a full field says that it takes no more, until something is taken out`() {
    let short = Self.form([.line("title", Phrase("事项", "Matter"), limit: 3)])
    var filling = filled(typed("水管漏"), in: short)
    #expect(filling.flaws["title"] == nil)
    _ = filling.update(.character("水"), in: scene)
    #expect(filling.flaws["title"]?.text(in: .chinese) == "最多 3 个字，多的没有收")
    _ = filling.update(.backspace, in: scene)
    #expect(filling.flaws["title"] == nil)
    filling.paste("漏水", in: scene)
    #expect(filling.flaws["title"] != nil)
    _ = filling.update(.tab, in: scene)
    #expect(filling.flaws["title"] == nil)
  }

  @Test func `an error never keeps anybody in a field`() {
    var filling = filled([.tab])
    #expect(filling.flaws["name"] != nil)
    #expect(filling.focused(in: scene)?.id == "phone")
    _ = filling.update(.backTab, in: scene)
    #expect(filling.focused(in: scene)?.id == "name")
    for key in typed("张") { _ = filling.update(key, in: scene) }
    #expect(filling.flaws["name"] == nil)
  }

  @Test func `saving goes to the first flaw, and asks for nothing`() {
    var filling = filled(typed("张三") + [.enter] + typed("123") + [.tab, .tab])
    #expect(filling.update(.function(9), in: scene) == nil)
    #expect(filling.focused(in: scene)?.id == "phone")
    #expect(filling.texts()["phone"] == "123")
  }

  @Test func `a full field that is right is left by itself`() {
    let filling = filled([.tab] + typed("13800138000"))
    #expect(filling.focused(in: scene)?.id == "due")
  }

  @Test func `a full field that is wrong waits`() {
    let form = Self.form([
      .line("plate", Phrase("牌", "Plate")).with { $0.fullLength = 3 }
        .checked { _ in Phrase("不对", "Wrong") }, .line("next", Phrase("下", "Next")),
    ])
    #expect(filled(typed("abc"), in: form).focused(in: scene)?.id == "plate")
  }

  @Test func `the same as last is taken field by field`() {
    var filling = Filling(Self.visitor, last: ["name": "李四", "purpose": "goods"])
    _ = filling.update(.control("d"), in: scene)
    #expect(filling.texts()["name"] == "李四")
    #expect(filling.focused(in: scene)?.id == "phone")
    _ = filling.update(.control("d"), in: scene)
    #expect(filling.focused(in: scene)?.id == "phone", "there was none")
    for key in [Key.tab, .tab, .control("d")] { _ = filling.update(key, in: scene) }
    #expect(filling.texts()["purpose"] == "goods")
  }

  @Test(arguments: ["sh", "songhuo", "送", "2", "２", "goods"])
  func `a choice is found by digit, words, code, initials and pinyin`(text: String) {
    var filling = filled([.tab, .tab, .tab] + typed(text))
    if filling.texts()["purpose"] == "" { _ = filling.update(.enter, in: scene) }
    #expect(filling.texts()["purpose"] == "goods")
  }

  @Test(arguments: [24, 12, 9])
  func `an open list hides nothing of what its field is for`(rows: Int) {
    let help = Phrase("来人要办什么，选一项。", "What they have come for.")
    let options = EntryOption.numbered((1...9).map { ("\($0)", Phrase("事由\($0)", "\($0)")) })
    let form = Self.form([
      .choice("purpose", Phrase("事由", "Purpose"), options).help(help),
      .line("name", Phrase("姓名", "Name")),
    ])
    var frame = Frame(Size(columns: 80, rows: rows))
    Filling(form).view(in: scene).draw(on: &frame, in: frame.bounds)
    #expect(frame.lines.count { $0.contains("来人要办什么，选一项。") } == 1)
    #expect(frame.lines.contains { $0.contains("1 事由1") })
    #expect(frame.lines.contains { $0.contains("4 事由4") })
  }

  @Test(arguments: Language.allCases)
  func `what was chosen is seen whole, in either language`(language: Language) {
    var spoken = scene
    spoken.language = language
    let options = EntryOption.numbered([
      ("service", Phrase("客户服务与接待中心值班台", "customer service")), ("works", Phrase("工程", "works")),
    ])
    let form = Self.form([.choice("to", Phrase("部门", "Department"), options, columns: 10)])
    var frame = Frame(Size(columns: 80, rows: 12))
    Filling(form, draft: ["to": "service"]).view(in: spoken).draw(on: &frame, in: frame.bounds)
    #expect(frame.lines[2].contains("[" + spoken.say(options[0].words)))
  }

  @Test func `a digit chooses only what is offered`() {
    let field = EntryField.choice("part", Phrase("部分", "Part"), EntryOption.yesOrNo, columns: 8)
      .offering { option, _ in option.code == "no" }
    let form = Self.form([field])
    #expect(filled(typed("1"), in: form).texts()["part"] == "")
    #expect(filled(typed("2"), in: form).texts()["part"] == "no")
  }

  @Test func `the list of the first field marks what stands in it already`() {
    let fields = [
      EntryField.choice("whom", Phrase("告知", "Told"), EntryOption.yesOrNo, columns: 8).preset("no")
    ]
    #expect(Filling(Self.form(fields)).pick == 1)
  }

  @Test func `leaving a choice with Tab takes what its letters have found, as Enter does`() {
    let found = filled([.tab, .tab, .tab] + typed("sh") + [.tab])
    #expect(found.texts()["purpose"] == "goods" && found.flaws["purpose"] == nil)
    let none = filled([.tab, .tab, .tab] + typed("xyz") + [.tab])
    #expect(none.texts()["purpose"] == "" && none.flaws["purpose"] != nil)
    let untouched = filled([.tab, .tab, .tab, .tab])
    #expect(untouched.texts()["purpose"] == "")
  }

  @Test(arguments: ["zq", "zhaoqiang", "赵强", "2001", "赵"])
  func `a member of the staff is found by number, name and pinyin`(text: String) {
    let form = Self.form([.choice("person", Phrase("人", "Person"), EntryOption.staff(scene))])
    #expect(filled(typed(text) + [.enter], in: form).texts()["person"] == "2001")
  }

  @Test func `what fits no choice is said, and Esc clears it`() {
    var filling = filled([.tab, .tab, .tab] + typed("没有") + [.enter])
    #expect(filling.flaws["purpose"]?.text(in: .english).contains("没有") == true)
    #expect(filling.update(.escape, in: scene) == nil)
    guard case .leave? = filling.update(.escape, in: scene) else {
      Issue.record("the second Esc should leave")
      return
    }
  }

  @Test func `a unit is chosen where several are meant`() {
    let form = Self.form([EntryField("house", Phrase("房号", "Unit"), .house, columns: 20).required])
    var filling = filled(typed("302"), in: form)
    filling.show(choice)
    #expect(filling.choices(in: scene).count == 2)
    _ = filling.update(.down, in: scene)
    _ = filling.update(.enter, in: scene)
    #expect(filling.texts()["house"] == "12-302")
    #expect(filling.flaws["house"] == nil, "what was typed before is forgotten")
  }

  @Test func `a unit that is still being typed is offered, and never taken for the whole of it`()
    throws
  {
    let unit = EntryField("house", Phrase("房号", "Unit"), .house, columns: 20)
    var filling = filled(typed("3-12"), in: Self.form([unit]))
    filling.show(begun)
    #expect(filling.facts?.household == nil)
    #expect(filling.echo(of: unit, in: scene) == "接着写，或选一户")
    #expect(filling.choices(in: scene).map(\.code) == ["3-1202", "3-1203"])
    var chosen = filling
    _ = filling.update(.enter, in: scene)
    #expect(filling.flaws["house"]?.text(in: .english).contains("not whole") == true)
    #expect(filling.texts()["house"] == "3-12", "Enter alone chooses nothing")
    _ = chosen.update(.down, in: scene)
    _ = chosen.update(.enter, in: scene)
    #expect(chosen.texts()["house"] == "3-1202")
  }

  @Test func `facts of what is no longer typed are not shown`() {
    let form = Self.form([EntryField("house", Phrase("房号", "Unit"), .house, columns: 20)])
    var filling = filled(typed("3-120"), in: form)
    filling.show(household)
    #expect(filling.facts == nil)
    _ = filling.update("3", in: scene)
    filling.show(household)
    #expect(filling.facts?.household?.code == "3-1203")
  }

  @Test func `a draft holds no PIN and no document`() {
    let form = Self.form([
      EntryField("pin", Phrase("口令", "PIN"), .secret, columns: 9),
      EntryField("number", Phrase("证件号", "Number"), .document, columns: 20),
      .line("text", Phrase("内容", "Text")),
    ])
    let filling = filled(typed("1357") + [.tab] + typed("110") + [.tab] + typed("字"), in: form)
    #expect(filling.kept == ["text": "字"])
    #expect(filling.isBegun)
  }

  @Test func `a draft gives back what was typed and chosen`() {
    let filling = filled(typed("张三") + [.tab, .tab, .tab, "2"])
    let again = Filling(Self.visitor, draft: filling.kept)
    #expect(again.texts() == filling.texts())
  }

  @Test func `a refusal marks the field it is about, wherever the form has one`() {
    var filling = filled([], in: Self.visitor)
    let isMarked = filling.mark(.visit(.nameMissing), in: scene)
    #expect(isMarked)
    #expect(filling.flaws["name"] == Refusal.visit(.nameMissing).sentence)
    #expect(filling.focused(in: scene)?.id == "name")
    let isElsewhere = filling.mark(.intake(.majorIncomplete("T1")), in: scene)
    #expect(!isElsewhere)
  }

  @Test func `the people of the department are offered first, and the others are found by name`() {
    let assign = StepForm(ids: ["T1"], scene: scene).assign
    let repair = filled(typed("2"), in: assign)
    let offered = repair.choices(in: scene).map(\.code)
    #expect(offered.contains("2001"))
    #expect(!offered.contains("1003"))
    let named = filled(typed("2chenjing"), in: assign)
    #expect(named.choices(in: scene).map(\.code) == ["1003"])
  }

  @Test func `what stands in a time from the beginning is typed over`() {
    let promise = StepForm(ids: ["T1"], scene: scene).promise
    #expect(filled([], in: promise).texts()["promise"] == "+24h")
    #expect(filled(typed("1500"), in: promise).texts()["promise"] == "1500")
  }
}
