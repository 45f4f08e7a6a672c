import Resources
import Terminal
import Testing

@testable import Console

/// How long a message stands: what was done until the next step or the next record, what was refused
/// until the next key that does something else.
struct StaleMessageTests {
  private var session: Session

  init() throws {
    session = try Session.ofTheDay(.english)
    press("F7")
  }

  private mutating func press(_ keys: String...) {
    for key in keys.compactMap({ Key($0) }) { _ = session.update(.key(key)) }
  }

  private var said: String { session.message.phrase.text(in: .english) }

  @Test(arguments: ["1", "F4", "F2", "Enter"])
  func `a refusal goes with the next key that does something`(key: String) {
    var it = self
    it.press("Ctrl+Y")
    #expect(it.said == "There is nothing to do again.")
    it.press(key)
    #expect(it.said.isEmpty)
  }

  @Test func `what was done stays`() {
    var it = self
    it.session.say(Message(Phrase("好了", "Done."), .done))
    it.press("F4", "Esc", "Enter", "Esc", "F7")
    #expect(it.said == "Done.")
  }

  @Test(arguments: [["Down"], ["End"], ["Enter", "PgDn"], ["F6"]])
  func `what was done goes with the key that selects another record`(keys: [String]) {
    var it = self
    it.session.say(Message(Phrase("好了", "Done."), .done))
    for key in keys.dropLast() { it.press(key) }
    #expect(it.said == "Done.")
    it.press(keys[keys.count - 1])
    #expect(it.said.isEmpty)
  }

  @Test func `on a page of rows it goes with the key that selects another row`() {
    var it = self
    it.session.say(Message(Phrase("好了", "Done."), .done))
    let rows = ["a", "b"].map { RowPage.Row($0, [Span($0)]) }
    let page = RowPage("A list", [], rows, in: it.session.scene)
    it.session.show(page) { _, _, _ in page }
    #expect(it.said == "Done.")
    it.press("Down")
    #expect(it.said.isEmpty)
  }

  @Test func `a second Ctrl+Q is no longer asked for once another key has come`() {
    var it = self
    it.session.wantsToQuit = true
    it.session.say(Message(Phrase("再按一次", "Ctrl+Q again to quit."), .refused))
    it.press("Home")
    #expect(it.said.isEmpty)
  }

  @Test func `in a form the refusal goes when its field is changed, and not before`() {
    var it = self
    it.press("F6", "Ctrl+N")
    it.session.take(EntryFlaw("name", Phrase("不行", "That will not do.")))
    it.press("Shift+Tab", "Tab")
    #expect(it.said == "That will not do.")
    it.session.take(EntryFlaw("name", Phrase("不行", "That will not do.")))
    it.press("a")
    #expect(it.said.isEmpty)
  }
}
