package org.jiandang.village;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Households and people of the whole village, the registered ones among them.
 *
 * @param households All households (总户数)
 * @param residents All people (总人口)
 * @param agriculturalResidents People of the agricultural register (农业户籍人口), the denominator of incidence
 * @param poorHouseholds Poor households (贫困户)
 * @param poorPeople Poor people (贫困人口)
 * @param dibaoPeople People on the minimum allowance (低保)
 * @param tekunPeople People in state care (五保)
 * @param minorityPeople People of minorities (少数民族)
 * @param women Women (妇女)
 * @param disabled Disabled people (残疾)
 * @param chronicallyIll Long-term ill people (长期患病)
 * @param labourForce Labour force: men 16–60, women 16–55, older who still work (劳动力)
 */
@Embeddable
public record People(
        @Nullable Integer households,
        @Nullable Integer residents,
        @Nullable Integer agriculturalResidents,
        @Nullable Integer poorHouseholds,
        @Nullable Integer poorPeople,
        @Nullable Integer dibaoPeople,
        @Nullable Integer tekunPeople,
        @Nullable Integer minorityPeople,
        @Nullable Integer women,
        @Nullable Integer disabled,
        @Nullable Integer chronicallyIll,
        @Nullable Integer labourForce) {

    /** Nothing known. */
    public static final People UNKNOWN =
            new People(null, null, null, null, null, null, null, null, null, null, null, null);
}
