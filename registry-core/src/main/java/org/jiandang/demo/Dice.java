package org.jiandang.demo;

import java.util.List;
import java.util.SplittableRandom;

/** Chance that repeats: the same seed and number always throw the same. */
final class Dice {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final SplittableRandom random;

    Dice(long seed, long number) {
        random = new SplittableRandom(seed * 31 + number * GOLDEN);
    }

    /** True in so many of a hundred cases. */
    boolean chance(double percent) {
        return random.nextDouble() * 100 < percent;
    }

    /** A whole number, both ends included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    /** An index drawn by weights, which need not add up to a hundred. */
    int weighted(double... weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        double at = random.nextDouble() * sum;
        for (int i = 0; i < weights.length; i++) {
            at -= weights[i];
            if (at < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Standard normal, by the method of Box and Muller. */
    double normal() {
        double radius = Math.sqrt(-2 * Math.log(1 - random.nextDouble()));
        return radius * Math.cos(2 * Math.PI * random.nextDouble());
    }
}
