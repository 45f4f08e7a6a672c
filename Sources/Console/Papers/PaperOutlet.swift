import Resources

/// The ways by which paper leaves the program, which only the program itself has.
///
/// The console knows no file system and no printer: it is given one of these. Both ways call what
/// they are given at the last moment before anything leaves; where that refuses, nothing has.
package struct PaperOutlet: Sendable {
  /// Writes a new file of that name, whole or not at all.
  package let write:
    @Sendable (_ text: String, _ path: String, _ before: () throws -> Void) throws -> Void
  /// Gives text to a printer, and returns what it answered.
  package let send:
    @Sendable (_ text: String, _ job: PrintJob, _ before: () throws -> Void) throws -> String

  package init(
    write: @escaping @Sendable (String, String, () throws -> Void) throws -> Void,
    send: @escaping @Sendable (String, PrintJob, () throws -> Void) throws -> String
  ) {
    self.write = write
    self.send = send
  }

  /// Gives bytes to a receipt printer, or into a new file, and returns what the printer answered.
  package var raw:
    @Sendable (_ bytes: [UInt8], _ goal: RawGoal, _ before: () throws -> Void) throws -> String = {
      _, _, _ in throw PaperFailure.noPrinter
    }

  /// No way at all, where nobody gave one.
  package static let closed = PaperOutlet { _, path, _ in
    throw PaperFailure.cannotWrite(path, Phrase("这里不能写文件", "no file can be written here"))
  } send: { _, _, _ in
    throw PaperFailure.noPrinter
  }
}

/// Where bytes for a receipt printer go.
package enum RawGoal: Hashable, Sendable {
  case file(String)
  /// The printer's own file, as `/dev/usb/lp0`.
  case device(String)
  case printer(PrintJob)
}

/// What a printer is asked for.
package struct PrintJob: Hashable, Sendable {
  /// The number of the paper; no name stands in a queue that everybody can read.
  package let title: String
  /// The system's usual one where none is named.
  package let printer: String?
  package let copies: Int

  package init(title: String, printer: String?, copies: Int) {
    self.title = title
    self.printer = printer
    self.copies = copies
  }
}

/// Why a paper did not get out.
package enum PaperFailure: Error, Hashable, Sendable {
  /// There is such a file already, and it is left as it is.
  case fileExists(String)
  case cannotWrite(String, Phrase)
  case noPrinter
  case badPrinter(String)
  /// The printer's own file did not take everything in time.
  case deviceFailed(String, Phrase)
  /// `lp` was called and did not take it, with its own words; the journal has the print already.
  case printerFailed(String)

  /// The name of the failure, as programs read it.
  package var code: String {
    Mirror(reflecting: self).children.first?.label ?? "\(self)"
  }

  package var phrase: Phrase {
    switch self {
    case .fileExists(let path):
      Phrase(
        "已经有文件“\(path)”，没有动它；请换一个文件名。",
        "There is a file “\(path)” already, left as it is; name another.")
    case .cannotWrite(let path, let why):
      Phrase(
        "不能写“\(path)”：\(why.text(in: .chinese))。请换一个位置。",
        "Cannot write “\(path)”: \(why.text(in: .english)). Choose another place.")
    case .deviceFailed(let path, let why):
      Phrase(
        "打印机“\(path)”没有接受：\(why.text(in: .chinese))。请看电源、纸和连线，再印一次。",
        "The printer “\(path)” did not take it: \(why.text(in: .english)). See to power, paper and cable, and print again."
      )
    case .noPrinter:
      Phrase(
        "这台机器没有打印命令 lp；请先写成文件（--out），再从别处打印。",
        "This machine has no lp to print with; write a file (--out) and print it elsewhere.")
    case .badPrinter(let name):
      Phrase("“\(name)”不像打印机的名字，请改。", "“\(name)” is no printer's name; correct it.")
    case .printerFailed(let words):
      Phrase(
        "打印机没有接受：\(words)。流水里已记了这次打印；请看打印机，再印一次。",
        "The printer did not take it: \(words). The journal has this print; see to the printer and print again."
      )
    }
  }
}
