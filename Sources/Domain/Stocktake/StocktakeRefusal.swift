/// Why something about a stocktake is refused.
package enum StocktakeRefusal: RefusalReason {
  case notFound(String)
}
