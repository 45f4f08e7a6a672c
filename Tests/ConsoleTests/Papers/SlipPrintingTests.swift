import Console
import Desk
import Domain
import Resources
import Support
import Terminal
import Testing

/// A slip that is printed as soon as it is given, where the office has set a printer.
struct SlipPrintingTests {
  private let office: Rehearsal

  init() throws {
    office = try Rehearsal()
    try office.prepare(.shift)
    try office.desk.perform(SetSetting(.slipPrinter, to: "/dev/lp"), as: office.supervisor)
  }

  /// Registers somebody in the console, and gives its last screen.
  private func register(by outlet: PaperOutlet) throws -> String {
    var scene = Scene(
      language: .chinese, now: office.now, house: try office.desk.ask(HouseRulesInForce()),
      pinyin: Rehearsal.pinyin)
    scene.outlet = outlet
    let now = office.now
    var loop = ConsoleLoop(
      desk: office.desk, session: Session(scene), clerk: try office.clerk("1002"), clock: { now })
    var script: [Event] = .keys(.function(6), .control("n"))
    script += .line("3-1203")
    script += .line("张三")
    script += .keys(.enter)
    script += .line("送货")
    script += .keys(.function(9))
    let display = ScriptedDisplay(script: script)
    _ = loop.run(on: display)
    return display.frames.last?.lines.joined(separator: "\n") ?? ""
  }

  @Test func `the message says that it is printed`() throws {
    var outlet = PaperOutlet.closed
    outlet.raw = { bytes, goal, before in
      #expect(goal == .device("/dev/lp") && bytes.starts(with: [0x1B, 0x40]))
      try before()
      return ""
    }
    #expect(try register(by: outlet).contains("访客单 V-1：3-1203，已打印"))
    #expect(try office.journalKinds().suffix(2) == ["visit.admit", "visit.print"])
  }

  @Test func `a printer without paper keeps nobody waiting`() throws {
    var outlet = PaperOutlet.closed
    outlet.raw = { _, _, _ in throw PaperFailure.deviceFailed("/dev/lp", Phrase("没有纸", "no paper"))
    }
    #expect(try register(by: outlet).contains("访客单 V-1：3-1203；单子没印"))
    #expect(try office.desk.ask(ListVisits(.open), as: office.clerk("1002")).count == 1)
    #expect(try office.journalKinds().last == "visit.admit")
  }
}
