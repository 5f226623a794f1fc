package org.jiandang.household.code;

import java.util.List;
import java.util.Optional;

/**
 * Items of the yearly income (rulebook §2.4). Where a source gives a total only, it stands under the item named like its kind. Which items
 * count as stable differs by province: what is set here is the usual reading, and earmarked or one-off aid does not count.
 */
public enum IncomeItem implements CodeList {
    WAGE(Kind.WAGE, "aac073", true, "工资性收入"),
    WAGE_MIGRANT(Kind.WAGE, "", true, "务工收入", "外出务工收入"),
    WAGE_SECTOR_POST(Kind.WAGE, "", true, "行业公益岗收入", "行业公益岗"),
    WAGE_TOWNSHIP_POST(Kind.WAGE, "", true, "乡镇公益岗收入", "乡镇公益岗"),
    WAGE_VILLAGE_POST(Kind.WAGE, "", true, "村级公益岗收入", "村级公益岗"),
    WAGE_GATHERING(Kind.WAGE, "", true, "自采收入", "自采"),
    BUSINESS(Kind.BUSINESS, "aac071", true, "生产经营性收入"),
    BUSINESS_CROPS(Kind.BUSINESS, "", true, "种植收入", "种植业收入"),
    BUSINESS_LIVESTOCK(Kind.BUSINESS, "", true, "养殖收入", "养殖业收入"),
    BUSINESS_ORCHARD(Kind.BUSINESS, "", true, "林果收入", "林果业收入"),
    BUSINESS_OTHER(Kind.BUSINESS, "", true, "其他生产经营性收入", "其他经营收入"),
    PROPERTY(Kind.PROPERTY, "aac072", true, "财产性收入"),
    PROPERTY_DIVIDEND(Kind.PROPERTY, "aac092", true, "资产收益扶贫分红收入", "资产收益分红"),
    PROPERTY_LAND_LEASE(Kind.PROPERTY, "", true, "土地流转收入", "土地流转"),
    PROPERTY_LENDING(Kind.PROPERTY, "", true, "金融贷款收入", "金融贷款"),
    PROPERTY_ENTRUSTED(Kind.PROPERTY, "", true, "代种代养收入", "代种代养"),
    PROPERTY_OTHER(Kind.PROPERTY, "aac093", true, "其他财产性收入"),
    TRANSFER(Kind.TRANSFER, "aac085", true, "转移性收入"),
    FAMILY_PLANNING(Kind.TRANSFER, "aac076", true, "计划生育金", "计生金"),
    DIBAO(Kind.TRANSFER, "aac077", true, "低保金"),
    TEKUN(Kind.TRANSFER, "aac086", true, "五保金", "特困供养金"),
    PENSION(Kind.TRANSFER, "aac087", true, "养老保险金", "养老金"),
    ECOLOGY(Kind.TRANSFER, "aac078", true, "生态补偿金"),
    RETURNED_FOREST(Kind.TRANSFER, "", true, "退耕还林补贴", "退耕"),
    PUBLIC_FOREST(Kind.TRANSFER, "", true, "公益林补偿", "公益林"),
    GRASSLAND(Kind.TRANSFER, "", true, "草原奖补", "草原生态奖补"),
    RESETTLED(Kind.TRANSFER, "", true, "移民补贴", "水库移民补贴"),
    SOIL(Kind.TRANSFER, "", true, "耕地地力保护补贴", "地力补贴"),
    MAIZE_SOYBEAN(Kind.TRANSFER, "", true, "大豆玉米补贴", "玉米大豆生产者补贴"),
    INSURANCE_PAYOUT(Kind.TRANSFER, "", false, "保险理赔", "农业保险理赔"),
    OLD_AGE(Kind.TRANSFER, "", true, "高龄补贴", "高龄津贴"),
    VETERAN(Kind.TRANSFER, "", true, "优抚金", "优抚"),
    DISABILITY(Kind.TRANSFER, "", true, "残疾人两项补贴", "残疾补贴"),
    EDUCATION_AID(Kind.TRANSFER, "", false, "教育补助", "教育补贴"),
    DISASTER_RELIEF(Kind.TRANSFER, "", false, "救灾款", "救灾补贴"),
    INCAPACITY(Kind.TRANSFER, "", true, "失能补贴", "失能护理补贴"),
    SUPPORT_OF_CHILDREN(Kind.TRANSFER, "", true, "赡养费", "赡养收入"),
    HEATING(Kind.TRANSFER, "", false, "取暖补贴"),
    PRICE(Kind.TRANSFER, "", false, "物价补贴", "价格临时补贴"),
    SOCIAL_RELIEF(Kind.TRANSFER, "", false, "社会救济", "临时救助"),
    RELAPSE_INSURANCE(Kind.TRANSFER, "", false, "防贫保险", "防贫保"),
    DONATION(Kind.TRANSFER, "", false, "捐赠", "慰问金"),
    TRANSFER_OTHER(Kind.TRANSFER, "aac083", true, "其他转移性收入"),
    EXPENSE(Kind.EXPENSE, "aac074", true, "生产经营性支出"),
    EXPENSE_CROPS(Kind.EXPENSE, "", true, "种植支出"),
    EXPENSE_LIVESTOCK(Kind.EXPENSE, "", true, "养殖支出"),
    EXPENSE_ORCHARD(Kind.EXPENSE, "", true, "林果支出"),
    EXPENSE_OTHER(Kind.EXPENSE, "", true, "其他生产经营性支出", "其他经营支出");

    /** The four kinds of income, and the expense of production that is taken off. */
    public enum Kind {
        WAGE,
        BUSINESS,
        PROPERTY,
        TRANSFER,
        EXPENSE
    }

    private final Kind kind;
    private final String code;
    private final boolean stable;
    private final List<String> labels;

    IncomeItem(Kind kind, String code, boolean stable, String... labels) {
        this.kind = kind;
        this.code = code;
        this.stable = stable;
        this.labels = List.of(labels);
    }

    public Kind kind() {
        return kind;
    }

    /** Whether the item counts to the stable income an exit is judged by. */
    public boolean countsToStableIncome() {
        return stable;
    }

    /** Whether this is the total of a kind whose parts are not known. */
    public boolean isUndivided() {
        return name().equals(kind.name());
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public List<String> labels() {
        return labels;
    }

    /** Reads any known spelling, also the code itself. */
    public static Optional<IncomeItem> parse(String text) {
        return CodeList.parse(IncomeItem.class, text);
    }
}
