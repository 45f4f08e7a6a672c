/// Why an estate's file cannot be set up, or a setting not changed.
package enum EstateRefusal: RefusalReason {
  case exists
  case nameMissing
  case noSuchSetting(String)
  case badSetting(String)
}
