import Domain

/// Records as a table: a column for each value by its name, and by the names of what it stands in, as
/// `matter.id`; a list is one cell.
///
/// In a list a value that has a blank, `;`, `=`, `"` or `\` in it stands in quotes, with `\` before a
/// quote or another `\`, so that each cell is read back in one way: `kind=noted text="a; b"`.
struct ExportTable {
  private var columns: Columns
  private var rows: [[String]] = []

  /// The table of those records, with a heading for each of the columns even where nothing stands below
  /// it.
  init(_ records: [JSONValue], columns: [String]) {
    self.columns = Columns(columns)
    rows.reserveCapacity(records.count)
    for record in records {
      guard case .object(let values) = record else { continue }
      var row = [String](repeating: "", count: self.columns.names.count)
      put(values, within: "", into: &row)
      rows.append(row)
    }
  }

  /// The text of the file; the columns in the order of their names, the number first, by which a row
  /// is known.
  var file: String {
    let shown = columns.names.filter { !columns.holders.contains($0) || isFilled($0) }.sorted()
    let first = ["seq", "id"].filter(shown.contains)
    let ordered = first + shown.filter { !first.contains($0) }
    let places = ordered.compactMap { columns.places[$0] }
    return CSVText([ordered] + rows.map { row in places.map { cell(in: row, at: $0) } }).file
  }

  /// Whether a column has any cell; one whose values stand in columns of their own has none.
  private func isFilled(_ name: String) -> Bool {
    guard let place = columns.places[name] else { return false }
    return rows.contains { !cell(in: $0, at: place).isEmpty }
  }

  private func cell(in row: [String], at place: Int) -> String {
    place < row.count ? row[place] : ""
  }

  private mutating func put(
    _ values: [String: JSONValue], within path: String, into row: inout [String]
  ) {
    for (name, value) in values {
      let name = path.isEmpty ? name : "\(path).\(name)"
      if case .object(let parts) = value {
        columns.holders.insert(name)
        put(parts, within: name, into: &row)
      } else {
        let place = columns.place(of: name)
        if place >= row.count { row += Array(repeating: "", count: place + 1 - row.count) }
        row[place] = value.cell
      }
    }
  }
}

/// The columns of a table, in the order in which they turned up.
private struct Columns {
  private(set) var names: [String] = []
  private(set) var places: [String: Int] = [:]
  /// The names of values that have values in them, in one record at least.
  var holders: Set<String> = []

  init(_ names: [String]) {
    for name in names {
      _ = place(of: name)
      for end in name.indices.filter({ name[$0] == "." }) {
        holders.insert(String(name[..<end]))
      }
    }
  }

  /// Where the column of that name is, which is the last one where there was none.
  mutating func place(of name: String) -> Int {
    if let known = places[name] { return known }
    places[name] = names.count
    names.append(name)
    return names.count - 1
  }
}

extension JSONValue {
  /// The value in a cell of a table.
  fileprivate var cell: String {
    switch self {
    case .null: ""
    case .bool(let value): value ? "true" : "false"
    case .number(let value): "\(value)"
    case .decimal(let value): "\(value)"
    case .string(let value): value
    case .array(let values):
      values.map(\.element).joined(separator: values.contains(where: \.hasParts) ? "; " : " ")
    case .object: told(by: "").joined(separator: " ")
    }
  }

  /// The value as one of a list: what would be taken for more than one is quoted.
  private var element: String {
    if case .object = self { return cell }
    let cell = cell
    guard cell.isEmpty || cell.contains(where: { " ;=\"\\".contains($0) || $0.isWhitespace }) else {
      return cell
    }
    return "\"" + cell.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  /// The values that are something, each behind its name.
  private func told(by name: String) -> [String] {
    if case .object(let values) = self {
      return values.sorted { $0.key < $1.key }.flatMap { key, value in
        value.told(by: name.isEmpty ? key : "\(name).\(key)")
      }
    }
    return cell.isEmpty ? [] : ["\(name)=\(element)"]
  }

  private var hasParts: Bool {
    switch self {
    case .array, .object: true
    case .null, .bool, .number, .decimal, .string: false
    }
  }
}
