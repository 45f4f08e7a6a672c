import Foundation
import Testing

/// The Debian package, and the guide that sets the program up with it.
struct PackageTests {
  private let source = URL(filePath: #filePath).appending(path: "../../../..").standardized
  private var guide: String {
    get throws { try text("docs/install.md") }
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOf: source.appending(path: path), encoding: .utf8)
  }

  /// Runs a line of the shell in the sources, and returns what it said.
  private func shell(_ line: String, in folder: URL) throws -> String {
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/bash")
    shell.arguments = ["-c", "exec 2>&1; set -e; \(line)"]
    shell.currentDirectoryURL = source
    shell.environment = [
      "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "FOLDER": folder.path, "TMPDIR": folder.path,
    ]
    let output = Pipe()
    shell.standardOutput = output
    shell.standardInput = FileHandle.nullDevice
    try shell.run()
    let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    shell.waitUntilExit()
    try #require(shell.terminationStatus == 0, "\(line): \(said)")
    return said
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/dpkg-shlibdeps")))
  func `the package names its libraries, and brings pages, examples and a manual page`() throws {
    let folder = URL.temporaryDirectory.appending(path: "frontdesk-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    // Another program stands in: what is looked at is what is put around it.
    _ = try shell("packaging/deb/build /bin/true $FOLDER", in: folder)
    let depends = try shell("dpkg-deb -f $FOLDER/*.deb Depends", in: folder)
    // Of SQLite it needs more than its interface tells.
    let wanted = /adduser, libc6 \(>= [0-9.]+\), libsqlite3-0 \(>= 3\.40\.1\)\n/
    #expect(depends.wholeMatch(of: wanted) != nil, "\(depends)")
    let owners = try shell(
      "dpkg-deb -c $FOLDER/*.deb | awk '{ print $1, $2 }' | sort -u", in: folder)
    #expect(owners == "-rw-r--r-- root/root\n-rwxr-xr-x root/root\ndrwxr-xr-x root/root\n")
    let content = try shell(
      """
      dpkg-deb -R $FOLDER/*.deb $FOLDER/tree; cd $FOLDER/tree
      md5sum --quiet -c DEBIAN/md5sums; sh -n DEBIAN/postinst
      find usr -type f | wc -l; wc -l < DEBIAN/md5sums; find usr -type f
      """, in: folder
    ).split(separator: "\n").map(String.init)
    #expect(content[0] == content[1])
    let documents = try FileManager.default.contentsOfDirectory(
      atPath: source.appending(path: "docs").path
    ).filter { $0.hasSuffix(".md") }
    for page in documents { #expect(content.contains("usr/share/doc/frontdesk/\(page)")) }
    #expect(content.contains("usr/share/man/man1/frontdesk.1.gz"))
    #expect(content.contains("usr/bin/frontdesk"))
  }

  @Test func `the manual page has every subcommand, and no line that roff would take for its own`()
    throws
  {
    let page = try shell("packaging/deb/man", in: .temporaryDirectory)
    let commands = try text("docs/cli.md").matches(of: /(?m)^##+ (frontdesk [a-z -]+)$/)
    try #require(commands.count > 100)
    for command in commands {
      let name = command.output.1.replacing("-", with: "\\-")
      #expect(page.contains("\"\(name)\""), "\(name)")
    }
    let requests = Set(page.matches(of: /(?m)^[.']([A-Za-z]*)/).map { String($0.output.1) })
    #expect(requests == ["TH", "SH", "SS", "B", "BR", "PP", "nf", "fi", "TP", "I", "IR", "RI"])
  }

  @Test func `the files that the guide shows are those that the package brings`() throws {
    let folder = source.appending(path: "packaging/examples")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(names == ["cron", "frontdesk.desktop", "sshd.conf", "sudoers-desk", "sudoers-server"])
    let guide = try guide
    for name in names {
      #expect(guide.contains("/usr/share/doc/frontdesk/examples/\(name)"))
      // A starter needs no telling what is in it.
      guard !name.hasSuffix(".desktop") else { continue }
      #expect(guide.contains("```\n\(try text("packaging/examples/\(name)"))```"), "\(name)")
    }
  }

  @Test func `every subcommand that the guide, the examples and the trial type is one`() throws {
    let known = Set(
      try text("docs/cli.md").matches(of: /(?m)^##+ frontdesk ([a-z -]+)$/).map { $0.output.1 })
    let parts = ["docs/install.md", "packaging/examples/cron", "packaging/trial/restore"]
    for part in parts {
      let typed = try text(part).matches(of: /frontdesk(?: -H frontdesk)? ([a-z]+)(?: ([a-z-]+))?/)
        .filter { known.contains($0.output.1) }
      #expect(!typed.isEmpty)
      for words in typed {
        let group = known.contains { $0.hasPrefix("\(words.output.1) ") }
        guard group, let second = words.output.2 else { continue }
        let isDefault = ["backup", "restore"].contains(words.output.1)
        #expect(
          known.contains("\(words.output.1) \(second)") || isDefault, "\(part): \(words.output.0)")
      }
    }
  }
}
