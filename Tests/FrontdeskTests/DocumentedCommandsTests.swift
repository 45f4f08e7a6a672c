import Foundation
import Testing

/// Types what the documents tell people to type.
struct DocumentedCommandsTests {
  private let package = URL(filePath: #filePath).appending(path: "../../..").standardized

  /// Stands in for the program: each line is given the time that was last written as `# 09:10`.
  private let shell = """
    set -eu
    clock='2024-11-04 08:00'
    frontdesk() { case " $* " in
      *' --at '*) "$PROGRAM" "$@" ;;
      *) "$PROGRAM" "$@" --at "$clock" ;;
    esac; }

    """

  @Test(arguments: ["README.md", "docs/guide.md"])
  func `what a document says to type works as it stands`(document: String) throws {
    let folder = URL.temporaryDirectory.appending(path: "frontdesk-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let lines = try commands(in: document)
    try #require(lines.contains("frontdesk "))
    let bash = Process()
    bash.executableURL = URL(filePath: "/bin/bash")
    bash.arguments = ["-c", shell + lines]
    bash.currentDirectoryURL = package
    bash.environment = [
      "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "PROGRAM": Run.program.path,
      "FRONTDESK_DATA": folder.appending(path: "desk.sqlite").path,
      "FRONTDESK_PIN": "1357", "FRONTDESK_NEW_PIN": "1357",
    ]
    let output = Pipe()
    bash.standardOutput = FileHandle.nullDevice
    bash.standardError = output
    bash.standardInput = FileHandle.nullDevice
    try bash.run()
    let complaint = String(
      decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    bash.waitUntilExit()
    #expect(bash.terminationStatus == 0, "\(document): \(complaint)")
  }

  /// The document's shell blocks that call the program, without the lines that prepare the shell.
  private func commands(in document: String) throws -> String {
    let text = try String(contentsOf: package.appending(path: document), encoding: .utf8)
    let blocks = text.matches(of: /(?s)```sh\n(?<lines>.*?)```/).map { String($0.lines) }
    return blocks.filter { $0.contains("\nfrontdesk ") }.joined()
      .replacing(/(?m)^(alias|export) .*$/, with: "")
      .replacing(/(?m)^# (?<time>\d\d:\d\d)$/) { "clock='2024-11-04 \($0.time)'" }
  }
}
