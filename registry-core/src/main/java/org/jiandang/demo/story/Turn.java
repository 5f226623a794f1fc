package org.jiandang.demo.story;

/** What becomes of a case at the stage up to which it is wished. */
public enum Turn {
    /** It waits there, or has ended well. */
    NONE,
    /** Its author takes it back. */
    TAKEN_BACK,
    /** The township sends it back after the notice. */
    SENT_BACK,
    /** The township refuses it. */
    TURNED_DOWN,
    /** The village's meeting votes against it. */
    VOTED_DOWN,
    /** The household does not agree to leave. */
    DECLINED,
    /** Somebody objects and nobody has answered yet. */
    OBJECTED,
    /** Somebody objects, it proves wrong, and the case goes on after a second notice. */
    OBJECTION_SETTLED,
    /** Somebody objects and is right. */
    OBJECTION_UPHELD,
    /** A red line is suspected and open. */
    SUSPECTED,
    /** A red line is suspected and lifted with proof; the case goes on. */
    LIFTED
}
