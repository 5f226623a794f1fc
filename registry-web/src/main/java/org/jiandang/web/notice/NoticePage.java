package org.jiandang.web.notice;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jiandang.appraisal.Appraisal;
import org.jiandang.appraisal.AppraisalDesk;
import org.jiandang.notice.Notice;
import org.jiandang.notice.NoticeEntry;
import org.jiandang.notice.NoticeState;
import org.jiandang.notice.Posting;
import org.jiandang.objection.Objection;
import org.jiandang.objection.ObjectionDesk;
import org.jiandang.policy.RegistryClock;
import org.jiandang.procedure.CaseId;
import org.jiandang.procedure.desk.CaseReading;
import org.jiandang.region.Region;
import org.jiandang.region.RegionCode;
import org.jiandang.region.RegionLevel;
import org.jiandang.region.Regions;
import org.jiandang.screening.RedLine;
import org.jiandang.web.text.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;

/** What the pages of sheets show. */
@Component
class NoticePage {

    private final Regions regions;
    private final AppraisalDesk appraisals;
    private final ObjectionDesk objections;
    private final Words words;
    private final RegistryClock clock;
    private final CaseReading cases;

    NoticePage(
            Regions regions,
            AppraisalDesk appraisals,
            ObjectionDesk objections,
            Words words,
            RegistryClock clock,
            CaseReading cases) {
        this.regions = regions;
        this.appraisals = appraisals;
        this.objections = objections;
        this.words = words;
        this.clock = clock;
        this.cases = cases;
    }

    /** A sheet in the list. */
    record Row(Notice notice, String village, String state, long left) {}

    /** A line of the sheet with its objections. */
    record EntryLine(NoticeEntry entry, CaseId caseId, List<Objection> objections) {

        /** Once its objections are settled a stopped entry stands on a newer sheet, if on any. */
        public boolean takesObjections() {
            return entry.stoppedOn() == null || objections.stream().anyMatch(Objection::isOpen);
        }
    }

    List<Row> rows(List<Notice> notices) {
        return notices.stream()
                .map(notice -> new Row(notice, name(notice.village()), state(notice), left(notice)))
                .toList();
    }

    void show(Notice notice, Model model) {
        LocalDate today = clock.today();
        Posting posting = notice.posting();
        model.addAttribute("notice", notice);
        model.addAttribute("village", name(notice.village()));
        model.addAttribute("township", name(notice, RegionLevel.TOWNSHIP));
        model.addAttribute("regionName", name(notice, RegionLevel.PROVINCE));
        model.addAttribute("state", state(notice));
        boolean mine = notice.level() == NoticeController.level();
        model.addAttribute("mine", mine);
        model.addAttribute("relative", mine && posting == null && cases.isRelated(casesOf(notice)));
        model.addAttribute("left", left(notice));
        model.addAttribute("runs", notice.runsOn(today));
        if (posting != null) {
            long all = ChronoUnit.DAYS.between(
                            posting.period().first(), posting.period().last())
                    + 1;
            long gone = Math.max(
                    0, Math.min(all, ChronoUnit.DAYS.between(posting.period().first(), today)));
            model.addAttribute("days", all);
            model.addAttribute("gone", gone);
        }
        model.addAttribute(
                "lines",
                notice.entries().stream().map(entry -> line(notice, entry)).toList());
        model.addAttribute(
                "meeting",
                notice.entries().stream()
                        .flatMap(entry ->
                                appraisals.ofCase(new CaseId(notice.id().countyCode(), entry.caseSerial())).stream())
                        .findFirst()
                        .map(Appraisal::attendance)
                        .orElse(null));
        model.addAttribute("redLines", notice.kind().isAboutHousehold() ? words.choices(RedLine.class) : List.of());
        model.addAttribute(
                "term",
                words.say(
                        notice.term().workingDays() ? "notice.term.working" : "notice.term.calendar",
                        notice.term().days(),
                        words.say(notice.term().firstDayCounts() ? "notice.term.first" : "notice.term.next")));
    }

    private static List<CaseId> casesOf(Notice notice) {
        return notice.entries().stream()
                .map(entry -> new CaseId(notice.id().countyCode(), entry.caseSerial()))
                .toList();
    }

    private EntryLine line(Notice notice, NoticeEntry entry) {
        CaseId id = new CaseId(notice.id().countyCode(), entry.caseSerial());
        return new EntryLine(
                entry,
                id,
                objections.ofCase(id).stream()
                        .filter(objection -> objection.notice().equals(notice.id()))
                        .toList());
    }

    private String name(Notice notice, RegionLevel level) {
        return regions.path(notice.village()).stream()
                .filter(region -> region.level() == level)
                .findFirst()
                .map(Region::name)
                .orElse("");
    }

    void require(@Nullable String text, String field, Errors errors) {
        if (text == null || text.isBlank()) {
            errors.rejectValue(field, "form.required", words.say("form.required"));
        }
    }

    String name(RegionCode code) {
        return regions.find(code).map(Region::name).orElse(code.value());
    }

    /** Where a village's sheets usually hang. */
    String usualPlace(RegionCode village) {
        return words.say("notice.place.usual", name(village));
    }

    String usualContact() {
        return words.say("notice.contact.usual");
    }

    private String state(Notice notice) {
        if (notice.state() != NoticeState.POSTED) {
            return words.of(notice.state());
        }
        return words.say(notice.runsOn(clock.today()) ? "notice.state.runs" : "notice.state.over");
    }

    private long left(Notice notice) {
        Posting posting = notice.posting();
        return posting == null
                ? 0
                : Math.max(
                        0,
                        ChronoUnit.DAYS.between(clock.today(), posting.period().last()) + 1);
    }
}
