package org.jiandang.web.submit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jiandang.account.Acting;
import org.jiandang.audit.Audit;
import org.jiandang.audit.AuditEvent;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Looks at the fields of a request before anything is done with them. A field of one value that comes twice is refused; one that the form does not have is
 * ignored, as it always was, and the attempt goes on record; the method of a request is what the request says, not what a field says.
 */
@Component
public class FieldInterceptor implements HandlerInterceptor {

    /** Fields the registry gives out itself. No form has them; in a form that reads its fields by itself they are what an attack would send. */
    private static final Set<String> OURS = Set.of(
            "stage",
            "regionCode",
            "countyCode",
            "createdBy",
            "createdAt",
            "author",
            "authorPerson",
            "proposedBy",
            "decidedBy",
            "releasedBy",
            "validFrom",
            "personCode",
            "admin",
            "authorities");

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.\\[\\]-]{1,40}");
    /** Lists have one order and are read on by the last row shown; a page that offers an order declares it. */
    private static final List<String> ORDERS = List.of("sort", "order", "page", "offset");

    private static final String METHOD = "_method";
    private static final int MOST = 5;

    private final Audit audit;
    private final Map<Method, Expected> known = new ConcurrentHashMap<>();

    FieldInterceptor(Audit audit) {
        this.audit = audit;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws HttpRequestMethodNotSupportedException, ServletRequestBindingException {
        if (!(handler instanceof HandlerMethod method)
                || !method.getBeanType().getName().startsWith("org.jiandang.")) {
            return true;
        }
        Map<String, String[]> fields = request.getParameterMap();
        if (fields.containsKey(METHOD)) {
            throw new HttpRequestMethodNotSupportedException(METHOD);
        }
        Expected expected = known.computeIfAbsent(method.getMethod(), none -> Expected.of(method));
        for (Map.Entry<String, String[]> field : fields.entrySet()) {
            if (field.getValue().length > 1 && expected.once().contains(field.getKey())) {
                throw new ServletRequestBindingException(
                        "a field of one value came " + field.getValue().length + " times");
            }
        }
        for (String order : ORDERS) {
            if (fields.containsKey(order) && !expected.knows(order)) {
                throw new ServletRequestBindingException("nothing here is put in order or leafed through by " + order);
            }
        }
        if ("POST".equals(request.getMethod()) && Acting.current().isPresent()) {
            record(request, expected);
        }
        return true;
    }

    private void record(HttpServletRequest request, Expected expected) {
        Set<String> foreign = new TreeSet<>();
        for (String name : request.getParameterMap().keySet()) {
            boolean unknown = expected.open() ? OURS.contains(name) : !name.startsWith("_") && !name.equals("lang");
            if (unknown && !expected.knows(name)) {
                foreign.add(PLAIN.matcher(name).matches() ? name : "?");
            }
        }
        if (!foreign.isEmpty()) {
            audit.record(AuditEvent.refused(
                    "FIELDS",
                    request.getMethod() + " " + request.getRequestURI(),
                    String.join(" ", tellingFirst(foreign).limit(MOST).toList())));
        }
    }

    /** What an attack would send first, whatever else is in the form. */
    private static Stream<String> tellingFirst(Set<String> names) {
        return Stream.concat(
                names.stream().filter(OURS::contains), names.stream().filter(name -> !OURS.contains(name)));
    }
}
