package org.jiandang.persistence.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jiandang.ledger.Guarded;
import org.jiandang.vault.Sealed;
import org.jiandang.vault.SealedPlace;
import org.jiandang.vault.Vault;
import org.jspecify.annotations.Nullable;

/**
 * Reads guarded numbers. For a component {@code x} the SQL gives {@code x}, already masked (or whole, where it stands in clear and was asked for),
 * and for a sealed one {@code x_sealed} with the row's {@code key_county}, {@code sealed_household} and {@code sealed_member}: it is opened only when
 * the reader asked for whole numbers.
 */
final class GuardedCells {

    private static final byte[] NO_INDEX = {};

    private final Vault vault;
    private final boolean whole;

    GuardedCells(Vault vault, boolean whole) {
        this.vault = vault;
        this.whole = whole;
    }

    @Nullable
    Guarded read(ResultSet row, String column) throws SQLException {
        byte[] cipher = whole && isSealed(row, column) ? row.getBytes(column + "_sealed") : null;
        if (cipher != null) {
            var place = new SealedPlace(
                    "member",
                    row.getString("key_county"),
                    row.getLong("sealed_household"),
                    row.getInt("sealed_member"),
                    "id_no");
            return new Guarded(vault.open(new Sealed(cipher, NO_INDEX), place));
        }
        String text = row.getString(column);
        return text == null ? null : new Guarded(text);
    }

    private static boolean isSealed(ResultSet row, String column) throws SQLException {
        var meta = row.getMetaData();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            if (meta.getColumnLabel(i).equals(column + "_sealed")) {
                return true;
            }
        }
        return false;
    }
}
