import Resources
import Terminal
import Testing

@testable import Console

/// What was begun about one record is told where the same form is opened about another.
struct KeptDraftTests {
  private var session: Session

  init() throws {
    session = try Session.ofTheDay(.english)
    press("F7")
  }

  private mutating func press(_ keys: String...) {
    for key in keys.compactMap({ Key($0) }) { _ = session.update(.key(key)) }
  }

  private var said: String { session.message.phrase.text(in: .english) }

  @Test func `a form that is empty says that a draft of it is kept, and on which record`() throws {
    var it = self
    let first = try #require(it.session.pane.selectedID)
    it.press("F10", "1", "a", "b", "c", "F12", "Down", "F10", "1")
    let form = try #require(it.session.form)
    #expect(form.form.subject != first && !form.isBegun)
    #expect(it.said == "Of this form a draft is kept on \(first).")
    // What was begun is gone on with where it belongs.
    it.press("F12", "Up", "F10", "1")
    #expect(it.session.form?.form.subject == first && it.session.form?.isBegun == true)
    #expect(it.said == "Going on with your draft.")
  }

  @Test func `another form says nothing of it, nor one about a record that is gone`() throws {
    var it = self
    it.press("F10", "1", "a", "F12", "Down", "F10", "9")
    #expect(it.session.form != nil && it.said.isEmpty)
    it.press("F12", "F10", "1")
    let form = try #require(it.session.form?.form)
    it.session.drafts = [FormKey(form: form.id, subject: "T20240101-001"): ["text": "x"]]
    #expect(it.session.keptElsewhere(of: form) == nil)
  }
}
