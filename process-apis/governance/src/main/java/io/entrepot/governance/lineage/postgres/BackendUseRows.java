package io.entrepot.governance.lineage.postgres;

import io.entrepot.foundation.schedule.retention.ExpiringRows;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says for how long the calls of backends are kept: a vendor's yearly release is judged by a year. */
@Configuration(proxyBeanMethods = false)
class BackendUseRows {

    private static final Duration KEPT = Duration.ofDays(400);

    /** The impact of a release is told by the calls of 30 days. */
    private static final Duration SHORTEST = Duration.ofDays(40);

    @Bean
    ExpiringRows expiringBackendUse() {
        return ExpiringRows.of("backend_use", "day_ended", KEPT).keptAtLeast(SHORTEST);
    }
}
