import Domain
import Resources

/// One thing the doctor has looked at, and how it is.
struct Checkup {
  /// How bad it is where it is not well; the exit status follows the worst (decision 21).
  enum State: Int32 {
    case fine = 0
    case warning, damage
  }

  /// What was looked at, as programs read it.
  let name: String
  let state: State
  let detail: Phrase

  init(_ name: String, _ state: State, _ detail: Phrase) {
    self.name = name
    self.state = state
    self.detail = detail
  }
}

extension [Checkup] {
  var worst: Checkup.State {
    map(\.state).max { $0.rawValue < $1.rawValue } ?? .fine
  }

  func json(in language: Language) -> JSONValue {
    .array(
      map { checkup in
        [
          "check": .string(checkup.name), "ok": .bool(checkup.state == .fine),
          "detail": .string(checkup.detail.text(in: language)),
        ]
      })
  }

  func text(in language: Language) -> String {
    TextTable(
      headings: [Phrase("检查", "Check"), Phrase("结果", "Result"), Phrase("详情", "Detail")],
      rows: map {
        [
          $0.words.text(in: language), $0.state.words.text(in: language),
          $0.detail.text(in: language),
        ]
      }
    ).text(in: language)
  }
}

extension Checkup.State {
  fileprivate var words: Phrase {
    switch self {
    case .fine: Phrase("好", "fine")
    case .warning: Phrase("注意", "warning")
    case .damage: Phrase("损坏", "damage")
    }
  }
}

extension Checkup {
  fileprivate var words: Phrase {
    switch name {
    case "file": Phrase("数据文件", "file")
    case "schema": Phrase("结构版本", "schema")
    case "chain": Phrase("日志链", "chain")
    case "calendar": Phrase("节假日历", "calendar")
    case "disk": Phrase("磁盘空间", "disk")
    case "permissions": Phrase("文件权限", "permissions")
    case "locale": Phrase("文字编码", "locale")
    default: Phrase("终端", "terminal")
    }
  }
}
