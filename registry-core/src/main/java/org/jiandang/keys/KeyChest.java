package org.jiandang.keys;

import java.time.Instant;
import java.util.List;

/** The keys and what is sealed under them. Every act is whole or absent, and done twice changes nothing the second time. */
public interface KeyChest {

    /** Which keys there are and how many values stand under each. */
    Overview overview();

    /** Makes a new master key and seals every data key with it. */
    void changeMaster();

    /** Makes a new data key for every county; new values are sealed with them from then on. Once for a change of keys. */
    void renewDataKeys(long rotation);

    /** The tables with sealed values, in steps. */
    List<Stretch> stretches();

    /** Seals what stands in the stretch under older keys anew; what does not open stays as it is and is alarmed. */
    Resealed reseal(Stretch stretch);

    /** The same for what stands outside the tables of persons: seeds of second factors, the heads of import files. */
    Resealed resealElsewhere();

    /** How many values stand under a key that is not current, everywhere. */
    long underOldKeys();

    /**
     * Waits until nothing is sealed under the keys of before any more: every node has asked for the new ones, and no transaction runs that began before.
     *
     * @param beat called again and again meanwhile; what it throws ends the waiting
     */
    void awaitNewKeys(Runnable beat);

    /** Makes a new key of the blind index, unless one waits already; nothing is looked up by it yet. */
    void prepareIndexKey();

    /** The tables with blind indexes, in steps. */
    List<Stretch> indexStretches();

    /** Hashes the indexes of a stretch anew, beside the old ones, and tells how many. */
    int stageIndexes(Stretch stretch);

    /** Hashes what has been written since its stretch was looked at, and tells how many; meant for few. */
    int stageRest();

    /** Replaces all indexes in one transaction and tells how many. Whoever works with households is told to come back. */
    long switchIndexes();

    /**
     * Some blocks of a table.
     *
     * @param table the table
     * @param column the sealed column, or that of indexes
     * @param first the first block
     * @param next the block after the last
     */
    record Stretch(String table, String column, long first, long next) {}

    /**
     * What became of some sealed values.
     *
     * @param changed how many were sealed anew
     * @param unopened how many do not open and stay as they are
     */
    record Resealed(int changed, int unopened) {

        static final Resealed NOTHING = new Resealed(0, 0);

        /** Both together. */
        public Resealed plus(Resealed more) {
            return new Resealed(changed + more.changed, unopened + more.unopened);
        }
    }

    /** The keys there are, the newest first. */
    record Overview(List<KeyLine> masters, List<KeyLine> dataKeys, List<KeyLine> indexKeys) {}

    /**
     * A key without its secret.
     *
     * @param county whose values it seals; empty for master and index keys
     * @param number its number or generation
     * @param algorithm {@code AES} or {@code SM4}
     * @param current whether new values use it
     * @param since when it was made
     * @param values how many values stand under it: sealed values, or data keys
     */
    record KeyLine(String county, int number, String algorithm, boolean current, Instant since, long values) {}
}
