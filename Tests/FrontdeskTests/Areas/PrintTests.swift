import Foundation
import Testing

/// Paper out of the real program: into files, and to a printer that is a script.
@Suite(.serialized)
struct PrintTests {
  private let desk: ShellDesk
  private let id: String

  init() throws {
    desk = try ShellDesk()
    let added = try desk.run(
      "intake add --kind complaint --channel phone --name 王小明 --phone 13800136621 --matter 漏水 --text 卫生间漏水 --target office --as 1001"
    )
    id = try #require(try JSON(added.output)["id"].string)
  }

  private func path(_ name: String) -> String { desk.folder.appending(path: name).path }

  private func print(_ options: String, after before: String = ":") throws -> ShellDesk.Outcome {
    try desk.run("intake print \(id) \(options) --as 1001", after: before)
  }

  private func prints() throws -> Int {
    let journal = try JSON(desk.run("journal list --limit 100 --as 1001").output)
    return journal.items.count { $0["kind"].string == "paper.print" }
  }

  /// Puts a script named `lp` into a folder of its own, and returns what puts that on the path.
  private func lp(_ script: String) throws -> String {
    let folder = desk.folder.appending(path: "bin")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appending(path: "lp")
    try "#!/bin/sh\n\(script)\n".write(to: file, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
    return "export PATH='\(folder.path)':/usr/bin:/bin"
  }

  @Test func `without a place to go, the paper is the answer`() throws {
    let answer = try JSON(print("").output)
    #expect(answer["form"].string == "complaint" && answer["pages"].int == 1)
    #expect(answer["text"].string?.contains("13800136621") == true)
    let last = try JSON(desk.run("journal list --subject \(id) --limit 1 --as 1001").output)[0]
    #expect(last["kind"].string == "paper.print" && last["clerk"].string == "1001")
  }

  @Test func `a file is for its owner only, and never takes another's place`() throws {
    let file = path("a.txt")
    #expect(try print("--out '\(file)'").status == 0)
    let attributes = try FileManager.default.attributesOfItem(atPath: file)
    #expect((attributes[.posixPermissions] as? Int) == 0o600)
    let text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(text.hasPrefix("翠湖苑物业服务中心") && text.contains("王小明"))
    try "mine".write(toFile: file, atomically: true, encoding: .utf8)
    let again = try print("--out '\(file)'")
    #expect(again.status == 74 && again.code == "fileExists")
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "mine")
    #expect(try prints() == 1)
    #expect(try leftovers().isEmpty)
  }

  private func leftovers() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: desk.folder.path).filter {
      $0.hasSuffix(".part")
    }
  }

  @Test func `a link that leads nowhere is a name that is taken`() throws {
    let file = path("link.txt")
    try FileManager.default.createSymbolicLink(
      atPath: file, withDestinationPath: path("elsewhere.txt"))
    #expect(try print("--out '\(file)'").code == "fileExists")
    #expect(!FileManager.default.fileExists(atPath: path("elsewhere.txt")))
  }

  @Test(arguments: ["/no/such/folder/a.txt", "/", "/proc/a.txt"])
  func `a place where nothing can be written is named, and nothing is journalled`(
    place: String
  ) throws {
    let run = try print("--out \(place)")
    #expect(run.status == 74 && run.code == "cannotWrite")
    #expect(try prints() == 0)
  }

  @Test func `a limit on the size of files leaves no half of one`() throws {
    let file = path("b.txt")
    let run = try print("--out '\(file)'", after: "ulimit -f 1")
    #expect(run.status == 74)
    #expect(!FileManager.default.fileExists(atPath: file))
    #expect(try leftovers().isEmpty)
  }

  @Test func `a page for a browser stands in its file whole`() throws {
    let file = path("c.html")
    #expect(try print("--format html --out '\(file)'").status == 0)
    let text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(text.hasPrefix("<!DOCTYPE html>\n<html lang=\"zh-Hans\">"))
    #expect(text.hasSuffix("</html>\n"))
    let english = path("d.html")
    #expect(try print("--format html --language en --out '\(english)'").status == 0)
    #expect(try String(contentsOfFile: english, encoding: .utf8).contains("Complaint record"))
  }

  @Test func `lp gets the text and the number, never a name`() throws {
    let script = """
      printf '%s\\n' "$*" >'\(path("args"))'
      cat >'\(path("page"))'
      echo id is q-7
      """
    let before = try lp(script)
    let run = try print("--copies 2 --lp office", after: before)
    #expect(run.status == 0)
    #expect(try JSON(run.output)["printer"].string == "id is q-7")
    let arguments = try String(contentsOfFile: path("args"), encoding: .utf8)
    #expect(arguments == "-d office -n 2 -t \(id) -o media=A4\n")
    #expect(try String(contentsOfFile: path("page"), encoding: .utf8).contains("王小明"))
    #expect(try print("--lp", after: before).status == 0)
    #expect(try String(contentsOfFile: path("args"), encoding: .utf8).hasPrefix("-n 1 "))
    #expect(try prints() == 2)
  }

  @Test func `without lp a file is offered, and nothing is journalled`() throws {
    let run = try print("--lp", after: "export PATH='\(desk.folder.path)'")
    #expect(run.status == 74 && run.code == "noPrinter" && run.error.contains("--out"))
    #expect(try prints() == 0)
  }

  @Test func `a printer that refuses is told in its own words, and stays in the journal`() throws {
    let run = try print("--lp", after: lp("printf 'lp: no \\033[31mqueue' >&2; exit 1"))
    #expect(run.status == 74 && run.code == "printerFailed")
    #expect(run.error.contains("lp: no [31mqueue") && !run.error.contains("\u{1B}"))
    #expect(try prints() == 1)
  }

  @Test func `a printer's name is no option`() throws {
    let before = try lp("touch '\(path("called"))'")
    for name in ["'a b'", "'$(x)'", "'a;b'"] {
      #expect(try print("--lp \(name)", after: before).code == "badPrinter")
    }
    #expect(!FileManager.default.fileExists(atPath: path("called")))
    #expect(try prints() == 0)
  }

  @Test func `what does not go together is wrong usage`() throws {
    for (options, code) in [
      ("--out x --lp", "oneWayOut"), ("--format html --lp", "printersTakeText"),
      ("--copies 2", "copiesNeedPrinter"), ("--form bulletin", "usage"),
    ] {
      let run = try print(options)
      #expect(run.status == 64 && run.code == code)
    }
    let many = try print("--lp --copies 21", after: lp("true"))
    #expect(many.status == 1 && many.code == "copiesOutOfRange")
    #expect(try print("--form handling").code == "noRecord")
    #expect(try prints() == 0)
  }
}
