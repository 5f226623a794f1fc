package org.jiandang.household.code;

import java.util.List;
import java.util.Optional;

/** How a person came into a registered household (人口自然增加原因). */
public enum JoinReason implements CodeList {
    IDENTIFIED("01", "整户识别", "识别"),
    BIRTH("02", "新生儿", "出生"),
    MARRIAGE("03", "婚入", "嫁入", "入赘"),
    ADOPTION("04", "收养"),
    RETURN("05", "其他返户", "返户"),
    RELEASED("08", "刑满释放"),
    DISCHARGED("09", "退役"),
    BACK_FROM_SCHOOL("10", "复学返户", "毕业返乡"),
    MOVE("07", "户籍迁入", "迁入", "转入", "其他转入"),
    SPLIT("11", "分户转入"),
    MERGE("12", "合户转入", "合户"),
    OMITTED("06", "户籍漏登", "漏登"),
    OTHER("99", "其他", "其它");

    private final String code;
    private final List<String> labels;

    JoinReason(String code, String... labels) {
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
    public static Optional<JoinReason> parse(String text) {
        return CodeList.parse(JoinReason.class, text);
    }
}
