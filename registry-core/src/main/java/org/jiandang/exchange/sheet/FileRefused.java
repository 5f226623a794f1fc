package org.jiandang.exchange.sheet;

import java.util.List;
import java.util.stream.Stream;
import org.jiandang.refusal.Refusal;

/** A file that is not read, with the reason and the place; nothing of it is kept but the file itself. */
public final class FileRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    /** @param reason the last part of the key {@code exchange.refused.<reason>} */
    public FileRefused(String reason, Object... arguments) {
        super("exchange.refused." + reason, arguments);
    }

    /** The key and the arguments in one line, for the record of the batch. */
    public String sentence() {
        return String.join(
                "|",
                Stream.concat(Stream.of(key()), arguments().stream().map(String::valueOf))
                        .toList());
    }

    /** The reason without its prefix. */
    public String reason() {
        return key().substring("exchange.refused.".length());
    }

    /** What {@link #sentence()} wrote, taken apart again: the key first. */
    public static List<String> parts(String sentence) {
        return List.of(sentence.split("\\|", -1));
    }
}
