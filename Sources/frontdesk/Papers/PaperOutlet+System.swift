import Console

extension PaperOutlet {
  /// This machine's files, its `lp`, and the receipt printers that have a file of their own.
  static let system = {
    var outlet = PaperOutlet { text, path, before in
      try NewPaperFile(path).write(text, before: before)
    } send: { text, job, before in
      try Lp.found().send(text, job, before: before)
    }
    outlet.raw = { bytes, goal, before in
      switch goal {
      case .file(let path): try NewPaperFile(path).write(bytes: bytes, before: before)
      case .device(let path): try ReceiptPrinter(path).write(bytes, before: before)
      case .printer(let job): return try Lp.found().send(raw: bytes, job, before: before)
      }
      return ""
    }
    return outlet
  }()
}
