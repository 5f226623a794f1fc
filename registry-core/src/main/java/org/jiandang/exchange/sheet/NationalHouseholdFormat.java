package org.jiandang.exchange.sheet;

import static org.jiandang.exchange.sheet.CommonColumns.*;

import java.util.List;
import org.jiandang.household.card.Field;
import org.jiandang.household.code.IncomeItem;

/** The household export of the national system (rulebook §4.2). It holds no members, so it only updates. */
final class NationalHouseholdFormat {
    static final SheetFormat FORMAT = new SheetFormat(
            "nationalHouseholds",
            true,
            List.of(new SheetLayout(
                    "贫困户信息",
                    SheetLayout.Rows.HOUSEHOLD,
                    true,
                    List.of(
                            SheetColumn.unused("省", "省份", "自治区"),
                            SheetColumn.unused("市", "盟市", "地市"),
                            COUNTY,
                            TOWNSHIP,
                            VILLAGE,
                            HOUSEHOLD,
                            SheetColumn.of(Datum.Guide.HEAD_MEMBER, "户主编号", "户主人编号", "户主个人编号"),
                            HEAD_NAME.need(),
                            HEAD_ID.need(),
                            POPULATION,
                            UNSAFE_HOUSE,
                            PER_CAPITA,
                            SheetColumn.of(Field.INCOME_GROSS, "年收入", "家庭年收入", "总收入"),
                            WATER_SAFE,
                            YEAR,
                            SheetColumn.unused("村办公电话"),
                            BANK,
                            ACCOUNT,
                            STANDARD,
                            ATTRIBUTE,
                            MAIN_CAUSE,
                            OTHER_CAUSE,
                            SheetColumn.of(IncomeItem.WAGE, "工资性收入").need(),
                            SheetColumn.of(IncomeItem.BUSINESS, "生产经营性收入").need(),
                            SheetColumn.of(IncomeItem.PROPERTY, "财产性收入").need(),
                            SheetColumn.of(Field.INCOME_TRANSFER, "转移性收入"),
                            SheetColumn.of(IncomeItem.FAMILY_PLANNING, "计划生育金"),
                            SheetColumn.of(IncomeItem.DIBAO, "低保金"),
                            SheetColumn.of(IncomeItem.TEKUN, "五保金", "特困供养金", "五保金/特困供养金"),
                            SheetColumn.of(IncomeItem.PENSION, "养老保险金"),
                            SheetColumn.of(IncomeItem.ECOLOGY, "生态补偿金"),
                            SheetColumn.of(IncomeItem.TRANSFER_OTHER, "其他转移性收入"),
                            SheetColumn.of(IncomeItem.EXPENSE, "生产经营性支出").need(),
                            SheetColumn.of(Field.INCOME_NET, "纯收入", "家庭纯收入"),
                            SheetColumn.of(IncomeItem.PROPERTY_DIVIDEND, "资产收益扶贫分红收入"),
                            SheetColumn.of(IncomeItem.PROPERTY_OTHER, "其他财产性收入"),
                            SheetColumn.of(Field.CULTIVATED, "耕地面积（亩）", "耕地面积", "耕地"),
                            SheetColumn.of(Field.WATER_AREA, "水面面积", "水面"),
                            COOPERATIVE,
                            SheetColumn.of(Field.RETURNED_FOREST, "退耕还林面积（亩）", "退耕还林面积", "退耕还林"),
                            SheetColumn.of(Field.ORCHARD, "林果面积（亩）", "林果面积", "林果"),
                            SheetColumn.of(Field.PASTURE, "牧草地面积", "牧草地"),
                            SheetColumn.of(Field.FOREST, "林地面积（亩）", "林地面积", "林地"),
                            SheetColumn.of(Field.IRRIGATED, "有效灌溉面积（亩）", "有效灌溉面积"),
                            SheetColumn.of(Field.PRODUCTION_POWER, "是否通生产用电"),
                            SheetColumn.of(Field.LIVING_POWER, "是否通生活用电"),
                            SheetColumn.of(Field.BROADCAST, "是否通广播电视"),
                            ROAD_DISTANCE,
                            ROAD_TYPE,
                            HOUSING_AREA,
                            TOILET,
                            FUEL,
                            SheetColumn.of(Field.HOUSE_GRADE, "危房级别", "危房等级"),
                            SheetColumn.of(Field.LEADING_ENTERPRISE, "是否有龙头企业带动"),
                            SheetColumn.of(Field.ENTREPRENEUR_LED, "是否有创业致富带头人带动")))));

    private NationalHouseholdFormat() {}
}
