import Domain
import Foundation
import Testing

/// What is personal prints masked, however it comes to be printed.
struct ConfidentialTests {
  private static let name = "欧阳金丝雀"
  private static let phone = "13798765432"

  private static var values: [any Sendable] {
    var visitor = VisitorParticulars()
    visitor.name = name
    visitor.phone = phone
    visitor.plate = phone
    var amendment = Amendment()
    amendment.name = name
    amendment.phone = phone
    return [
      Sensitive(name, as: .name), Sensitive(phone, as: .phone), Sensitive(phone, as: .plate),
      Resident(name: name, role: .owner, phone: phone),
      Borrower(.contractor, name: name, phone: phone), visitor, amendment,
      Reporter(household: nil, isAnonymous: false, name: name, phone: phone),
      InstructionPerson(name: name, phone: phone, plate: phone),
      FormDraft(form: "visit.admit", subject: "", payload: "{\"name\":\"\(name)\"}"),
      SubjectQuery(name),
      PersonalRecord(.visit, "V1", name: name, phone: phone),
      [visitor], ["key": visitor], Optional(visitor) as Any as? VisitorParticulars ?? visitor,
    ]
  }

  @Test func `neither interpolation, nor a debug print, nor a dump shows it`() {
    for value in Self.values {
      var dumped = ""
      dump(value, to: &dumped)
      for text in ["\(value)", String(reflecting: value), String(describing: value), dumped] {
        #expect(!text.contains(Self.name) && !text.contains(Self.phone), "\(type(of: value))")
      }
    }
  }

  @Test func `encoded it is masked`() throws {
    let data = try JSONEncoder().encode([
      Sensitive(Self.name, as: .name), Sensitive(Self.phone, as: .phone),
    ])
    #expect(String(decoding: data, as: UTF8.self) == #"["欧阳**","137****5432"]"#)
  }

  @Test func `the mark of what was erased is nobody's name, and stands whole`() {
    #expect(Sensitive(Sensitive.erased, as: .name).masked == "〔已依法删除〕")
  }

  /// Whoever adds a type with a name or phone in it decides how it prints.
  @Test func `every type of the trade that holds a name or a phone as text is confidential`() throws
  {
    let sources = URL(filePath: #filePath).appending(path: "../../../Sources").standardized
    var holders: Set<String> = []
    var confidential: Set<String> = []
    for folder in ["Domain", "Desk"] {
      let below = FileManager.default.enumerator(
        at: sources.appending(path: folder), includingPropertiesForKeys: nil)
      for case let file as URL in try #require(below) where file.pathExtension == "swift" {
        let text = try String(contentsOf: file, encoding: .utf8)
        for match in text.matches(of: /extension ([A-Za-z.]+): Confidential/) {
          confidential.insert(match.1.split(separator: ".").last.map(String.init) ?? "")
        }
        for match in text.matches(of: /struct ([A-Za-z]+)[^{]*Confidential[^{]*\{/) {
          confidential.insert(String(match.1))
        }
        var current = ""
        for line in text.split(separator: "\n") {
          if let type = line.firstMatch(of: /struct ([A-Z][A-Za-z]+)/) {
            current = String(type.1)
          }
          if line.contains(/(?:let|var) (?:phone|plate): String/) { holders.insert(current) }
        }
      }
    }
    #expect(holders.isSubset(of: confidential.union(Self.harmless)), "\(holders)")
    #expect(holders.count >= 4)
  }

  /// A post's extension is the office's own; a way to dial is no person's.
  private static let harmless: Set<String> = ["DutyPost"]
}
