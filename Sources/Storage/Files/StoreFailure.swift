/// The world failed: a disk, a lock or a file.
///
/// Nothing was saved, but for ``notForced`` and ``unnamedCopy(path:)``.
package enum StoreFailure: Error, Hashable, Sendable {
  /// There is no data file yet.
  case noFile(path: String)
  /// There is no copy of that name.
  case noCopy(path: String)
  /// Setting the file up was cut short; it holds nothing.
  case unfinished
  /// The file was written by a newer program; it is left as it is.
  case newerSchema(file: Int, program: Int)
  /// A newer program has changed the file while this one was running.
  case schemaChanged
  /// The file is not one of ours, or is damaged beyond reading.
  case notOurs(path: String)
  /// Another process held the lock for too long; who, as far as it left its name.
  case busy(holder: String)
  /// The disk is full, or a quota is.
  case diskFull
  /// The system took no more bytes: a quota, a limit on the size of files, or a broken disk.
  case writeRefused
  /// It is in the file, but the disk did not confirm that it would outlast a power cut.
  case notForced
  /// The file or its folder may not be written.
  case readOnly(path: String)
  /// The folder of a medium is not there: it is not plugged in, or not mounted.
  case noMedium(path: String)
  /// The file lacks so many entries that had been confirmed; the newest copy that it knows of.
  case entriesLost(number: Int, copy: String?)
  /// There is such a file already, and it is left as it is.
  case fileExists(path: String)
  /// A copy was not what it should be, and was thrown away; in the words of SQLite or of the chain.
  case damagedCopy(String)
  /// A copy is whole and written down, but could not be given its name; under which it stands.
  case unnamedCopy(path: String)
  /// There is no key for encrypted copies in that file.
  case noCopyKey(path: String)
  /// An encrypted copy does not open with the key that was given, or is damaged.
  case notOpened(path: String)
  /// Only the account that owns the file may have that done.
  case notOwner(path: String)
  /// The system said no, in its own words.
  case system(String)
}
