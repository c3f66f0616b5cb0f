package io.entrepot.foundation.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;

/** A lifecycle that cannot be true is refused, in words that tell what to mend. */
class LifecycleFileTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-29");

    @Test
    void readsAVersionWithItsDates() {
        var version = read(sound(), TODAY).at("/partner/v1").orElseThrow();

        assertThat(version.state()).isEqualTo(State.DEPRECATED);
        assertThat(version.successor()).map(PublishedVersion::path).contains("/partner/v2");
        assertThat(version.version().deprecatedFrom()).contains(Instant.parse("2026-11-01T00:00:00Z"));
        assertThat(version.version().sunsetFor("bluebird")).contains(Instant.parse("2027-07-01T00:00:00Z"));
        assertThat(version.version().sunsetFor("acme-retail")).contains(Instant.parse("2027-12-01T00:00:00Z"));
        assertThat(version.version().brownOutAt(Instant.parse("2027-05-03T14:10:00Z")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sunset: 2027-07-01                | sunset: 2026-10-01           | partner v1 has its sunset, 2026-10-01, not after its deprecation, 2026-11-01
            sunset: 2027-07-01                | sunset: 2027-04-01           | partner v1 gives 151 days of notice; the policy asks for 180
            sunset: 2027-07-01                | ''                           | partner v1 is deprecated, but has no sunset date
            deprecated: 2026-11-01            | ''                           | partner v1 is deprecated, but has no date of deprecation
            deprecated: 2026-11-01            | deprecated: 2025-01-01       | partner v1 is deprecated before it is released
            released: 2025-02-03              | ''                           | partner v1 is deprecated, but has no date of release
            successor: 2                      | successor: 3                 | partner v1 names v3 as successor, which does not exist
            successor: 2                      | successor: 1                 | partner v1 names v1 as successor, which is not newer
            state: active, released: 2026-11-01 | state: draft               | partner v1 names v2 as successor, which is draft
            state: deprecated                 | state: retired               | partner v1 is retired, but its sunset, 2027-07-01, is still to come
            state: deprecated                 | state: retired               | partner v1 is retired, but was promised to acme-retail until 2027-12-01
            state: deprecated                 | state: active                | partner v1 is active, but has a date of deprecation or sunset
            state: deprecated                 | state: draft                 | partner v1 is a draft, but has a date of release
            state: deprecated                 | state: active                | partner v1 has brown-outs, but is neither deprecated nor retired
            2027-05-03T14:10:00Z              | 2027-05-03T13:00:00Z         | partner v1 has a brown-out that ends before it begins
            2027-05-03T14:00:00Z              | 2026-05-03T14:00:00Z         | partner v1 has a brown-out before its deprecation, 2026-05-03T14:00:00Z
            2027-05-03T14:10:00Z              | 2028-05-03T14:00:00Z         | partner v1 has a brown-out after its sunset, 2028-05-03T14:00:00Z
            date: 2027-12-01                  | date: 2027-06-01             | partner v1 ends for acme-retail before it ends for all, without a recorded consent
            given: 2026-11-10                 | given: 2026-12-24            | partner v1 has a consent of bluebird that is still to come, 2026-12-24
            released: 2026-11-01              | released: 2027-01-01         | partner v2 is active, but its date of release, 2027-01-01, is still to come
            major: 2                          | major: 1                     | partner v1 stands there twice
            """)
    void saysWhatCannotBeTrue(String right, String wrong, String sentence) {
        var refused = catchThrowableOfType(ContradictoryLifecycle.class, () -> readWith(right, wrong, TODAY));

        assertThat(refused.sentences()).contains(sentence);
        assertThat(refused).hasMessageContaining(sentence);
    }

    @Test
    void refusesBrownOutsThatOverlapAndTwoDatesForOneConsumer() {
        var window = "{from: \"2027-05-03T14:00:00Z\", until: \"2027-05-03T14:10:00Z\"}";
        var date = "{consumer: acme-retail, date: 2027-12-01}";
        var overlapping = sound().replace("- " + window, "[" + window + ", " + window.replace("14:00", "14:05") + "]")
                .replace("- " + date, "[" + date + ", " + date + "]");

        assertThatThrownBy(() -> read(overlapping, TODAY))
                .hasMessageContaining("partner v1 has brown-outs that overlap, one from 2027-05-03T14:05:00Z")
                .hasMessageContaining("partner v1 has two sunset dates for acme-retail");
    }

    @Test
    void refusesTwoApisOfOneName() {
        var other = sound().substring(sound().indexOf("  - layer:")).replace("layer: experience", "layer: process");

        assertThatThrownBy(() -> read(sound() + other, TODAY)).hasMessageContaining("partner is the name of two APIs");
    }

    @Test
    void letsAVersionRetireOnceItHasEndedForAll() {
        var lastDay = LocalDate.parse("2027-12-01");

        var retired = readWith("state: deprecated", "state: retired", lastDay);

        assertThat(retired.at("/partner/v1")).map(PublishedVersion::state).contains(State.RETIRED);
        assertThatThrownBy(() -> readWith("state: deprecated", "state: retired", lastDay.minusDays(1)))
                .hasMessageContaining("acme-retail");
    }

    @Test
    void letsAConsumerThatConsentedEndEarlier() {
        var earlier =
                sound().replace("consumer: acme-retail, date: 2027-12-01", "consumer: bluebird, date: 2027-01-01");

        var version = read(earlier, TODAY).at("/partner/v1").orElseThrow();

        assertThat(version.version().sunsetFor("bluebird")).contains(Instant.parse("2027-01-01T00:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "notice-days: 180|notice-day: 180",
                "notice-days: 180|notice-days: 0",
                "title: Partner API|titel: Partner API",
                "state: deprecated|state: obsolete",
                "sunset: 2027-07-01|sunset: 2027-02-30",
                "layer: experience|layer: edge",
                "name: partner|name: Partner/API",
                "{team: Integration, contact|{contact"
            })
    void refusesWhatItDoesNotKnowOrMisses(String change) {
        var parts = change.split("\\|", -1);

        assertThatThrownBy(() -> readWith(parts[0], parts[1], TODAY)).isInstanceOf(BindException.class);
    }

    @Test
    void readsThePublishedOne() {
        var published = new FileSystemResource("../../openapi/lifecycle.yaml");

        assertThat(LifecycleFile.read(published, LocalDate.now(Clock.systemUTC()))
                        .publicVersions())
                .isNotEmpty();
    }

    private static Lifecycle readWith(String right, String wrong, LocalDate today) {
        return read(sound().replace(right, wrong), today);
    }

    private static Lifecycle read(String text, LocalDate today) {
        return LifecycleFile.read(new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)), today);
    }

    private static String sound() {
        try {
            return new ClassPathResource("sound.yaml").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
