package org.jiandang.web.error;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jiandang.web.page.PageModel;
import org.jiandang.web.text.Words;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.servlet.ModelAndView;

/**
 * A text longer than its field can keep is not cut: nothing is done, and the page that says so gives back what was typed. Where scripts run, the
 * field itself says it before anything is sent.
 */
@ControllerAdvice
@Order(0)
class TooLongAdvice {

    private final PageModel pages;
    private final Words words;

    TooLongAdvice(PageModel pages, Words words) {
        this.pages = pages;
        this.words = words;
    }

    @ExceptionHandler
    ModelAndView tooLong(HandlerMethodValidationException refused, HttpServletRequest request) {
        ParameterValidationResult first =
                refused.getParameterValidationResults().get(0);
        String typed = String.valueOf(first.getArgument());
        ModelAndView page = new ModelAndView("error");
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("status", HttpStatus.UNPROCESSABLE_CONTENT.value());
        page.addObject("text", words.say("app.tooLong", most(first.getResolvableErrors()), typed.length()));
        page.addObject("typed", typed);
        pages.fill(page.getModel(), request);
        return page;
    }

    /** The constraint's limit: its arguments are the parameter and its attributes in the order of their names, max and min. */
    private static Object most(List<MessageSourceResolvable> errors) {
        Object[] arguments = errors.get(0).getArguments();
        return arguments == null || arguments.length < 2 ? "" : arguments[1];
    }
}
