package org.jiandang.household.code;

import java.util.List;
import java.util.Optional;

/** Surface of the road to the house (入户路类型, aac316). */
public enum RoadType implements CodeList {
    EARTH("1", "泥土路", "土路"),
    GRAVEL("2", "砂石路", "沙石路"),
    CONCRETE("3", "水泥路"),
    ASPHALT("4", "沥青路", "柏油路");

    private final String code;
    private final List<String> labels;

    RoadType(String code, String... labels) {
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
    public static Optional<RoadType> parse(String text) {
        return CodeList.parse(RoadType.class, text);
    }
}
