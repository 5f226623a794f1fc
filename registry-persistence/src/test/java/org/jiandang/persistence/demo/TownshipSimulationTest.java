package org.jiandang.persistence.demo;

import java.util.List;
import org.jiandang.region.Region;
import org.jiandang.region.RegionCode;

/** 杜尔基镇 of 科尔沁右翼中旗. */
class TownshipSimulationTest extends SimulatedLedgers {

    @Override
    RegionCode area() {
        return RegionCode.of("152222103000");
    }

    @Override
    List<Region> villages() {
        return regions.children(area()).stream()
                .filter(village -> village.name().endsWith("嘎查"))
                .toList();
    }

    @Override
    int households() {
        return 60;
    }
}
