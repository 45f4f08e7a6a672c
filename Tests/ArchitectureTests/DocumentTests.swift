import Foundation
import Testing

struct DocumentTests {
  @Test func `every link of the documents leads somewhere`() throws {
    let documents = try documents()
    #expect(documents.count > 5)
    for document in documents {
      let text = try String(contentsOf: document, encoding: .utf8)
      for link in text.matches(of: /\]\((?<target>[^)\s]+)\)/) {
        let target = String(link.target)
        #expect(leadsSomewhere(target, from: document), "\(document.lastPathComponent): \(target)")
      }
    }
  }

  @Test func `every document in the folder is linked from the README`() throws {
    let readme = try String(contentsOf: package.appending(path: "README.md"), encoding: .utf8)
    for document in try FileManager.default.contentsOfDirectory(
      atPath: package.appending(path: "docs").path) where document.hasSuffix(".md")
    {
      let isLinked = readme.contains("(docs/\(document))")
      #expect(isLinked, "\(document)")
    }
  }

  @Test func `every type and test that a document names is there`() throws {
    let code = try
      (swiftFiles(in: "Sources") + swiftFiles(in: "Resources") + swiftFiles(in: "Tests"))
      .map { try String(contentsOf: $0, encoding: .utf8) }.joined()
    for name in ["architecture.md", "CONTRIBUTING.md", "data.md"] {
      let text = try String(
        contentsOf: package.appending(path: "docs/\(name)"), encoding: .utf8)
      for type in text.matches(of: /`(?<name>[A-Z][a-z]+[A-Za-z]+)`/) {
        let isThere = code.range(of: type.name) != nil
        #expect(isThere, "\(name) names \(type.name)")
      }
    }
  }

  private func leadsSomewhere(_ target: String, from document: URL) -> Bool {
    if target.hasPrefix("https://") { return true }
    let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let file =
      parts[0].isEmpty
      ? document
      : document.deletingLastPathComponent().appending(path: String(parts[0])).standardized
    guard FileManager.default.fileExists(atPath: file.path) else { return false }
    guard parts.count == 2 else { return true }
    return (try? headings(of: file).contains(String(parts[1]))) ?? false
  }

  /// The names under which a page's headings can be linked to, as code hosts make them.
  private func headings(of file: URL) throws -> [String] {
    try String(contentsOf: file, encoding: .utf8).matches(of: /(?m)^#+ (?<title>.+)$/).map {
      $0.title.lowercased().filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" }
        .replacing(" ", with: "-")
    }
  }

  private func documents() throws -> [URL] {
    let below = try #require(
      FileManager.default.enumerator(
        at: package.appending(path: "docs"), includingPropertiesForKeys: nil))
    return [package.appending(path: "README.md")]
      + below.compactMap { $0 as? URL }.filter { $0.pathExtension == "md" }
  }
}
