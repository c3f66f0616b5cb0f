package io.entrepot.governance.release.impact;

import io.entrepot.foundation.schedule.SingleReplica;
import io.entrepot.governance.release.AssessmentWork;
import io.entrepot.governance.release.BackendReleaseId;
import io.entrepot.governance.release.BackendReleases;
import io.entrepot.governance.release.MakingAssessments;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;

/** Has assessments made as soon as they are asked for, one after the other, and those again that broke off, here or at a replica that stopped. */
class AssessmentSchedule implements AssessmentWork, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AssessmentSchedule.class);

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("assessments").daemon().factory());

    private final SingleReplica replica;
    private final BackendReleases releases;
    private final MakingAssessments making;
    private final ReleaseProperties properties;

    AssessmentSchedule(
            SingleReplica replica, BackendReleases releases, MakingAssessments making, ReleaseProperties properties) {
        this.replica = replica;
        this.releases = releases;
        this.making = making;
        this.properties = properties;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        var pause = properties.every().toMillis();
        var _ = thread.scheduleWithFixedDelay(this::makeAll, pause, pause, TimeUnit.MILLISECONDS);
    }

    @Override
    public void make(BackendReleaseId id) {
        await(thread.submit(() -> makeAlone(id)));
    }

    /** What is under way does not hold up the end: another replica, or the next start, begins it again. */
    @Override
    public void close() {
        thread.shutdownNow();
    }

    private void await(Future<?> made) {
        try {
            made.get(properties.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException goesOn) {
            LOG.debug("An assessment goes on by itself");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException bug) {
            throw new IllegalStateException(bug);
        }
    }

    private void makeAll() {
        try {
            releases.asked().forEach(this::makeAlone);
        } catch (DataAccessException away) {
            LOG.warn("Assessments wait: {}", away.getMessage());
        }
    }

    /** Documents of vendors decide how much memory it takes, and how deep; one that takes too much is not the end of all others. */
    private void makeAlone(BackendReleaseId id) {
        try {
            replica.runs("assessment-" + id.value(), () -> making.make(id));
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError brokeOff) {
            LOG.warn("The assessment of release {} broke off", id.value(), brokeOff);
        }
    }
}
