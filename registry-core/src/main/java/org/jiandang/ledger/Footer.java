package org.jiandang.ledger;

import java.util.List;

/** The foot of a ledger's sheet: message keys of the places to sign, left to right. */
public record Footer(List<String> signatures) {

    /** 单位负责人, 审核人, 填表人, 联系电话: the foot of all official ledgers. */
    public static final Footer OFFICIAL =
            new Footer(List.of("ledger.sign.head", "ledger.sign.reviewer", "ledger.sign.filler", "ledger.sign.phone"));
}
