package org.jiandang.web.error;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiandang.web.page.FlashMessage;
import org.jiandang.web.text.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UrlPathHelper;

/** A page asked for with a year, day, size or place that is none is shown without it, and says at its top what was left out. */
@Component
class NearestPage {

    /** The place in a list, which no person types: a link that is out of date leads to the first page. */
    static final String AFTER = "after";

    private static final int SHOWN = 20;

    private final Words words;

    NearestPage(Words words) {
        this.words = words;
    }

    /** The page without the parameter; null where the request is no reading or does not carry it, so that it has to be refused. */
    @Nullable
    ModelAndView without(String name, HttpServletRequest request) {
        String[] values = request.getParameterValues(name);
        if (!"GET".equals(request.getMethod()) || values == null) {
            return null;
        }
        UriComponentsBuilder address =
                UriComponentsBuilder.fromPath(UrlPathHelper.defaultInstance.getPathWithinApplication(request));
        Map<String, Object> kept = new HashMap<>();
        for (Map.Entry<String, String[]> field : request.getParameterMap().entrySet()) {
            if (!field.getKey().equals(name)) {
                List<String> variables = new ArrayList<>();
                for (String value : field.getValue()) {
                    String variable = "v" + kept.size();
                    kept.put(variable, value);
                    variables.add("{" + variable + "}");
                }
                address.queryParam(field.getKey(), variables.toArray());
            }
        }
        RequestContextUtils.getOutputFlashMap(request).put("flash", new FlashMessage("warn", said(name, values[0])));
        // written in full here: braces that somebody typed are text, not places for values of ours
        RedirectView page =
                new RedirectView(address.encode().buildAndExpand(kept).toUriString(), true);
        page.setExpandUriTemplateVariables(false);
        return new ModelAndView(page);
    }

    private String said(String name, String value) {
        String label = words.find("error.parameter." + name, List.of());
        String shown = value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
        return name.equals(AFTER)
                ? words.say("error.parameter.after")
                : words.say("error.parameter", label == null ? name : label, shown);
    }
}
