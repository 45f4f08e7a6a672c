import Console
import Desk
import Domain
import Foundation
import Resources
import Support
import Terminal
import Testing

/// Printing from the console: what is typed, what gets out, what is said.
struct PrintFormTests {
  private let office: Rehearsal
  private let folder: URL

  init() throws {
    office = try Rehearsal()
    try office.prepare(.shift)
    folder = URL.temporaryDirectory.appending(path: "frontdesk-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// An outlet that keeps what it is given in a folder; a printer's job under its title.
  private var outlet: PaperOutlet {
    let folder = folder
    return PaperOutlet { text, path, before in
      try before()
      try text.write(to: folder.appending(path: path), atomically: true, encoding: .utf8)
    } send: { text, job, before in
      try before()
      let name = "\(job.printer ?? "usual")-\(job.copies)-\(job.title)"
      try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
      return "id 7"
    }
  }

  /// Works the console on the selected record, and gives its last screen.
  private func work(as number: String = "1002", _ events: [Event]) throws -> String {
    var scene = Scene(
      language: .chinese, now: office.now, house: try office.desk.ask(HouseRulesInForce()),
      pinyin: Rehearsal.pinyin)
    scene.outlet = outlet
    let now = office.now
    var loop = ConsoleLoop(
      desk: office.desk, session: Session(scene), clerk: try office.clerk(number), clock: { now })
    let display = ScriptedDisplay(script: .keys(.function(7)) + events)
    _ = loop.run(on: display)
    return display.frames.last?.lines.joined(separator: "\n") ?? ""
  }

  private let print: [Event] = .keys(.function(2)) + .line("41")

  private func read(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  @Test func `a text file gets the proposed name where none is typed`() throws {
    let id = try office.pipe()
    let screen = try work(print + .keys(.enter, "2", .function(9)))
    #expect(screen.contains("报修派工单已写到 \(id)-repair.txt"))
    #expect(try read("\(id)-repair.txt").contains("欧阳婷婷"))
    #expect(try office.journalKinds().last == "paper.print")
  }

  @Test func `a page for a browser goes where it is named`() throws {
    _ = try office.pipe()
    let screen = try work(print + .keys(.enter, "3") + .line("a.html") + .keys(.function(9)))
    #expect(screen.contains("已写到 a.html"))
    #expect(try read("a.html").hasPrefix("<!DOCTYPE html>"))
  }

  @Test func `a printer gets as many copies as were asked for`() throws {
    let id = try office.pipe()
    let screen = try work(
      print + .keys(.enter, "4", .enter, .control("u"), "3", .function(9)))
    #expect(screen.contains("已送打印 3 份"))
    #expect(try read("usual-3-\(id)").contains("报修派工单"))
  }

  @Test func `looking first prints nothing, and the form stays`() throws {
    _ = try office.pipe()
    let screen = try work(print + .keys(.enter, "1", .function(9), .escape))
    #expect(screen.contains("打印单据") && screen.contains("先看看"))
    #expect(try office.journalKinds().last != "paper.print")
  }

  @Test func `a technician is told whose work printing is`() throws {
    _ = try office.pipe()
    let screen = try work(as: "2001", print)
    #expect(screen.contains("这一步要由"))
  }
}
