package org.jiandang.web.household;

import org.jiandang.household.card.Section;
import org.jiandang.web.page.PageObject;
import org.springframework.stereotype.Component;

/** The shapes of sections for templates: {@code ${#sectionShapes.of(section).fields()}}. */
@Component
class SectionShapes implements PageObject {

    public SectionShape of(Section section) {
        return SectionShape.of(section);
    }

    @Override
    public String pageName() {
        return "sectionShapes";
    }
}
