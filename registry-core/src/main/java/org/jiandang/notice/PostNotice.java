package org.jiandang.notice;

/**
 * Says that the sheet hangs; its days run from today.
 *
 * @param version the version of the sheet the page showed
 * @param photoSerial the photograph of the sheet on the board
 */
public record PostNotice(NoticeId id, int version, long photoSerial, String firstVerifier, String secondVerifier) {}
