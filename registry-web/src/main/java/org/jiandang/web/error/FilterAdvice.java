package org.jiandang.web.error;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** A filter in an address that holds a number or day which is none: the page is shown without it. Anything else is a bad request, as everywhere. */
@ControllerAdvice
@Order(0)
class FilterAdvice {

    private static final List<String> TYPED = List.of("size", "year", "from", "until", NearestPage.AFTER);

    private final NearestPage nearest;

    FilterAdvice(NearestPage nearest) {
        this.nearest = nearest;
    }

    @ExceptionHandler
    ModelAndView mistyped(MethodArgumentNotValidException refused, HttpServletRequest request)
            throws MethodArgumentNotValidException {
        for (FieldError error : refused.getFieldErrors()) {
            ModelAndView page = error.isBindingFailure() && TYPED.contains(error.getField())
                    ? nearest.without(error.getField(), request)
                    : null;
            if (page != null) {
                return page;
            }
        }
        throw refused;
    }
}
