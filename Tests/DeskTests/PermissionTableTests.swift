import Desk
import Domain
import Foundation
import Testing

/// One table says who may give which command (decision 12).
struct PermissionTableTests {
  /// The kinds of every command there is, read from the sources: a new one cannot hide.
  private func kinds() throws -> Set<String> {
    let package = URL(filePath: #filePath).appending(path: "../../..").standardized
    let below = try #require(
      FileManager.default.enumerator(
        at: package.appending(path: "Sources/Desk"), includingPropertiesForKeys: nil))
    return try below.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
      .reduce(into: []) { kinds, file in
        let source = try String(contentsOf: file, encoding: .utf8)
        for match in source.matches(of: /static let kind = "(?<kind>[^"]+)"/) {
          kinds.insert(String(match.kind))
        }
      }
  }

  @Test func `every command is listed, and nothing else is`() throws {
    #expect(try kinds() == Set(PermissionTable.rows.keys))
  }

  @Test func `every listed command may be given by somebody`() {
    for (kind, roles) in PermissionTable.rows { #expect(!roles.isEmpty, "\(kind)") }
  }

  @Test(arguments: [
    ("staff.add", StaffRole.receptionist), ("policy.set", .csAssistant),
    ("intake.criterion", .receptionist), ("intake.check", .technician),
    ("intake.assign", .receptionist), ("intake.approve", .forumOfficer),
  ])
  func `a role that is not listed is refused`(kind: String, role: StaffRole) throws {
    #expect(PermissionTable.rows[kind]?.contains(role) == false)
  }
}
