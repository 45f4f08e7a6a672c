import Foundation
import Storage
import Support
import Testing

/// A handover whose sealing is killed between its commit and the replacing of the key.
@Suite(.serialized)
struct SealFaultTests {
  @Test func `killed before the key is replaced, the next start replaces it, and all seals hold`()
    throws
  {
    let desk = try FaultDesk(recorder: try Preload.recorder.get(), setsUp: true)
    try desk.finish("staff add 1002 王强 --role receptionist", as: "1001")
    try desk.finish("staff add 1003 陈静 --role receptionist", as: "1001")
    try desk.keepKeysBeside()
    for day in 1...3 {
      let date = "2024-11-0\(day)"
      try desk.finish("shift start --without-record 第一班 --at \(date)T08:00", as: "1002")
      try desk.finish("handover submit --remark 平稳 --at \(date)T19:50", as: "1002")
      try desk.finish("handover read --all --at \(date)T19:55", as: "1003")
      let accept = "handover accept H202411\(String(format: "%02d", day))-1 --at \(date)T20:00"
      let signing = try desk.start(accept, as: "1003", dyingAt: "desk.sqlite.seal-key")
      // The first seal makes its key before it seals, and dies there; nothing was signed then.
      #expect(signing.end().signal == SIGKILL)
      if day == 1 {
        #expect(try Store(opening: desk.data).checkJournal().seals == 0)
        try desk.finish(accept, as: "1003")
      }
      let check = try Store(opening: desk.data).checkJournal()
      #expect(check.isSound && check.seals == day, "\(check)")
      try desk.finish("shift end --at \(date)T20:05", as: "1002")
    }
  }
}
