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

    /** Seals what stands in the stretch under older keys anew, and tells how much; what does not open stays as it is and is alarmed. */
    int reseal(Stretch stretch);

    /** Makes a new key of the blind index, unless one waits already; nothing is looked up by it yet. */
    void prepareIndexKey();

    /** Hashes some more indexes anew, beside the old ones, and tells how many; 0 when all are. */
    int stageIndexes();

    /** Replaces all indexes in one transaction and tells how many. Whoever looks something up waits for it. */
    long switchIndexes();

    /**
     * Some blocks of a table.
     *
     * @param table the table
     * @param column the sealed column
     * @param first the first block
     * @param next the block after the last
     */
    record Stretch(String table, String column, long first, long next) {}

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
