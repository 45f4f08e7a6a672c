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
}
