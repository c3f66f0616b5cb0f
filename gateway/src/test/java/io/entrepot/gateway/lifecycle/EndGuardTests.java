package io.entrepot.gateway.lifecycle;

import static io.entrepot.gateway.lifecycle.LifecycleFixtures.aLifecycle;
import static io.entrepot.gateway.lifecycle.LifecycleFixtures.aLifecycleWith;
import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.foundation.lifecycle.Lifecycle;
import io.entrepot.foundation.lifecycle.PublishedVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A version ends for a consumer when its end has come, its use is known since, and the consumer does not call or consented. The
 * fixture's version ends on 2027-07-01, for acme-retail on 2027-12-01, and bluebird consented in the file.
 */
class EndGuardTests {

    private static final int DAYS = 30;
    private static final LocalDate LONG_AGO = LocalDate.parse("2026-01-01");
    private static final String NEVER = "";

    private final EndGuard guard = new EndGuard();

    @ParameterizedTest(name = "{0} asks at {1}, last look {2}, called: {3}, consent from {4}: ended {5}")
    @CsvSource({
        // the end has not come: whatever is known
        "partner-x,   2027-06-30T23:59:59Z, 2027-06-30T23:59:00Z, false, ,           false",
        "partner-x,   2027-06-30T23:59:59Z, '',                   false, ,           false",
        "bluebird,    2027-06-30T23:59:59Z, 2027-06-30T23:59:00Z, true,  ,           false",
        // the end has come, and it is known that the consumer does not call
        "partner-x,   2027-07-01T00:01:00Z, 2027-07-01T00:00:00Z, false, ,           true",
        // it calls, without consent
        "partner-x,   2027-07-01T00:01:00Z, 2027-07-01T00:00:00Z, true,  ,           false",
        "partner-x,   2028-01-01T00:00:00Z, 2027-12-31T23:59:00Z, true,  ,           false",
        // it calls, and consented to this day, to an earlier one, to a later one
        "partner-x,   2027-07-01T00:01:00Z, 2027-07-01T00:00:00Z, true,  2027-07-01, true",
        "partner-x,   2027-07-01T00:01:00Z, 2027-07-01T00:00:00Z, true,  2027-05-01, true",
        "partner-x,   2027-07-01T00:01:00Z, 2027-07-01T00:00:00Z, true,  2027-07-02, false",
        // a consent brings no end forward
        "partner-x,   2027-06-01T00:01:00Z, 2027-06-01T00:00:00Z, true,  2027-05-01, false",
        // the use is not known, or not since the end
        "partner-x,   2027-07-01T00:01:00Z, '',                   true,  ,           false",
        "partner-x,   2027-07-01T00:01:00Z, '',                   false, ,           false",
        "partner-x,   2027-07-01T00:01:00Z, 2027-06-30T23:59:59Z, false, ,           false",
        // a consent in the file needs no look
        "bluebird,    2027-07-01T00:01:00Z, '',                   true,  ,           true",
        // an own date
        "acme-retail, 2027-11-30T23:59:59Z, 2027-11-30T23:00:00Z, true,  ,           false",
        "acme-retail, 2027-12-01T00:01:00Z, 2027-12-01T00:00:00Z, false, ,           true",
        "acme-retail, 2027-12-01T00:01:00Z, 2027-12-01T00:00:00Z, true,  ,           false",
        "acme-retail, 2027-12-01T00:01:00Z, 2027-11-30T23:00:00Z, false, ,           false"
    })
    void judgesADeprecatedVersion(
            String consumer, Instant now, String look, boolean called, @Nullable LocalDate consent, boolean ended) {
        var version = first(aLifecycle());
        if (!look.equals(NEVER)) {
            look(version, Instant.parse(look), called ? List.of(caller(consumer, consent)) : List.of());
        }

        assertThat(guard.hasEnded(version, consumer, now)).isEqualTo(ended);
    }

