package org.jiandang.region;

import java.util.List;
import java.util.Optional;

/** The directory of regions. It holds no personal data and is the same for everybody; who may see what is the caller's question. */
public interface Regions {

    /** The region with the code, also one whose code is no longer in use. */
    Optional<Region> find(RegionCode code);

    /** The regions from the province down to the code, itself included; levels the directory does not list are left out. */
    List<Region> path(RegionCode code);

    /** The regions directly under the code that are in use today, in the order of their codes. */
    List<Region> children(RegionCode code);

    /**
     * The regions in use whose name holds the text, or whose pinyin initials or code begin with it, higher levels first.
     *
     * @param prefix only regions whose code begins with these digits
     */
    List<Region> search(String text, String prefix, int limit);

    /**
     * The village that three names mean, as sheets write them (with or without 村, 嘎查, 委员会), inside the prefix; a blank name is not asked for.
     * Nothing when no village answers, or more than one.
     */
    Optional<Region> resolve(String prefix, String county, String township, String village);

    /** The flags the region carries itself; those of the regions above are not repeated. */
    List<RegionTag> tags(RegionCode code);
}
