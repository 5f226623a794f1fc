package org.jiandang.demo.story;

import java.util.List;
import org.jiandang.account.Actor;
import org.jiandang.account.DemoAccounts;
import org.jiandang.demo.DemoMarks;
import org.jiandang.demo.DemoProgress;
import org.jiandang.demo.story.DemoStory.Task;
import org.jiandang.policy.RegistryClock;
import org.jiandang.region.RegionCode;
import org.jiandang.region.Regions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Makes the demonstration's data, or what of it is still missing: every task is marked when it is done, and the steps of a task that was interrupted
 * are not taken twice.
 */
@Service
public class DemoWork {

    private static final Logger LOG = LoggerFactory.getLogger(DemoWork.class);
    private static final String BEGUN_ON = "today-";
    private static final String ALL = "complete";

    private final DemoMarks marks;
    private final DemoStory story;
    private final DemoProgress progress;
    private final DemoAccounts accounts;
    private final Regions regions;
    private final RegistryClock clock;

    DemoWork(
            DemoMarks marks,
            DemoStory story,
            DemoProgress progress,
            DemoAccounts accounts,
            Regions regions,
            RegistryClock clock) {
        this.marks = marks;
        this.story = story;
        this.progress = progress;
        this.accounts = accounts;
        this.regions = regions;
        this.clock = clock;
    }

    /** Claims the database for the demonstration; one in real use is refused. */
    public void claim() {
        marks.claim();
    }

    /** Refuses a database of the demonstration for real use. */
    public void mustNotBeClaimed() {
        marks.mustNotBeClaimed();
    }

    /**
     * Makes what is missing.
     *
     * @param home the village of the log-ins
     * @param households how many households the county gets
     */
    public void run(RegionCode home, int households) {
        if (marks.isDone(ALL)) {
            return;
        }
        Scene scene = scene(home, households);
        List<Task> tasks = story.tasks(scene, staff(home));
        int total = tasks.stream().mapToInt(Task::weight).sum();
        int done = 0;
        boolean whole = true;
        try {
            for (Task task : tasks) {
                progress.at(done, total);
                whole &= marks.isDone(task.mark()) || work(task);
                done += task.weight();
            }
            if (whole) {
                marks.done(ALL);
            }
        } finally {
            progress.over();
        }
    }

    /** One task that fails must not keep the others from being made; it is tried again at the next start. */
    private boolean work(Task task) {
        try {
            task.work().run();
            if (!task.marksItself()) {
                marks.done(task.mark());
            }
            return true;
        } catch (RuntimeException failure) {
            LOG.error("The demonstration's task {} failed", task.mark(), failure);
            return false;
        }
    }

    /** An interrupted demonstration goes on with the days it began with. */
    private Scene scene(RegionCode home, int households) {
        var today = clock.today();
        for (int back = 0; back < 30; back++) {
            if (marks.isDone(BEGUN_ON + today.minusDays(back))) {
                return scene(home, households, new Scene.Years(today.minusDays(back)));
            }
        }
        marks.done(BEGUN_ON + today);
        return scene(home, households, new Scene.Years(today));
    }

    private Scene scene(RegionCode home, int households, Scene.Years years) {
        return new Scene(Layout.of(regions, home, households), years, new DemoPeople(years, home));
    }

    private Staff staff(RegionCode home) {
        Staff invented = Staff.invented(home);
        return new Staff(
                actor("cun1", invented.first()),
                actor("cun2", invented.second()),
                actor("zhen1", invented.reviewer()),
                actor("xian", invented.county()));
    }

    private Actor actor(String login, Actor otherwise) {
        return accounts.actor(login).orElse(otherwise);
    }
}
