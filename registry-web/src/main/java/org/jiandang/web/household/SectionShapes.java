package org.jiandang.web.household;

import org.jiandang.household.card.Section;
import org.springframework.stereotype.Component;

/** The shapes of sections for templates: {@code ${@sectionShapes.of(section).fields()}}. */
@Component("sectionShapes")
class SectionShapes {

    public SectionShape of(Section section) {
        return SectionShape.of(section);
    }
}
