import Desk
import Domain
import Resources
import Support
import Terminal
import Testing

// What a form holds between keys is seen only inside.
@testable import Console

/// The fields of classification in a form: what they propose, and what they leave alone.
struct ClassificationFieldTests {
  private let scene: Scene

  init() throws {
    let rehearsal = try Rehearsal()
    try rehearsal.prepare(.empty)
    let news = try rehearsal.desk.ask(ReadDesk(), as: rehearsal.clerk("1002"))
    scene = Scene(language: .chinese, now: rehearsal.now, house: news.house, staff: news.staff)
  }

  private var form: EntryForm {
    let fields = ClassificationFields(in: scene)
    return EntryForm(
      "test", Phrase("试", "test"),
      [
        fields.field(.target), fields.field(.responsibilityClass, proposedBy: .target),
        fields.field(.subjectClass, proposedBy: .target), fields.boundField(.dimension),
      ]
    ) { _ in .repaint }
  }

  private func filled(_ keys: Key...) -> Filling {
    var filling = Filling(form)
    for key in keys { _ = filling.update(key, in: scene) }
    return filling
  }

  @Test func `choosing a target fills what usually goes with it`() {
    let filling = filled("3")
    #expect(filling.chosen["class"] == "2")
    #expect(filling.chosen["subject"] == "equipmentDesign")
  }

  @Test func `a digit that chooses is said once, though the words begin with it`() {
    var english = scene
    english.language = .english
    var filling = Filling(form)
    _ = filling.update("1", in: english)
    let offers = filling.offers(in: english)
    #expect(offers.map(\.text) == ["service", "developer", "external"])
    #expect(offers.map(\.number) == [1, 2, 3])
    let option = EntryOption("2", Phrase("二类 开发商", "2 developer"), mark: "2")
    #expect(option.words(behind: "2") == Phrase("二类 开发商", "developer"))
    #expect(option.words(behind: "") == option.words)
  }

  @Test func `what was only proposed follows another target`() {
    let filling = filled("3", .backTab, "1")
    #expect(filling.chosen["class"] == "1")
    #expect(filling.chosen["subject"] == "service")
  }

  @Test func `what somebody chose stays, whatever the target`() {
    let filling = filled("3", "3", "6", .backTab, .backTab, .backTab, "1")
    #expect(filling.chosen["class"] == "3")
    #expect(filling.chosen["subject"] == "emergency")
  }

  @Test func `the side of quality is asked for only of management service`() {
    #expect(filled("1").fields(in: scene).map(\.id).last == "dimension")
    #expect(filled("3").fields(in: scene).map(\.id).last == "subject")
  }

  @Test func `a term that is switched off is not offered, and the others keep their digits`() throws
  {
    var classes = try #require(scene.house.schemes[.responsibilityClass])
    try classes.change(.turn(TermID(ResponsibilityClass.developer), isOn: false))
    let options = EntryOption.terms(of: .responsibilityClass, in: Schemes([classes]))
    #expect(options.map(\.code) == ["1", "3"])
    #expect(options.map(\.mark) == ["1", "3"])
  }
}
