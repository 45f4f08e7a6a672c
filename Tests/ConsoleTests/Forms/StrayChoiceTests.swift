import Desk
import Domain
import Resources
import Support
import Terminal
import Testing

// What a form holds between keys is seen only inside.
@testable import Console

/// What was typed in a field to pick from and is none of its choices.
struct StrayChoiceTests {
  private let scene: Scene

  init() throws {
    let rehearsal = try Rehearsal()
    let house = try rehearsal.desk.ask(HouseRulesInForce())
    scene = Scene(
      language: .chinese, now: rehearsal.now, house: house, pinyin: Rehearsal.pinyin)
  }

  private static func form(_ fields: [EntryField]) -> EntryForm {
    EntryForm("test", Phrase("试", "test"), fields) { _ in .repaint }
  }

  private static let visitor = form([
    .line("name", Phrase("姓名", "Name")).required, .line("phone", Phrase("电话", "Phone")),
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

  /// What a key was refused with; nothing where it was not.
  private func refused(_ key: Key, in filling: inout Filling) -> Phrase? {
    guard case .refused(let why)? = filling.update(key, in: scene) else { return nil }
    return why
  }

  @Test(arguments: [Key.enter, .tab, .down])
  func `from what is no choice nobody goes on, and it stays until it is taken out`(key: Key) {
    var filling = filled([.tab, .tab, .tab] + typed("楼道灯坏了三天"))
    for _ in 1...2 {
      let why = refused(key, in: &filling)
      #expect(why?.text(in: .chinese) == "“事由”的选单里没有“楼道灯坏了三天”。请选一项；F4 清掉打的字，列出全部。")
    }
    #expect(filling.focused(in: scene)?.id == "purpose")
    #expect(filling.lines["purpose"]?.text == "楼道灯坏了三天")
    _ = filling.update(.backTab, in: scene)
    #expect(filling.focused(in: scene)?.id == "due", "going back is never refused")
    for next in [Key.tab, .control("u"), "2"] { _ = filling.update(next, in: scene) }
    #expect(filling.texts()["purpose"] == "goods" && filling.flaws["purpose"] == nil)
  }

  private static let told = form([
    .choice("urgent", Phrase("加急", "Urgent"), EntryOption.yesOrNo),
    .choice("by", Phrase("方式", "By"), EntryOption.yesOrNo),
    .line("text", Phrase("内容", "Text")),
  ])

  @Test func `a sentence for the text behind is told whose it could be`() {
    var filling = filled(typed("王先生说楼道灯坏了2天"), in: Self.told)
    let why = refused(.enter, in: &filling)
    #expect(why?.text(in: .chinese).contains("像是写给“内容”的") == true)
    #expect(why?.text(in: .english).contains("Was it meant for “Text”?") == true)
    // A digit in the middle of it chooses nothing, and nothing of it is lost.
    #expect(filling.lines["urgent"]?.text == "王先生说楼道灯坏了2天")
    #expect(filling.texts()["urgent"] == "")
    var short = filled(typed("z"), in: Self.told)
    #expect(refused(.enter, in: &short)?.text(in: .english).contains("Text") == false)
    let long = String(repeating: "水", count: 200)
    #expect(filled(typed(long), in: Self.told).lines["urgent"]?.text == long)
  }

  @Test func `what may be somebody's number or a PIN is repeated in no sentence`() {
    for figures in ["440301199001011234", "357"] {
      var filling = filled(typed("没") + typed(figures), in: Self.told)
      let why = refused(.enter, in: &filling)
      #expect(why?.text(in: .chinese) == "“加急”的选单里没有打的这些。请选一项；F4 清掉打的字，列出全部。")
      #expect(why?.text(in: .english).contains(figures) == false)
    }
  }

  @Test func `F4 lists all choices, and clears what none of them fits`() {
    var filling = filled(typed("丢了身份证") + [.enter, .function(4)], in: Self.told)
    #expect(filling.choices(in: scene).count == EntryOption.yesOrNo.count)
    #expect(filling.lines["urgent"]?.isEmpty == true && filling.flaws["urgent"] == nil)
    _ = filling.update("1", in: scene)
    #expect(filling.texts()["urgent"] == EntryOption.yesOrNo.first?.code)
    // What fits one is the beginning of a choice, and stays.
    #expect(filled(typed("shi") + [.function(4)], in: Self.told).lines["urgent"]?.text == "shi")
  }

  @Test func `Esc takes out what is no choice, and leaves the form at its next press`() {
    var filling = filled(typed("丢了身份证") + [.enter], in: Self.told)
    #expect(filling.flaws["urgent"] != nil)
    if filling.update(.escape, in: scene) != nil { Issue.record("the form should stay") }
    #expect(filling.lines["urgent"]?.isEmpty == true && filling.flaws["urgent"] == nil)
    guard case .leave? = filling.update(.escape, in: scene) else {
      Issue.record("the form should be left")
      return
    }
  }

  @Test func `saving takes letters that only one choice fits, and names the field where none does`()
  {
    var one = filled(typed("shi"), in: Self.told)
    guard case .submit? = one.update(.function(9), in: scene) else {
      Issue.record("it should be saved")
      return
    }
    #expect(one.texts()["urgent"] == "yes")
    var none = filled(typed("没有") + [.backTab], in: Self.told)
    let why = refused(.function(9), in: &none)
    #expect(why?.text(in: .english).hasPrefix("Urgent: “没有” is no choice.") == true)
    #expect(none.focused(in: scene)?.id == "urgent")
    var several = filled([.tab, .tab, .tab] + typed("h") + [.backTab])
    #expect(several.update(.function(9), in: scene) == nil)
    #expect(
      several.flaws["purpose"]?.text(in: .english) == "“h” is not chosen yet; choose one")
  }

  @Test func `the row of messages says it until the next key`() throws {
    var session = try Session.ofTheDay(.english)
    for key in [Key.function(7), .control("n")] + typed("楼道灯坏了") + [.enter] {
      _ = session.update(.key(key))
    }
    #expect(session.message.phrase.text(in: .chinese).contains("的选单里没有“楼道灯坏了”"))
    #expect(session.message.tone == .refused)
    _ = session.update(.key(.control("u")))
    #expect(session.message.phrase.text(in: .chinese).isEmpty)
  }
}
