package org.jiandang.household.value;

/** Category of disability in the order of the card's digit 1 to 7: 视力 听力 言语 肢体 智力 精神 多重. */
public enum DisabilityCategory {
    SIGHT,
    HEARING,
    SPEECH,
    PHYSICAL,
    INTELLECTUAL,
    MENTAL,
    MULTIPLE;

    /** The digit on the card. */
    public int code() {
        return ordinal() + 1;
    }
}
