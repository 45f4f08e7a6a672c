import Console
import Domain
import Resources

/// The command line was used wrongly: exit status 64.
struct UsageFailure: Error {
  let code: String
  let phrase: Phrase

  init(_ code: String, _ phrase: Phrase) {
    self.code = code
    self.phrase = phrase
  }

  static func badMoment(_ text: String) -> UsageFailure {
    misread(
      text, as: "badMoment", EstateZone.flaw(of: text), none: Phrase("时间", "moment"),
      example: "2024-11-04 18:30")
  }

  static func badDay(_ text: String) -> UsageFailure {
    misread(
      text, as: "badDay", Day.flaw(of: text), none: Phrase("日期", "day"), example: "2024-11-04")
  }

  static func badClock(_ text: String) -> UsageFailure {
    misread(
      text, as: "badClock", ClockTime.flaw(of: text), none: Phrase("钟点", "time of day"),
      example: "08:00")
  }

  /// That a text is none of what it should be, which part of it is wrong, and how one is written.
  private static func misread(
    _ text: String, as code: String, _ flaw: MomentFlaw?, none: Phrase, example: String
  ) -> UsageFailure {
    let (chinese, english) = (none.text(in: .chinese), none.text(in: .english))
    guard let why = flaw?.words else {
      return UsageFailure(
        code,
        Phrase(
          "“\(text)”不是\(chinese)，请写成 \(example)。",
          "“\(text)” is no \(english); write it as \(example)."))
    }
    return UsageFailure(
      code,
      Phrase(
        "“\(text)”不是\(chinese)：\(why.text(in: .chinese))。请写成 \(example)。",
        "“\(text)” is no \(english): \(why.text(in: .english)). Write it as \(example)."))
  }

  static func badCount(_ text: String) -> UsageFailure {
    UsageFailure(
      "badCount",
      Phrase(
        "“\(text)”不是点出来的数，请写 0 到 \(Article.mostCounted) 的整数。",
        "“\(text)” is no count; write a whole number from 0 to \(Article.mostCounted)."))
  }

  static func badCode(_ option: String, _ text: String, known: [String]) -> UsageFailure {
    UsageFailure(
      "badCode",
      Phrase(
        "\(option) 没有“\(text)”，可用：\(known.joined(separator: " "))。",
        "\(option) does not know “\(text)”; it takes: \(known.joined(separator: " "))."))
  }

  static func unknownCommand(_ word: String, known: [String]) -> UsageFailure {
    UsageFailure(
      "unknownCommand",
      Phrase(
        "没有子命令“\(word)”，可用：\(known.joined(separator: " "))。",
        "There is no subcommand “\(word)”; there are: \(known.joined(separator: " "))."))
  }

  static let linesMissing = UsageFailure(
    "linesMissing",
    Phrase("请写要读的项，或用 --all 全读。", "Name the lines to read, or say --all."))

  static let onlyInEmergency = UsageFailure(
    "onlyInEmergency",
    Phrase("不签字就结束只能用 --emergency。", "Only --emergency closes without signatures."))

  static let oneAnswer = UsageFailure(
    "oneAnswer",
    Phrase(
      "请给一种答复：--done 做了什么，或 --person 工号 --due 时间，或 --accept 理由。",
      "Give one answer: --done TEXT, or --person N --due TIME, or --accept REASON."))

  static func notText(argument number: Int) -> UsageFailure {
    UsageFailure(
      "notText",
      Phrase(
        "第 \(number) 个参数不是 UTF-8 文本，请改正后再试。",
        "Argument \(number) is not UTF-8 text; correct it and try again."))
  }

  static let realFileTakesNoMoment = UsageFailure(
    "atInEarnest",
    Phrase("--at 只能用于演练文件。", "Only a practice file takes --at."))
}

/// A file to be read in is not as it should be: exit status 65, every bad line named.
struct InputFileFailure: Error {
  /// One bad line, and why.
  struct BadLine {
    /// Counted from 1; nothing where the whole file is meant.
    let number: Int?
    let code: String
    let reason: Phrase
  }

  let lines: [BadLine]
}
