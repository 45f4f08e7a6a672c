import Foundation
import Support
import Testing

/// Whatever the environment says of language and terminal: a usable screen, or one clear line.
@Suite(.serialized)
struct LocaleTests {
  private static let locales: [[String: String]] = [
    ["LANG": "C"], ["LC_ALL": "POSIX", "LANG": "zh_CN.UTF-8"], ["LANG": "zh_CN.UTF-8"],
    ["LANG": ""],
    ["LC_CTYPE": "zh_CN.GB18030", "LANG": "C.UTF-8"],
  ]
  private static let kinds = [
    "xterm-256color", "xterm", "linux", "vt220", "screen-256color", "dumb", "", "no-such-thing",
  ]

  @Test func `the screen is usable, or the refusal is a sentence`() throws {
    let desk = try TestDesk(at: "2024-05-01 08:00", people: ConsoleOnTerminal.people)
    let all = Self.locales.flatMap { locale in Self.kinds.map { (locale, $0) } }
    let every = Trials.count(7, ci: 1, release: 1)
    for (locale, kind) in stride(from: 0, to: all.count, by: every).map({ all[$0] }) {
      let environment = locale.merging(["TERM": kind, "FRONTDESK_PIN": "1234"]) { $1 }
      let process = try TerminalProcess(
        Run.program.path,
        ["--data", desk.data, "--at", "2024-05-06 09:00", "--as", "1002", "--language", "zh-Hans"],
        environment: environment)
      let isUsable = !["dumb", "", "no-such-thing"].contains(kind)
      let end = Date(timeIntervalSinceNow: Patience.seconds)
      var sent = ""
      while !sent.contains(isUsable ? (kind == "linux" ? "Help" : "帮助") : "TERM"), Date.now < end {
        process.listen(for: 50)
        sent = process.everything()
      }
      let what = "\(locale) \(kind)"
      if isUsable {
        #expect(sent.contains(kind == "linux" ? "Complaints" : "投诉"), "\(what)")
        process.signal(SIGTERM)
        #expect(try process.end() == 0, "\(what)")
      } else {
        #expect(try process.end() == 64, "\(what)")
        #expect(sent.contains("xterm-256color"), "\(what)")
      }
      #expect(process.isGivenBack, "\(what)")
    }
    Trials.report("locales and terminals: \((all.count + every - 1) / every)")
  }
}
