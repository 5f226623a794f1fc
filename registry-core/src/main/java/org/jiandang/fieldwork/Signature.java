package org.jiandang.fieldwork;

import java.time.LocalDate;

/**
 * The household's signature.
 *
 * @param signer who signed, by name
 * @param evidenceSerial the drawn or scanned signature, in the county of the case
 */
public record Signature(Purpose purpose, String signer, Way way, long evidenceSerial, LocalDate signedOn) {

    /** What was signed. */
    public enum Purpose {
        /** 拟退出认可 */
        EXIT_CONSENT,
        /** 告知书签收 */
        RECEIPT
    }

    /** How. */
    public enum Way {
        /** 屏上手写 */
        DRAWN,
        /** 纸上签字扫描 */
        SCANNED
    }
}
