import Foundation
import Testing

/// The help of every subcommand, in Chinese.
@Suite(.serialized)
struct HelpTests {
  private func help(_ words: [String], _ environment: [String: String] = [:]) throws -> String {
    let run = try Run(words, environment: environment)
    try #require(run.status == 0, "\(words): \(run.error)")
    return run.output
  }

  /// The subcommands that a help text lists, each at the beginning of a line of its own.
  private func subcommands(in help: String) -> [String] {
    guard let list = help.range(of: "子命令：\n") else { return [] }
    return help[list.upperBound...].matches(of: /(?m)^  ([a-z][a-z0-9-]*)/).map {
      String($0.output.1)
    }
  }

  @Test func `every entry of every subcommand has its Chinese`() throws {
    var waiting: [[String]] = [[]]
    var count = 0
    while let path = waiting.popLast() {
      let help = try help(path + ["--help"], ["FRONTDESK_LANGUAGE": "zh-Hans"])
      #expect(help.hasPrefix("简介：") && help.contains("\n用法：frontdesk"), "\(path)")
      for line in help.split(separator: "\n") where !line.hasPrefix("用法：") {
        let isEnglish = line.contains(/[a-z]{2,} [a-z]{2,} [a-z]{2,}/)
        #expect(!isEnglish || line.contains(/\p{Han}/), "\(path): \(line)")
      }
      waiting += subcommands(in: help).map { path + [$0] }
      count += 1
    }
    #expect(count > 150)
  }

  @Test func `an entry stands in its column, with what it takes`() throws {
    let lines = try help(["visit", "in", "--help", "--language", "zh-Hans"]).split(separator: "\n")
    #expect(lines.first == "简介：登记访客：先看证件，再给访客单。")
    #expect(lines.contains("  --house <house>         被访的房号，怎么写都行。"))
    #expect(lines.contains("  --people <people>       一起来几个人。（默认：1）"))
    #expect(lines.contains("                          证件号码；只留后四位。"))
  }

  @Test func `nobody is told in Chinese who has not asked for it, nor is anything but help`() throws
  {
    let words = ["staff", "--help"]
    #expect(try help(words).hasPrefix("OVERVIEW: "))
    #expect(try help(words, ["LC_ALL": "zh_CN.UTF-8"]).hasPrefix("简介："))
    let english = ["LC_ALL": "zh_CN.UTF-8", "FRONTDESK_LANGUAGE": "en"]
    #expect(try help(words, english).hasPrefix("OVERVIEW: "))
    let script = ["--generate-completion-script", "bash"]
    #expect(try help(script, ["FRONTDESK_LANGUAGE": "zh-Hans"]) == help(script))
  }
}
