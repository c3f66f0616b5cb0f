package io.entrepot.carriereasypost.tracking.easypost;

import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.canonical.milestone.Milestone;
import io.entrepot.carriereasypost.scan.Meaning;
import io.entrepot.carriereasypost.scan.Meanings;
import io.entrepot.carriereasypost.scan.ScanCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published table says what each pair means, and nothing of what it does not hold. */
class MeaningsFileTests {

    private final Meanings meanings = MeaningsFile.newest();

    @ParameterizedTest
    @CsvSource({
        "in_transit, arrived_at_facility, IN_TRANSIT",
        "in_transit, unknown, IN_TRANSIT",
        "available_for_pickup, arrived_at_pickup_location, IN_TRANSIT",
        "out_for_delivery, out_for_delivery, OUT_FOR_DELIVERY",
        "delivered, arrived_at_destination, DELIVERED",
    })
    void mapsProgress(String status, String detail, Milestone milestone) {
        assertThat(meanings.of(new ScanCode(status, detail)))
                .isInstanceOfSatisfying(
                        Meaning.Progress.class,
                        progress -> assertThat(progress.milestone()).isEqualTo(milestone));
    }

    @ParameterizedTest
    @CsvSource({
        "in_transit, weather_delay, false",
        "in_transit, missorted, false",
        "in_transit, lost, true",
        "out_for_delivery, refused, true",
        "failure, unknown, true",
        "return_to_sender, return, true",
        "delivered, damaged, true",
    })
    void mapsTrouble(String status, String detail, boolean needsAPerson) {
        assertThat(meanings.of(new ScanCode(status, detail)))
                .isInstanceOfSatisfying(
                        Meaning.Trouble.class,
                        trouble -> assertThat(trouble.needsAPerson()).isEqualTo(needsAPerson));
    }

    @ParameterizedTest
    @CsvSource({"pre_transit, label_created", "pre_transit, status_update", "unknown, unknown", "error, unknown"})
    void mapsWhatNobodyWaitsFor(String status, String detail) {
        assertThat(meanings.of(new ScanCode(status, detail))).isInstanceOf(Meaning.Nothing.class);
    }

    @ParameterizedTest
    @CsvSource({"in_transit, teleported", "beamed, in_transit", "pre_transit, held", "'', ''"})
    void guessesNothing(String status, String detail) {
        assertThat(meanings.of(new ScanCode(status, detail))).isInstanceOf(Meaning.Unmapped.class);
    }

    @Test
    void namesItsVersion() {
        assertThat(meanings.version()).isEqualTo(1);
    }

    @Test
    void knowsWhereAParcelEnds() {
        assertThat(meanings.isEnding(new ScanCode("delivered", "arrived_at_destination")))
                .isTrue();
        assertThat(meanings.isEnding(new ScanCode("failure", "unknown"))).isFalse();
    }
}
