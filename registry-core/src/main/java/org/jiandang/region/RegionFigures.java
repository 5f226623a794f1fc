package org.jiandang.region;

/**
 * What a region holds, as far as the asker may see.
 *
 * @param households households on the register (poor, relapsed, exited, stable)
 * @param people people in them
 * @param unresolvedHouseholds households among them that are poor or relapsed (未脱贫)
 * @param unresolvedPeople people in those
 */
public record RegionFigures(long households, long people, long unresolvedHouseholds, long unresolvedPeople) {

    public static final RegionFigures NONE = new RegionFigures(0, 0, 0, 0);

    public RegionFigures plus(RegionFigures other) {
        return new RegionFigures(
                households + other.households,
                people + other.people,
                unresolvedHouseholds + other.unresolvedHouseholds,
                unresolvedPeople + other.unresolvedPeople);
    }
}
