package org.jiandang.household.code;

import java.util.List;
import java.util.Optional;

/** Structure of the house (房屋结构). */
public enum HouseStructure implements CodeList {
    REINFORCED("1", "钢筋混凝土", "钢混"),
    BRICK_CONCRETE("2", "砖混"),
    BRICK_WOOD("3", "砖瓦砖木、砖石窑洞", "砖木", "砖瓦", "砖瓦砖木", "砖石窑洞"),
    ADOBE("4", "竹草土坯、土窑洞", "土坯", "竹草土坯", "土窑洞"),
    OTHER("9", "其他", "其它");

    private final String code;
    private final List<String> labels;

    HouseStructure(String code, String... labels) {
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
    public static Optional<HouseStructure> parse(String text) {
        return CodeList.parse(HouseStructure.class, text);
    }
}
