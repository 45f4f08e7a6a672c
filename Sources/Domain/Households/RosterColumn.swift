/// The columns of a roster, under whatever heading they stand.
package enum RosterColumn: String, CaseIterable, Hashable, Sendable {
  case area, building, unit, room, household, phone, role, occupied, movedIn

  /// A roster without these tells nothing.
  static let required: [RosterColumn] = [.building, .room, .household]

  /// The words a heading may use for it, folded, in Chinese as offices write them and in English.
  var synonyms: Set<String> {
    switch self {
    case .area:
      [
        "area", "zone", "phase", "district", "区域", "苑区", "小区", "片区", "组团", "期", "期数", "分期", "分区",
        "苑", "园区",
        "區域", "小区名称", "区", "项目",
      ]
    case .building:
      [
        "building", "block", "tower", "bldg", "buildingno", "buildingnumber", "楼栋", "楼号", "栋", "幢",
        "座",
        "楼", "栋号", "楼幢", "幢号", "座号", "楼栋号", "楼座", "栋座", "楼宇", "楼", "樓棟", "樓號", "棟", "栋数", "楼栋名称",
      ]
    case .unit:
      [
        "unit", "entrance", "stair", "staircase", "单元", "单元号", "門洞", "门洞", "门", "梯", "單元", "单元名称",
        "梯号",
      ]
    case .room:
      [
        "room", "roomno", "roomnumber", "flat", "apartment", "apt", "door", "doorno", "房号", "房间",
        "房间号",
        "室", "室号", "门牌", "门牌号", "户号", "房屋", "房屋号", "房屋编号", "门号", "门牌号码", "房間", "房號", "房", "房间号码",
      ]
    case .household:
      [
        "household", "name", "fullname", "owner", "ownername", "resident", "residentname", "person",
        "姓名", "名字", "业主姓名", "住户", "住户姓名", "业主", "业主名称", "客户姓名", "客户名称", "户主", "户主姓名", "联系人", "人员姓名",
        "業主", "業主姓名", "住戶", "业户", "业户姓名", "住户名称", "居民姓名", "产权人",
      ]
    case .phone:
      [
        "phone", "mobile", "tel", "telephone", "phonenumber", "phoneno", "cellphone", "cell",
        "mobilephone", "contact", "contactnumber", "电话", "手机", "手机号", "手机号码", "联系电话", "电话号码",
        "联系方式",
        "移动电话", "联络电话", "業主電話", "電話", "手機", "業主电话", "业主电话", "住户电话", "联系号码", "联系手机",
      ]
    case .role:
      [
        "role", "type", "relation", "relationship", "identity", "身份", "角色", "关系", "住户类型", "类型",
        "住户身份",
        "人员类型", "人员类别", "人员身份", "与业主关系", "与户主关系", "客户类型", "类别", "身份类型", "關係", "住户关系", "户籍关系",
        "居住身份",
      ]
    case .occupied:
      [
        "occupied", "isoccupied", "occupancy", "livedin", "inhabited", "是否入住", "入住", "入住情况", "入住状态",
        "居住状态", "居住情况", "是否居住", "是否已入住", "入住否", "居住", "房屋状态", "使用状态", "已入住",
      ]
    case .movedIn:
      [
        "movedin", "moveddate", "moveindate", "movein", "movedinon", "dateofmovein", "入住日期", "入住时间",
        "迁入日期", "迁入时间", "入伙日期", "入伙时间", "搬入日期", "搬入时间", "入住年月日", "入住日", "迁入", "入伙",
      ]
    }
  }

  /// Headings of rosters that the desk has no use for, and leaves unread.
  static let ignored: Set<String> = [
    "", "no", "id", "index", "remark", "remarks", "note", "notes", "comment", "floor", "email",
    "sex",
    "gender", "floorarea", "序号", "编号", "号", "备注", "說明", "说明", "楼层", "层", "性别", "邮箱", "电子邮箱", "面积",
    "建筑面积",
    "套内面积", "户型", "身份证", "身份证号", "身份证号码", "证件号", "证件号码", "证件类型", "车牌", "车牌号", "车位", "车位号", "微信",
    "民族",
    "出生日期", "年龄", "籍贯", "紧急联系人", "紧急联系电话",
  ]

  /// The heading's words alone: `手机号*` and `房号（室）` are 手机号 and 房号.
  static func folded(_ heading: String) -> String {
    let bare = heading.searchFolded.prefix { !"([（【".contains($0) }
    return bare.filter { $0.isLetter || $0.isNumber }
  }
}

/// Which column stands where.
struct RosterHeading {
  private(set) var places: [RosterColumn: Int] = [:]
  private(set) var problems: [Roster.Problem] = []

  init(_ row: CSVTable.Row) {
    for (place, cell) in row.cells.enumerated() {
      let folded = RosterColumn.folded(cell)
      guard let column = RosterColumn.allCases.first(where: { $0.synonyms.contains(folded) }) else {
        if !RosterColumn.ignored.contains(folded) {
          problems.append(.init(line: row.line, flaw: .headingUnknown(cell)))
        }
        continue
      }
      if places[column] != nil { problems.append(.init(line: row.line, flaw: .headingTwice(cell))) }
      places[column] = place
    }
    problems += RosterColumn.required.filter { places[$0] == nil }.map {
      .init(line: row.line, flaw: .headingMissing($0))
    }
  }
}
