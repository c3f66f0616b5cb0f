package io.entrepot.gateway.lifecycle;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;

/** Lifecycles of one API with two versions; a test changes the part that it is about. */
public final class LifecycleFixtures {

    public static final LocalDate TODAY = LocalDate.parse("2026-11-29");

    static final String SOUND = """
            policy: {notice-days: 180, use-days: 30}
            apis:
              - layer: experience
                name: partner
                title: Partner API
                audience: partners
                owner: {team: Integration, contact: "mailto:apis@example.org"}
                versions:
                  - major: 1
                    state: deprecated
                    released: 2025-02-03
                    deprecated: 2026-11-01
                    sunset: 2027-07-01
                    successor: 2
                    documentation: /docs
                    brown-outs:
                      - {from: "2027-05-03T14:00:00Z", until: "2027-05-03T14:10:00Z"}
                    own-sunsets:
                      - {consumer: acme-retail, date: 2027-12-01}
                    consents:
                      - {consumer: bluebird, by: Bea Bluebird, given: 2026-11-10}
                  - {major: 2, state: active, released: 2026-11-01, documentation: /docs}
            """;

    private LifecycleFixtures() {}

    /** Version 1 is deprecated, with a brown-out and a consumer that may stay longer. */
    public static Lifecycle aLifecycle() {
        return read(SOUND, TODAY);
    }

    /** The same with a part replaced, as it is read on a day. */
    public static Lifecycle aLifecycleWith(String right, String other, LocalDate today) {
        return read(SOUND.replace(right, other), today);
    }

    /** A guard that looked at a moment, when these consumers had called without consent and all else is known. */
    public static EndGuard aGuard(Lifecycle lifecycle, Instant at, String... callers) {
        var guard = new EndGuard();
        var since = LocalDate.ofInstant(at, ZoneOffset.UTC).minusDays(30);
        var use = new VersionUse(
                since,
                since,
                Stream.of(callers)
                        .map(caller -> new VersionUse.Caller(caller, null))
                        .toList());
        lifecycle.publicVersions().forEach(version -> guard.judge(version, use, at));
        return guard;
    }

    static Lifecycle read(String yaml, LocalDate today) {
        return read(new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8)), today);
    }

    static Lifecycle read(Resource file, LocalDate today) {
        try (var validator = new LocalValidatorFactoryBean()) {
            validator.afterPropertiesSet();
            return new LifecycleFile(validator).read(file, today);
        }
    }
}
