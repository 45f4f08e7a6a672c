import Foundation
import Testing

/// Visitors' papers out of the real program: files, a receipt printer that is a pipe, and `lp`.
@Suite(.serialized)
struct VisitPrintTests {
  private let desk: TestDesk

  init() throws {
    desk = try TestDesk(at: "2024-05-01 08:00")
    try desk.moveIn([("5", "302")], at: "2024-05-01 08:01")
    try desk.done(
      "2024-05-01 09:00",
      "visit in --house 5-302 --name 张三 --phone 13800138000 --document workPass --purpose 送货 --document-returned",
      as: "1002")
  }

  private func path(_ name: String) -> String { desk.folder.appending(path: name).path }

  private func run(
    _ words: String
  ) throws -> (status: Int32, code: String?, output: String) {
    let run = try desk.run(
      "2024-05-01 09:10", words.split(separator: " ").map(String.init), as: "1002")
    return (run.status, run.status == 0 ? nil : try JSON(run.error)["code"].string, run.output)
  }

  @Test func `the bytes for a receipt printer stand in a new file`() throws {
    let file = path("slip.bin")
    #expect(try run("visit print V-1 --format escpos --columns 48 --out \(file)").status == 0)
    let bytes = try Array(Data(contentsOf: URL(filePath: file)))
    #expect(bytes.starts(with: [0x1B, 0x40, 0x1C, 0x26]))
    #expect(bytes.suffix(4) == [0x1D, 0x56, 0x42, 0x00])
    let name: [UInt8] = [0xD5, 0xC5, 0xC8, 0xFD]
    #expect(Data(bytes).range(of: Data(name)) != nil)
    #expect(try run("visit print V-1 --format escpos --out \(file)").code == "fileExists")
  }

  @Test func `a pipe takes the place of a receipt printer`() throws {
    let pipe = path("printer")
    #expect(mkfifo(pipe, 0o600) == 0)
    let reader = open(pipe, O_RDONLY | O_NONBLOCK)
    defer { close(reader) }
    #expect(try run("visit print V-1 --device \(pipe)").status == 0)
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(reader, &bytes, bytes.count)
    #expect(count > 100 && bytes.starts(with: [0x1B, 0x40]))
  }

  @Test func `neither a file nor a printer that is off is written to`() throws {
    let file = path("notes.txt")
    try "mine".write(toFile: file, atomically: true, encoding: .utf8)
    #expect(try run("visit print V-1 --device \(file)").code == "cannotWrite")
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "mine")
    let pipe = path("off")
    #expect(mkfifo(pipe, 0o600) == 0)
    let off = try run("visit print V-1 --device \(pipe)")
    #expect(off.status == 74 && off.code == "deviceFailed")
  }

  @Test func `wrong wishes are told before anything is printed`() throws {
    #expect(try run("visit print V-1 --columns 40").code == "paperWidth")
    #expect(try run("visit print V-1 --format escpos").code == "bytesNeedGoal")
    #expect(try run("visit register --format escpos").code == "receiptsAreSlips")
    #expect(try run("visit print V-1 --out a --lp").code == "oneWayOut")
    #expect(try run("visit print V-9").code == "notFound")
    #expect(try run("visit register --whole").code == "reasonMissing")
  }

  @Test func `register and roll-call go into files`() throws {
    let (register, roll) = (path("register.html"), path("roll.txt"))
    #expect(
      try run("visit register --date 2024-05-01 --format html --out \(register)").status == 0)
    let text = try String(contentsOfFile: register, encoding: .utf8)
    #expect(text.contains("访客登记表") && text.contains("张**") && !text.contains("张三"))
    #expect(try run("visit rollcall --out \(roll)").status == 0)
    #expect(try String(contentsOfFile: roll, encoding: .utf8).contains("张三"))
  }

  @Test func `a search over all years takes days`() throws {
    func found(_ options: String) throws -> Int {
      try JSON(run("visit list \(options)").output).items.count
    }
    #expect(try found("--find zs") == 1)
    #expect(try found("--find 8000 --from 2024-05-01 --to 2024-05-01") == 1)
    #expect(try found("--find 8000 --to 2024-04-30") == 0)
    #expect(try found("--from 2024-04-01") == 1)
  }
}
