package io.entrepot.foundation.publishing.retirement;

import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.foundation.contracts.document.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A version is retired only with a fresh and whole record that names nobody who did not consent. */
class RetirementsTests {

    private static final String LIFECYCLE = """
            policy: {notice-days: 180, use-days: 30}
            apis:
              - layer: experience
                name: partner
                versions:
                  - major: 1
                    state: retired
                    retired: 2027-07-10
                    consents: [{consumer: bluebird, by: Bea, given: 2027-01-01}]
            """;
    private static final String USAGE = """
            exported: 2027-07-08
            days: 30
            versions:
              - layer: experience
                api: partner
                major: 1
                counted-since: 2027-01-01
                callers: []
            """;

    @Test
    void acceptsWhatNobodyCalls() {
        assertThat(faults(LIFECYCLE, USAGE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "consumer: bluebird, last-day: 2027-07-01|",
                "consumer: anonymous, last-day: 2027-07-01|",
                "consumer: acme-retail, last-day: 2027-07-01, ends-on: 2027-07-10|",
                "consumer: acme-retail, last-day: 2027-07-01, ends-on: 2027-07-11|acme-retail still called it on 2027-07-01",
                "consumer: acme-retail, last-day: 2027-07-01|acme-retail still called it on 2027-07-01 and did not consent",
                "consumer: overflow, last-day: 2027-07-01|overflow still called it"
            })
    void acceptsCallersThatConsented(String caller, @Nullable String fault) {
        var faults = faults(LIFECYCLE, USAGE.replace("callers: []", "callers: [{" + caller + "}]"));

        if (fault == null) {
            assertThat(faults).isEmpty();
        } else {
            assertThat(faults).singleElement().asString().contains("experience/partner/v1 is retired, but " + fault);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "layer: experience|layer: process|usage.yaml does not say who calls it",
                "exported: 2027-07-08|exported: 2027-07-03|",
                "exported: 2027-07-08|exported: 2027-07-02|usage.yaml is of 2027-07-02, more than 7 days before",
                "exported: 2027-07-08|exported: 2027-08-01|",
                "days: 30|days: 29|knows less than the last 30 days",
                "counted-since: 2027-01-01|counted-since: 2027-06-09|knows less than the last 30 days",
                "counted-since: 2027-01-01|counted-since: 2027-06-08|",
                "major: 1|major: 2|does not say who calls it"
            })
    void asksForAFreshAndWholeRecord(String right, String other, @Nullable String fault) {
        var faults = faults(LIFECYCLE, USAGE.replace(right, other));

        if (fault == null) {
            assertThat(faults).isEmpty();
        } else {
            assertThat(faults).singleElement().asString().contains(fault);
        }
    }

    @Test
    void asksForADateOfRetirementAndARecord() {
        assertThat(faults(LIFECYCLE.replace("retired: 2027-07-10", "sunset: 2027-07-01"), USAGE))
                .containsExactly("experience/partner/v1 is retired, but lifecycle.yaml has no date of it (retired)");
        assertThat(faults(LIFECYCLE, "")).singleElement().asString().contains("usage.yaml does not say who calls it");
    }

    @Test
    void asksNothingOfVersionsThatAreNotRetired() {
        assertThat(faults(LIFECYCLE.replace("state: retired", "state: deprecated"), ""))
                .isEmpty();
    }

    private static List<String> faults(String lifecycle, String usage) {
        return new Retirements(Document.parse(lifecycle), Document.parse(usage)).faults();
    }
}
