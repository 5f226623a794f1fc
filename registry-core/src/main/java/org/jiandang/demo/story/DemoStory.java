package org.jiandang.demo.story;

import java.util.ArrayList;
import java.util.List;
import org.jiandang.demo.leaving.DemoVillage;
import org.jiandang.demo.policy.NextYearLines;
import org.jiandang.demo.watch.Days;
import org.jiandang.demo.watch.DemoWatch;
import org.jiandang.region.RegionCode;
import org.jiandang.region.Regions;
import org.springframework.stereotype.Component;

/** The demonstration as a row of tasks in the order of the calendar; each can be done again without harm until it is marked. */
@Component
class DemoStory {

    private static final long ENTRIES_FROM = 1_000_000;
    private static final long NUMBERS_OF_A_TASK = 1_000;
    private static final int VILLAGES_OF_A_YEAR = 2;
    /** Households whose place ends so are left to be surveyed. */
    static final int ASIDE = 9;

    private final YearIntake intake;
    private final DemoCases cases;
    private final ChangeTasks changes;
    private final DemoVillage villages;
    private final DemoWatch watch;
    private final NextYearLines policy;
    private final OfficeTasks offices;
    private final Regions regions;

    DemoStory(
            YearIntake intake,
            DemoCases cases,
            ChangeTasks changes,
            DemoVillage villages,
            DemoWatch watch,
            NextYearLines policy,
            OfficeTasks offices,
            Regions regions) {
        this.intake = intake;
        this.cases = cases;
        this.changes = changes;
        this.villages = villages;
        this.watch = watch;
        this.policy = policy;
        this.offices = offices;
        this.regions = regions;
    }

    /**
     * A task.
     *
     * @param mark the name it is marked by
     * @param marksItself whether the work notes the mark in its own transaction
     * @param weight how much it adds to the bar, in households
     */
    record Task(String mark, boolean marksItself, int weight, Runnable work) {}

    List<Task> tasks(Scene scene, Staff atHome) {
        List<Task> tasks = new ArrayList<>();
        offices.before(tasks);
        for (int year = scene.years().first(); year < scene.years().open(); year++) {
            intakes(scene, atHome, year, tasks);
            if (year > scene.years().first()) {
                pastCases(scene, atHome, year, tasks);
            }
        }
        openYear(scene, atHome, tasks);
        offices.after(scene, atHome, tasks);
        return tasks;
    }

    private void intakes(Scene scene, Staff staff, int year, List<Task> tasks) {
        for (List<Placed> township : scene.layout().townships()) {
            String mark =
                    "intake-" + year + "-" + township.get(0).village().value().substring(0, 9);
            tasks.add(new Task(
                    mark,
                    true,
                    township.size(),
                    () -> Staff.on(scene.years().intakeOf(year), staff.county(), () -> {
                        if (year == scene.years().first()) {
                            intake.begin(mark, scene.people(), township, year);
                        } else {
                            intake.go(mark, scene.people(), township, year);
                        }
                        return true;
                    })));
        }
    }

    private void pastCases(Scene scene, Staff atHome, int year, List<Task> tasks) {
        int turn = year - scene.years().first() - 1;
        List<RegionCode> places =
                new ArrayList<>(scene.layout().elsewhere(turn * VILLAGES_OF_A_YEAR, VILLAGES_OF_A_YEAR));
        scene.layout().neighbours().stream().skip(3L + 3L * turn).limit(3).forEach(places::add);
        places.add(scene.layout().home());
        int nth = 0;
        for (RegionCode place : places) {
            Staff staff = staff(scene, atHome, place);
            int shift = nth++ % 5;
            tasks.add(new Task(
                    "exits-" + year + "-" + place,
                    false,
                    15,
                    () -> cases.exits(
                            scene,
                            staff,
                            place,
                            year,
                            scene.years().casesOf(year).plusDays(shift),
                            DemoPlan.PAST_EXITS)));
            if (nth % 3 == 0 || place.equals(scene.layout().home())) {
                long from = numbers(tasks);
                tasks.add(new Task(
                        "entries-" + year + "-" + place,
                        false,
                        15,
                        () -> cases.entries(
                                scene,
                                staff,
                                place,
                                name(place),
                                year,
                                scene.years().casesOf(year).plusDays(shift + 4),
                                DemoPlan.PAST_ENTRIES,
                                from)));
            }
        }
    }

