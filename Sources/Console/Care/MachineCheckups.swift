import Domain
import Resources

/// What the doctor says of the machine: room, disk, permissions, clock, leftovers.
package struct MachineCheckups {
  private let facts: MachineFacts

  package init(_ facts: MachineFacts) { self.facts = facts }

  package var all: [Checkup] {
    [
      key, disk, reserve, latency, permissions, volume, clock, leftovers, reports, locale, terminal,
      size,
    ].compactMap { $0 }
  }

  /// A practice file has its key inside itself.
  private var key: Checkup? {
    guard !facts.isPractice else { return nil }
    guard let key = facts.key else {
      return Checkup(
        .key, damage: Phrase("没有，谁也登不进来", "missing; nobody can sign in"),
        next: Phrase(
          "从保险柜里的副本放回 .key 文件；没有副本就见 install.md“密钥丢失”",
          "put the .key file back from its copy in the safe; without one see install.md, “the key is lost”"
        ))
    }
    guard key.bytes == 32, key.mode & 0o077 == 0 else {
      return Checkup(
        .key,
        warning: Phrase(
          "\(key.bytes) 字节，权限 \(String(key.mode, radix: 8))",
          "\(key.bytes) bytes, mode \(String(key.mode, radix: 8))"),
        next: Phrase(
          "应为 32 字节、权限 600：chmod 600；不是 32 字节就放回副本",
          "it should be 32 bytes, mode 600: chmod 600; put its copy back where the size is another")
      )
    }
    return Checkup(.key, fine: Phrase("在，只有本账号能读", "there, for this account alone"))
  }

  /// A write needs room for a journal as large as the pages it changes; a copy, for the whole file.
  private var disk: Checkup {
    let megabytes = facts.free / Self.megabyte
    if let files = facts.freeFiles, files.left < max(Self.leastFiles, files.of / 50) {
      return Checkup(
        .disk,
        warning: Phrase("只还能建 \(files.left) 个文件", "room for \(files.left) more files only"),
        next: Phrase("删掉不要的小文件（df -i 看哪里多）", "remove small files nobody needs; df -i shows where"))
    }
    let wanted = max(Self.leastFree, 2 * facts.size, facts.all / 20)
    let detail = Phrase("剩余 \(megabytes) MB", "\(megabytes) MB free")
    guard facts.free < wanted else { return Checkup(.disk, fine: detail) }
    return Checkup(
      .disk, warning: detail,
      next: Phrase(
        "腾到 \(wanted / Self.megabyte) MB 以上：清回收站、旧下载、apt-get clean；不要动数据文件夹",
        "make room, to \(wanted / Self.megabyte) MB at least: old downloads, apt-get clean; leave the data folder alone"
      ))
  }

  /// Room that the program gives back by itself when the disk is full.
  private var reserve: Checkup? {
    guard !facts.isPractice else { return nil }
    let laidBy = facts.reserve.bytes / Self.mebibyte
    guard facts.reserve.isThere else {
      return Checkup(
        .reserve,
        warning: Phrase(
          "没有：磁盘满过，已经让出来用了，或者还没有留", "none: the disk was full and it was used, or none was laid yet"),
        next: Phrase(
          "先腾磁盘空间；下一次备份会再留 \(laidBy) MB",
          "make room on the disk; the next copy lays \(laidBy) MB by again"))
    }
    return Checkup(
      .reserve,
      fine: Phrase("留着 \(laidBy) MB，磁盘满时自动让出", "\(laidBy) MB laid by for a full disk"))
  }

  private var latency: Checkup {
    guard !facts.forcedWrites.isEmpty else {
      return Checkup(
        .latency, warning: Phrase("写不了数据文件夹", "the data folder cannot be written"),
        next: Phrase(
          "看文件夹的主人和权限，看磁盘是否只读（mount）",
          "look at the folder's owner and mode, and whether the disk is read-only"
        ))
    }
    let slow = facts.forcedWrites[(facts.forcedWrites.count * 95 - 1) / 100]
    let detail = Phrase(
      "写一页到盘上 \(rounded(slow)) 毫秒（二十次里第二慢）",
      "a page takes \(rounded(slow)) ms to the disk, all but the slowest of twenty")
    guard slow > Self.slowest else { return Checkup(.latency, fine: detail) }
    return Checkup(
      .latency, warning: detail,
      next: Phrase(
        "看谁在占磁盘（iotop），看磁盘健康（smartctl -a）；常这样就换固态硬盘",
        "see what keeps the disk busy (iotop) and how it is (smartctl -a); a solid-state disk if it stays so"
      ))
  }

  /// The file is for its account alone, and nobody else may put another in its place.
  private var permissions: Checkup {
    let modes =
      "\(String(facts.fileMode, radix: 8)) / \(String(facts.folderMode, radix: 8))"
    guard facts.isOwner else {
      return Checkup(
        .permissions, warning: Phrase("文件属于别的账号", "the file belongs to another account"),
        next: Phrase(
          "用拥有文件的账号运行，或由 root 执行 chown",
          "run this as the account that owns it, or have root chown it"))
    }
    guard facts.links == 1 else {
      return Checkup(
        .permissions,
        warning: Phrase(
          "文件有 \(facts.links) 个名字（硬链接）", "the file has \(facts.links) names (hard links)"),
        next: Phrase(
          "删掉另一个名字：经它打开会毁掉文件", "remove the other name: opening the file by it can destroy it"))
    }
    guard facts.fileMode & 0o077 == 0, facts.folderMode & 0o022 == 0 else {
      return Checkup(
        .permissions,
        warning: Phrase(
          "别的账号能动文件或文件夹（\(modes)）", "other accounts may touch file or folder (\(modes))"),
        next: Phrase("chmod 600 文件，chmod 700 文件夹", "chmod 600 the file, chmod 700 the folder"))
    }
    return Checkup(.permissions, fine: Phrase("文件和文件夹 \(modes)", "file and folder \(modes)"))
  }

  private func rounded(_ milliseconds: Double) -> String {
    milliseconds < 10
      ? "\((milliseconds * 10).rounded() / 10)" : "\(Int(milliseconds.rounded()))"
  }

  private static let megabyte = 1_000_000
  private static let mebibyte = 1 << 20
  /// Below this a busy day may fill the disk.
  private static let leastFree = 500 * megabyte
  private static let leastFiles = 1_000
  /// In milliseconds.
  private static let slowest = 200.0
}

