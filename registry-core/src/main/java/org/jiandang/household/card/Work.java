package org.jiandang.household.card;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jiandang.household.code.LabourCapacity;
import org.jiandang.household.code.WorkArea;
import org.jspecify.annotations.Nullable;

/**
 * Capacity for work, work away from the farm, posts for the public good.
 *
 * @param labour Capacity (劳动技能)
 * @param workArea Where the person works (务工区域)
 * @param workPlace Place of work: province to township (务工地点)
 * @param workMonths Months worked (务工时间), 0–12
 * @param employer Employer (务工企业名称)
 * @param jobType Kind of work (工种)
 * @param publicPost Post for the public good (公益性岗位)
 * @param postMonths Months on the post
 */
@Embeddable
public record Work(
        @Enumerated(EnumType.STRING) @Nullable LabourCapacity labour,
        @Enumerated(EnumType.STRING) @Nullable WorkArea workArea,
        @Nullable String workPlace,
        @Nullable Integer workMonths,
        @Nullable String employer,
        @Nullable String jobType,
        @Nullable String publicPost,
        @Nullable Integer postMonths) {

    /** Nothing known. */
    public static final Work UNKNOWN = new Work(null, null, null, null, null, null, null, null);
}
