package org.jiandang.web.household;

import java.util.List;
import org.jiandang.web.page.PageObject;
import org.jiandang.web.text.Words;
import org.springframework.stereotype.Component;

/** The condition of a rule in words, without figures. In templates {@code ${#findingTitles.of(code)}}. */
@Component
class FindingTitles implements PageObject {

    private final Words words;

    FindingTitles(Words words) {
        this.words = words;
    }

    public String of(String code) {
        String title = words.find("rule." + code + ".name", List.of());
        return title == null ? "" : title;
    }

    @Override
    public String pageName() {
        return "findingTitles";
    }
}
