import Foundation
import Storage
import Support
import Testing

/// A disk that is full, and the room that was laid by for that.
@Suite(.serialized)
struct ReserveTests {
  /// A real file, whose writes go wrong as long as that file is there.
  private func note(
    at writers: Writers, fullWhile flag: String
  ) throws -> ProgramRun.Ending {
    try ProgramRun(
      BuiltProgram.writer, [writers.data, "1001", Writers.earnestPin, "满", "1", "0"],
      environment: PreparedDesk.environment.merging([
        "LD_PRELOAD": try Preload.injector.get().path, "FAULT_FOLDER": writers.folder.path,
        "FAULT_CALLS": "w", "FAULT_HOW": "\(ENOSPC)", "FAULT_AT": "1", "FAULT_LASTS": "from",
        "FAULT_ONLY": "desk.sqlite-journal", "FAULT_WHILE": flag,
      ]) { $1 }
    ).end()
  }

  @Test func `a full disk takes what is laid by, and the step is saved`() throws {
    let writers = try Writers(isPractice: false)
    let reserve = Reserve(besides: writers.data)
    #expect(reserve.isThere, "setting up lays it")
    let ended = try note(at: writers, fullWhile: reserve.path)
    #expect(ended.status == 0, "\(ended.error)")
    #expect(!reserve.isThere)
    #expect(try writers.notes() == ["满-0"])
  }

  @Test func `without it, a full disk takes nothing and says so`() throws {
    let writers = try Writers(isPractice: false)
    let reserve = Reserve(besides: writers.data)
    try FileManager.default.removeItem(atPath: reserve.path)
    let ended = try note(at: writers, fullWhile: writers.data)
    #expect(ended.error.contains("diskFull"), "\(ended.error)")
    #expect(try writers.notes().isEmpty)
    reserve.lay()
    let size = try FileManager.default.attributesOfItem(atPath: reserve.path)[.size] as? NSNumber
    #expect(size?.intValue == Reserve.size)
  }
}
