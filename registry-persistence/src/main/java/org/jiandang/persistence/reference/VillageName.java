package org.jiandang.persistence.reference;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jiandang.region.Region;

/** Names of regions as sheets write them: 巴彦塔拉嘎查, 巴彦塔拉 and 巴彦塔拉嘎查委员会 mean the same village. */
final class VillageName {

    private static final Pattern ENDING =
            Pattern.compile("(村民委员会|居民委员会|嘎查委员会|社区居委会|社区居民委员会|嘎查村民委员会|嘎查委会|嘎查村委会|村委会|居委会|委员会|嘎查村|嘎查|噶查|社区|村)$");

    private VillageName() {}

    /** The one candidate; among several the one whose name is exactly the written one. */
    static Optional<Region> only(List<Region> candidates, String written) {
        if (candidates.size() == 1) {
            return Optional.of(candidates.get(0));
        }
        List<Region> exact = candidates.stream()
                .filter(region -> region.name().equals(plain(written)))
                .toList();
        return exact.size() == 1 ? Optional.of(exact.get(0)) : Optional.empty();
    }

    /** The name without spaces and in half width. */
    static String plain(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }

    /** The name without the words for village and committee it ends in; two names with the same stem can mean the same village. */
    static String stem(String name) {
        String plain = plain(name);
        String stem = ENDING.matcher(plain).replaceFirst("");
        return stem.isEmpty() ? plain : stem;
    }
}
