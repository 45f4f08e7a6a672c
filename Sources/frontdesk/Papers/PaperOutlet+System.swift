import Console

extension PaperOutlet {
  /// This machine's files and its `lp`.
  static let system = PaperOutlet { text, path, before in
    try NewPaperFile(path).write(text, before: before)
  } send: { text, job, before in
    try Lp.found().send(text, job, before: before)
  }
}
