package org.jiandang.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jiandang.web.security.Access;
import org.jiandang.web.text.MessageBundles;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** Changes the language of the pages for this browser. */
@Controller
class LanguageController {

    private final LocaleResolver locales;

    LanguageController(LocaleResolver locales) {
        this.locales = locales;
    }

    @PostMapping("/language")
    @PreAuthorize(Access.ANYONE)
    String change(
            @RequestParam String to,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        Locale wanted = Locale.forLanguageTag(to);
        MessageBundles.LANGUAGES.stream()
                .filter(wanted::equals)
                .findFirst()
                .ifPresent(locale -> locales.setLocale(request, response, locale));
        return "redirect:" + SamePage.path(back);
    }
}
