package org.jiandang.web.page;

import org.jiandang.refusal.Refusal;
import org.jiandang.web.text.Words;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says on the next page what was done. */
@Component
public class Flash {

    private final Words words;

    Flash(Words words) {
        this.words = words;
    }

    public void done(RedirectAttributes redirect, String key, Object... arguments) {
        put(redirect, "done", key, arguments);
    }

    public void warn(RedirectAttributes redirect, String key, Object... arguments) {
        put(redirect, "warn", key, arguments);
    }

    public void refused(RedirectAttributes redirect, String key, Object... arguments) {
        put(redirect, "refused", key, arguments);
    }

    /** Says why nothing was done. */
    public void refused(RedirectAttributes redirect, Refusal refusal) {
        redirect.addFlashAttribute("flash", new FlashMessage("refused", words.say(refusal)));
    }

    private void put(RedirectAttributes redirect, String kind, String key, Object... arguments) {
        redirect.addFlashAttribute("flash", new FlashMessage(kind, words.say(key, arguments)));
    }
}
