import ArgumentParser
import Console
import Desk
import Domain
import Foundation
import Resources
import Storage

/// Whether the journal is still as it was written, and a paper of this file.
struct VerifyJournal: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check the whole journal against its digests, its seals and the head kept outside.",
    discussion: """
      One line says how it is; where it is not as it was written, a line each says what that means and \
      what to do. Ends with 0 where it is sound, else with 1.

      --code takes the letters of a seal as they stand on a paper, in any case, with O for 0 and I or L \
      for 1, and says which record it is. --first-key proves each seal with the key that was shown when \
      the file was made; it is read from $FRONTDESK_FIRST_KEY or from standard input, never from an \
      argument, which others could see.
      """)

  @Option(help: "The letters of a seal on a paper.") var code: String?
  @Flag(help: "Prove the seals with the first key, from $FRONTDESK_FIRST_KEY or standard input.")
  var firstKey = false
  @OptionGroup var options: DeskOptions

  func run() throws {
    let session = try DeskSession(options)
    do { try verify(at: session) } catch { throw Complaint(error, in: session.language) }
  }

  private func verify(at session: DeskSession) throws {
    let typed = try code.map { text in
      guard let code = SealCode(typed: text) else { throw UsageFailure.badSealCode(text) }
      return code
    }
    let check = try session.desk.checkJournal(with: try givenKey())
    let paper = try typed.map { CodeOnPaper(code: $0, owner: try session.desk.owner(of: $0)) }
    let copy = check.isSound ? nil : try session.desk.newestCopy()
    let lines = check.lines(newestCopy: copy) + [paper?.phrase(of: check)].compactMap { $0 }
    let json = check.json.adding("code", paper?.json ?? .null)
    let text = lines.map { $0.text(in: session.language) }.joined(separator: "\n")
    try Said.out(options.json ? json.line : text)
    guard check.isSound else { throw FoundWanting.journalUnsound }
    guard paper?.isSound != false else { throw FoundWanting.sealUnsound }
  }

  /// The key in groups of letters, where it was asked for.
  private func givenKey() throws -> FirstKey? {
    guard firstKey else { return nil }
    let named = ProcessInfo.processInfo.environment["FRONTDESK_FIRST_KEY"]
    guard let key = FirstKey(typed: named ?? readLine() ?? "") else {
      throw UsageFailure.badFirstKey
    }
    return key
  }
}

/// Begins the seals anew, and tells the key from which every later one comes.
struct BeginFirstKey: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "first-key", abstract: "Begin the seals with a new first key, shown once.",
    discussion: """
      For a file whose first key was never written down, or may have been seen. What is sealed already \
      keeps its seals; the journal says who began anew, and journal verify says so each time.
      """)

  @OptionGroup var options: DeskOptions

  func answer(at session: DeskSession) throws -> Answer {
    let key = try session.perform(BeginSeals())
    return Answer(["firstKey": .string(key.text)]) { key.told(in: $0) }
  }
}

extension FirstKey {
  /// The key, and what to do with it.
  func told(in language: Language) -> String {
    [
      FirstKeyPage.title.text(in: language) + ": " + text, FirstKeyPage.advice.text(in: language),
    ].joined(separator: "\n")
  }
}

extension UsageFailure {
  static func badSealCode(_ text: String) -> UsageFailure {
    UsageFailure(
      "badSealCode",
      Phrase(
        "“\(text)”不是封存码：应是 20 个字母数字，如 K3M9T-0WXYZ-7QAB2-4CD5E；请对着单据再看一遍。",
        "“\(text)” is no code of a seal: it has 20 letters and digits, as K3M9T-0WXYZ-7QAB2-4CD5E. Look at the paper again."
      ))
  }

  static let badFirstKey = UsageFailure(
    "badFirstKey",
    Phrase(
      "首钥抄错了：应是 30 个字母数字。请从 $FRONTDESK_FIRST_KEY 或标准输入给出。",
      "That is no first key: it has 30 letters and digits. Give it in $FRONTDESK_FIRST_KEY or on standard input."
    ))
}

/// A code as it was typed off a paper, and the record it belongs to.
private struct CodeOnPaper {
  let code: SealCode
  let owner: SealedPaper?

  var isSound: Bool { owner?.isSound == true }

  var json: JSONValue {
    [
      "code": .string(code.text), "ok": .bool(isSound), "kind": JSONValue(owner?.kind),
      "record": JSONValue(owner?.record), "seal": JSONValue(owner?.seal?.number),
      "entry": JSONValue(owner?.seal?.entry),
    ]
  }

  func phrase(of check: JournalCheck) -> Phrase {
    guard let owner else {
      return Phrase(
        "封存码 \(code.text) 对不上：这个文件里没有哪张单据是它。先看是不是抄错；没抄错，那张单据就被改过或不在了。单据上写着封存时流水到第几条，现在共 \(check.entries) 条。",
        "The code \(code.text) fits no record of this file. See whether it was copied right; if it was, that record was changed or is gone. The paper says through which entry the journal went; there are \(check.entries) now."
      )
    }
    let isHandover = owner.kind == SignedRecord.Kind.handover.rawValue
    let name =
      isHandover
      ? Phrase("交接班记录 \(owner.record)", "the handover \(owner.record)")
      : Phrase("日盘点表第 \(owner.record) 号", "the stocktake no. \(owner.record)")
    let reach = owner.seal.map(SealText.reach)
    func told(_ language: Language) -> String {
      name.text(in: language) + (reach.map { ", " + $0.text(in: language) } ?? "")
    }
    guard owner.isSound else {
      return Phrase(
        "封存码 \(code.text) 是\(told(.chinese))，但记录现在的内容和签署时不一样：以纸面为准。",
        "The code \(code.text) is that of \(told(.english)), but the record is not as it was signed. Trust the paper."
      )
    }
    return Phrase(
      "封存码 \(code.text) 对得上：\(told(.chinese))。", "The code \(code.text) fits: \(told(.english)).")
  }
}
