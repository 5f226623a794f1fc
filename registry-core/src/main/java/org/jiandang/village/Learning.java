package org.jiandang.village;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * People by education and pupils by school.
 *
 * @param illiteratePeople None or little reading (文盲半文盲)
 * @param primaryPeople Primary school (小学)
 * @param juniorPeople Junior secondary (初中)
 * @param seniorPeople Senior secondary (高中)
 * @param collegePeople College (大专及以上)
 * @param preschoolPupils In kindergarten (学前教育)
 * @param primaryPupils At primary school
 * @param juniorPupils At junior secondary school
 * @param seniorPupils At senior secondary or vocational school
 * @param students At college
 */
@Embeddable
public record Learning(
        @Nullable Integer illiteratePeople,
        @Nullable Integer primaryPeople,
        @Nullable Integer juniorPeople,
        @Nullable Integer seniorPeople,
        @Nullable Integer collegePeople,
        @Nullable Integer preschoolPupils,
        @Nullable Integer primaryPupils,
        @Nullable Integer juniorPupils,
        @Nullable Integer seniorPupils,
        @Nullable Integer students) {

    /** Nothing known. */
    public static final Learning UNKNOWN = new Learning(null, null, null, null, null, null, null, null, null, null);
}
