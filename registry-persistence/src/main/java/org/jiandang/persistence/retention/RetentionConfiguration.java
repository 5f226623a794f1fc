package org.jiandang.persistence.retention;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jiandang.retention.YearlyRetention;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Once a night the scheduler asks whether a county's list of the year is still to be made; on one node, and once a year it is. */
@Configuration(proxyBeanMethods = false)
class RetentionConfiguration {

    @Bean
    Task<Void> retentionTask(YearlyRetention retention) {
        return Tasks.recurring("retention", Schedules.daily(ZoneId.of("Asia/Shanghai"), LocalTime.of(3, 10)))
                .execute((instance, context) -> retention.run());
    }
}