// MARK: Where it lies, and when it is

extension MachineCheckups {
  private var volume: Checkup {
    switch facts.volume {
    case .network:
      return Checkup(
        .volume,
        warning: Phrase("网络盘：锁不可靠，文件会坏", "a network disk: its locks fail, and files break"),
        next: Phrase(
          "把数据文件夹移到本机磁盘，几台机器用 ssh 连到这一台",
          "move the data folder to a disk of this machine; let others come by ssh"))
    case .memory where !facts.isPractice:
      return Checkup(
        .volume, warning: Phrase("在内存里，断电就没有了", "in memory: gone when the power is"),
        next: Phrase("移到磁盘上", "move it to a disk"))
    case .userSpace where !facts.isPractice:
      return Checkup(
        .volume,
        warning: Phrase(
          "FUSE 文件系统，写盘不一定可靠", "a FUSE file system, which may not keep what it promises"),
        next: Phrase("移到本机的 ext4 或 xfs 上", "move it to ext4 or xfs on this machine"))
    case .unknown:
      return Checkup(
        .volume, warning: Phrase("看不出在什么上面", "cannot be told"),
        next: Phrase("看文件夹还在不在，能不能进", "see whether the folder is there and can be entered"))
    default: return Checkup(.volume, fine: Phrase("本机磁盘", "a disk of this machine"))
    }
  }

  private var clock: Checkup {
    if facts.isPractice {
      return Checkup(.clock, fine: Phrase("演练用自己的时间", "practice has a time of its own"))
    }
    if let latest = facts.latest, facts.now.minutes(to: latest) > Self.mostAhead {
      return Checkup(
        .clock,
        warning: Phrase(
          "流水最后一条比现在晚 \(facts.now.minutes(to: latest)) 分钟",
          "the journal's last line is \(facts.now.minutes(to: latest)) minutes ahead of now"),
        next: Phrase(
          "核对日期时间：timedatectl；主板电池没电也会这样",
          "set date and time right: timedatectl; a flat battery on the board does this"
        ))
    }
    guard facts.isClockInStep == false else {
      return Checkup(
        .clock,
        fine: facts.isClockInStep == nil
          ? Phrase("是否对时看不出来", "whether it is in step cannot be told") : Phrase("已对时", "in step"))
    }
    return Checkup(
      .clock, warning: Phrase("没有对时，时限会算偏", "not kept in step; deadlines drift with it"),
      next: Phrase(
        "timedatectl set-ntp true；不上网的机器每周对一次表",
        "timedatectl set-ntp true; without a network, set it by hand every week"))
  }

