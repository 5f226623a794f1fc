package org.jiandang.web.security;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jiandang.account.Role;
import org.jiandang.region.RegionCode;
import org.jiandang.web.testing.AuthzMatrix;
import org.jiandang.web.testing.AuthzMatrix.Row;
import org.jiandang.web.testing.SignedIn;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The objects of {@link OneOfEach} and its companions, and the address under which each handler of the matrix finds its own. */
final class KnownObjects {

    /** Handlers whose path names nothing that lies in an area. */
    private static final Map<String, String> WITHOUT_AREA = Map.of(
            "/grants/", "roles proposed for the staff; whose they are is tried in AccountPagesTest",
            "/audit/", "alarms are about the staff; whose they are is tried in OversightPagesTest",
            "/accounts/", "accounts are kept by administrators, who have no area",
            "/admin/", "calendar, divisions and keys are the same for everybody",
            "/imports/template/", "empty forms",
            "/rules/", "a rule is the same for everybody",
            "/ledgers/", "a ledger is a declaration; its rows are tried as lists below",
            "/special-lists/", "a special list is a declaration; its rows are tried as lists below",
            "/recheck-items/rule/", "a rule is everybody's; its findings are tried as lists below");

    private static final Map<String, String> PARTS =
            Map.of("no", "1", "item", "CLINIC", "section", "housing", "code", "V062", "step", "decide");

    private final Map<String, OneOfEach.Known> all;
    private final OneOfEach households;

    private KnownObjects(Map<String, OneOfEach.Known> all, OneOfEach households) {
        this.all = all;
        this.households = households;
    }

    /** Makes the objects. */
    static KnownObjects make(AutowireCapableBeanFactory beans, MockMvcTester mvc, SignedIn signedIn) throws Exception {
        OneOfEach objects = beans.createBean(OneOfEach.class);
        Map<String, OneOfEach.Known> known = new LinkedHashMap<>(objects.make(mvc));
        known.putAll(beans.createBean(SupportObjects.class).make(signedIn));
        known.putAll(beans.createBean(RegionExitObjects.class).make(signedIn));
        RequestPostProcessor county = signedIn.as(Role.COUNTY_OFFICE, OneOfEach.VILLAGE.countyCode());
        beans.createBean(OnePolicy.class)
                .make(OneOfEach.VILLAGE)
                .forEach((path, id) -> known.put(
                        path, new OneOfEach.Known(id, path.substring(0, path.lastIndexOf('/') + 1) + id, county)));
        return new KnownObjects(known, objects);
    }

    /** The objects by the beginning of their addresses. */
    Map<String, OneOfEach.Known> all() {
        return all;
    }

    String householdNo() {
        return households.householdNo();
    }

    /** The handlers that name an object of an area. */
    Stream<Row> handlers() {
        return AuthzMatrix.rows().stream()
                .filter(row -> row.path().contains("{") && !row.anyone())
                .filter(row -> WITHOUT_AREA.keySet().stream().noneMatch(row.path()::startsWith));
    }

    /** Where the object of the handler lies: all in one village, but for the household another county is to accept. */
    RegionCode placeOf(Row row) {
        return kind(row).equals("/transfers/") ? RegionCode.of("152223100201") : OneOfEach.VILLAGE;
    }

    private String kind(Row row) {
        return Set.copyOf(all.keySet()).stream()
                .filter(row.path()::startsWith)
                .max((one, other) -> Integer.compare(one.length(), other.length()))
                .orElseThrow(() -> new AssertionError("no object for " + row + "; add one to OneOfEach"));
    }

    String address(Row row) {
        String kind = kind(row);
        String base = kind.substring(0, kind.lastIndexOf('/') + 1);
        String[] parts = row.path().substring(base.length()).split("/");
        parts[0] = all.get(kind).id();
        for (int i = 1; i < parts.length; i++) {
            parts[i] = part(parts[i]);
        }
        return base + String.join("/", parts);
    }

    /** A part of a path below the object, such that the object has it. */
    private static String part(String pattern) {
        if (!pattern.startsWith("{")) {
            return pattern;
        }
        String[] variable = pattern.substring(1, pattern.length() - 1).split(":", 2);
        return variable.length == 2 && variable[1].contains("|")
                ? variable[1].split("\\|")[0]
                : Objects.requireNonNull(PARTS.get(variable[0]), () -> "no value for " + pattern);
    }
}
