package org.jiandang.web.oversight;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiandang.account.Acting;
import org.jiandang.account.Actor;
import org.jiandang.account.Role;
import org.jiandang.audit.Allowances;
import org.jiandang.audit.Audit;
import org.jiandang.audit.AuditEvent;
import org.jiandang.audit.ReadingPurposes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UrlPathHelper;

/**
 * Records every page that shows households before a byte of it is sent: which page, which households. If it cannot be recorded, or the day's
 * allowance is used up, the page is not shown. One event for a page, however long.
 */
@Component
public class ReadingRecord implements HandlerInterceptor {

    /** A model attribute by which a page says more of itself: area and number of rows, never a name or a number of somebody. */
    public static final String DETAIL = "readingDetail";

    private static final Pattern OBJECT = Pattern.compile("^[a-z-]+:\\d{6}-\\d+");

    private final Audit audit;
    private final Allowances allowances;
    private final ReadingPurposes purposes;
    private final TransactionTemplate transaction;

    ReadingRecord(
            Audit audit, Allowances allowances, ReadingPurposes purposes, PlatformTransactionManager transactions) {
        this.audit = audit;
        this.allowances = allowances;
        this.purposes = purposes;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setName(Audit.TRANSACTION);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        String view = page == null ? null : page.getViewName();
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        Actor actor = Acting.current().orElse(null);
        if (page == null || view == null || view.startsWith("redirect:") || pattern == null || actor == null) {
            return;
        }
        Set<String> households = actor.role().isAdministrator() ? Set.of() : HouseholdsShown.in(page.getModel());
        if (actor.role() != Role.PUBLIC && (Reading.isAlwaysKept(pattern.toString()) || !households.isEmpty())) {
            keep(
                    Reading.of(pattern.toString(), UrlPathHelper.defaultInstance.getPathWithinApplication(request)),
                    households,
                    request,
                    page.getModel());
        }
    }

    private void keep(Reading reading, Set<String> households, HttpServletRequest request, Map<String, Object> model) {
        Object told = model.get(DETAIL);
        String detail = Stream.of(
                        Objects.toString(told, ""), Objects.toString(Reading.criteria(request.getParameterMap()), ""))
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining(" "));
        AuditEvent event = detail.isEmpty()
                ? AuditEvent.done(reading.action(), reading.object())
                : AuditEvent.done(reading.action(), reading.object(), detail);
        transaction.executeWithoutResult(status -> {
            String one = null;
            if (reading.single() && !households.isEmpty()) {
                one = own(reading, households.iterator().next(), households);
                allowances.detail(one);
            }
            audit.record(event.showing(households).forPurpose(purpose(reading, one)));
        });
    }

    /** What was said for the day; on the page of one case, clue or person in care that one, which the address names. */
    private @Nullable String purpose(Reading reading, @Nullable String household) {
        if (!Acting.require().role().readsFromAbove()) {
            return null;
        }
        if (reading.object().equals("page:" + PurposeGate.LIST)) {
            return purposes.named(ReadingPurposes.CARE_LISTS).orElse(null);
        }
        if (reading.object().startsWith("household:")) {
            return household == null ? null : purposes.named(household).orElse(null);
        }
        Matcher object = OBJECT.matcher(reading.object());
        return reading.single() && object.find() ? object.group() : null;
    }

    /** The household the page is about: the one in its address, else the first it shows. */
    private static String own(Reading reading, String first, Set<String> households) {
        String named = reading.object().replaceAll("^[^:]*:|/.*$", "");
        return households.contains(named) ? named : first;
    }
}
