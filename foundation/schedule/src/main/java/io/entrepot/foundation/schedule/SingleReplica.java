package io.entrepot.foundation.schedule;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import net.javacrumbs.shedlock.core.ExtensibleLockProvider;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.support.KeepAliveLockProvider;

/**
 * Lets one replica at a time do a job. The lock is a row with an end that is put off while the job runs, so that no connection is held
 * meanwhile. A replica that dies sets the others free when that end has come.
 */
public class SingleReplica {

    /** How long a job of a replica that died keeps the others waiting; ShedLock allows no less. */
    public static final Duration LEASE = Duration.ofSeconds(30);

    private final LockProvider locks;
    private final Clock clock;

    SingleReplica(ExtensibleLockProvider locks, ScheduledExecutorService renewals, Clock clock) {
        this.locks = new KeepAliveLockProvider(locks, renewals);
        this.clock = clock;
    }

    /**
     * Does the work unless another replica, or another thread of this one, is at it.
     *
     * @return whether it was done
     */
    public boolean runs(String job, Runnable work) {
        var lock = locks.lock(new LockConfiguration(clock.instant(), job, LEASE, Duration.ZERO));
        lock.ifPresent(held -> {
            try {
                work.run();
            } finally {
                held.unlock();
            }
        });
        return lock.isPresent();
    }
}
