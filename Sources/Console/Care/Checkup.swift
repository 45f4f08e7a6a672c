import Resources

/// One thing the doctor has looked at, how it is, and what to do next where it is not well.
package struct Checkup: Sendable {
  /// How bad it is where it is not well; the exit status follows the worst (decision 21).
  package enum State: Int32, Comparable, Sendable {
    case fine = 0
    case warning, damage

    package static func < (one: State, other: State) -> Bool { one.rawValue < other.rawValue }
  }

  /// What can be looked at, under the name that programs read.
  package enum Subject: String, CaseIterable, Sendable {
    case file, schema, chain, head, library, pragmas, calendar, key
    case backup, secondMedium, drill, retention
    case disk, reserve, latency, permissions, volume, clock, leftovers, reports
    case locale, terminal, size
  }

  package let subject: Subject
  package let state: State
  package let detail: Phrase
  /// What to do next; nothing where all is well.
  package let next: Phrase?

  package init(_ subject: Subject, fine detail: Phrase) {
    self.init(subject, .fine, detail, next: nil)
  }

  package init(_ subject: Subject, warning detail: Phrase, next: Phrase) {
    self.init(subject, .warning, detail, next: next)
  }

  package init(_ subject: Subject, damage detail: Phrase, next: Phrase) {
    self.init(subject, .damage, detail, next: next)
  }

  private init(_ subject: Subject, _ state: State, _ detail: Phrase, next: Phrase?) {
    self.subject = subject
    self.state = state
    self.detail = detail
    self.next = next
  }
}

extension [Checkup] {
  package var worst: Checkup.State { map(\.state).max() ?? .fine }

  /// A row for each, and under what is not well what to do next.
  package func text(in language: Language) -> String {
    let headings = [Phrase("检查", "Check"), Phrase("结果", "Result"), Phrase("详情", "Detail")]
    let rows = map { checkup in
      [checkup.subject.words, checkup.state.words, checkup.detail].map { $0.text(in: language) }
    }
    let lines = PlainColumns([headings.map { $0.text(in: language) }] + rows).lines
    let nexts = [nil] + map(\.next)
    return zip(lines, nexts).flatMap { line, next in
      [line] + (next.map { ["  → " + $0.text(in: language)] } ?? [])
    }.joined(separator: "\n")
  }
}

extension Checkup.State {
  package var words: Phrase {
    switch self {
    case .fine: Phrase("好", "fine")
    case .warning: Phrase("注意", "warning")
    case .damage: Phrase("损坏", "damage")
    }
  }
}

extension Checkup.Subject {
  package var words: Phrase {
    switch self {
    case .file: Phrase("数据文件", "file")
    case .schema: Phrase("结构版本", "schema")
    case .chain: Phrase("流水链", "chain")
    case .head: Phrase("文件外的链头", "head outside")
    case .library: Phrase("SQLite", "SQLite")
    case .pragmas: Phrase("连接设置", "connection")
    case .calendar: Phrase("节假日历", "calendar")
    case .key: Phrase("密钥文件", "key")
    case .backup: Phrase("备份", "backup")
    case .secondMedium: Phrase("第二介质", "second medium")
    case .drill: Phrase("恢复演练", "restore drill")
    case .retention: Phrase("到期清除", "retention")
    case .disk: Phrase("磁盘空间", "disk")
    case .reserve: Phrase("备用空间", "reserve")
    case .latency: Phrase("写盘快慢", "disk latency")
    case .permissions: Phrase("文件权限", "permissions")
    case .volume: Phrase("文件系统", "file system")
    case .clock: Phrase("时钟", "clock")
    case .leftovers: Phrase("遗留物", "leftovers")
    case .reports: Phrase("崩溃报告", "crash reports")
    case .locale: Phrase("文字编码", "locale")
    case .terminal: Phrase("终端", "terminal")
    case .size: Phrase("窗口大小", "window")
    }
  }
}
