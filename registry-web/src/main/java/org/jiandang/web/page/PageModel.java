package org.jiandang.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.demo.DemoProgress;
import org.jiandang.policy.ParameterMissing;
import org.jiandang.policy.Policies;
import org.jiandang.policy.PolicyProfile;
import org.jiandang.policy.RegistryClock;
import org.jiandang.web.RunMode;
import org.jiandang.web.text.MessageBundles;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What the layout reads on every page: actor, navigation, breadcrumb, words, demo, languages, currentPath, areaName, mayFind, waitingCount. What the
 * handler has put there stays.
 */
@Component
public class PageModel {

    private final Navigation navigation;
    private final Crumbs crumbs;
    private final Policies policies;
    private final RunMode mode;
    private final ObjectProvider<WorkDesk> desk;
    private final DemoProgress made;
    private final Clock clock;

    PageModel(
            Navigation navigation,
            Crumbs crumbs,
            Policies policies,
            RunMode mode,
            ObjectProvider<WorkDesk> desk,
            DemoProgress made,
            Clock clock) {
        this.navigation = navigation;
        this.crumbs = crumbs;
        this.policies = policies;
        this.mode = mode;
        this.desk = desk;
        this.made = made;
        this.clock = clock;
    }

    public void fill(Map<String, Object> model, HttpServletRequest request) {
        model.put("demo", mode.isDemo());
        made.now().ifPresent(standing -> model.put("demoProgress", standing));
        model.computeIfAbsent("requestNumber", key -> request.getAttribute("requestNumber"));
        model.put("languages", languages());
        model.put("posted", "POST".equals(request.getMethod()));
        model.put("currentPath", "GET".equals(request.getMethod()) ? here(request) : "/");
        Acting.current().ifPresent(actor -> fill(model, request, actor));
    }

    private void fill(Map<String, Object> model, HttpServletRequest request, Actor actor) {
        model.put("actor", actor);
        Object place = model.get("navigationPlace");
        model.put(
                "navigation",
                place instanceof String path ? navigation.of(actor, path) : navigation.of(actor, request));
        model.put("mayFind", navigation.finds(actor));
        model.put("areaName", crumbs.areaName(actor));
        model.computeIfAbsent("breadcrumb", key -> crumbs.of(actor));
        if (!actor.role().isAdministrator()) {
            putWords(model, actor);
            desk.ifAvailable(queue -> model.computeIfAbsent("waitingCount", key -> queue.waiting(actor)));
        }
    }

    /**
     * An area for which no profile is in force has no words of its own; its pages must not need them. Where the profile in force holds example
     * values, every page says so, since lines and periods stand behind most of them.
     */
    private void putWords(Map<String, Object> model, Actor actor) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), RegistryClock.ZONE);
        Locale locale = LocaleContextHolder.getLocale();
        try {
            PolicyProfile profile = policies.at(actor.jurisdiction().region(), today);
            model.computeIfAbsent("words", key -> profile.words(locale));
            model.computeIfAbsent("exampleValues", key -> profile.isExample());
        } catch (ParameterMissing none) {
            model.remove("words");
        }
    }

    private static String here(HttpServletRequest request) {
        String query = request.getQueryString();
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return query == null ? path : path + "?" + query;
    }

    private static List<Language> languages() {
        Locale now = LocaleContextHolder.getLocale();
        return MessageBundles.LANGUAGES.stream()
                .map(one -> new Language(
                        one.toLanguageTag(),
                        one.getDisplayLanguage(one),
                        one.getLanguage().equals(now.getLanguage())))
                .toList();
    }
}
