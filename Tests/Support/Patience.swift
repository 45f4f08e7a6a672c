/// How long a test waits for what must come: so long that only what never comes is given up.
///
/// A machine that is busy with everything else may take a minute for what is done in a moment.
package enum Patience {
  package static let seconds = 300.0
  package static let milliseconds = 300_000
}
