package org.jiandang.persistence.job;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The scheduler's one task: run the job whose id is the name of the instance. It is never handed data. */
@Configuration(proxyBeanMethods = false)
class JobConfiguration {
    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("job");

    /** A job whose connection broke goes on when the database is likely to be back. */
    private static final Duration AGAIN = Duration.ofSeconds(15);

    /** One that was left is due again at once: the next look is that of the next start, or of another node. */
    @Bean
    Task<Void> jobTask(JobRunner runner, JobTurns turns) {
        return Tasks.custom(TASK)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN))
                .onDeadExecutionRevive()
                .execute((instance, context) -> switch (turns.take(Long.parseLong(instance.getId()), runner)) {
                    case RUN -> new CompletionHandler.OnCompleteRemove<>();
                    case LEFT -> (left, operations) -> operations.reschedule(left, left.getTimeDone());
                    case NOT_YET ->
                        (waits, operations) ->
                                operations.reschedule(waits, waits.getTimeDone().plus(turns.lookAgain()));
                });
    }
}
