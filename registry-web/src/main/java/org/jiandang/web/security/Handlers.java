package org.jiandang.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** The handlers that say who may call them. A request to anything else goes nowhere. */
@Component
public class Handlers {

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private volatile @Nullable List<Guarded> guarded;

    Handlers(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    private record Guarded(
            RequestMappingInfo info,
            String access,
            @Nullable StepUp stepUp) {}

    /** The expression that guards the handler of the request; none when no guarded handler answers it. */
    @Nullable
    String access(HttpServletRequest request) {
        return of(request).map(Guarded::access).orElse(null);
    }

    /** What the handler of the request asks for before its act. */
    public Optional<StepUp> stepUp(HttpServletRequest request) {
        return of(request).map(Guarded::stepUp);
    }

    private Optional<Guarded> of(HttpServletRequest request) {
        if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
            ServletRequestPathUtils.parseAndCache(request);
        }
        return guarded().stream()
                .filter(one -> one.info().getMatchingCondition(request) != null)
                .findFirst();
    }

    /** Whether a handler stands at the path for another method. */
    boolean answersOtherwise(HttpServletRequest request) {
        return pattern(request).isPresent();
    }

    /** The path of the handler that stands where the request goes, with the names of what is typed into it, whatever the method. */
    public Optional<String> pattern(HttpServletRequest request) {
        if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
            ServletRequestPathUtils.parseAndCache(request);
        }
        return guarded().stream()
                .flatMap(one -> Stream.ofNullable(one.info().getPathPatternsCondition()))
                .flatMap(paths -> Stream.ofNullable(paths.getMatchingCondition(request)))
                .map(paths -> paths.getFirstPattern().getPatternString())
                .findFirst();
    }

    /** Whether a page stands at the path. */
    public boolean serves(String path) {
        return guarded().stream().anyMatch(one -> one.info().getDirectPaths().contains(path));
    }

    private List<Guarded> guarded() {
        List<Guarded> known = guarded;
        if (known == null) {
            known = mappings.getObject().getHandlerMethods().entrySet().stream()
                    .flatMap(entry -> Stream.ofNullable(expression(entry.getValue()))
                            .map(access -> new Guarded(
                                    entry.getKey(), access, entry.getValue().getMethodAnnotation(StepUp.class))))
                    .toList();
            guarded = known;
        }
        return known;
    }

    /** The expression on the method, otherwise the one on its class. */
    public static @Nullable String expression(HandlerMethod handler) {
        PreAuthorize own = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), PreAuthorize.class);
        PreAuthorize common = AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), PreAuthorize.class);
        PreAuthorize holds = own != null ? own : common;
        return holds == null ? null : Objects.requireNonNull(holds.value());
    }
}
