import Console
import Domain
import Foundation
import Resources

/// The system's command `lp`, run as a child without a shell.
struct Lp {
  private let program: URL

  /// Looks for it on the path.
  ///
  /// - Throws: ``PaperFailure/noPrinter`` where there is none.
  static func found() throws -> Lp {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    for folder in path.split(separator: ":") {
      let file = "\(folder)/lp"
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: file, isDirectory: &isFolder), !isFolder.boolValue,
        access(file, X_OK) == 0
      {
        return Lp(program: URL(filePath: file))
      }
    }
    throw PaperFailure.noPrinter
  }

  /// Calls `before`, gives the text to the printer, and returns what `lp` said.
  func send(_ text: String, _ job: PrintJob, before: () throws -> Void) throws -> String {
    try send(bytes: Array(text.utf8), job, form: "media=A4", before: before)
  }

  /// The same for bytes that the printer itself understands, which nothing on the way may change.
  func send(raw bytes: [UInt8], _ job: PrintJob, before: () throws -> Void) throws -> String {
    try send(bytes: bytes, job, form: "raw", before: before)
  }

  private func send(
    bytes: [UInt8], _ job: PrintJob, form: String, before: () throws -> Void
  ) throws -> String {
    if let printer = job.printer, !Self.isName(printer) { throw PaperFailure.badPrinter(printer) }
    // Its output goes where the screen is not, and waits for nobody.
    guard let page = UnnamedFile(bytes), let words = UnnamedFile([]) else {
      throw PaperFailure.cannotWrite(job.title, Phrase("没有地方放打印内容", "no room for what is printed"))
    }
    try before()
    let process = Process()
    process.executableURL = program
    process.arguments = arguments(of: job, form: form)
    process.standardInput = page.handle
    process.standardOutput = words.handle
    process.standardError = words.handle
    do { try process.run() } catch {
      throw PaperFailure.printerFailed((error as NSError).localizedDescription)
    }
    guard waits(for: process) else {
      throw PaperFailure.printerFailed("lp: no answer in \(Self.patience) s")
    }
    let said = OutsideText.line(words.text)
    guard process.terminationStatus == 0 else {
      throw PaperFailure.printerFailed(said.isEmpty ? "lp: \(process.terminationStatus)" : said)
    }
    return said
  }

  private func arguments(of job: PrintJob, form: String) -> [String] {
    let printer = job.printer.map { ["-d", $0] } ?? []
    return printer + ["-n", "\(job.copies)", "-t", job.title, "-o", form]
  }

  /// Waits until it has ended; ends it after a while itself.
  private func waits(for process: Process) -> Bool {
    for _ in 0..<(Self.patience * 100) {
      guard process.isRunning else { return true }
      usleep(10_000)
    }
    process.terminate()
    return false
  }

  /// A queue's name as print systems allow it; never what could be taken for an option.
  private static func isName(_ text: String) -> Bool {
    !text.hasPrefix("-") && text.wholeMatch(of: /[A-Za-z0-9_.@\/-]{1,127}/) != nil
  }

  /// How many seconds the desk waits for an answer.
  private static let patience = 15
}

/// A file without a name, which only this process and its children can read.
private struct UnnamedFile {
  let handle: FileHandle

  init?(_ bytes: [UInt8]) {
    let folder = ProcessInfo.processInfo.environment["TMPDIR"] ?? "/tmp"
    var template = Array("\(folder)/frontdesk-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { return nil }
    unlink(template)
    handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    do {
      try handle.write(contentsOf: Data(bytes))
      try handle.seek(toOffset: 0)
    } catch {
      return nil
    }
  }

  /// What was written into it.
  var text: String {
    do {
      try handle.seek(toOffset: 0)
      return String(decoding: try handle.readToEnd() ?? Data(), as: UTF8.self)
    } catch {
      return ""
    }
  }
}
