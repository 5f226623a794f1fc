package org.jiandang.detection;

import java.time.LocalDate;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * A near relative somebody on the staff has declared.
 *
 * @param area the area the declaring person works in
 * @param person who declared
 * @param post the declaring person's post
 * @param maskedNumber the relative's number without its secret
 * @param endedOn the day it was withdrawn; null while it holds
 * @param households registered households of the reader's area that hold the relative
 */
public record DeclaredRelative(
        DetectionId id,
        RegionCode area,
        String person,
        String personName,
        @Nullable String post,
        String name,
        Kinship kinship,
        String maskedNumber,
        LocalDate declaredOn,
        @Nullable LocalDate endedOn,
        @Nullable String endedReason,
        int households) {}
