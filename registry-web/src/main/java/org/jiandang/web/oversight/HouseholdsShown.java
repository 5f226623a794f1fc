package org.jiandang.web.oversight;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiandang.household.HouseholdId;
import org.jspecify.annotations.Nullable;

/**
 * The households a page shows: every key of one, and every address of one, that lies in the page's model. So no page has to tell, and none can forget
 * to.
 */
final class HouseholdsShown {

    private static final Pattern ADDRESS = Pattern.compile("/households/(\\d{6}-\\d{1,18})(?!\\d)");
    private static final int DEEPEST = 10;
    private static final Map<Class<?>, List<Method>> COMPONENTS = new ConcurrentHashMap<>();

    private final Set<String> keys = new TreeSet<>();
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private HouseholdsShown() {}

    /** The keys of the households in a model, in order. */
    static Set<String> in(Map<String, ?> model) {
        HouseholdsShown shown = new HouseholdsShown();
        shown.look(model, 0);
        return shown.keys;
    }

    private void look(@Nullable Object value, int depth) {
        if (value == null || depth > DEEPEST) {
            return;
        }
        if (value instanceof HouseholdId id) {
            keys.add(id.toString());
        } else if (value instanceof CharSequence text) {
            addresses(text);
        } else if (isContainer(value) && seen.add(value)) {
            inside(value, depth + 1);
        }
    }

    private static boolean isContainer(Object value) {
        return value instanceof Collection
                || value instanceof Map
                || value instanceof Optional
                || value instanceof Object[]
                || value instanceof Record && value.getClass().getName().startsWith("org.jiandang.");
    }

    private void inside(Object value, int depth) {
        if (value instanceof Collection<?> many) {
            many.forEach(one -> look(one, depth));
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, one) -> {
                look(key, depth);
                look(one, depth);
            });
        } else if (value instanceof Optional<?> one) {
            look(one.orElse(null), depth);
        } else if (value instanceof Object[] many) {
            Arrays.stream(many).forEach(one -> look(one, depth));
        } else {
            components(value.getClass()).forEach(component -> look(read(component, value), depth));
        }
    }

    private void addresses(CharSequence text) {
        Matcher address = ADDRESS.matcher(text);
        while (address.find()) {
            keys.add(address.group(1));
        }
    }

    private static List<Method> components(Class<?> type) {
        return COMPONENTS.computeIfAbsent(
                type,
                record -> Arrays.stream(record.getRecordComponents())
                        .filter(component -> !component.getType().isPrimitive())
                        .map(RecordComponent::getAccessor)
                        .peek(accessor -> accessor.setAccessible(true))
                        .toList());
    }

    private static @Nullable Object read(Method accessor, Object record) {
        try {
            return accessor.invoke(record);
        } catch (IllegalAccessException | InvocationTargetException unreadable) {
            throw new IllegalStateException("the households of a page could not be told", unreadable);
        }
    }
}
