import Domain
import Resources
import Storage

extension JournalCheck {
  /// What was found, as programs read it.
  var json: JSONValue {
    [
      "entries": .number(entries), "ok": .bool(isSound), "head": JSONValue(head),
      "firstBad": JSONValue(firstBad), "fault": JSONValue(fault?.rawValue),
      "outsideHead": .bool(hasOutsideHead), "seals": .number(seals),
      "findings": .array(
        findings.map {
          [
            "fault": .string($0.fault.rawValue), "entry": .number($0.entry),
            "seal": JSONValue($0.seal),
          ]
        }), "notes": .array(notes.map(\.json)),
    ]
  }

  /// What was found, in a sentence.
  var phrase: Phrase {
    guard let fault, let firstBad else {
      return Phrase(
        "流水完好：\(entries) 条，\(seals) 次封印，都对得上。",
        "The journal is sound: \(entries.counted("entry", "entries")) and \(seals.counted("seal")), and all agree."
      )
    }
    return Phrase(
      "流水有问题，从第 \(firstBad) 条起：\(fault.words.text(in: .chinese))。",
      "The journal is broken from entry \(firstBad): \(fault.words.text(in: .english)).")
  }

  /// The sentence; where something is wrong, a line each with what to do; then what to know besides.
  func lines(newestCopy: String?) -> [Phrase] {
    [phrase] + findings.map { $0.line(newestCopy: newestCopy) } + notes.map(\.phrase)
  }
}

extension JournalCheck.Finding {
  fileprivate func line(newestCopy: String?) -> Phrase {
    let advice = fault.remedy.advice(newestCopy: newestCopy)
    let place =
      seal.map { Phrase("第 \($0) 次封印（第 \(entry) 条）", "Seal \($0), entry \(entry)") }
      ?? Phrase("第 \(entry) 条", "Entry \(entry)")
    return Phrase(
      "- \(place.text(in: .chinese))：\(fault.words.text(in: .chinese))。\(advice.text(in: .chinese))",
      "- \(place.text(in: .english)): \(fault.words.text(in: .english)). \(advice.text(in: .english))"
    )
  }
}

/// What is to be done about a fault.
private enum Remedy {
  /// Somebody, or the disk, has changed what was written.
  case changed
  /// Confirmed entries are gone.
  case lost
  /// The keys are not what they should be.
  case keys
  /// The key that was given is another.
  case otherKey

  func advice(newestCopy: String?) -> Phrase {
    let copy = Phrase(
      newestCopy.map { "（最近一份：\($0)）" } ?? "", newestCopy.map { " (the newest is \($0))" } ?? "")
    return switch self {
    case .changed:
      Phrase(
        "别改它，也别删它：整个文件夹复制一份留证，用 backup check 找最近一份完好的备份\(copy.text(in: .chinese))，和纸面单据核对。",
        "Change and delete nothing: keep a copy of the whole folder, find the newest sound copy with backup check\(copy.text(in: .english)), and compare with the papers."
      )
    case .lost:
      Phrase(
        "先别再用，数据文件和 seals.log 都留着；用最近的备份\(copy.text(in: .chinese))恢复（restore），再按纸面补录。",
        "Do not work on, and keep both the file and seals.log; restore the newest copy\(copy.text(in: .english)), and enter the rest again from paper."
      )
    case .keys:
      Phrase(
        "若知道原因（钥匙文件丢了、换过机器），主管用 journal first-key 另起一把，流水会记下；不知道原因，就当有人动过，和纸面单据核对。",
        "If you know why (the key file was lost, the machine replaced), a supervisor begins anew with journal first-key and the journal says so; if not, take it that somebody was there, and compare with the papers."
      )
    case .otherKey:
      Phrase(
        "先核对抄的首钥是不是这个文件的；是的话，所有封印都被重做过，以纸面单据为准。",
        "See whether the key that was written down is this file's; if it is, every seal was made anew, and only the papers count."
      )
    }
  }
}

extension JournalCheck.Fault {
  fileprivate var words: Phrase {
    switch self {
    case .gap: Phrase("中间缺条", "entries are missing before it")
    case .digest: Phrase("内容与摘要不符", "it does not fit its digest")
    case .details: Phrase("明细被改过", "its details were changed")
    case .detailsMissing: Phrase("明细不见了，又没有删除记录", "its details are gone without an erasure")
    case .rewritten: Phrase("与文件外的链头不符，曾被整段改写", "it differs from the head kept outside: rewritten")
    case .lostTail: Phrase("文件外的链头更靠后，末尾丢失", "the head kept outside is ahead: the tail is lost")
    case .sealGap: Phrase("中间缺封印", "seals are missing before it")
    case .sealBroken: Phrase("封印和签名不符，被改过", "the seal does not fit its signature")
    case .sealKey: Phrase("封印用的不是该用的那把钥匙", "the seal was not made with the key whose turn it was")
    case .sealOffChain: Phrase("封印之前的流水被整段改写过", "the entries before the seal were rewritten")
    case .sealRecord: Phrase("封存的记录现在是另一个样子", "the record that was sealed is another now")
    case .sealsLost: Phrase("后面的封印不见了，末尾丢失", "later seals are gone: the tail is lost")
    case .firstKey: Phrase("没有一次封印出自这把首钥", "no seal comes from that first key")
    }
  }

  fileprivate var remedy: Remedy {
    switch self {
    case .gap, .digest, .details, .detailsMissing, .rewritten, .sealGap, .sealBroken, .sealOffChain,
      .sealRecord:
      .changed
    case .lostTail, .sealsLost: .lost
    case .sealKey: .keys
    case .firstKey: .otherKey
    }
  }
}

extension JournalCheck.Note {
  fileprivate var json: JSONValue {
    switch self {
    case .newKey(let seal): ["note": "newKey", "seal": .number(seal)]
    case .proven(let count): ["note": "proven", "count": .number(count)]
    case .unsealed(let count): ["note": "unsealed", "count": .number(count)]
    case .keyMissing: ["note": "keyMissing"]
    case .noOutsideHead: ["note": "noOutsideHead"]
    }
  }

  fileprivate var phrase: Phrase {
    switch self {
    case .newKey(let seal):
      Phrase(
        "  从第 \(seal) 次封印起换了钥匙，流水里记着谁恢复了备份或另起了首钥；没有这回事，就当有人动过。",
        "  From seal \(seal) on the keys are others; the journal says who restored a copy or began anew. If nobody did, somebody was there."
      )
    case .proven(let count):
      Phrase("  其中 \(count) 次封印由首钥证实。", "  \(count) of the seals are proven by the first key.")
    case .unsealed(let count):
      Phrase(
        "  最后 \(count) 条还没有封印，下次交接班时封上。",
        "  The last \(count) entries have no seal yet; the next handover will seal them.")
    case .keyMissing:
      Phrase(
        "  封印钥匙文件不在：下次封印会换新钥匙。若是丢了，请主管用 journal first-key 另起一把。",
        "  The key file of the seals is gone: the next seal will be made with a new key. If it is lost, a supervisor begins anew with journal first-key."
      )
    case .noOutsideHead:
      Phrase(
        "  没有 seals.log 可对：末尾若被删，只有纸面看得出。",
        "  There is no seals.log to compare with: only paper would show that the end was cut off.")
    }
  }
}
