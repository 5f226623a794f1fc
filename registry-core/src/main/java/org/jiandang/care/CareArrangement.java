package org.jiandang.care;

import org.jiandang.household.value.Phone;
import org.jspecify.annotations.Nullable;

/**
 * How a person is cared for (rulebook L17, L18); what does not concern the group stays blank.
 *
 * @param guardian who is entrusted with a child, or who supports an old person (委托监护人、赡养人)
 * @param guardianPhone that person's telephone
 * @param kind who looks after a child (监护类型)
 * @param state how well (监护情况)
 * @param awayAt where those away are at work (父母务工地、丈夫务工地)
 * @param livelihood where the living comes from (经济来源)
 * @param relief relief received (救助)
 * @param livingAllowance 困难残疾人生活补贴
 * @param nursingAllowance 重度残疾人护理补贴
 * @param rehabilitation services of rehabilitation (康复)
 */
public record CareArrangement(
        @Nullable String guardian,
        @Nullable Phone guardianPhone,
        @Nullable GuardianshipKind kind,
        @Nullable GuardianshipState state,
        @Nullable String awayAt,
        @Nullable String livelihood,
        @Nullable String relief,
        @Nullable Boolean livingAllowance,
        @Nullable Boolean nursingAllowance,
        @Nullable String rehabilitation) {}
