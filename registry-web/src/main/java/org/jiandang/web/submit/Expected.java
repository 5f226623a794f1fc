package org.jiandang.web.submit;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.BeanUtils;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/**
 * The fields a handler reads, as its parameters declare them.
 *
 * @param once fields of one value
 * @param several fields of any number of values, lists and check boxes
 * @param open whether it reads others by itself, from the request
 */
record Expected(Set<String> once, Set<String> several, boolean open) {

    private static final DefaultParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();
    private static final int DEEPEST = 4;

    static Expected of(HandlerMethod handler) {
        Set<String> once = new HashSet<>();
        Set<String> several = new HashSet<>();
        boolean open = false;
        for (MethodParameter parameter : handler.getMethodParameters()) {
            parameter.initParameterNameDiscovery(NAMES);
            Class<?> type = parameter.getParameterType();
            RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
            if (asked != null && Map.class.isAssignableFrom(type)) {
                open = true;
            } else if (asked != null) {
                String name = asked.name().isEmpty() ? parameter.getParameterName() : asked.name();
                add(String.valueOf(name), type, once, several, 0);
            } else if (type.isRecord() && !parameter.hasParameterAnnotation(PathVariable.class)) {
                components("", type, once, several, 0);
            } else {
                open |= readsByItself(parameter, type);
            }
        }
        return new Expected(Set.copyOf(once), Set.copyOf(several), open);
    }

    /** Whether a field belongs to the handler: by its name, or as a part of a list of parts. */
    boolean knows(String name) {
        return once.contains(name)
                || several.contains(name)
                || several.stream().anyMatch(list -> name.startsWith(list + "[") || name.startsWith(list + "."));
    }

    private static boolean readsByItself(MethodParameter parameter, Class<?> type) {
        return parameter.hasParameterAnnotation(ModelAttribute.class)
                || (type.getName().startsWith("org.jiandang.") && !type.isEnum())
                || type.getName().endsWith("ServletRequest")
                || type.getName().endsWith("WebRequest");
    }

    private static void components(String prefix, Class<?> form, Set<String> once, Set<String> several, int depth) {
        for (RecordComponent component : form.getRecordComponents()) {
            add(prefix + component.getName(), component.getType(), once, several, depth);
        }
    }

    private static void add(String name, Class<?> type, Set<String> once, Set<String> several, int depth) {
        if (type.isArray() || Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type)) {
            several.add(name);
        } else if (type.isRecord() && !BeanUtils.isSimpleValueType(type) && depth < DEEPEST) {
            // a record that a converter makes of one text stands under its own name too
            once.add(name);
            components(name + ".", type, once, several, depth + 1);
        } else {
            once.add(name);
        }
    }
}
