import ArgumentParser
import Console
import Desk
import Domain
import Resources

extension HandoverCount.Condition: ExpressibleByArgument {}

/// Counts an article when the desk changes hands.
struct HandoverCounting: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "count",
    abstract: "Count an article: as the giver before signing, or as the receiver of a record.")

  @Argument(help: "The article.") var item: String
  @Argument(help: "How many there are.") var count: CountedNumber
  @Option(help: "The record that you receive. Else you are about to hand over.") var of: String?
  @Option(help: "In what condition.") var condition: HandoverCount.Condition = .good
  @Option(help: "In a few words.") var note: String?
  @Flag(help: "It is so, though far more than the desk owns.") var sure = false
  @OptionGroup var options: DeskOptions

  func answer(at session: DeskSession) throws -> Answer {
    let tally = ArticleTally(
      item.trimmed, try count.number, condition, note: note?.trimmed, isSure: sure ? true : nil)
    let counted = try session.perform(CountForHandover(tally, of: of))
    // What there should be is not told to the receiver, who counts apart.
    let expected =
      counted.side == .giver
      ? Phrase("，应有 \(counted.expected)", ", \(counted.expected) expected") : Phrase("", "")
    return Answer(
      counted.json,
      Phrase(
        "\(counted.article)：点了 \(counted.counted)\(expected.text(in: .chinese))。",
        "\(counted.article): \(counted.counted) counted\(expected.text(in: .english))."))
  }
}
