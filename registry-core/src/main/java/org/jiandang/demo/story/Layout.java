package org.jiandang.demo.story;

import java.util.ArrayList;
import java.util.List;
import org.jiandang.region.Region;
import org.jiandang.region.RegionCode;
import org.jiandang.region.RegionLevel;
import org.jiandang.region.Regions;

/**
 * How the invented households are spread over the real villages of a county: the home village, where the log-ins are, has the most, its township
 * some in each, the rest of the county shares what remains.
 */
record Layout(RegionCode home, List<List<Placed>> townships) {

    private static final int OF_HOME = 30;
    private static final int OF_NEIGHBOURS = 170;
    private static final int LEAST_AT_HOME = 40;
    private static final int LEAST_NEXT_DOOR = 4;

    static Layout of(Regions regions, RegionCode home, int households) {
        List<List<Region>> townships = new ArrayList<>();
        RegionCode county = RegionCode.ofPrefix(home.countyCode());
        for (Region township : regions.children(county)) {
            List<Region> villages = regions.children(township.code()).stream()
                    .filter(village -> village.level() == RegionLevel.VILLAGE)
                    .filter(village ->
                            village.name().endsWith("嘎查") || village.name().endsWith("村"))
                    .toList();
            if (!villages.isEmpty()) {
                townships.add(villages);
            }
        }
        return new Layout(home, spread(townships, home, households));
    }

    private static List<List<Placed>> spread(List<List<Region>> townships, RegionCode home, int households) {
        int atHome = Math.min(households, Math.max(LEAST_AT_HOME, households / OF_HOME));
        int nextDoor = Math.max(LEAST_NEXT_DOOR, households / OF_NEIGHBOURS);
        long elsewhere = townships.stream()
                .flatMap(List::stream)
                .filter(village -> !sameTownship(village, home))
                .count();
        int left = households - atHome;
        for (Region village : townships.stream().flatMap(List::stream).toList()) {
            if (sameTownship(village, home) && !village.code().equals(home)) {
                left -= nextDoor;
            }
        }
        List<List<Placed>> placed = new ArrayList<>();
        long number = 0;
        long seen = 0;
        for (List<Region> township : townships) {
            List<Placed> here = new ArrayList<>();
            for (Region village : township) {
                boolean near = sameTownship(village, home);
                int count = village.code().equals(home)
                        ? atHome
                        : near ? nextDoor : share(Math.max(0, left), seen, elsewhere);
                seen += near ? 0 : 1;
                for (int place = 0; place < count; place++) {
                    here.add(new Placed(number++, village.code(), village.name(), place));
                }
            }
            placed.add(here);
        }
        return placed;
    }

    /** The share of the village at a place of the row when so many are dealt out evenly. */
    private static int share(int all, long place, long villages) {
        return (int) (all * (place + 1) / villages - all * place / villages);
    }

    private static boolean sameTownship(Region village, RegionCode home) {
        return village.code().value().startsWith(home.value().substring(0, 9));
    }

    List<Placed> of(RegionCode village) {
        return townships.stream()
                .flatMap(List::stream)
                .filter(one -> one.village().equals(village))
                .toList();
    }

    /** The villages of the home's township other than the home, in the order of their codes. */
    List<RegionCode> neighbours() {
        return villages().stream()
                .filter(village -> village.value().startsWith(home.value().substring(0, 9)) && !village.equals(home))
                .toList();
    }

    /** So many villages of every other township, after the first ones. */
    List<RegionCode> elsewhere(int after, int ofEach) {
        return townships.stream()
                .filter(township -> township.stream()
                        .noneMatch(one ->
                                one.village().value().startsWith(home.value().substring(0, 9))))
                .flatMap(township -> township.stream()
                        .map(Placed::village)
                        .distinct()
                        .skip(after)
                        .limit(ofEach))
                .toList();
    }

    private List<RegionCode> villages() {
        return townships.stream()
                .flatMap(List::stream)
                .map(Placed::village)
                .distinct()
                .toList();
    }

    int size() {
        return townships.stream().mapToInt(List::size).sum();
    }
}
