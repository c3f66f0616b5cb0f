package io.entrepot.governance.usage.postgres;

import io.entrepot.foundation.schedule.retention.ExpiringRows;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says for how long counts are kept: a year can be compared with the one before. */
@Configuration(proxyBeanMethods = false)
class UsageRows {

    private static final Duration KEPT = Duration.ofDays(400);

    /** No version is judged by older use than this. */
    private static final Duration SHORTEST = Duration.ofDays(100);

    @Bean
    ExpiringRows expiringUsage() {
        return ExpiringRows.of("usage", "day_ended", KEPT).keptAtLeast(SHORTEST);
    }
}
