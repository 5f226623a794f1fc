package org.jiandang.household.code;

import java.util.List;
import java.util.Optional;

/** Ethnic group (民族, GB/T 3304). Local systems order the codes otherwise, so exchange is by name. */
public enum Ethnicity implements CodeList {
    HAN("01", "汉族", "汉"),
    MONGOL("02", "蒙古族", "蒙古"),
    HUI("03", "回族", "回"),
    TIBETAN("04", "藏族", "藏"),
    UYGHUR("05", "维吾尔族", "维吾尔"),
    MIAO("06", "苗族", "苗"),
    YI("07", "彝族", "彝"),
    ZHUANG("08", "壮族", "壮"),
    BUYEI("09", "布依族", "布依"),
    KOREAN("10", "朝鲜族", "朝鲜"),
    MANCHU("11", "满族", "满"),
    DONG("12", "侗族", "侗"),
    YAO("13", "瑶族", "瑶"),
    BAI("14", "白族", "白"),
    TUJIA("15", "土家族", "土家"),
    HANI("16", "哈尼族", "哈尼"),
    KAZAKH("17", "哈萨克族", "哈萨克"),
    DAI("18", "傣族", "傣"),
    LI("19", "黎族", "黎"),
    LISU("20", "傈僳族", "傈僳"),
    VA("21", "佤族", "佤"),
    SHE("22", "畲族", "畲"),
    GAOSHAN("23", "高山族", "高山"),
    LAHU("24", "拉祜族", "拉祜"),
    SHUI("25", "水族", "水"),
    DONGXIANG("26", "东乡族", "东乡"),
    NAXI("27", "纳西族", "纳西"),
    JINGPO("28", "景颇族", "景颇"),
    KIRGIZ("29", "柯尔克孜族", "柯尔克孜"),
    TU("30", "土族", "土"),
    DAUR("31", "达斡尔族", "达斡尔"),
    MULAO("32", "仫佬族", "仫佬"),
    QIANG("33", "羌族", "羌"),
    BLANG("34", "布朗族", "布朗"),
    SALAR("35", "撒拉族", "撒拉"),
    MAONAN("36", "毛南族", "毛南", "毛难族", "毛难"),
    GELAO("37", "仡佬族", "仡佬"),
    XIBE("38", "锡伯族", "锡伯"),
    ACHANG("39", "阿昌族", "阿昌"),
    PUMI("40", "普米族", "普米"),
    TAJIK("41", "塔吉克族", "塔吉克"),
    NU("42", "怒族", "怒"),
    UZBEK("43", "乌孜别克族", "乌孜别克"),
    RUSSIAN("44", "俄罗斯族", "俄罗斯"),
    EWENKI("45", "鄂温克族", "鄂温克"),
    DEANG("46", "德昂族", "德昂", "崩龙族", "崩龙"),
    BONAN("47", "保安族", "保安"),
    YUGUR("48", "裕固族", "裕固"),
    GIN("49", "京族", "京"),
    TATAR("50", "塔塔尔族", "塔塔尔"),
    DERUNG("51", "独龙族", "独龙"),
    OROQEN("52", "鄂伦春族", "鄂伦春"),
    HEZHEN("53", "赫哲族", "赫哲"),
    MONBA("54", "门巴族", "门巴"),
    LHOBA("55", "珞巴族", "珞巴"),
    JINO("56", "基诺族", "基诺"),
    OTHER("97", "其他", "其它", "未识别民族", "穿青人"),
    FOREIGN("98", "外国血统", "外国血统中国籍人士");

    private final String code;
    private final List<String> labels;

    Ethnicity(String code, String... labels) {
        this.code = code;
        this.labels = List.of(labels);
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
    public static Optional<Ethnicity> parse(String text) {
        return CodeList.parse(Ethnicity.class, text);
    }
}