    private void openYear(Scene scene, Staff atHome, List<Task> tasks) {
        Layout layout = scene.layout();
        int year = scene.years().open();
        List<Placed> here = new ArrayList<>(layout.of(layout.home()));
        layout.neighbours().forEach(village -> here.addAll(layout.of(village)));
        List<Placed> surveyed =
                here.stream().filter(placed -> placed.place() % 10 != ASIDE).toList();
        List<Placed> aside =
                here.stream().filter(placed -> placed.place() % 10 == ASIDE).toList();
        String mark = "intake-" + year;
        tasks.add(new Task(
                mark,
                true,
                surveyed.size(),
                () -> Staff.on(scene.years().intakeOf(year), atHome.county(), () -> {
                    intake.go(mark, scene.people(), surveyed, year);
                    return true;
                })));
        homeCases(scene, atHome, tasks);
        tasks.add(new Task(
                "watch",
                false,
                8,
                () -> watch.tell(
                        new Days(scene.years().open(), scene.years().today(), scene.limit()), atHome, layout.home())));
        tasks.add(new Task(
                "policy",
                false,
                1,
                () -> policy.propose(
                        RegionCode.ofPrefix(scene.layout().home().value().substring(0, 2)),
                        scene.years().today())));
        changes.of(scene, atHome, aside, tasks);
        offices.support(scene, atHome, tasks);
        village(scene, atHome, tasks);
    }

    /** What the home village keeps of its years, and its leaving. */
    private void village(Scene scene, Staff atHome, List<Task> tasks) {
        Layout layout = scene.layout();
        int year = scene.years().open();
        for (int past = scene.years().first(); past <= year; past++) {
            int kept = past;
            tasks.add(new Task(
                    "village-" + past,
                    false,
                    1,
                    () -> villages.keep(
                            atHome,
                            layout.home(),
                            kept,
                            scene.years().intakeOf(kept),
                            24 - 3 * (kept - scene.years().first()),
                            58 - 8 * (kept - scene.years().first()))));
        }
        tasks.add(new Task(
                "village-exit",
                false,
                4,
                () -> villages.leave(atHome, layout.home(), year, scene.years().casesOf(year))));
    }

    private void homeCases(Scene scene, Staff atHome, List<Task> tasks) {
        RegionCode place = scene.layout().home();
        tasks.add(new Task("home-exits", false, 60, () -> cases.exits(scene, atHome, place, DemoPlan.HOME_EXITS)));
        groups(scene, atHome, place, DemoPlan.HOME_ENTRIES, tasks);
        tasks.add(new Task("falls-back", false, 10, () -> cases.fallsBack(scene, atHome, place)));
        scene.layout().neighbours().stream().skip(1).limit(2).forEach(village -> {
            Staff staff = staff(scene, atHome, village);
            tasks.add(new Task(
                    "open-exits-" + village,
                    false,
                    12,
                    () -> cases.exits(scene, staff, village, DemoPlan.NEIGHBOUR_EXITS)));
            groups(scene, staff, village, DemoPlan.NEIGHBOUR_ENTRIES, tasks);
        });
    }

    private void groups(Scene scene, Staff staff, RegionCode place, List<DemoPlan.Group> groups, List<Task> tasks) {
        int nth = 0;
        for (DemoPlan.Group group : groups) {
            long from = numbers(tasks);
            tasks.add(new Task(
                    "open-entries-" + place + "-" + nth++,
                    false,
                    5 * group.lines().size(),
                    () -> cases.entries(
                            scene,
                            group.swapped() ? staff.swapped() : staff,
                            place,
                            name(place),
                            scene.years().open(),
                            scene.years().today().minusDays(group.daysAgo()),
                            group.lines(),
                            from)));
        }
    }

    /** Numbers of applicants that no other task uses. */
    private static long numbers(List<Task> before) {
        return ENTRIES_FROM + before.size() * NUMBERS_OF_A_TASK;
    }

    private static Staff staff(Scene scene, Staff atHome, RegionCode place) {
        if (place.equals(scene.layout().home())) {
            return atHome;
        }
        Staff invented = Staff.invented(place);
        boolean near = scene.layout().neighbours().contains(place);
        return invented.under(near ? atHome.reviewer() : invented.reviewer(), atHome.county());
    }

    private String name(RegionCode place) {
        return regions.find(place).map(region -> region.name()).orElse("");
    }
}
