package org.jiandang.web.text;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** All bundles of {@code messages/}, one per feature, found by listing the folder; Chinese is the language without a suffix. */
@Configuration(proxyBeanMethods = false)
public class MessageBundles {

    /** The languages there are, the first one for everybody who has not chosen. */
    public static final java.util.List<Locale> LANGUAGES = java.util.List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private static final String FOLDER = "messages/";
    private static final String SUFFIX = ".properties";

    @Bean
    MessageSource messageSource() throws IOException {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasenames(basenames());
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source;
    }

    /** The bundles by name, without language. */
    public static String[] basenames() throws IOException {
        Resource[] files =
                new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "*" + SUFFIX);
        TreeSet<String> names = new TreeSet<>();
        Arrays.stream(files)
                .map(file -> Objects.requireNonNull(file.getFilename()))
                .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                .filter(name -> !name.endsWith("_en"))
                .forEach(name -> names.add(FOLDER + name));
        return names.toArray(String[]::new);
    }

    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver("lang");
        resolver.setDefaultLocale(LANGUAGES.get(0));
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        resolver.setCookieMaxAge(java.time.Duration.ofDays(365));
        resolver.setRejectInvalidCookies(false);
        return resolver;
    }
}
