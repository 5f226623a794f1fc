package org.jiandang.web.submit;

import org.jiandang.refusal.Refusal;

/** A form that was submitted before with other contents, or whose first submit has no known end. */
public final class SubmitRefused extends Refusal {

    private SubmitRefused(String key) {
        super(key);
    }

    static SubmitRefused stolen() {
        return new SubmitRefused("refusal.SubmitRefused.stolen");
    }

    /** Whether the key came with other contents than before. */
    public boolean isOfOtherContents() {
        return key().endsWith(".stolen");
    }

    static SubmitRefused running() {
        return new SubmitRefused("refusal.SubmitRefused.running");
    }
}
