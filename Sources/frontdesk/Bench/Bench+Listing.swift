import Desk
import Domain
import Foundation
import Resources
import Storage

extension Bench {
  /// Goal 2: everything the console reads when it starts, against the same in a file of a tenth.
  func start(beside smaller: String) throws -> Measurement {
    let other = try Bench(path: smaller, times: times)
    let (small, large) = try Timings.beside(max(3, times / 10), warmUp: 1) { _ in
      _ = try other.desk.ask(ReadDesk(), as: other.clerk)
    } _: { _ in
      _ = try desk.ask(ReadDesk(), as: clerk)
    }
    return Measurement(
      goal: "2",
      what: Phrase(
        "启动时读的全部，对比十分之一的文件", "what is read at the start, beside a file of a tenth"),
      ours: large.median, raw: small.median, must: 1.2)
  }

  /// Goal 12: a page of the queue from the command line, against SQLite's shell with the same
  /// statement; nothing where there is no shell.
  func listing() throws -> Measurement? {
    guard let shell = OutsideProgram.named("sqlite3") else { return nil }
    let sqlite = OutsideProgram(
      path: shell, words: ["sqlite3", "-readonly", path, RawDatabase.queueStatement(limit: 50)])
    let ours = OutsideProgram(
      path: "/proc/self/exe",
      words: ["frontdesk", "intake", "queue", "--data", path, "--as", clerk.number.text],
      surroundings: ["FRONTDESK_PIN=\(SampleEstate.pin)", "PATH=/usr/bin:/bin", "HOME=/"])
    let (alone, listed) = try Timings.beside(max(3, times / 10), warmUp: 1) { _ in
      try sqlite.run()
    } _: { _ in
      try ours.run()
    }
    return Measurement(
      goal: "12",
      what: Phrase("命令行列出队列一页，对比 sqlite3", "a page listed by the program, beside sqlite3"),
      ours: listed.median, raw: alone.median, must: 1.5)
  }
}
