package org.jiandang.web.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The message bundles, for tests without the application. */
public final class Bundles {

    private Bundles() {}

    public static MessageSource all() {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
            var source = new ReloadableResourceBundleMessageSource();
            source.setBasenames(Stream.of(files)
                    .map(Resource::getFilename)
                    .map(name -> "classpath:messages/" + name.replaceAll("(_en)?\\.properties$", ""))
                    .distinct()
                    .toArray(String[]::new));
            source.setDefaultEncoding("UTF-8");
            source.setFallbackToSystemLocale(false);
            source.setAlwaysUseMessageFormat(true);
            return source;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
