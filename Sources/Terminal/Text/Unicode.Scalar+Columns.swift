extension Unicode.Scalar {
  /// How many columns a terminal gives the scalar, or -1 if it cannot be shown.
  ///
  /// The answer is that of glibc's `wcwidth` in C.UTF-8: 2 for 中, 1 for `a`, 0 for a mark that
  /// combines with what stands before it.
  package var columns: Int {
    switch value {
    case 0x20..<0x7F: 1
    case 0x4E00..<0xA000: 2
    default: Int(WidthTable.runs[run] & 3) - 1
    }
  }

  /// The last run of the table that begins at the scalar, or before it.
  private var run: Int {
    let runs = WidthTable.runs
    var low = 0
    var high = runs.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if runs[middle] >> 2 <= value { low = middle } else { high = middle }
    }
    return low
  }
}
