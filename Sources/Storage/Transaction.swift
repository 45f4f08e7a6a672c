import Domain
internal import GRDB

/// A look at the file, or a change of it, that is whole or not at all.
///
/// Each feature adds its tables to it in an extension. It lives only inside ``Store``'s closures.
package struct Transaction {
  let database: Database
  let key: EstateKey
  let cache: HouseCache
  /// What seals; nothing where the file is only read.
  let press: SealPress?
  /// What has been read whole already; nothing where something may be written.
  let read: ReadOnce?

  init(
    _ database: Database, key: EstateKey, cache: HouseCache, press: SealPress? = nil,
    isLook: Bool = false
  ) {
    self.database = database
    self.key = key
    self.cache = cache
    self.press = press
    read = isLook ? ReadOnce() : nil
  }
}
