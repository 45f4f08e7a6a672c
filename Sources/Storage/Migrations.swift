internal import GRDB

extension Schema {
  /// Every migration there has been, in order.
  ///
  /// A shipped one is never edited.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerJournal()
    migrator.registerPeople()
    migrator.registerHouseholds()
    migrator.registerVisits()
    migrator.registerIntakes()
    migrator.registerHandover()
    migrator.registerStocktake()
    migrator.registerDrafts()
    migrator.registerSealedRows()
    migrator.registerSchemes()
    migrator.registerChannelFields()
    migrator.registerPhrases()
    migrator.registerVisitors()
    migrator.registerFullText()
    migrator.registerWarranties()
    migrator.registerNotices()
    migrator.registerMissingSlips()
    migrator.registerRoster()
    migrator.registerNotebook()
    migrator.registerArticles()
    migrator.registerRetentionIndex()
    migrator.registerCountedCondition()
    migrator.registerPrivacy()
    migrator.registerClock()
    migrator.registerSeals()
    migrator.registerCare()
    migrator.registerLiftedSignatures()
    migrator.registerUncountedArticles()
    migrator.registerRosterFigures()
    migrator.registerLongYears()
    migrator.registerSecondMedium()
    migrator.registerStampedUnits()
    migrator.registerDefectColumns()
    migrator.registerFilledInUnits()
    migrator.registerDeveloperLetter()
    migrator.registerLedBefore()
    return migrator
  }
}
