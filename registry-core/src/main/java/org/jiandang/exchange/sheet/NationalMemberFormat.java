package org.jiandang.exchange.sheet;

import static org.jiandang.exchange.sheet.CommonColumns.*;

import java.util.List;
import org.jiandang.household.card.Field;

/** The member export of the national system (rulebook §4.1); what concerns the household stands on the head's row only. */
final class NationalMemberFormat {
    static final SheetFormat FORMAT = new SheetFormat(
            "nationalMembers",
            false,
            List.of(new SheetLayout(
                    "贫困人口信息",
                    SheetLayout.Rows.MEMBER_CARRYING_HOUSEHOLD,
                    true,
                    List.of(
                            SheetColumn.unused("序号"),
                            SheetColumn.unused("省", "省份", "自治区"),
                            SheetColumn.unused("市", "盟市", "地市", "市(盟)"),
                            COUNTY,
                            TOWNSHIP,
                            VILLAGE,
                            SheetColumn.of(Field.GROUP_NAME, "自然村", "所在组", "村民小组"),
                            HOUSEHOLD,
                            SheetColumn.of(Field.MEMBER_NATIONAL_NO, "人编号", "人口编号", "个人编号", "人员编号")
                                    .need(),
                            NAME,
                            SEX,
                            ID_NUMBER,
                            BIRTH,
                            POPULATION,
                            RELATION,
                            ETHNICITY,
                            EDUCATION,
                            SCHOOL,
                            HEALTH,
                            LABOUR,
                            WORK_STATE,
                            WORK_MONTHS,
                            MEDICAL_RESIDENT,
                            SERIOUS_ILLNESS,
                            SheetColumn.of(Field.STATUS, "脱贫属性", "脱贫标志", "脱贫状态"),
                            SheetColumn.of(Field.EXIT_YEAR, "脱贫年度", "脱贫年份"),
                            ATTRIBUTE,
                            MAIN_CAUSE,
                            OTHER_CAUSE,
                            UNSAFE_HOUSE,
                            WATER_SAFE,
                            PER_CAPITA,
                            SheetColumn.of(Field.PHONE, "户联系电话", "联系电话"),
                            SheetColumn.of(Field.MEMBER_PHONE, "人联系电话", "成员联系电话"),
                            SheetColumn.of(Field.FIRST_IDENTIFIED_ON, "首次识别时间", "户识别时间", "识别时间"),
                            SheetColumn.of(Field.IDENTIFIED_ON, "人员识别时间", "人识别时间"),
                            SheetColumn.unused("户类型"),
                            SheetColumn.unused("监测对象类型", "监测对象类别"),
                            SheetColumn.unused("风险是否消除", "风险是否已消除"),
                            SheetColumn.unused("风险识别时间"),
                            SheetColumn.unused("风险消除时间"),
                            YEAR))));

    private NationalMemberFormat() {}
}
