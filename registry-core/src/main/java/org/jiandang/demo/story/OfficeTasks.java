package org.jiandang.demo.story;

import java.time.LocalDate;
import java.util.List;
import org.jiandang.demo.leaving.DemoLeaving;
import org.jiandang.demo.office.DemoOffice;
import org.jiandang.demo.recheck.DemoRecheck;
import org.jiandang.demo.round.DemoDoubles;
import org.jiandang.demo.round.DemoRounds;
import org.jiandang.demo.rules.DemoRules;
import org.jiandang.demo.story.DemoStory.Task;
import org.jiandang.demo.support.DemoSupport;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.household.HouseholdCard;
import org.jiandang.household.value.ResidentId;
import org.jiandang.region.RegionCode;
import org.springframework.stereotype.Component;

/** What is done about registered households besides their cases: support, care, rosters, re-check, rounds and replay. */
@Component
class OfficeTasks {

    /** The place of the household of which somebody has died. */
    private static final int BEREAVED = 12;

    /** The invented household whose house the person entered twice lives in. */
    private static final long DOUBLE = 1_500_000;

    private static final int AGRICULTURAL_RESIDENTS = 212_000;

    private final DemoSupport support;
    private final DemoRules rules;
    private final DemoRecheck recheck;
    private final DemoRounds rounds;
    private final DemoDoubles doubles;
    private final DemoLeaving leaving;
    private final DrawnSheets papers;
    private final DemoOffice office;

    OfficeTasks(
            DemoSupport support,
            DemoRules rules,
            DemoRecheck recheck,
            DemoRounds rounds,
            DemoDoubles doubles,
            DemoLeaving leaving,
            DrawnSheets papers,
            DemoOffice office) {
        this.support = support;
        this.rules = rules;
        this.recheck = recheck;
        this.rounds = rounds;
        this.doubles = doubles;
        this.leaving = leaving;
        this.papers = papers;
        this.office = office;
    }

    /** Before there is much to seal. */
    void before(List<Task> tasks) {
        tasks.add(new Task("keys-changed", false, 1, office::changeKeys));
    }

    /** When all cases stand where they shall; somebody on a card has died, says the police's roster. */
    void after(Scene scene, Staff staff, List<Task> tasks) {
        recheck(scene, staff, tasks);
        leaving(scene, staff, tasks);
        rounds(scene, staff, tasks);
        RegionCode place = scene.layout().home();
        tasks.add(new Task("deaths", false, 1, () -> {
            Placed bereaved = scene.layout().of(place).get(BEREAVED);
            var members = scene.people().card(bereaved, scene.years().open()).members();
            if (members.get(members.size() - 1).identity().idNumber() instanceof ResidentId number) {
                Staff.on(
                        scene.limit(),
                        staff.county(),
                        () -> rules.reported(number, scene.limit().minusDays(30)));
            }
        }));
        tasks.add(new Task(
                "replay", false, 10, () -> Staff.on(scene.limit(), staff.county(), () -> rules.replay(place))));
        tasks.add(new Task(
                "role-proposed",
                false,
                1,
                () -> office.proposeRole(scene.layout().neighbours().get(0))));
        tasks.add(new Task("alarm", false, 1, office::raiseAlarm));
        tasks.add(new Task("keys-asked", false, 1, office::askForKeys));
    }

    /** Officers, measures and care of the home village. */
    void support(Scene scene, Staff staff, List<Task> tasks) {
        RegionCode place = scene.layout().home();
        LocalDate paired = scene.limit().minusDays(20);
        LocalDate looked = scene.limit().minusDays(6);
        tasks.add(new Task(
                "pairings", false, 10, () -> Staff.on(paired, staff.county(), () -> support.pair(place, paired))));
        tasks.add(new Task(
                "signed",
                false,
                2,
                () -> Staff.on(
                        looked,
                        staff.first(),
                        () -> support.sign(place, looked, papers.picture(EvidenceKind.SIGNATURE)))));
        tasks.add(new Task("care", false, 4, () -> Staff.on(looked, staff.first(), () -> support.lookAfter(place))));
    }

    /** The round of the year before is frozen, that of the open year runs; a relative is declared and detection has asked. */
    private void rounds(Scene scene, Staff staff, List<Task> tasks) {
        RegionCode place = scene.layout().home();
        int year = scene.years().open();
        LocalDate begun = scene.years().intakeOf(year);
        LocalDate over = LocalDate.of(year, 1, 3);
        LocalDate past = LocalDate.of(year - 1, 10, 8);
        tasks.add(new Task("round-past", false, 4, () -> {
            Staff.on(past, staff.county(), () -> rounds.open(place, year - 1, past, LocalDate.of(year - 1, 12, 31)));
            Staff.on(over, staff.county(), () -> rounds.close(year - 1));
        }));
        tasks.add(new Task("round-open", false, 4, () -> {
            LocalDate ends = scene.years().today().plusDays(30);
            Staff.on(begun, staff.county(), () -> rounds.open(place, year, begun, ends));
            Staff.on(scene.limit(), staff.county(), () -> rounds.remind(place, year));
        }));
        tasks.add(new Task("double", false, 1, () -> {
            Placed known = scene.layout().of(scene.layout().neighbours().get(0)).get(0);
            HouseholdCard pattern = scene.people().applicant(DOUBLE, known.villageName(), year, begun);
            Staff.on(
                    scene.limit().minusDays(14),
                    staff.first(),
                    () -> doubles.enter(
                            place,
                            pattern,
                            scene.people().card(known, year).members().get(0)));
        }));
        tasks.add(new Task("detection", false, 4, () -> {
            Placed related = scene.layout().of(place).get(1);
            var members = scene.people().card(related, year).members();
            if (members.get(0).identity().idNumber() instanceof ResidentId number) {
                Staff.on(scene.limit(), staff.second(), () -> rounds.declare(number));
            }
            Staff.on(scene.limit(), staff.county(), () -> rounds.look(place));
        }));
    }

    /** A neighbouring village has left in the year before; the county has applied. */
    private void leaving(Scene scene, Staff staff, List<Task> tasks) {
        RegionCode place = scene.layout().home();
        RegionCode neighbour = scene.layout().neighbours().get(0);
        int past = scene.years().open() - 1;
        tasks.add(new Task(
                "village-left",
                false,
                4,
                () -> leaving.left(
                        Staff.invented(neighbour).under(staff.reviewer(), staff.county()),
                        neighbour,
                        past,
                        scene.years().casesOf(past))));
        tasks.add(new Task(
                "county-exit",
                false,
                1,
                () -> leaving.countyApplies(
                        staff,
                        place,
                        scene.years().open(),
                        AGRICULTURAL_RESIDENTS,
                        scene.years().today().minusDays(9))));
    }

    /** The county judges all again; its home village has begun to verify what was found. */
    private void recheck(Scene scene, Staff atHome, List<Task> tasks) {
        RegionCode place = scene.layout().home();
        tasks.add(new Task(
                "recheck",
                false,
                40,
                () -> Staff.on(scene.years().today().minusDays(2), atHome.county(), () -> recheck.judge(place))));
        tasks.add(new Task(
                "verdicts",
                false,
                4,
                () -> Staff.on(scene.years().today().minusDays(1), atHome.first(), () -> recheck.close(place))));
    }
}
