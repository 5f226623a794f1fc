package org.jiandang.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** Fills the model of every page that is rendered; redirects and files need none. */
@Component
public class PageModelInterceptor implements HandlerInterceptor {

    private final PageModel pages;

    PageModelInterceptor(PageModel pages) {
        this.pages = pages;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        String view = page == null ? null : page.getViewName();
        if (page != null && view != null && !view.startsWith("redirect:")) {
            pages.fill(page.getModel(), request);
        }
    }
}
