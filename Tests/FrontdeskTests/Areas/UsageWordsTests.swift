import Foundation
import Testing

/// What the program says of a line that was typed wrongly: in the clerk's language, whole.
@Suite struct UsageWordsTests {
  @Test(arguments: [
    ("intake show", "缺少 <id>。"),
    ("handover count 钥匙 -5", "缺少 <count>。“-5”当成了选项：这里没有负数，请写 0 以上的数。"),
    ("intake show a b c", "多出“b”、“c”，请看 --help。"),
    ("intake show x --jso", "没有选项 --jso，是不是 --json？"),
    ("intake accept x --bogus", "没有选项 --bogus，请看 --help。"),
    ("intake follow-up x --posts 0", "--posts 要写 1 以上的数。"),
    ("intake count x --yes --no --reason x", "--no 和 --yes 只能用一个。"),
    ("intake count x --reason a", "请给出其中一个：--yes、--no。"),
    ("intake list --open=3", "--open 后面不带值。"),
    ("intake criterion x --letter Q --reason r", "“Q”不能用于 --letter <letter>，可用：A B C D。"),
    ("intake follow-up x --posts q", "“q”不能用于 --posts <posts>。"),
    ("intake add --kind", "--kind <kind> 后面缺值。"),
    ("calendar show abc", "“abc”不能用于 <year>。"),
  ])
  func `wrong usage is told in Chinese without a word of English`(
    line: String, sentence: String
  ) throws {
    let run = try Run(line.split(separator: " ").map(String.init), environment: [:])
    #expect(run.status == 64)
    #expect(run.error == sentence + "\n")
    let english = try Run(
      line.split(separator: " ").map(String.init), environment: ["FRONTDESK_LANGUAGE": "en"])
    #expect(english.status == 64)
    #expect(english.error.hasSuffix(".\n") || english.error.hasSuffix("?\n"))
    #expect(!english.error.contains("?."))
  }

  @Test(arguments: [
    ("lst", "没有子命令“lst”，可用：console demo "),
    ("intake lst --as 1002", "没有子命令“lst”，可用：add "),
    ("visit roll", "没有子命令“roll”，可用：in "),
    ("visit lead --help", "没有子命令“lead”，可用：in "),
    ("visit lead -h", "没有子命令“lead”，可用：in "),
    ("help visit lead", "没有子命令“lead”，可用：in "),
    ("lead --help", "没有子命令“lead”，可用：console demo "),
  ])
  func `a subcommand that there is not is named before anything behind it`(
    line: String, start: String
  ) throws {
    let run = try Run(line.split(separator: " ").map(String.init), environment: [:])
    #expect(run.status == 64 && run.error.hasPrefix(start), "\(run.error)")
    #expect(run.output.isEmpty)
  }

  @Test(arguments: [
    "--help", "help", "visit --help", "help visit", "visit in --help", "help visit in",
    "visit in -h", "help help",
  ])
  func `help on what there is goes on as it was`(line: String) throws {
    let run = try Run(line.split(separator: " ").map(String.init), environment: [:])
    #expect(run.status == 0 && run.output.contains("USAGE: frontdesk"), "\(run.error)")
  }

  @Test(arguments: [
    ("2024-13-01 09:10", "没有 13 月，月份是 1 到 12", "there is no month 13, only 1 to 12"),
    (
      "2024-11-31 09:10", "没有 31 日，2024-11 是 1 到 30 日",
      "there is no day 31, 2024-11 has only 1 to 30"
    ),
    ("2024-11-04 25:10", "没有 25:10，小时是 0 到 23", "there is no 25:10, the hours are 0 to 23"),
    ("2024-11-04 09:70", "没有 70 分，分钟是 00 到 59", "there is no minute 70, only 00 to 59"),
    ("2024-11-04", "缺钟点", "the time of day is missing"), ("09:10", "缺日期", "the day is missing"),
  ])
  func `of a wrong --at the part is told that is wrong`(
    at: String, chinese: String, english: String
  ) throws {
    let data = URL.temporaryDirectory.appending(path: "at-\(UUID().uuidString).sqlite").path
    func error(_ language: String) throws -> String {
      let words = ["demo", "--prepare-only", "--data", data, "--at", at, "--language", language]
      let run = try Run(words, environment: [:], input: "")
      #expect(run.status == 64)
      return run.error
    }
    #expect(try error("zh-Hans") == "“\(at)”不是时间：\(chinese)。请写成 2024-11-04 18:30。\n")
    #expect(
      try error("en") == "“\(at)” is no moment: \(english). Write it as 2024-11-04 18:30.\n")
  }

  @Test func `a wrong day and a wrong time of day are told likewise`() throws {
    let desk = try TestDesk()
    let days = ["export", "visits", "--from", "2024-02-30", "--to", "2024-03-01", "--out", "x.csv"]
    let day = try desk.run("2024-03-02 09:00", days, as: "1001", json: false)
    #expect(day.error == "“2024-02-30”不是日期：没有 30 日，2024-02 是 1 到 29 日。请写成 2024-11-04。\n")
    let form = try desk.run(
      "2024-03-02 09:00", ["visit", "list", "--date", "noon"], as: "1001", json: false)
    #expect(form.error == "“noon”不是日期，请写成 2024-11-04。\n")
  }
}
