package org.jiandang.household.search;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jiandang.account.Acting;
import org.jiandang.account.Role;
import org.jiandang.audit.Audit;
import org.jiandang.audit.AuditEvent;
import org.jiandang.household.value.IdNumber;
import org.jiandang.household.value.IdReading;
import org.jiandang.household.value.PersonName;
import org.jiandang.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The search list of households. */
@Service
public class HouseholdSearch {

    private static final Pattern DIGITS = Pattern.compile("\\d{4,20}");
    private static final Pattern LETTERS = Pattern.compile("[A-Za-z]{1,20}");

    private final HouseholdRows rows;
    private final Vault vault;
    private final Audit audit;

    HouseholdSearch(HouseholdRows rows, Vault vault, Audit audit) {
        this.rows = rows;
        this.vault = vault;
        this.audit = audit;
    }

    /** A page of the list. A search is recorded with the kind of what was sought, never with the words. */
    @Transactional
    public HouseholdPage page(HouseholdQuery query) {
        Acting.require().mustReach(query.area());
        Sought sought = sought(query.text());
        if (sought.kind() != Sought.Kind.ALL) {
            String action = sought.kind() == Sought.Kind.ID_NUMBER ? "SEARCH_ID_NUMBER" : "SEARCH_HOUSEHOLDS";
            audit.record(AuditEvent.done(
                    action, "region:" + query.area(), sought.kind().name()));
        }
        return rows.page(query, sought, namesMinors(Acting.require().role()));
    }

    /** How many households and people the whole list holds. */
    @Transactional(readOnly = true)
    public HouseholdCount count(HouseholdQuery query) {
        Acting.require().mustReach(query.area());
        return rows.count(query, sought(query.text()));
    }

    /** Footnote 1 of the authorisation matrix: the list of prefecture and region is without names of minors, as their ledgers are. */
    private static boolean namesMinors(Role role) {
        return role != Role.PREFECTURE_OFFICE && role != Role.REGION_OFFICE;
    }

    private Sought sought(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return new Sought(Sought.Kind.ALL, "", null);
        }
        IdNumber number = IdReading.of(text).number();
        if (number != null) {
            return new Sought(Sought.Kind.ID_NUMBER, "", vault.index(number.personKey()));
        }
        String typed = text.strip();
        if (DIGITS.matcher(typed).matches()) {
            return new Sought(Sought.Kind.NUMBER, typed, null);
        }
        if (LETTERS.matcher(typed).matches()) {
            return new Sought(Sought.Kind.INITIALS, typed.toLowerCase(Locale.ROOT), null);
        }
        return new Sought(Sought.Kind.NAME, PersonName.searchForm(typed), null);
    }
}
