package org.jiandang.submission;

import java.util.UUID;

/**
 * A form as it was submitted. The same key with anything else different is another form that stole the key.
 *
 * @param account who submitted it
 * @param key the key the page gave the form
 * @param endpoint the handler, without its values
 * @param target the path with its values
 * @param bodyHash a hash of everything that was submitted
 */
public record Submission(String account, UUID key, String endpoint, String target, byte[] bodyHash) {}
