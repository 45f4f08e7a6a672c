import ArgumentParser
import Console
import Domain
import Foundation
import Resources
import Storage

/// Why a subcommand did not do what was asked: an exit status, a code and a sentence.
struct FailureReport {
  let status: Int32
  let code: String
  let phrase: Phrase
  /// The bad lines of an input file, each a sentence of its own.
  var lines: [InputFileFailure.BadLine] = []

  init(_ error: any Error) {
    switch error {
    case let refusal as Refusal: self.init(refusal)
    case let sample as SampleExists: self.init(1, sample.code, sample.phrase)
    case let usage as UsageFailure: self.init(64, usage.code, usage.phrase)
    case let file as InputFileFailure: self.init(file)
    case let wanting as FoundWanting: self.init(wanting.status, wanting.code, wanting.phrase)
    case is UnreadAnswer:
      self.init(
        74, "notShown",
        Phrase(
          "已经记下，不要再做一遍；只是结果给不出来，请看磁盘（df、dmesg）。",
          "It is written down, do not do it again; only the answer could not be given. See df and dmesg."
        ))
    case let lost as LostOutput: self.init(74, "outputLost", lost.phrase)
    case let failure as CopyFailure: self.init(74, failure.code, failure.phrase)
    case let failure as PaperFailure: self.init(74, failure.code, failure.phrase)
    case let unsaved as UnsavedFailure:
      self.init(74, unsaved.cause.code, .failure(unsaved.cause.cause))
    case let failure as StoreFailure: self.init(74, failure.code, failure.cause)
    default:
      let words = (error as NSError).localizedDescription
      self.init(74, "failure", Phrase(words, words))
    }
  }

  /// A file that cannot be read at all is one reason; one that can, a reason a line.
  private init(_ file: InputFileFailure) {
    if let whole = file.lines.first, whole.number == nil {
      self.init(65, whole.code, whole.reason)
      return
    }
    self.init(
      65, "badInput",
      Phrase(
        "\(file.lines.count) 行有错，什么也没有导入。",
        "\(file.lines.count.counted("bad line")); nothing was imported."))
    lines = file.lines
  }

  private init(_ refusal: Refusal) {
    self.init(refusal.isAboutWho ? 77 : 1, refusal.code, refusal.sentence)
  }

  private init(_ status: Int32, _ code: String, _ phrase: Phrase) {
    self.status = status
    self.code = code
    self.phrase = phrase
  }

  /// What goes to standard error, through ``Said``.
  func text(json: Bool, in language: Language) -> String {
    guard json else {
      return (lines.map { $0.text(in: language) } + [phrase.text(in: language)])
        .joined(separator: "\n")
    }
    var object: [String: JSONValue] = [
      "code": .string(code), "message": .string(phrase.text(in: language)),
    ]
    if !lines.isEmpty {
      object["lines"] = .array(
        lines.map { line in
          [
            "line": JSONValue(line.number), "code": .string(line.code),
            "message": .string(line.reason.text(in: language)),
          ]
        })
    }
    return JSONValue.object(object).line
  }
}

extension Refusal {
  /// Whether it is the person that may not, rather than the deed that is out of place.
  fileprivate var isAboutWho: Bool {
    switch self {
    case .access, .visit(.supervisorMustAdmit), .visit(.supervisorMustForbid),
      .stocktake(.mayNotSign), .handover(.supervisorSigns),
      .stocktake(.onlySupervisorAccepts), .intake(.supervisorOnly), .intake(.notHeadOf):
      true
    default: false
    }
  }
}

extension InputFileFailure.BadLine {
  fileprivate func text(in language: Language) -> String {
    let reason = reason.text(in: language)
    guard let number else { return reason }
    return Phrase("第 \(number) 行：\(reason)", "line \(number): \(reason)").text(in: language)
  }
}

extension StoreFailure {
  var code: String { Mirror(reflecting: self).children.first?.label ?? "\(self)" }

