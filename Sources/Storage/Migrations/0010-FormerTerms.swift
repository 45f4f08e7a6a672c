internal import GRDB

/// The terms for a file that was set up before there were any.
///
/// A shipped migration is never edited, so they stand here as they were then; a new file takes the
/// presets of its own day.
enum FormerTerms {
  static func fill(_ database: Database) throws {
    for (place, row) in rows(of: schemes).enumerated() {
      let within = row[5].split(separator: " ").map(String.init)
      try database.execute(
        sql: "INSERT INTO scheme VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        arguments: [
          row[0], row[1], row[2], row[3], row[4], within.first, within.last, row[6], place,
        ])
    }
    for (place, row) in rows(of: terms).enumerated() {
      try database.execute(
        sql: "INSERT INTO term VALUES (?, ?, ?, ?, nullif(?, ''), nullif(?, ''), ?, ?, ?)",
        arguments: [
          row[0], row[1], row[2], row[3], row[4], row[5], row[6], row[7] == "yes", place,
        ])
    }
    for (place, row) in rows(of: proposals).enumerated() {
      try database.execute(
        sql: "INSERT INTO proposal VALUES (?, ?, ?, ?, ?)",
        arguments: [row[0], row[1], row[2], row[3], place])
    }
  }

  private static func rows(of text: String) -> [[String]] {
    text.split(separator: "\n").map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  private static let schemes = """
    target,投诉对象,against,single,received,,CC-6
    responsibilityClass,责任类别,class,single,assigned,,CC-3
    subjectClass,内容类别,subject,single,never,,CC-4
    causeGroup,原因分组,cause group,single,never,,CC-7
    dimension,服务维度,quality side,single,never,subjectClass service,CC-5
    rootCause,最终原因,root cause,single,handled,,AN-4
    validity,是否成立,validity,single,assigned,,CC-2
    severity,严重程度,severity,single,received,,CE-1
    """

  private static let terms = """
    target,office,管理处,management office,,office,CC-6,yes
    target,household,其他住户,another household,,household,CC-6,yes
    target,developer,开发商,developer,,developer,CC-6,yes
    target,outside,政府或公用单位,government or utility,,outside,CC-6,yes
    responsibilityClass,1,一类 服务,1 service,,1,CC-3,yes
    responsibilityClass,2,二类 开发商,2 developer,,2,CC-3,yes
    responsibilityClass,3,三类 外部,3 external,,3,CC-3,yes
    subjectClass,equipment,设备设施,equipment,,,CC-4,yes
    subjectClass,equipmentDesign,设计质量缺陷,poor design,equipment,,CC-4,yes
    subjectClass,equipmentRunning,运行不良,poor running,equipment,,CC-4,yes
    subjectClass,service,管理服务,management service,,,CC-4,yes
    subjectClass,charges,收费,charges,,,CC-4,yes
    subjectClass,emergency,突发事件,sudden event,,,CC-4,yes
    causeGroup,houseQuality,房屋质量,house quality,,,CC-7,yes
    causeGroup,amenities,物业配套,amenities,,,CC-7,yes
    causeGroup,equipment,设备设施,equipment,,,CC-7,yes
    causeGroup,service,服务技巧,service,,,CC-7,yes
    causeGroup,serviceAttitude,服务态度,attitude,service,,CC-7,yes
    causeGroup,serviceTimeliness,服务时效,timeliness,service,,CC-7,yes
    causeGroup,serviceQuality,服务质量,quality,service,,CC-7,yes
    causeGroup,serviceRange,服务项目,range,service,,CC-7,yes
    causeGroup,fees,管理费用,fees,,,CC-7,yes
    causeGroup,emergency,突发事件,sudden event,,,CC-7,yes
    causeGroup,neighbours,相邻关系,neighbours,,,CC-7,yes
    dimension,safety,安全,safety,,,CC-5,yes
    dimension,consistency,一致,consistency,,,CC-5,yes
    dimension,attitude,态度,attitude,,,CC-5,yes
    dimension,completeness,完整,completeness,,,CC-5,yes
    dimension,environment,环境,environment,,,CC-5,yes
    dimension,convenience,方便,convenience,,,CC-5,yes
    dimension,time,时间,time,,,CC-5,yes
    rootCause,peopleAttitude,人 服务态度,people: attitude,,,AN-4,yes
    rootCause,peopleNorm,人 服务规范,people: norm,,,AN-4,yes
    rootCause,peopleSkill,人 服务技能,people: skill,,,AN-4,yes
    rootCause,facilityAppearance,机 外观完好,facility: appearance,,,AN-4,yes
    rootCause,facilityQuality,机 质量合格,facility: quality,,,AN-4,yes
    rootCause,facilityFunction,机 功能适用,facility: function,,,AN-4,yes
    rootCause,materialDurability,料 耐用性,material: durability,,,AN-4,yes
    rootCause,materialEconomy,料 经济性,material: economy,,,AN-4,yes
    rootCause,materialAccuracy,料 准确性,material: accuracy,,,AN-4,yes
    rootCause,method,法 制度流程,method,,,AN-4,yes
    rootCause,environment,环 外部环境,environment,,,AN-4,yes
    validity,effective,有效投诉,effective,,effective,CC-2,yes
    validity,otherResponsibility,他方责任,others' responsibility,,otherResponsibility,DEC-37,yes
    validity,unreasonable,不合理投诉,unreasonable,,unreasonable,CC-9,yes
    validity,malicious,恶意投诉,malicious,,malicious,CC-10,yes
    severity,general,一般,general,,general,CE-8,yes
    severity,serious,严重,serious,,serious,CE-8,yes
    severity,major,重大,major,,major,CE-1,yes
    """

  private static let proposals = """
    target,office,responsibilityClass,1
    target,office,subjectClass,service
    target,office,subjectClass,charges
    target,office,subjectClass,equipmentRunning
    target,office,causeGroup,service
    target,office,causeGroup,fees
    target,office,causeGroup,equipment
    target,household,responsibilityClass,1
    target,household,responsibilityClass,3
    target,household,subjectClass,service
    target,household,causeGroup,neighbours
    target,developer,responsibilityClass,2
    target,developer,subjectClass,equipmentDesign
    target,developer,causeGroup,houseQuality
    target,developer,causeGroup,amenities
    target,outside,responsibilityClass,3
    target,outside,subjectClass,emergency
    target,outside,subjectClass,charges
    target,outside,causeGroup,emergency
    target,outside,causeGroup,amenities
    rootCause,peopleAttitude,causeGroup,serviceAttitude
    rootCause,peopleNorm,causeGroup,serviceQuality
    rootCause,peopleSkill,causeGroup,serviceQuality
    """
}
