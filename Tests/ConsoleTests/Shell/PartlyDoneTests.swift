import Desk
import Domain
import Resources
import Support
import Terminal
import Testing

@testable import Console

/// When the world fails in the middle of several records, it is said how many are saved and which are
/// not, and only those are still to be done.
struct PartlyDoneTests {
  private struct Broken: Error {}

  private let why = Phrase("磁盘满了。", "The disk is full.")

  private func remark(on id: String) -> Errand {
    Errand(NoteOnIntake(id, .remark("看过了"))) { _ in Phrase("记下了", "noted") }
  }

  private var broken: Errand { Errand(kind: "intake.note") { _, _ in throw Broken() } }

  @Test func `what is saved is counted, and what is not is named`() throws {
    let office = try Rehearsal()
    try office.prepare(.shift)
    let ids = try (1...3).map { try office.complain("路灯 \($0)", "\($0) 号路灯不亮") }
    let errand = Errand.several([remark(on: ids[0]), broken, remark(on: ids[2])], about: ids)
    do {
      _ = try errand.carryOut(office.desk, office.clerk("1002"))
      Issue.record("it did not fail")
    } catch let partly as PartlyDone {
      #expect(partly.saved == 1 && partly.missed == 2)
      #expect(partly.left == Array(ids.dropFirst()))
      #expect(
        partly.phrase(naming: partly.left, because: why).text(in: .english)
          == "1 saved; not saved, and still marked: \(ids[1]), \(ids[2]). The disk is full.")
    }
    #expect(try office.journalKinds().filter { $0 == "intake.note" }.count == 1)
  }

  @Test func `where nothing was saved the failure is told as ever`() throws {
    let office = try Rehearsal()
    try office.prepare(.shift)
    let id = try office.complain("路灯", "路灯不亮")
    let errand = Errand.several([broken, remark(on: id)], about: ["-", id])
    #expect(throws: Broken.self) { try errand.carryOut(office.desk, office.clerk("1002")) }
  }

  @Test func `those left stay marked, and what was typed stands in a form about them alone`() throws
  {
    var session = try Session.ofTheDay(.english)
    func press(_ keys: String...) {
      for key in keys.compactMap({ Key($0) }) { _ = session.update(.key(key)) }
    }
    press("F7")
    let first = try #require(session.pane.selectedID)
    press("Ins")
    let second = try #require(session.pane.selectedID)
    press("Ins", "F10", "9", "a", "b", "c", "F9")
    #expect(session.form?.form.records == [first, second])
    let partly = PartlyDone(saved: 1, missed: 1, left: [second], cause: Broken())
    session.take(partly, because: why)
    #expect(
      session.message.phrase.text(in: .chinese)
        == "记下了 1 条；没有保存、还标着的：\(second)。磁盘满了。")
    #expect(session.pane.target(in: session.scene) == "1 marked")
    #expect(session.form?.form.records == [second])
    #expect(session.form?.kept.values.contains("abc") == true)
    #expect(session.isSubmitting == false)
  }
}
