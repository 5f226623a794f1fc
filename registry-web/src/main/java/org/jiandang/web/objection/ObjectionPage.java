package org.jiandang.web.objection;

import java.util.List;
import org.jiandang.notice.NoticeDesk;
import org.jiandang.notice.NoticeEntry;
import org.jiandang.objection.Objection;
import org.jiandang.procedure.CaseId;
import org.jiandang.web.text.Choice;
import org.jiandang.web.text.Words;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of an objection shows. */
@Component
class ObjectionPage {

    private final NoticeDesk notices;
    private final Words words;

    ObjectionPage(NoticeDesk notices, Words words) {
        this.notices = notices;
        this.words = words;
    }

    void fill(Objection objection, Model model) {
        NoticeEntry entry = notices.find(objection.notice()).entries().stream()
                .filter(one -> one.no() == objection.entryNo())
                .findFirst()
                .orElseThrow();
        model.addAttribute("objection", objection);
        model.addAttribute("entry", entry);
        model.addAttribute("caseId", new CaseId(objection.notice().countyCode(), objection.caseSerial()));
        model.addAttribute(
                "verdicts",
                List.of(
                        new Choice("false", words.say("objection.unfounded")),
                        new Choice("true", words.say("objection.upheld"))));
    }
}
