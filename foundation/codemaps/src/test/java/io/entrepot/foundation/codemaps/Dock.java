package io.entrepot.foundation.codemaps;

import io.entrepot.canonical.inventory.Bucket;
import io.entrepot.foundation.security.AccessRules;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** A service that maps states and units, at a time that the test sets. */
@SpringBootApplication
class Dock {

    /** Ahead of the dates on which our APIs were released: before them no service starts. */
    volatile Instant now = Instant.parse("2030-01-07T12:00:00Z");

    @Bean
    Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    @Bean
    AccessRules accessRules() {
        return access -> {};
    }

    @Bean
    CodeKind status() {
        return CodeKind.of("status", Bucket.class);
    }

    @Bean
    CodeKind unit() {
        return CodeKind.of("unit", Set.of("EA", "XCS", "XPX"));
    }
}