    @ParameterizedTest(name = "{0}, looked: {1}, called: {2}, consent from {3}: ended {4}")
    @CsvSource({
        "partner-x,   true,  false, ,           true",
        "partner-x,   true,  true,  ,           false",
        "partner-x,   true,  true,  2027-12-01, true",
        "partner-x,   true,  true,  2027-12-03, false",
        "partner-x,   false, false, ,           false",
        "bluebird,    false, true,  ,           true",
        "acme-retail, true,  true,  ,           false"
    })
    void judgesARetiredVersion(
            String consumer, boolean looked, boolean called, @Nullable LocalDate consent, boolean ended) {
        var now = Instant.parse("2027-12-02T00:00:00Z");
        var version = first(retired());
        if (looked) {
            look(version, now, called ? List.of(caller(consumer, consent)) : List.of());
        }

        assertThat(guard.hasEnded(version, consumer, now)).isEqualTo(ended);
    }

    /** A date of its own is a promise, without whose consent no version is retired before it. */
    @Test
    void endsARetiredVersionBeforeTheConsumersOwnDateByItsConsent() {
        var beforeItsDate = Instant.parse("2027-08-01T00:00:00Z");
        var version = first(aLifecycleWith(
                text -> text.replace("state: deprecated", "state: retired")
                        .replace("consumer: bluebird", "consumer: acme-retail"),
                LocalDate.parse("2027-08-01")));

        assertThat(guard.hasEnded(version, "acme-retail", beforeItsDate)).isTrue();
    }

    @Test
    void endsOnceTheConsumerStopsCallingOrConsents() {
        var version = first(aLifecycle());
        var day = Instant.parse("2027-07-02T00:00:00Z");
        look(version, day, List.of(caller("stops", null), caller("consents", null)));
        assertThat(guard.heldBy(version))
                .hasValueSatisfying(held -> assertThat(held).hasSize(2));

        look(version, day.plusSeconds(60), List.of(caller("consents", LocalDate.parse("2027-07-02"))));

        assertThat(guard.hasEnded(version, "stops", day.plusSeconds(61))).isTrue();
        assertThat(guard.hasEnded(version, "consents", day.plusSeconds(61))).isTrue();
    }

    @Test
    void keepsWhatItJudgedThroughAnOutage() {
        var version = first(aLifecycle());
        var day = Instant.parse("2027-07-02T00:00:00Z");
        look(version, day, List.of(caller("held", null)));

        var monthsLater = Instant.parse("2027-10-01T00:00:00Z");

        assertThat(guard.hasEnded(version, "held", monthsLater)).isFalse();
        assertThat(guard.hasEnded(version, "gone", monthsLater)).isTrue();
    }

    @Test
    void doesNotJudgeByHalfOfWhatWasCalled() {
        var version = first(aLifecycle());
        var now = Instant.parse("2027-07-02T00:00:00Z");
        var since = LocalDate.parse("2027-06-02");

        assertThat(guard.judge(version, new VersionUse(since, null, List.of()), now))
                .isFalse();
        assertThat(guard.judge(version, new VersionUse(since, since.plusDays(1), List.of()), now))
                .isFalse();
        assertThat(guard.judge(version, new VersionUse(since, LONG_AGO, List.of(caller("overflow", null))), now))
                .isFalse();
        assertThat(guard.hasEnded(version, "partner-x", now)).isFalse();
    }

    @Test
    void isHeldByNobodyWithoutAName() {
        var version = first(retired());
        var now = Instant.parse("2027-12-02T00:00:00Z");
        look(version, now, List.of(caller("anonymous", null)));

        assertThat(guard.hasEndedForAll(version)).isTrue();
        assertThat(guard.hasEnded(version, null, now)).isTrue();
    }

    private void look(PublishedVersion version, Instant at, List<VersionUse.Caller> callers) {
        var since = LocalDate.ofInstant(at, ZoneOffset.UTC).minusDays(DAYS);
        assertThat(guard.judge(version, new VersionUse(since, LONG_AGO, callers), at))
                .isTrue();
    }

    private static VersionUse.Caller caller(String consumer, @Nullable LocalDate endsOn) {
        return new VersionUse.Caller(consumer, endsOn);
    }

    private static Lifecycle retired() {
        return aLifecycleWith("state: deprecated", "state: retired", LocalDate.parse("2027-12-01"));
    }

    private static PublishedVersion first(Lifecycle lifecycle) {
        return lifecycle.at("/partner/v1").orElseThrow();
    }
}
