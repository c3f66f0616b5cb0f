package io.entrepot.foundation.publishing.revisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The gate of the build: what stands in {@code openapi/} keeps the rules, breaks no caller, and is published. */
class PublishedContractsTests {

    private static final Publication PUBLICATION = new Publication(PublishedFolder.ofThisProject(), Clock.systemUTC());

    @ParameterizedTest
    @MethodSource("examinations")
    void documentMayBePublished(Examination examination) {
        assertThat(examination.refusals()).as(examination.api().toString()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examinations")
    void documentIsItsNewestRevision(Examination examination) {
        assertThat(examination.isPublished())
                .as("%s changed; publish it with openapi/publish: %s", examination.api(), examination.findings())
                .isTrue();
    }

    @Test
    void revisionsAndChangelogsAreWhole() {
        assertThat(PUBLICATION.faults()).isEmpty();
    }

    static List<Examination> examinations() {
        return PUBLICATION.examinations();
    }
}
