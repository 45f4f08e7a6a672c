import Foundation
import Testing

struct CommandReferenceTests {
  private let file = URL(filePath: #filePath).appending(path: "../../../docs/cli.md").standardized

  @Test func `the page about the command line says what --help says`() throws {
    let page = try CommandReference().page()
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try page.write(to: file, atomically: true, encoding: .utf8)
    }
    let isCurrent = try String(contentsOf: file, encoding: .utf8) == page
    #expect(isCurrent, "stale: RECORD=1 swift test --filter CommandReferenceTests")
  }

  @Test(arguments: ["setup", "intake add", "stocktake sign", "journal verify"])
  func `it has every subcommand, down to the last`(command: String) throws {
    let page = try String(contentsOf: file, encoding: .utf8)
    #expect(page.contains("# frontdesk \(command)\n"))
  }
}
