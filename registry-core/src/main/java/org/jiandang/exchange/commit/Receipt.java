package org.jiandang.exchange.commit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.jiandang.exchange.BatchView;
import org.jiandang.exchange.judge.Judgement;
import org.jiandang.household.HouseholdId;

/** What the person who let a batch in can hold against the register later. */
public final class Receipt {

    private Receipt() {}

    /** The hash over what was let in: the file, year and day, and each household with what became of it. */
    public static String of(BatchView batch, Judgement judgement, Map<Integer, HouseholdId> written) {
        StringBuilder lines = new StringBuilder();
        lines.append(batch.file().sha256())
                .append('|')
                .append(batch.dataYear())
                .append('|')
                .append(batch.recordDate());
        judgement.households().stream()
                .filter(one -> written.containsKey(one.no()))
                .forEach(one -> lines.append('\n')
                        .append(one.key())
                        .append('|')
                        .append(one.kind())
                        .append('|')
                        .append(written.get(one.no())));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(lines.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
