package org.jiandang.exchange.sheet;

import org.jiandang.household.card.Field;

/** Columns that several formats share, with every spelling of their headers that was met. */
final class CommonColumns {
    static final SheetColumn HOUSEHOLD = SheetColumn.of(
                    Datum.Guide.HOUSEHOLD, "户编号", "家庭编号", "贫困户编号", "农户编号", "户号", "户编码")
            .need();
    static final SheetColumn COUNTY = SheetColumn.of(
            Datum.Guide.COUNTY, "旗县", "旗区", "旗县区", "旗县市区", "县", "县区", "县(市、区)", "县(市、区、旗)", "县市区旗", "县名");
    static final SheetColumn TOWNSHIP = SheetColumn.of(
            Datum.Guide.TOWNSHIP, "苏木乡镇", "苏木乡", "苏木", "乡", "镇", "乡镇", "乡(镇)", "苏木(乡镇)", "苏木、乡、镇", "乡镇名", "街道");
    static final SheetColumn VILLAGE = SheetColumn.of(
                    Datum.Guide.VILLAGE, "嘎查村", "噶查村", "嘎查", "噶查", "村", "行政村", "行政村名", "行政村名称", "村名", "嘎查(村)", "村(嘎查)")
            .need();
    static final SheetColumn NAME = SheetColumn.of(Field.NAME, "姓名", "户主姓名/成员姓名", "成员姓名", "户主姓名成员姓名", "家庭成员姓名", "人员姓名")
            .need();
    static final SheetColumn ID_NUMBER = SheetColumn.of(
                    Field.ID_NUMBER, "证件号码", "身份证号", "身份证号码", "公民身份号码", "证件号", "身份证")
            .need();
    static final SheetColumn SEX = SheetColumn.of(Field.SEX, "性别");
    static final SheetColumn BIRTH = SheetColumn.of(Field.BIRTH_DATE, "出生日期", "出生年月", "生日");
    static final SheetColumn RELATION =
            SheetColumn.of(Field.RELATION, "与户主关系", "与户主的关系", "户主关系", "关系").need();
    static final SheetColumn ETHNICITY = SheetColumn.of(Field.ETHNICITY, "民族");
    static final SheetColumn EDUCATION = SheetColumn.of(Field.EDUCATION, "文化程度", "学历");
    static final SheetColumn SCHOOL = SheetColumn.of(Field.SCHOOL, "在校生状况", "在校状况", "在校生情况");
    static final SheetColumn HEALTH = SheetColumn.of(Field.HEALTH, "健康状况", "身体状况", "健康情况");
    static final SheetColumn LABOUR = SheetColumn.of(Field.LABOUR, "劳动技能", "劳动能力", "劳动力状况", "劳动力");
    static final SheetColumn WORK_STATE =
            SheetColumn.of(Datum.Guide.WORK_STATE, "务工状况", "务工状况(企业名称)", "务工区域", "务工情况", "务工地点", "务工地区");
    static final SheetColumn WORK_MONTHS = SheetColumn.of(Field.WORK_MONTHS, "务工时间(月)", "务工时间", "务工月数", "务工时长(月)");
    static final SheetColumn SERIOUS_ILLNESS = SheetColumn.of(Field.SERIOUS_ILLNESS, "是否参加大病保险", "大病保险");
    static final SheetColumn MEDICAL_RESIDENT =
            SheetColumn.of(Field.MEDICAL_RESIDENT, "是否参加新农合", "是否参加城乡居民基本医疗保险", "是否参加城乡居民医疗保险", "是否参加新型农村合作医疗", "新农合");
    static final SheetColumn STANDARD = SheetColumn.of(Field.STANDARD, "识别标准");
    static final SheetColumn ATTRIBUTE = SheetColumn.of(Field.ATTRIBUTE, "贫困户属性", "户属性", "贫困户类型");
    static final SheetColumn MAIN_CAUSE = SheetColumn.of(Field.MAIN_CAUSE, "主要致贫原因", "致贫原因1", "致贫原因", "致贫原因1(主要致贫原因)");
    static final SheetColumn OTHER_CAUSE = SheetColumn.of(Field.OTHER_CAUSE_1, "其他致贫原因", "次要致贫原因", "其它致贫原因", "致贫原因2");
    static final SheetColumn POPULATION = SheetColumn.of(Field.POPULATION, "家庭人口", "家庭人口数", "人数", "人口数", "家庭人数");
    static final SheetColumn PHONE = SheetColumn.of(Field.PHONE, "联系电话", "户联系电话", "电话", "手机号", "联系方式");
    static final SheetColumn BANK = SheetColumn.of(Field.BANK_NAME, "开户银行名称", "开户银行", "开户行");
    static final SheetColumn ACCOUNT = SheetColumn.of(Field.ACCOUNT, "银行卡号", "银行账号", "银行帐号", "账号", "卡号", "一卡通账号");
    static final SheetColumn UNSAFE_HOUSE = SheetColumn.of(Field.UNSAFE_HOUSE, "是否危房户", "危房户", "是否危房");
    static final SheetColumn WATER_SAFE =
            SheetColumn.of(Field.WATER_SAFE, "是否解决安全饮用水", "饮水是否安全", "饮水安全", "是否饮水安全", "饮水困难/饮水安全");
    static final SheetColumn HOUSING_AREA = SheetColumn.of(Field.HOUSING_AREA, "住房面积", "住房面积(平方米)");
    static final SheetColumn PER_CAPITA = SheetColumn.of(Field.INCOME_PER_CAPITA, "人均纯收入", "年人均纯收入", "家庭人均纯收入");
    static final SheetColumn YEAR = SheetColumn.of(Field.DATA_YEAR, "年度", "数据年度", "分区年度", "年份");
    static final SheetColumn HEAD_NAME = SheetColumn.of(Field.HEAD_NAME, "户主姓名", "户主");
    static final SheetColumn HEAD_ID =
            SheetColumn.of(Field.HEAD_ID, "户主证件号码", "证件号码", "户主身份证号", "户主身份证号码", "身份证号", "身份证号码");
    static final SheetColumn POLITICS = SheetColumn.of(Field.POLITICS, "政治面貌");
    static final SheetColumn SOLDIER = SheetColumn.of(Field.SOLDIER, "是否现役军人", "现役军人");
    static final SheetColumn COOPERATIVE =
            SheetColumn.of(Field.COOPERATIVE, "是否加入农民专业合作社", "是否加入农民专业合作组织", "是否加入专业合作社", "是否加入合作社");
    static final SheetColumn TOILET = SheetColumn.of(Field.TOILET, "有无卫生厕所", "是否有卫生厕所", "卫生厕所");
    static final SheetColumn FUEL = SheetColumn.of(Field.FUEL, "主要燃料类型", "燃料类型", "主要燃料");
    static final SheetColumn ROAD_TYPE = SheetColumn.of(Field.ROAD_TYPE, "入户路类型", "入户路");
    static final SheetColumn ROAD_DISTANCE =
            SheetColumn.of(Field.ROAD_DISTANCE, "与村主干路距离", "与主干路距离", "与村主干路距离(公里)", "与村主干道距离");

    private CommonColumns() {}
}
