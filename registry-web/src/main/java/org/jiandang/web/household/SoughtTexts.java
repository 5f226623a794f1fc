package org.jiandang.web.household;

import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.jiandang.audit.Allowances;
import org.jiandang.vault.Sealed;
import org.jiandang.vault.SealedPlace;
import org.jiandang.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a person has searched for: names and numbers never stand in an address, so they are kept for the session under a random key and the address
 * carries the key. The session lies in the database, so the text is sealed.
 */
@Component
class SoughtTexts {

    private static final String ATTRIBUTE = SoughtTexts.class.getName();
    private static final int KEPT = 20;
    private static final int KEY_BYTES = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Vault vault;
    private final Allowances allowances;

    SoughtTexts(Vault vault, Allowances allowances) {
        this.vault = vault;
        this.allowances = allowances;
    }

    /** Counts a search; refuses with the twenty-first of a minute. */
    void count() {
        allowances.use(Allowances.Kind.SEARCH);
    }

    /** Keeps a text and tells its key; the oldest of many is forgotten. */
    String keep(HttpSession session, String text) {
        LinkedHashMap<String, byte[][]> kept = new LinkedHashMap<>(kept(session));
        byte[] bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        String key = HexFormat.of().formatHex(bytes);
        Sealed sealed = vault.seal(text, place(key));
        kept.put(key, new byte[][] {sealed.cipher(), sealed.index()});
        if (kept.size() > KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
        session.setAttribute(ATTRIBUTE, kept);
        return key;
    }

    /** The text of a key; empty when the session has none. */
    Optional<String> of(HttpSession session, @Nullable String key) {
        return key == null
                ? Optional.empty()
                : Optional.ofNullable(kept(session).get(key))
                        .map(parts -> vault.open(new Sealed(parts[0], parts[1]), place(key)));
    }

    @SuppressWarnings("unchecked")
    private static LinkedHashMap<String, byte[][]> kept(HttpSession session) {
        return session.getAttribute(ATTRIBUTE) instanceof LinkedHashMap<?, ?> there
                ? (LinkedHashMap<String, byte[][]>) there
                : new LinkedHashMap<>();
    }

    private static SealedPlace place(String key) {
        return new SealedPlace("session", "000000", 0, 0, key);
    }
}
