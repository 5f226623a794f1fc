package org.jiandang.demo.story;

import java.time.LocalDate;
import java.util.List;
import org.jiandang.demo.story.DemoStory.Task;
import org.jiandang.household.HouseholdId;
import org.jiandang.household.code.HouseholdStatus;
import org.jiandang.procedure.Stage;
import org.jiandang.region.RegionCode;
import org.jiandang.region.RegionLevel;
import org.jiandang.region.Regions;
import org.springframework.stereotype.Component;

/** What changes in registered households of the home village: heads, members, homes, and errors put right. */
@Component
class ChangeTasks {

    private static final long STRANGERS = 900_000;

    private final YearIntake intake;
    private final DemoChanges changes;
    private final DemoParting parting;
    private final RemovalRound removals;
    private final Regions regions;

    ChangeTasks(YearIntake intake, DemoChanges changes, DemoParting parting, RemovalRound removals, Regions regions) {
        this.intake = intake;
        this.changes = changes;
        this.parting = parting;
        this.removals = removals;
        this.regions = regions;
    }

    /**
     * Adds them.
     *
     * @param aside households that are left to be surveyed
     */
    void of(Scene scene, Staff atHome, List<Placed> aside, List<Task> tasks) {
        Layout layout = scene.layout();
        List<Placed> atTheHome = layout.of(layout.home());
        tasks.add(new Task("head", false, 4, () -> changes.headDies(scene, atHome, atTheHome)));
        parting(scene, atHome, atTheHome, tasks);
        tasks.add(new Task("correction", false, 4, () -> changes.correction(scene, atHome, atTheHome)));
        tasks.add(new Task(
                "survey",
                false,
                4,
                () -> parting.survey(
                        scene,
                        atHome,
                        aside.stream()
                                .filter(one -> one.village().equals(layout.home()))
                                .toList())));
    }

    /** Households part, are joined, leave for the next county and come from it; one was wrongly identified, another perhaps. */
    private void parting(Scene scene, Staff staff, List<Placed> some, List<Task> tasks) {
        RegionCode home = scene.layout().home();
        int year = scene.years().open();
        RegionCode there = nextDoor(home);
        Staff strangers = Staff.invented(there);
        String name = regions.find(there).map(region -> region.name()).orElse("");
        List<Placed> arriving = List.of(new Placed(STRANGERS, there, name, 0));
        tasks.add(new Task("parting", false, 6, () -> parting.partAndJoin(scene, staff, some)));
        tasks.add(new Task(
                "leaving",
                false,
                3,
                () -> parting.leave(
                        scene, staff, changes.quiet(scene, staff, some), RegionCode.ofPrefix(there.countyCode()))));
        String mark = "strangers";
        tasks.add(new Task(
                mark,
                true,
                1,
                () -> Staff.on(scene.years().intakeOf(year), strangers.county(), () -> {
                    intake.begin(mark, scene.people(), arriving, year);
                    return true;
                })));
        tasks.add(new Task(
                "arriving",
                false,
                3,
                () -> parting.leave(
                        scene,
                        strangers,
                        changes.views(scene, strangers, arriving, HouseholdStatus.POOR),
                        RegionCode.ofPrefix(home.countyCode()))));
        tasks.add(new Task("removals", false, 8, () -> {
            List<HouseholdId> poor = changes.views(scene, staff, some, HouseholdStatus.POOR).stream()
                    .map(view -> view.register().id())
                    .toList();
            LocalDate today = scene.years().today();
            removals.walk(scene.limit(), staff, home, poor, today.minusDays(40), Stage.CLOSED);
            removals.walk(
                    scene.limit(),
                    staff,
                    home,
                    poor.subList(poor.size() / 2, poor.size()),
                    today.minusDays(8),
                    Stage.VERIFIED);
        }));
    }

    /** A village of the county that comes next in the list of the prefecture. */
    private RegionCode nextDoor(RegionCode home) {
        RegionCode prefecture = RegionCode.ofPrefix(home.value().substring(0, 4));
        return regions.children(prefecture).stream()
                .filter(county -> !county.code().countyCode().equals(home.countyCode()))
                .flatMap(county -> regions.children(county.code()).stream())
                .flatMap(township -> regions.children(township.code()).stream())
                .filter(village -> village.level() == RegionLevel.VILLAGE)
                .map(village -> village.code())
                .findFirst()
                .orElseThrow();
    }
}
