import Foundation
import Support
import Testing

/// Whatever a new file is called: it is made whole at that place, or nothing is made; and nobody's
/// file is replaced, followed or left half done.
@Suite(.serialized)
struct FileNameTests {
  private let desk: PreparedDesk
  private let room: URL

  init() throws {
    desk = try PreparedDesk.copied()
    room = desk.folder.appending(path: "room")
    let inner = room.appending(path: "inner")
    try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
    try "somebody's".write(to: inner.appending(path: "taken"), atomically: false, encoding: .utf8)
    try "secret".write(to: room.appending(path: "secret"), atomically: false, encoding: .utf8)
    let links = [("link", "../secret"), ("dangling", "nowhere"), ("folder-link", "..")]
    for (name, goal) in links {
      try FileManager.default.createSymbolicLink(
        atPath: inner.appending(path: name).path, withDestinationPath: goal)
    }
    mkfifo(inner.appending(path: "pipe").path, 0o600)
  }

  private static let names: [String] = {
    let fixed = [
      "taken", "link", "dangling", "pipe", "folder-link", "folder-link/secret", ".", "..", "./",
      "/",
      "", " ", "../secret", "no/such/folder", "/proc/self/mem", "/dev/full", "/dev/null",
      "-rf", "--out", "-", "a\nb", "a\tb", "a\rb", "\u{1B}[31mrot", "a\u{202E}b", "~", "~/",
      "~nobody",
      "$(touch x)", "`touch x`", "; touch x", "| touch x", "* ?", "\"'\"", "\\", "a\\b", "con",
      "nul",
      "C:\\x", "....//x", "..\\x", "taken/", "taken/x", "é", "e\u{301}", "👍🏽", "\u{FEFF}x",
      String(repeating: "长", count: 300), String(repeating: "长", count: 84),
      String(repeating: "x", count: 255), String(repeating: "d/", count: 2_100) + "x",
      "desk.sqlite", "../../desk.sqlite", "../../seals.log", "../../desk.sqlite-journal",
    ]
    var random = SeededNumbers(seed: 31)
    let letters: [Character] = Array("./-_~$*'\"\\ \n\t中é\u{301}😀\u{202E}ab0%:;|&<>!")
    let others = (0..<200).map { _ in
      // From the root on it would be somebody else's folder, wherever this runs.
      String(
        (0..<Int.random(in: 1...12, using: &random)).map { _ in
          letters.randomElement(using: &random) ?? "x"
        }.drop { $0 == "/" })
    }
    return Array((fixed + others).prefix(Trials.count(8, ci: 100, release: 250)))
  }()

  private static let lines = [
    "backup", "export journal --from 2024-11-04 --to 2024-11-04 --second 1102 --out",
    "intake print T20241104-001 --out",
  ]

  /// The names that are tried in one place; the CI column tries each name in one of the three.
  private static func names(for line: String) -> [String] {
    let every = Trials.count(1, ci: lines.count, release: 1)
    let first = (lines.firstIndex(of: line) ?? 0) % every
    return stride(from: first, to: names.count, by: every).map { names[$0] }
  }

  @Test(arguments: lines)
  func `a new file is at its place or nowhere, and nothing else is touched`(line: String) throws {
    let inner = room.appending(path: "inner")
    let before = try contents()
    let names = Self.names(for: line)
    for name in names {
      let options = [
        "--as", "1001", "--at", "2024-11-04T10:00", "--data", PreparedDesk.data(in: desk.folder),
      ]
      // A name that begins with a dash is a name all the same where it stands behind its option.
      let tail = line.hasSuffix(" --out") ? ["--out=\(name)"] : ["--", name]
      let words = line.replacing(" --out", with: "").split(separator: " ").map(String.init)
      let run = try ProgramRun(
        BuiltProgram.frontdesk, words + options + tail,
        environment: PreparedDesk.environment.merging(
          ["HOME": inner.path, "XDG_STATE_HOME": "/dev/null"]
        ) { $1 }, folder: inner)
      let ended = run.end()
      #expect(ended.signal == nil && !ended.isCrash, "\(name.debugDescription): \(ended.error)")
      var after = try contents()
      if ended.status == 0 {
        let new = after.keys.filter { before[$0] == nil }
        #expect(new.count == 1, "\(name.debugDescription): \(new)")
        for path in new {
          #expect(
            name.hasSuffix(path.split(separator: "/").last ?? "/"), "\(name.debugDescription)")
          after[path] = nil
          let made = desk.folder.appending(path: path)
          let mode = try FileManager.default.attributesOfItem(atPath: made.path)[.posixPermissions]
          #expect((mode as? NSNumber)?.intValue == 0o600)
          try FileManager.default.removeItem(at: made)
        }
      }
      #expect(after == before, "\(name.debugDescription)")
    }
    Trials.report("\(line.prefix { $0 != " " }): \(names.count) hostile names")
  }

  /// Every file below the desk's folder but those of the open desk, with what it holds.
  private func contents() throws -> [String: Data] {
    let base = desk.folder.resolvingSymlinksInPath().path
    let names = try FileManager.default.subpathsOfDirectory(atPath: base)
    var found: [String: Data] = [:]
    for name in names where !name.hasPrefix("desk.sqlite") && name != "seals.log" {
      let path = base + "/" + name
      let kind = try FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
      switch kind {
      case .typeRegular: found["/" + name] = try Data(contentsOf: URL(filePath: path))
      case .typeSymbolicLink:
        found["/" + name] = Data(
          try FileManager.default.destinationOfSymbolicLink(atPath: path).utf8)
      default: found["/" + name] = Data("\(kind?.rawValue ?? "")".utf8)
      }
    }
    return found
  }
}
