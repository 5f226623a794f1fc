package org.jiandang.web.security.factor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.util.ServletRequestPathUtils;

/** The request that was kept, in the place of the one that confirmed it: the same path, fields and key against a second submit. */
final class KeptRequest extends HttpServletRequestWrapper {

    private static final String PARTIAL = "hx-";

    private final KeptForm form;

    KeptRequest(HttpServletRequest confirming, KeptForm form) {
        super(confirming);
        this.form = form;
        // the path that was read belongs to the page of the confirmation
        removeAttribute(ServletRequestPathUtils.PATH_ATTRIBUTE);
    }

    @Override
    public String getMethod() {
        return form.method();
    }

    @Override
    public String getRequestURI() {
        return form.path();
    }

    @Override
    public StringBuffer getRequestURL() {
        StringBuffer url = super.getRequestURL();
        int path = url.lastIndexOf(super.getRequestURI());
        return new StringBuffer(url.substring(0, path)).append(form.path());
    }

    @Override
    public String getServletPath() {
        return form.path().substring(getContextPath().length());
    }

    @Override
    public @Nullable String getPathInfo() {
        return null;
    }

    @Override
    public @Nullable String getQueryString() {
        return form.query();
    }

    @Override
    public @Nullable String getContentType() {
        return MediaType.APPLICATION_FORM_URLENCODED_VALUE;
    }

    @Override
    public @Nullable String getHeader(String name) {
        return name.toLowerCase(Locale.ROOT).startsWith(PARTIAL) ? null : super.getHeader(name);
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = form.fields().get(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return form.fields().get(name);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(form.fields());
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(form.fields().keySet());
    }
}
