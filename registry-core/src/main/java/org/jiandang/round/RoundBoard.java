package org.jiandang.round;

import java.util.List;

/**
 * The progress board of an area.
 *
 * @param whole the area as a whole
 * @param parts the areas directly under it, the least done first
 */
public record RoundBoard(YearlyRound round, RoundProgress whole, List<RoundProgress> parts) {

    public RoundBoard {
        parts = List.copyOf(parts);
    }
}