  private var leftovers: Checkup {
    if let holder = facts.lockHolder {
      return Checkup(
        .leftovers,
        warning: Phrase("进程 \(holder) 占着写锁", "process \(holder) holds the writers' lock"),
        next: Phrase(
          "再看一次；还占着就看它是不是停住了：ps -o stat,cmd \(holder)，停住的用 kill -CONT",
          "look again; where it still does, ps -o stat,cmd \(holder) and kill -CONT what is stopped"
        ))
    }
    if let reporter = facts.hangingReporters.first {
      return Checkup(
        .leftovers,
        warning: Phrase("崩溃报告程序挂着：进程 \(reporter)", "a crash reporter hangs: process \(reporter)"),
        next: Phrase("kill \(reporter)", "kill \(reporter)"))
    }
    guard !facts.leftovers.isEmpty else {
      return Checkup(.leftovers, fine: Phrase("没有", "none"))
    }
    return Checkup(
      .leftovers, warning: Phrase(first: 1, of: facts.leftovers, by: "个"),
      next: Phrase(
        "没有用了：核对过（.damaged- 里要补录的已补完）就删掉；-journal 绝不删",
        "of no use: delete them once what a .damaged- file had is entered again; never delete -journal"
      ))
  }

  private var reports: Checkup {
    guard facts.crashes > 0 else {
      return Checkup(.reports, fine: Phrase("近七天没有", "none in seven days"))
    }
    return Checkup(
      .reports,
      warning: Phrase("近七天 \(facts.crashes) 份", "\(facts.crashes) in seven days"),
      next: Phrase(
        "把 \(facts.crashFolder) 交给维护的人；里面没有住户的信息",
        "hand \(facts.crashFolder) to whoever maintains this; nobody's data is in it"))
  }

  /// Minutes by which clocks of two machines may differ.
  private static let mostAhead = 5
}

// MARK: The screen

extension MachineCheckups {
  private var noTerminal: Phrase { Phrase("没有接终端，不用看", "no terminal here, nothing to judge") }

  private var locale: Checkup {
    guard let terminal = facts.terminal else { return Checkup(.locale, fine: noTerminal) }
    let name = terminal.locale
    guard !name.lowercased().replacing("-", with: "").contains("utf8") else {
      return Checkup(.locale, fine: Phrase(name, name))
    }
    return Checkup(
      .locale, warning: Phrase("“\(name)”不是 UTF-8", "“\(name)” is not UTF-8"),
      next: Phrase("export LANG=C.UTF-8", "export LANG=C.UTF-8"))
  }

  private var terminal: Checkup {
    guard let terminal = facts.terminal else { return Checkup(.terminal, fine: noTerminal) }
    let name = terminal.type
    guard name.isEmpty || name == "dumb" else {
      return Checkup(.terminal, fine: Phrase(name, name))
    }
    return Checkup(
      .terminal, warning: Phrase("TERM“\(name)”画不出屏幕", "TERM “\(name)” cannot draw screens"),
      next: Phrase("export TERM=xterm-256color", "export TERM=xterm-256color"))
  }

  private var size: Checkup {
    guard let terminal = facts.terminal else { return Checkup(.size, fine: noTerminal) }
    let size = "\(terminal.columns)x\(terminal.rows)"
    guard terminal.columns < 80 || terminal.rows < 24 else {
      return Checkup(.size, fine: Phrase(size, size))
    }
    return Checkup(
      .size, warning: Phrase("\(size)，放不下整屏", "\(size), too small for the screen"),
      next: Phrase(
        "把窗口拉大到 80x24 以上，或把字调小", "make the window 80x24 at least, or its letters smaller"))
  }
}
