package org.jiandang.web.exchange.sheet;

import java.nio.charset.Charset;
import org.jiandang.household.value.ResidentId;

/** National member lists of synthetic people: two to a household, all sound. */
public final class GeneratedHouseholds {
    static final String HEADER =
            "县,乡,村,户编号,人编号,姓名,证件号码,人数,与户主关系,民族,文化程度,在校生状况,健康状况,劳动技能,务工状况,务工时间(月),是否参加大病保险,脱贫属性,贫困户属性,主要致贫原因,危房户,是否解决安全饮用水,人均纯收入\n";

    private GeneratedHouseholds() {}

    /** @param first the number of the first household, so that lists do not overlap */
    public static byte[] list(int first, int households, String township, String village) {
        return list(first, households, "197", township, village);
    }

    /** @param decade the first three digits of the years of birth */
    static byte[] list(int first, int households, String decade, String township, String village) {
        StringBuilder list = new StringBuilder(HEADER);
        for (int i = first; i < first + households; i++) {
            list.append(member(i, 1, "户主", decade, township, village))
                    .append(member(i, 2, "配偶", decade, township, village));
        }
        return list.toString().getBytes(Charset.forName("GB18030"));
    }

    private static String member(
            int household, int no, String relation, String decade, String township, String village) {
        // The seventeenth digit tells the sex: the head is a man, the spouse a woman.
        int sequence = household * 2 + no;
        String id = ResidentId.complete(String.format(
                        "1599%02d%s%d%02d%02d%02d%d",
                        sequence / 504_000 % 100,
                        decade,
                        sequence / 50_400 % 10,
                        sequence / 4_200 % 12 + 1,
                        sequence / 150 % 28 + 1,
                        sequence % 75,
                        no))
                .value();
        String household10 = String.format("30%08d", household);
        return String.join(
                        ",",
                        "科尔沁右翼中旗",
                        township,
                        village,
                        "\"=\"\"" + household10 + "\"\"\"",
                        household10 + "0" + no,
                        name(household, no),
                        "\"=\"\"" + id + "\"\"\"",
                        no == 1 ? "2" : "",
                        relation,
                        "蒙古族",
                        "初中",
                        "非在校生",
                        "健康",
                        "普通劳动力",
                        "",
                        "0",
                        "是",
                        no == 1 ? "未脱贫" : "",
                        no == 1 ? "一般贫困户" : "",
                        no == 1 ? "缺资金" : "",
                        no == 1 ? "否" : "",
                        no == 1 ? "是" : "",
                        no == 1 ? "3100" : "")
                + "\n";
    }

    private static String name(int household, int no) {
        String[] names = {"乌云", "娜仁", "巴图", "朝鲁", "其其格", "宝音", "苏和", "萨仁"};
        return names[household % 8] + names[(household / 8 + no) % 8];
    }
}
