import Console
import Desk
import Support
import Terminal
import Testing

/// Several slips that are marked, and come back together.
struct MarkedSlipTests {
  @Test func `where none of them is out, F9 says where the first is`() throws {
    let office = try Rehearsal()
    try office.prepare(.shift)
    try office.set("2024-11-04 09:00")
    for name in ["张伟", "李强"] { try office.admit(name, to: "3-1203") }
    for slip in ["V-1", "V-2"] {
      try office.desk.perform(ReturnSlip(slip, documentReturned: true), as: office.clerk("1002"))
    }
    var console = try RehearsalConsole(on: office, clerk: "1002")
    // The third view has all of today.
    let keys: [Key] = [
      .function(6), .function(4), .character("3"), .insert, .insert, .function(9),
    ]
    let lines = try #require(console.play(keys: keys).last).lines
    #expect(lines[22].contains("收回：3-1203"))
  }
}
