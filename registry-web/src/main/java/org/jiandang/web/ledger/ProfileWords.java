package org.jiandang.web.ledger;

import java.time.LocalDate;
import java.util.Locale;
import org.jiandang.policy.ParameterMissing;
import org.jiandang.policy.Policies;
import org.jiandang.region.RegionCode;
import org.jiandang.region.RegionProfile;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of an area's own profile: 旗县, 苏木乡镇, 嘎查村, 贫困户. Where no profile is in force, the general words of the bundle. */
@Component
class ProfileWords {

    private final Policies policies;
    private final MessageSource messages;

    ProfileWords(Policies policies, MessageSource messages) {
        this.policies = policies;
        this.messages = messages;
    }

    /** County, township, village and household, in this order: the arguments {0} to {3} of a ledger's sentences. */
    Object[] of(RegionCode area, LocalDate day, Locale locale) {
        try {
            RegionProfile words = policies.at(area, day).words(locale);
            return new Object[] {words.county(), words.township(), words.village(), words.household()};
        } catch (ParameterMissing e) {
            return java.util.stream.Stream.of("county", "township", "village", "household")
                    .map(word -> messages.getMessage("ledger.word." + word, null, locale))
                    .toArray();
        }
    }
}
