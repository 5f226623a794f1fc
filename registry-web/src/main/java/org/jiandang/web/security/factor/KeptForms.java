package org.jiandang.web.security.factor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;
import org.jiandang.vault.Sealed;
import org.jiandang.vault.SealedPlace;
import org.jiandang.vault.Vault;
import org.springframework.stereotype.Component;

/**
 * Forms that wait for a confirmation, in the session and sealed for the account: a session that goes over to somebody else cannot carry out what the one
 * before had sent. Files are not kept.
 */
@Component
class KeptForms {

    /** The largest form that is kept, in characters. */
    private static final int LARGEST = 1_000_000;

    private static final String ATTRIBUTE = KeptForms.class.getName() + " ";
    private static final int KEPT = 5;

    private final Vault vault;

    KeptForms(Vault vault) {
        this.vault = vault;
    }

    /** Keeps the request and tells its key; nothing for one with files, or a very large one. */
    Optional<String> keep(HttpServletRequest request, String login) {
        String type = request.getContentType();
        if (type != null && type.startsWith("multipart/")) {
            return Optional.empty();
        }
        String text = KeptForm.of(request).text();
        if (text.length() > LARGEST) {
            return Optional.empty();
        }
        String key = UUID.randomUUID().toString();
        LinkedHashMap<String, byte[]> kept = kept(request.getSession(), login);
        kept.put(key, vault.seal(text, place(login, key)).cipher());
        if (kept.size() > KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
        request.getSession().setAttribute(ATTRIBUTE + login, kept);
        return Optional.of(key);
    }

    /** Gives a form out, once. */
    Optional<KeptForm> take(HttpSession session, String login, String key) {
        LinkedHashMap<String, byte[]> kept = kept(session, login);
        byte[] cipher = kept.remove(key);
        session.setAttribute(ATTRIBUTE + login, kept);
        return cipher == null
                ? Optional.empty()
                : Optional.of(KeptForm.read(vault.open(new Sealed(cipher, new byte[0]), place(login, key))));
    }

    @SuppressWarnings("unchecked")
    private static LinkedHashMap<String, byte[]> kept(HttpSession session, String login) {
        return session.getAttribute(ATTRIBUTE + login) instanceof LinkedHashMap<?, ?> there
                ? new LinkedHashMap<>((LinkedHashMap<String, byte[]>) there)
                : new LinkedHashMap<>();
    }

    private static SealedPlace place(String login, String key) {
        return new SealedPlace("kept_form", "000000", 0, 0, login + ":" + key);
    }
}
