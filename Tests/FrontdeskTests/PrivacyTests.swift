import Foundation
import Testing

/// What must not be found in any file of the desk, however it was typed.
struct PrivacyTests {
  @Test func `neither an identity number nor a PIN reaches a file`() throws {
    let desk = try TestDesk(at: "2024-05-01 08:00")
    try desk.moveIn([("5", "302")], at: "2024-05-01 08:01")
    let number = "11010519491231002X"
    try desk.done(
      "2024-05-01 09:00",
      "visit in --house 5-302 --name 张三 --document idCard --document-number \(number) --purpose “送 \(number) 的包裹”",
      as: "1002")
    try desk.done("2024-05-01 09:01", "log add 捡到证件\(number)。", as: "1002")
    try desk.done(
      "2024-05-01 09:02", "intake add --kind enquiry --channel visit --text 证号\(number)能办吗",
      as: "1002")
    let files = try FileManager.default.contentsOfDirectory(
      at: desk.folder, includingPropertiesForKeys: nil)
    #expect(files.count >= 3)
    for file in files where !file.lastPathComponent.hasPrefix("roster") {
      let bytes = try Data(contentsOf: file)
      #expect(bytes.range(of: Data(number.utf8)) == nil, "\(file.lastPathComponent)")
      #expect(bytes.range(of: Data(number.prefix(17).utf8)) == nil, "\(file.lastPathComponent)")
    }
    let payloads = try desk.run("2024-05-01 09:05", ["journal", "list"], as: "1001")
    #expect(payloads.status == 0)
  }
}
