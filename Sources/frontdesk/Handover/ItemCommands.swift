import ArgumentParser
import Desk
import Domain
import Resources
import Storage

/// The articles of the desk.
struct ItemCommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "item", abstract: "The desk's keys, radios, umbrellas and the like.",
    subcommands: [Add.self, Own.self, List.self, Lend.self, Loans.self, Return.self])

  struct Add: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: "Register an article.")

    @Argument(help: "Its name.") var name: String
    @Option(help: "How many there are.") var expected: Int
    @Option(help: "Where they are kept.") var place: String?
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let article = try session.perform(
        ChangeArticle(name.trimmed, .add(owned: expected, place: place?.trimmed)))
      return Answer(article.json, Phrase("已登记 \(name)。", "Registered \(name)."))
    }
  }

  struct List: DeskCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Every article.")

    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let lines = try session.ask(ListArticles())
      return Answer(
        .array(
          lines.map { line in
            line.article.json.adding("counted", JSONValue(line.count?.counted))
              .adding("reason", JSONValue(line.count?.reason))
          }),
        table: TextTable(
          headings: [
            Phrase("物品", "Article"), Phrase("应有", "Expected"), Phrase("借出", "Lent"),
            Phrase("实点", "Counted"), Phrase("位置", "Place"),
          ],
          rows: lines.map { line in
            [
              line.article.name, "\(line.article.expected)", "\(line.article.lent)",
              line.count.map { "\($0.counted)" } ?? "", line.article.place ?? "",
            ]
          }))
    }
  }

  struct Own: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "own", abstract: "Correct how many there are: some were lost, or bought.")

    @Argument(help: "Its name.") var name: String
    @Argument(help: "How many there are now, the lent ones too.") var owned: Int
    @Option(help: "Why.") var reason: String
    @OptionGroup var options: DeskOptions

    func answer(at session: DeskSession) throws -> Answer {
      let article = try session.perform(
        ChangeArticle(name.trimmed, .own(owned, reason: reason.trimmed)))
      return Answer(
        article.json,
        Phrase("\(article.name) 现在共 \(owned)。", "\(article.name): \(owned) in all now."))
    }
  }
}
