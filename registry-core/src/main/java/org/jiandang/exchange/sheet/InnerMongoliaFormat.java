package org.jiandang.exchange.sheet;

import static org.jiandang.exchange.sheet.CommonColumns.*;

import java.util.List;
import org.jiandang.household.card.Field;

/** The three sheets of the banners' system in Inner Mongolia (rulebook §4.3). */
final class InnerMongoliaFormat {
    private static final SheetColumn ORDINAL = SheetColumn.unused("序号");

    static final SheetFormat FORMAT = new SheetFormat(
            "innerMongolia",
            false,
            List.of(
                    new SheetLayout(
                            "贫困户基本信息",
                            SheetLayout.Rows.HOUSEHOLD,
                            true,
                            List.of(
                                    named(HOUSEHOLD, "家庭编号"),
                                    named(COUNTY, "旗区"),
                                    named(TOWNSHIP, "苏木乡"),
                                    VILLAGE,
                                    HEAD_NAME,
                                    named(HEAD_ID, "证件号码"),
                                    STANDARD,
                                    ATTRIBUTE.need(),
                                    MAIN_CAUSE.need(),
                                    OTHER_CAUSE,
                                    SheetColumn.of(Field.CAUSE_NOTE, "致贫原因说明"),
                                    POPULATION,
                                    SheetColumn.of(Field.ADDRESS, "家庭住址", "住址", "家庭地址"),
                                    SheetColumn.of(Field.MARTYR_FAMILY, "是否军烈属", "军烈属"),
                                    SheetColumn.of(Field.ONLY_CHILD, "是否独生子女户", "独生子女户"),
                                    SheetColumn.of(Field.TWO_GIRLS, "是否双女户", "双女户"),
                                    PHONE,
                                    BANK,
                                    ACCOUNT,
                                    SheetColumn.of(Field.GROUP_NAME, "所在组", "自然村", "小组"),
                                    SheetColumn.of(Field.STATUS, "脱贫属性", "脱贫状态"),
                                    SheetColumn.of(Field.FIRST_IDENTIFIED_ON, "首次识别时间", "识别时间"),
                                    YEAR,
                                    ORDINAL)),
                    new SheetLayout(
                            "家庭成员",
                            SheetLayout.Rows.MEMBER,
                            true,
                            List.of(
                                    named(HOUSEHOLD, "家庭编号"),
                                    named(COUNTY, "旗区"),
                                    named(TOWNSHIP, "苏木乡"),
                                    VILLAGE,
                                    named(NAME, "户主姓名/成员姓名"),
                                    SEX,
                                    ID_NUMBER,
                                    RELATION,
                                    ETHNICITY,
                                    EDUCATION,
                                    SCHOOL,
                                    HEALTH,
                                    named(LABOUR, "劳动能力"),
                                    WORK_STATE,
                                    named(WORK_MONTHS, "务工时间（月）"),
                                    MEDICAL_RESIDENT,
                                    SERIOUS_ILLNESS,
                                    SheetColumn.of(
                                            Field.PENSION, "是否参加新型养老保险", "是否参加城乡居民基本养老保险", "是否参加新型农村养老保险", "新农保"),
                                    SheetColumn.of(Field.PENSION_EMPLOYEE, "是否参加城镇职工基本养老保险"),
                                    POLITICS,
                                    SOLDIER,
                                    SheetColumn.of(Field.MEMBER_NATIONAL_NO, "人编号", "人口编号"),
                                    SheetColumn.of(Field.MEMBER_PHONE, "人联系电话", "联系电话"),
                                    SheetColumn.of(Field.DROPOUT_REASON, "失学或辍学原因", "失学辍学原因"),
                                    BIRTH,
                                    ORDINAL)),
                    new SheetLayout(
                            "生产生活",
                            SheetLayout.Rows.HOUSEHOLD,
                            false,
                            List.of(
                                    named(HOUSEHOLD, "家庭编号"),
                                    named(COUNTY, "旗区"),
                                    named(TOWNSHIP, "苏木乡"),
                                    VILLAGE,
                                    SheetColumn.unused("户主姓名"),
                                    SheetColumn.of(Field.CULTIVATED, "耕地", "耕地面积")
                                            .need(),
                                    SheetColumn.of(Field.IRRIGATED, "水浇地", "有效灌溉", "有效灌溉面积"),
                                    SheetColumn.of(Field.FOREST, "林地", "林地面积"),
                                    SheetColumn.of(Field.RETURNED_FOREST, "退耕还林", "退耕还林面积"),
                                    SheetColumn.of(Field.GRAZING_LAND, "草牧场", "草牧场面积"),
                                    SheetColumn.of(Field.PRODUCTION_BUILDING, "生产用房"),
                                    SheetColumn.of(Field.ORCHARD, "林果", "林果面积"),
                                    SheetColumn.of(Field.WATER_AREA, "水面", "水面面积"),
                                    SheetColumn.unused("其他").behind("水面"),
                                    SheetColumn.of(Field.POULTRY, "家禽"),
                                    SheetColumn.of(Field.CATTLE, "牛"),
                                    SheetColumn.of(Field.SHEEP, "羊"),
                                    SheetColumn.of(Field.PIGS, "猪"),
                                    SheetColumn.of(Field.OTHER_LIVESTOCK, "其他").behind("猪"),
                                    HOUSING_AREA.need(),
                                    named(UNSAFE_HOUSE, "是否危房"),
                                    SheetColumn.of(Field.RELOCATION_SUBJECT, "是否纳入易地扶贫搬迁", "是否易地扶贫搬迁户"),
                                    SheetColumn.of(Field.WATER_SOURCE, "饮水情况"),
                                    SheetColumn.of(Field.WATER_DIFFICULT, "饮水是否困难", "是否饮水困难"),
                                    named(WATER_SAFE, "饮水是否安全"),
                                    SheetColumn.of(Field.LIVING_POWER, "通电情况", "是否通生活用电", "是否通电"),
                                    SheetColumn.of(Field.PRODUCTION_POWER, "是否通生产用电"),
                                    ROAD_TYPE,
                                    named(ROAD_DISTANCE, "与主干路距离"),
                                    FUEL,
                                    COOPERATIVE,
                                    TOILET,
                                    YEAR,
                                    ORDINAL))));

    private InnerMongoliaFormat() {}

    /** The shared column under the header this system prints. */
    private static SheetColumn named(SheetColumn column, String header) {
        List<String> aliases =
                column.spellings().filter(spelling -> !spelling.equals(header)).toList();
        return new SheetColumn(header, aliases, column.datum(), column.required(), column.after());
    }
}
