import Console
import Domain
import Resources
import Testing

/// What the doctor says of a machine, line by line: each that can go wrong says what to do next.
struct MachineCheckupTests {
  private static let now = Moment(milliseconds: 1_700_000_000_000)

  /// A machine on which all is well, with something changed.
  private static func facts(_ change: (inout MachineFacts) -> Void = { _ in }) -> MachineFacts {
    var facts = MachineFacts(now: now)
    facts.forcedWrites = Array(repeating: 4, count: 20)
    facts.key = (32, 0o600)
    facts.isClockInStep = true
    facts.latest = now.adding(minutes: -1)
    facts.terminal = .init(locale: "zh_CN.UTF-8", type: "xterm-256color", columns: 80, rows: 24)
    change(&facts)
    return facts
  }

  @Test func `all is fine where all is well, and then there is nothing to do`() {
    let checkups = MachineCheckups(Self.facts()).all
    #expect(checkups.count == 12)
    #expect(checkups.worst == .fine)
    #expect(checkups.allSatisfy { $0.next == nil })
  }

  typealias Case = (
    subject: Checkup.Subject, state: Checkup.State, next: String, facts: MachineFacts
  )

  static let cases: [Case] = [
    (.key, .damage, "保险柜", facts { $0.key = nil }),
    (.key, .warning, "chmod 600", facts { $0.key = (32, 0o640) }),
    (.key, .warning, "放回副本", facts { $0.key = (7, 0o600) }),
    (.disk, .warning, "腾到 500 MB", facts { $0.free = 400_000_000 }),
    // Room for the file twice over: its journal, or a copy.
    (
      .disk, .warning, "腾到 2000 MB",
      facts {
        $0.size = 1_000_000_000
        $0.free = 1_900_000_000
      }
    ),
    // A twentieth of the disk.
    (
      .disk, .warning, "腾到 5000 MB",
      facts {
        $0.all = 100_000_000_000
        $0.free = 4_000_000_000
      }
    ),
    (.disk, .warning, "df -i", facts { $0.freeFiles = (900, 100_000) }),
    (.reserve, .warning, "24 MB", facts { $0.reserve = (24 << 20, false) }),
    (.latency, .warning, "只读", facts { $0.forcedWrites = [] }),
    (
      .latency, .warning, "iotop",
      facts { $0.forcedWrites = Array(repeating: 4, count: 18) + [201, 900] }
    ),
    (.permissions, .warning, "chown", facts { $0.isOwner = false }),
    (.permissions, .warning, "chmod 600", facts { $0.fileMode = 0o644 }),
    (.permissions, .warning, "chmod 700", facts { $0.folderMode = 0o777 }),
    (.permissions, .warning, "另一个名字", facts { $0.links = 2 }),
    (.volume, .warning, "本机磁盘", facts { $0.volume = .network }),
    (.volume, .warning, "移到磁盘", facts { $0.volume = .memory }),
    (.volume, .warning, "ext4", facts { $0.volume = .userSpace }),
    (.volume, .warning, "文件夹还在不在", facts { $0.volume = .unknown }),
    (.clock, .warning, "set-ntp", facts { $0.isClockInStep = false }),
    (.clock, .warning, "核对日期", facts { $0.latest = now.adding(minutes: 6) }),
    (.leftovers, .warning, "kill -CONT", facts { $0.lockHolder = "321" }),
    (.leftovers, .warning, "kill 77", facts { $0.hangingReporters = [77] }),
    (.leftovers, .warning, "绝不删", facts { $0.leftovers = ["/d/desk.sqlite.9.part"] }),
    (.reports, .warning, "维护的人", facts { $0.crashes = 2 }),
    (.locale, .warning, "LANG=C.UTF-8", facts { $0.terminal?.locale = "C" }),
    (.terminal, .warning, "TERM=xterm", facts { $0.terminal?.type = "dumb" }),
    (.size, .warning, "80x24", facts { $0.terminal?.columns = 79 }),
  ]

  @Test(arguments: cases.indices)
  func `what goes wrong is told on its line, with what to do next`(index: Int) throws {
    let expected = Self.cases[index]
    let checkups = MachineCheckups(expected.facts).all
    let found = try #require(checkups.first { $0.subject == expected.subject })
    #expect(found.state == expected.state)
    #expect(found.next?.text(in: .chinese).contains(expected.next) == true)
    #expect(found.next?.text(in: .english).isEmpty == false)
    // The other lines stay as they are.
    #expect(checkups.filter { $0.state != .fine }.count == 1)
  }

  @Test func `a latency that only one write in twenty has is none`() {
    let facts = Self.facts { $0.forcedWrites = Array(repeating: 4, count: 19) + [900] }
    #expect(MachineCheckups(facts).all.worst == .fine)
  }

  @Test func `practice has no key of its own, may lie in memory, and goes by its own clock`() {
    let facts = Self.facts {
      $0.isPractice = true
      $0.key = nil
      $0.volume = .memory
      $0.isClockInStep = false
      $0.latest = Self.now.adding(minutes: 600)
    }
    #expect(MachineCheckups(facts).all.worst == .fine)
  }

  @Test func `without a terminal there is nothing to judge of a screen`() {
    #expect(MachineCheckups(Self.facts { $0.terminal = nil }).all.worst == .fine)
  }

  @Test func `the table says under each bad line what to do, and the worst decides`() {
    let checkups = MachineCheckups(
      Self.facts {
        $0.key = nil
        $0.links = 2
      }
    ).all
    #expect(checkups.worst == .damage)
    let lines = checkups.text(in: .english).split(separator: "\n").map(String.init)
    #expect(lines.count == 1 + 12 + 2)
    #expect(lines[1].hasPrefix("key") && lines[1].contains("damage"))
    #expect(lines[2].hasPrefix("  → put the .key file back"))
  }
}
