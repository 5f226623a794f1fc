package org.jiandang.notice;

import org.jspecify.annotations.Nullable;

/**
 * Says that the sheet hangs; its days run from today.
 *
 * @param version the version of the sheet the page showed
 * @param photoSerial the photograph of the sheet on the board
 * @param reason why it is posted by somebody who has declared a member of one of its households a near relative; null for others
 */
public record PostNotice(
        NoticeId id,
        int version,
        long photoSerial,
        String firstVerifier,
        String secondVerifier,
        @Nullable String reason) {

    /** By somebody who is nobody's relative. */
    public PostNotice(NoticeId id, int version, long photoSerial, String firstVerifier, String secondVerifier) {
        this(id, version, photoSerial, firstVerifier, secondVerifier, null);
    }
}
