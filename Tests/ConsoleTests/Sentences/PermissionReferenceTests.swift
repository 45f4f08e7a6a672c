import Console
import Desk
import Domain
import Foundation
import Resources
import Testing

/// `docs/permissions.md` is the literal table; what the program holds must be what stands there.
///
/// A change is seen in review as a change of that file, which is written with `RECORD=1`.
struct PermissionReferenceTests {
  private static let file = URL(filePath: #filePath)
    .appending(path: "../../../../docs/permissions.md").standardized

  @Test
  func `the table in the documents is the table in force, command by command and role by role`()
    throws
  {
    let text = Self.page
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try text.write(to: Self.file, atomically: true, encoding: .utf8)
    }
    let written = try String(contentsOf: Self.file, encoding: .utf8)
    #expect(written == text, "run with RECORD=1, and look at what has changed")
  }

  @Test func `the door answers as the table says, for every command and every role`() throws {
    let table = try Self.tableWritten()
    #expect(Set(table.keys) == Set(PermissionTable.rows.keys))
    for (kind, roles) in table {
      for role in StaffRole.allCases {
        let staff = try Staff(
          number: StaffNumber("1"), name: "某人", roles: [role], department: nil)
        let mayGive: Bool
        do throws(Refusal) {
          try PermissionTable.check(kind, for: staff)
          mayGive = true
        } catch {
          #expect(error == .access(.roleMayNot(kind: kind)))
          mayGive = false
        }
        #expect(mayGive == roles.contains(role), "\(kind) \(role)")
      }
    }
  }

  @Test func `what nobody has listed nobody may do`() throws {
    let everything = try Staff(
      number: StaffNumber("1"), name: "某人", roles: Set(StaffRole.allCases), department: nil)
    #expect(throws: Refusal.access(.roleMayNot(kind: "file.burn"))) {
      try PermissionTable.check("file.burn", for: everything)
    }
  }

  @Test func `whatever asks for the PIN once more is a command there is`() {
    #expect(PermissionTable.confirmed.isSubset(of: Set(PermissionTable.rows.keys)))
  }

  private static func tableWritten() throws -> [String: Set<StaffRole>] {
    let text = try String(contentsOf: file, encoding: .utf8)
    var table: [String: Set<StaffRole>] = [:]
    let commands = text.split(separator: "## The roles").first ?? ""
    for line in commands.split(separator: "\n") where line.hasPrefix("| `") {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      let kind = cells[0].replacing("`", with: "")
      let roles =
        cells[2] == "everyone"
        ? StaffRole.allCases
        : cells[2].split(separator: " ").compactMap { StaffRole(rawValue: String($0)) }
      table[kind] = Set(roles)
    }
    return table
  }

  private static var page: String {
    let rows = PermissionTable.rows.sorted { $0.key < $1.key }.map { kind, roles in
      let names =
        roles.count == StaffRole.allCases.count
        ? "everyone"
        : StaffRole.allCases.filter(roles.contains).map(\.rawValue).joined(separator: " ")
      let again = PermissionTable.confirmed.contains(kind) ? "yes" : ""
      return
        "| `\(kind)` | \(JournalWords.phrase(for: kind).text(in: .english)) | \(names) | \(again) |"
    }
    let roles = StaffRole.allCases.map {
      "| `\($0.rawValue)` | \($0.words.text(in: .chinese)) | \($0.words.text(in: .english)) |"
    }
    return """
      # Who may do what

      Written by `PermissionReferenceTests`, and compared with the program by it: every command there is,
      by the name the journal knows it by, and the roles that may give it. Whoever holds none of them is
      refused, on the command line with status 77; a command that is not listed may be given by nobody.
      “PIN again” means that a console which is open asks whoever sits there for their PIN once more; on
      the command line every call carries it. What two people must agree to says so in
      [cli.md](cli.md). Looking asks only for a sign-in, except for what is kept of a person, for
      exports, and for complaints about somebody's conduct.

      | Command | What it does | Roles | PIN again |
      | --- | --- | --- | --- |
      \(rows.joined(separator: "\n"))

      ## The roles

      | Role | | |
      | --- | --- | --- |
      \(roles.joined(separator: "\n"))

      """
  }
}
