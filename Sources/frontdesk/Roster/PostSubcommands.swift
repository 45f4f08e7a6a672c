import ArgumentParser
import Console
import Desk
import Domain
import Resources

// What the roster is made of: posts, and how shifts go round.
extension RosterCommands {
  struct Post: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "post", abstract: "The posts that are kept.", subcommands: [Add.self, List.self])

    struct Add: DeskCommand {
      static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add a post, or change one.")

      @Argument(help: "Its lasting name, as frontDesk.") var post: String
      @Option(help: "What it is called. Else as it was, or by its lasting name.") var name: String?
      @Option(help: "What it is called in English. Else as --name.") var english: String?
      @Option(help: "Its duty phone, made known to every owner.") var phone: String?
      @Flag(inversion: .prefixedNo, help: "Whether somebody must be there day and night.")
      var covered: Bool?
      @Flag(help: "It is kept no longer.") var off = false
      @OptionGroup var options: DeskOptions

      func answer(at session: DeskSession) throws -> Answer {
        let id = self.post.trimmed
        let known = try session.ask(ListDutyPosts()).first { $0.id == id }
        let post = try session.perform(
          SetDutyPost(
            DutyPost(
              id: id, chinese: name?.trimmed ?? known?.chinese ?? id,
              english: english?.trimmed ?? name?.trimmed ?? known?.english ?? id,
              phone: phone?.trimmed ?? known?.phone ?? "",
              isCovered: covered ?? known?.isCovered ?? true, isOn: !off)))
        return Answer(post.json, Phrase("已定岗位 \(post.chinese)。", "Set the post \(post.english)."))
      }
    }

    struct List: DeskCommand {
      static let configuration = CommandConfiguration(commandName: "list", abstract: "Every post.")

      @OptionGroup var options: DeskOptions

      func answer(at session: DeskSession) throws -> Answer {
        let posts = try session.ask(ListDutyPosts())
        return Answer(.array(posts.map(\.json))) { language in
          TextTable(
            headings: [
              Phrase("岗位", "Post"), Phrase("名称", "Name"), Phrase("值班电话", "Duty phone"),
              Phrase("24 小时", "Day and night"), Phrase("在用", "In use"),
            ],
            rows: posts.map {
              [
                $0.id, $0.words.text(in: language), $0.phone, yes($0.isCovered, language),
                yes($0.isOn, language),
              ]
            }
          ).text(in: language)
        }
      }
    }
  }

  struct Rotation: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "rotation", abstract: "How shifts go round among people.",
      subcommands: [Add.self, List.self])

    struct Add: DeskCommand {
      static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add a rotation, or change one.")

      @Argument(help: "Its lasting name, as dayNight.") var rotation: String
      @Argument(help: "One shift a day, off for a day off, as “day night off off”.")
      var cycle: String
      @Option(help: "The shift pattern whose hours it works by.") var pattern: String
      @Option(help: "How many people share the cycle.") var people: Int
      @Option(help: "What it is called. Else by its lasting name.") var name: String?
      @OptionGroup var options: DeskOptions

      func answer(at session: DeskSession) throws -> Answer {
        let id = self.rotation.trimmed
        let rotation = try session.perform(
          SetRotation(
            try ShiftRotation(
              id: id, chinese: name?.trimmed ?? id, english: name?.trimmed ?? id,
              pattern: pattern.trimmed, people: people,
              cycle: cycle.split(whereSeparator: \.isWhitespace).map(String.init))))
        return Answer(rotation.json, Phrase("已定轮班 \(id)。", "Set the rotation \(id)."))
      }
    }

    struct List: DeskCommand {
      static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Every rotation.")

      @OptionGroup var options: DeskOptions

      func answer(at session: DeskSession) throws -> Answer {
        let rotations = try session.ask(ListRotations())
        return Answer(.array(rotations.map(\.json))) { language in
          TextTable(
            headings: [
              Phrase("轮班", "Rotation"), Phrase("名称", "Name"), Phrase("班制", "Pattern"),
              Phrase("人数", "People"), Phrase("一轮", "Cycle"),
            ],
            rows: rotations.map {
              [
                $0.id, $0.words.text(in: language), $0.pattern, "\($0.people)",
                $0.cycle.joined(separator: " "),
              ]
            }
          ).text(in: language)
        }
      }
    }
  }
}

private func yes(_ value: Bool, _ language: Language) -> String {
  Phrase(value ? "是" : "否", value ? "yes" : "no").text(in: language)
}