  var cause: Phrase {
    switch self {
    case .noFile(let path):
      Phrase(
        "还没有数据文件 \(path)，请先用 setup 建立。", "There is no data file \(path) yet; make one with setup.")
    case .noCopy(let path):
      Phrase("没有备份 \(path)，请看路径写对了没有。", "There is no copy \(path); check the path.")
    case .unfinished:
      Phrase(
        "数据文件没有建完，里面还没有东西；请再运行一次 setup。",
        "Setting the data file up was cut short and it holds nothing; run setup again.")
    case .newerSchema(let file, let program):
      Phrase(
        "这个文件由更新的程序写成（版本 \(file)，本程序 \(program)），没有动它；请升级程序。",
        "A newer program wrote this file (version \(file), this one knows \(program)); it is left as it is. Upgrade."
      )
    case .schemaChanged:
      Phrase("别的程序刚升级了这个文件，请重新打开本程序。", "A newer program has just upgraded this file; start again.")
    case .notOurs(let path):
      Phrase(
        "文件\(path.isEmpty ? "" : " \(path) ")不是本程序的数据文件，或已损坏。",
        "\(path.isEmpty ? "The file" : path) is not a data file of this program, or is damaged.")
    case .busy(let holder):
      Phrase(
        "另一个程序\(holder.isEmpty ? "" : "（进程 \(holder)）")占着文件太久，请稍后再试。",
        "Another program\(holder.isEmpty ? "" : " (process \(holder))") holds the file; try again.")
    case .diskFull: Phrase("磁盘满了，请清理后再试。", "The disk is full; make room and try again.")
    case .writeRefused:
      Phrase(
        "系统不让再写：请检查配额、文件大小限制和磁盘，然后再试。",
        "The system took no more bytes; check the quota, the file-size limit and the disk, then try again."
      )
    case .notForced:
      Phrase(
        "已经记下，不要再做一遍；但磁盘没有答应存牢，断电可能丢。请看磁盘（df、dmesg）。",
        "It is written down, do not do it again; but the disk did not confirm it, and a power cut may lose it. See df and dmesg."
      )
    case .readOnly(let path):
      Phrase(
        "不能写\(path.isEmpty ? "数据文件" : " \(path)")，请检查权限。",
        "\(path.isEmpty ? "The file" : path) cannot be written; check its permissions.")
    case .noMedium(let path):
      Phrase(
        "没有 \(path) 这个文件夹：介质插上、挂上了没有？路径写对了没有？",
        "There is no folder \(path): is the medium plugged in and mounted, and the path right?")
    case .entriesLost(let number, let copy):
      Phrase(
        "这个文件少了 \(number) 条已确认的记录（seals.log 里有）。先别再用它，文件和 seals.log 都留着；用最近的备份\(copy.map { " \($0) " } ?? "")恢复：frontdesk restore 备份 --into 本文件，原文件会改名留下。",
        "The file lacks \(number) confirmed entries that seals.log knows of. Do not work on with it, and keep both. Restore the newest copy\(copy.map { ", \($0)," } ?? "") with frontdesk restore COPY --into this file; it is kept under another name."
      )
    case .fileExists(let path):
      Phrase(
        "已经有文件 \(path)，没有动它；请换一个文件名。",
        "There is a file \(path) already, left as it is; name another.")
    case .damagedCopy(let fault):
      Phrase(
        "备份验证不过（\(fault)），没有留下；原有的备份都没动。先看 frontdesk doctor，再试一次。",
        "The copy did not prove whole (\(fault)) and is gone; earlier copies are as they were. See frontdesk doctor, then try again."
      )
    case .unnamedCopy(let path):
      Phrase(
        "备份做好了，也写进了流水，只是起不了名字：它在 \(path)。请腾出空间，再把它改名。",
        "The copy is whole and entered in the journal, but could not be given its name: it is \(path). Make room, and rename it."
      )
    case .noCopyKey(let path):
      Phrase(
        "\(path) 里没有备份用的钥匙；请用 frontdesk backup key 做一对。",
        "There is no key for copies in \(path); frontdesk backup key makes a pair.")
    case .notOpened(let path):
      Phrase(
        "\(path) 用这把钥匙打不开：钥匙不是它的，或文件损坏。请用另一份。",
        "\(path) does not open with this key: it is another's, or the file is damaged. Use another."
      )
    case .notOwner(let path):
      Phrase(
        "只有拥有 \(path) 的账号能做；请用那个账号运行（sudo -u）。",
        "Only the account that owns \(path) may have this done; run it as that account (sudo -u).")
    case .system(let words): Phrase("系统说：\(words)", "The system says: \(words)")
    }
  }
}
