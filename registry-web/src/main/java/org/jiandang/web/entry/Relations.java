package org.jiandang.web.entry;

import java.util.Arrays;
import java.util.List;
import org.jiandang.household.code.Ethnicity;
import org.jiandang.household.code.PoliticalStatus;
import org.jiandang.household.code.Relation;
import org.jiandang.household.value.Sex;
import org.jiandang.web.page.PageObject;
import org.jiandang.web.text.Choice;
import org.jiandang.web.text.Words;
import org.springframework.stereotype.Component;

/** The choices of a member's screen. */
@Component
class Relations implements PageObject {

    private final Words words;

    Relations(Words words) {
        this.words = words;
    }

    /** All relations but that of the head, who is the first member. */
    public List<Choice> others() {
        return words.choices(
                Arrays.stream(Relation.values()).filter(r -> r != Relation.HEAD).toList());
    }

    public List<Choice> ethnicities() {
        return words.choices(Ethnicity.class);
    }

    public List<Choice> politics() {
        return words.choices(PoliticalStatus.class);
    }

    public List<Choice> sexes() {
        return words.choices(Sex.class);
    }

    @Override
    public String pageName() {
        return "relations";
    }
}
