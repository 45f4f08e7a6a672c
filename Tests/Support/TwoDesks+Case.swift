import Console
import Desk
import Domain
import Resources
import Terminal
import Testing

// What happens at the two desks in more than one test.
extension TwoDesks {
  /// Takes a complaint about the lift down at the second desk; returns its number.
  package func takeComplaint() throws -> String {
    var content = IntakeContent()
    content.title = "电梯异响"
    content.text = "电梯异响"
    content.terms[.target] = TermID(.office)
    return try second.perform(
      RegisterIntake(.complaint, by: .phone, from: RegisterIntake.Source(), content: content),
      as: assistant
    ).id
  }

  /// Verifies the facts of a case at the second desk.
  package func verify(_ id: String) throws {
    try second.perform(
      VerifyFacts(id, result: "属实", validity: .effective, responsibility: nil), as: assistant)
  }

  /// Plays keys at the first desk; before the event at `place` something else happens.
  package func play(
    _ keys: [Key], before place: Int = 0, meanwhile: @escaping () throws -> Void = {}
  ) throws -> [Frame] {
    let scene = Scene(
      language: .chinese, now: try Rehearsal.moment(Self.now),
      house: try first.ask(HouseRulesInForce()), pinyin: Rehearsal.pinyin)
    let now = scene.now
    var loop = ConsoleLoop(
      desk: first, session: Session(scene), clerk: supervisor, clock: { now })
    let display = ScriptedDisplay(Size(columns: 100, rows: 30), keys: keys)
    var count = 0
    display.beforeEvent = { _ in
      if count == place {
        do { try meanwhile() } catch { Issue.record(error) }
      }
      count += 1
    }
    _ = loop.run(on: display)
    return display.frames
  }
}
