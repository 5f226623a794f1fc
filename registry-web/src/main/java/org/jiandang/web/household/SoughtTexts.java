package org.jiandang.web.household;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person has searched for: names and numbers never stand in an address, so they are kept for the session under a random key and the address
 * carries the key.
 */
final class SoughtTexts implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String ATTRIBUTE = SoughtTexts.class.getName();
    private static final int KEPT = 20;
    private static final int KEY_BYTES = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final LinkedHashMap<String, String> texts = new LinkedHashMap<>();

    /** Keeps a text and tells its key. */
    static String keep(HttpSession session, String text) {
        SoughtTexts kept = session.getAttribute(ATTRIBUTE) instanceof SoughtTexts there ? there : new SoughtTexts();
        byte[] bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        String key = HexFormat.of().formatHex(bytes);
        kept.texts.put(key, text);
        for (Map.Entry<String, String> eldest : Map.copyOf(kept.texts).entrySet()) {
            if (kept.texts.size() > KEPT && !eldest.getKey().equals(key)) {
                kept.texts.remove(eldest.getKey());
            }
        }
        session.setAttribute(ATTRIBUTE, kept);
        return key;
    }

    /** The text of a key; empty when the session has none. */
    static Optional<String> of(HttpSession session, @Nullable String key) {
        return key != null && session.getAttribute(ATTRIBUTE) instanceof SoughtTexts kept
                ? Optional.ofNullable(kept.texts.get(key))
                : Optional.empty();
    }
}
