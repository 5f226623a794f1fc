package org.jiandang.web.exchange;

import java.util.ArrayList;
import java.util.List;
import org.jiandang.exchange.BatchView;
import org.jiandang.web.text.Figures;
import org.jiandang.web.text.Words;
import org.springframework.stereotype.Component;

/** The line under the heading of a batch. In templates {@code ${@importWords.sub(batch)}}. */
@Component("importWords")
class ImportWords {
    private final Words words;
    private final Figures figures;

    ImportWords(Words words, Figures figures) {
        this.words = words;
        this.figures = figures;
    }

    public String sub(BatchView batch) {
        List<String> parts = new ArrayList<>();
        if (batch.file().format() != null) {
            parts.add(words.say("exchange.format." + batch.file().format()));
        }
        parts.add(words.say("exchange.sub.batch", batch.id()));
        parts.add(words.say("exchange.sub.uploaded", figures.time(batch.author().uploadedAt())));
        Long millis = batch.counts().checkMillis();
        if (millis != null) {
            parts.add(words.say("exchange.sub.took", Math.max(1, Math.round(millis / 1000.0))));
        }
        return String.join(" · ", parts);
    }
}
