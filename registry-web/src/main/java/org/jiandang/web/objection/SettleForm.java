package org.jiandang.web.objection;

import org.jiandang.objection.SettleObjection;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * The form of a settlement.
 *
 * @param upheld true or false, empty while nobody has chosen
 */
record SettleForm(
        @Nullable String upheld,
        @Nullable String text,
        @Nullable MultipartFile proof) {

    SettleObjection toCommand(String county, long serial, @Nullable Long stored) {
        return new SettleObjection(county, serial, "true".equals(upheld), String.valueOf(text), stored);
    }
}
