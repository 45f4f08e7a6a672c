import ArgumentParser
import Domain
import Foundation
import Resources
import Storage

extension BackupCommands {
  struct Key: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "key", abstract: "Make the pair of keys for encrypted copies.",
      discussion: """
        FILE has the private key: it opens the copies, and belongs into the safe, not to the desk. \
        FILE.pub has the public one, which is all that the desk needs to make them (backup run \
        --encrypted-into).
        """)

    @Argument(help: "A new file for the private key.") var file: String
    @OptionGroup var options: DeskOptions

    func run() throws {
      try CopyKeys.make(at: file)
      let answer = Answer(
        ["private": .string(file), "public": .string(file + ".pub")],
        Phrase(
          "私钥在 \(file)，请锁进保险柜；公钥 \(file).pub 留在前台。",
          "The private key is \(file), for the safe; the public one, \(file).pub, stays at the desk."
        ))
      try Said.out(
        options.json ? answer.json.line : answer.text(options.chosenLanguage ?? .chinese))
    }
  }

  struct Open: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "open", abstract: "Make the copy again of an encrypted one, and check it.",
      discussion: "What it makes can be restored like any other copy.")

    @Argument(help: "The encrypted copy.") var file: String
    @Option(help: "The file with the private key.") var key: String
    @Option(help: "A new file for the copy.") var into: String
    @OptionGroup var options: DeskOptions

    func run() throws {
      let report = try EncryptedCopy(file).open(with: key, into: into)
      let answer = report.answer(of: into)
      try Said.out(
        options.json ? answer.json.line : answer.text(options.chosenLanguage ?? .chinese))
    }
  }
}

extension UsageFailure {
  static let keyAndFolder = UsageFailure(
    "keyAndFolder",
    Phrase(
      "--encrypted-into 和 --public-key 要一起写。", "--encrypted-into and --public-key go together."))
}
