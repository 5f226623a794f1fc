package org.jiandang.web.home;

import java.util.List;
import org.jiandang.web.home.HomeErrands.Errand;
import org.jiandang.web.text.Figures;
import org.jiandang.web.text.Words;
import org.springframework.stereotype.Component;

/** Errands that are a number of things that wait. */
@Component
public class WaitingText {

    private final Words words;
    private final Figures figures;

    WaitingText(Words words, Figures figures) {
        this.words = words;
        this.figures = figures;
    }

    /** Says how many wait, just counted; nothing where none does. */
    public List<Errand> errand(String key, String href, long count) {
        return errand(key, href, new KeptFigures.Kept<>(count, null));
    }

    /** Says how many wait; nothing where none does. */
    public List<Errand> errand(String key, String href, KeptFigures.Kept<Long> count) {
        return count.figure() == 0
                ? List.of()
                : List.of(new Errand(
                        words.say(key, figures.count(count.figure())),
                        href,
                        words.say("home.errand.go"),
                        null,
                        false,
                        null,
                        count.countedAt()));
    }
}
