/// A line of the post notebook with its number, and how it was dealt with.
package struct NotebookLine: Hashable, Sendable {
  package let id: Int
  package let entry: NotebookEntry
  package let resolution: String?

  package init(id: Int, entry: NotebookEntry, resolution: String?) {
    self.id = id
    self.entry = entry
    self.resolution = resolution
  }
}
