package io.entrepot.carriereasypost.tracking;

import static io.entrepot.carriereasypost.tracking.TrackingFixtures.MEANINGS;
import static io.entrepot.carriereasypost.tracking.TrackingFixtures.NOON;
import static io.entrepot.carriereasypost.tracking.TrackingFixtures.PARCEL;
import static io.entrepot.carriereasypost.tracking.TrackingFixtures.TRACKER;
import static io.entrepot.carriereasypost.tracking.TrackingFixtures.aTracker;
import static io.entrepot.carriereasypost.tracking.TrackingFixtures.scan;
import static io.entrepot.carriereasypost.tracking.TrackingFixtures.sighting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.entrepot.canonical.milestone.Milestone;
import io.entrepot.carriereasypost.scan.Scan;
import io.entrepot.carriereasypost.scan.ScanCode;
import io.entrepot.carriereasypost.scan.Sighting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A whole history is merged into what is known: each milestone once, nothing lost, nothing taken back. */
class ReadingTests {

    private static final Scan FIRST_MOVE = scan("moving", "usual", 10);
    private static final Scan SECOND_MOVE = scan("moving", "usual", 20);
    private static final Scan LATE = scan("moving", "late", 25);
    private static final Scan VAN = scan("van", "usual", 30);
    private static final Scan DELIVERY = scan("delivered", "usual", 40);
    private static final Scan[] WHOLE = {FIRST_MOVE, SECOND_MOVE, LATE, VAN, DELIVERY};

    @Test
    void reachesEachMilestoneOfAHistoryOnce() {
        var reading = read(List.of(), sighting(FIRST_MOVE, SECOND_MOVE, VAN, DELIVERY));

        assertThat(reading.reached())
                .extracting(Reached::milestone)
                .containsExactly(Milestone.IN_TRANSIT, Milestone.OUT_FOR_DELIVERY, Milestone.DELIVERED);
    }

    @Test
    void takesTheTimeOfTheFirstScanOfTransit() {
        var reading = read(List.of(), sighting(SECOND_MOVE, FIRST_MOVE));

        assertThat(reading.reached())
                .singleElement()
                .extracting(Reached::occurredAt)
                .isEqualTo(FIRST_MOVE.occurredAt());
    }

    @Test
    void bringsOnlyWhatIsNew() {
        var known = read(List.of(), sighting(FIRST_MOVE)).reached();

        var reading = read(known, sighting(FIRST_MOVE, SECOND_MOVE, VAN));

        assertThat(reading.reached()).extracting(Reached::fact).containsExactly("OUT_FOR_DELIVERY");
    }

    @Test
    void keepsTheNameOfWhoSigned() {
        var reading = read(List.of(), sighting(DELIVERY));

        assertThat(reading.reached()).singleElement().extracting(Reached::note).isEqualTo("signed by Jo");
    }

    @Test
    void notesTheVersionOfTheTable() {
        var reading = read(List.of(), sighting(FIRST_MOVE));

        assertThat(reading.reached())
                .singleElement()
                .extracting(Reached::mappingVersion)
                .isEqualTo(7);
    }

    @Test
    void tellsTroubleWithoutMovingTheParcel() {
        var reading = read(List.of(), sighting(LATE));

        assertThat(reading.reached())
                .extracting(Reached::fact, Reached::milestone)
                .containsExactly(tuple("DELIVERY_EXCEPTION/moving/late", Milestone.DELIVERY_EXCEPTION));
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void opensACaseForTroubleThatNeedsAPerson() {
        var reading = read(List.of(), sighting(FIRST_MOVE, scan("moving", "lost", 15)));

        assertThat(reading.findings()).extracting(Finding::kind).containsExactly(Finding.Kind.DELIVERY_TROUBLE);
        assertThat(reading.reached()).extracting(Reached::milestone).contains(Milestone.DELIVERY_EXCEPTION);
    }

    @Test
    void opensACaseForAPairThatNobodyMapped() {
        var reading = read(List.of(), sighting(scan("moving", "beamed", 15)));

        assertThat(reading.reached()).isEmpty();
        assertThat(reading.findings())
                .singleElement()
                .satisfies(found -> assertThat(found.sighting()).isNotNull())
                .satisfies(found -> assertThat(found.kind()).isEqualTo(Finding.Kind.UNMAPPED_SCAN))
                .satisfies(found -> assertThat(found.detail()).contains(": moving/beamed at "));
    }

    @Test
    void opensACaseInsteadOfTroubleAfterDelivery() {
        var reading = read(List.of(), sighting(DELIVERY, scan("moving", "lost", 50)));

        assertThat(reading.reached()).extracting(Reached::milestone).containsExactly(Milestone.DELIVERED);
        assertThat(reading.findings()).extracting(Finding::kind).containsExactly(Finding.Kind.AFTER_DELIVERY);
    }

    @Test
    void neverOverwritesADeliveryWithALaterPosition() {
        var delivered = read(List.of(), sighting(DELIVERY)).reached();

        var reading = read(delivered, sighting(DELIVERY, scan("moving", "usual", 50)));

        assertThat(reading.reached()).isEmpty();
        assertThat(aTracker(delivered).standing()).contains(Milestone.DELIVERED);
    }

    @Test
    void addsAnEarlierScanThatIsToldLate() {
        var delivered = read(List.of(), sighting(DELIVERY)).reached();

        var reading = read(delivered, sighting(FIRST_MOVE, DELIVERY));

        assertThat(reading.reached()).extracting(Reached::milestone).containsExactly(Milestone.IN_TRANSIT);
    }

    @Test
    void believesAStatusThatNoScanExplains() {
        var told = new Sighting(TRACKER, PARCEL, new ScanCode("van", "usual"), NOON, List.of(), null, null);

        var reading = read(List.of(), told);

        assertThat(reading.reached())
                .extracting(Reached::milestone, Reached::occurredAt)
                .containsExactly(tuple(Milestone.OUT_FOR_DELIVERY, NOON));
    }

    @Test
    void mindsACancelledLabelOnlyIfGoodsTravelUnderIt() {
        var unused = read(List.of(), sighting(scan("none", "usual", 0), scan("void", "usual", 5)));
        var travelling = read(List.of(), sighting(FIRST_MOVE, scan("void", "usual", 50)));

        assertThat(unused.findings()).isEmpty();
        assertThat(travelling.findings()).extracting(Finding::kind).containsExactly(Finding.Kind.LABEL_VOIDED);
    }

    @Test
    void endsWithTheDelivery() {
        assertThat(read(List.of(), sighting(VAN)).ended()).isFalse();
        assertThat(read(List.of(), sighting(VAN, DELIVERY)).ended()).isTrue();
    }

    /** Histories that arrive shortened, repeated and in any order end at what the whole one says. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void endsAtTheSameMilestonesForAnyOrderOfArrival(long seed) {
        var random = new Random(seed);
        var arrivals = new ArrayList<Sighting>(List.of(sighting(WHOLE), sighting(WHOLE)));
        for (int told = 1; told < WHOLE.length; told++) {
            arrivals.add(sighting(Arrays.copyOf(WHOLE, told)));
        }
        Collections.shuffle(arrivals, random);

        var known = new ArrayList<Reached>();
        arrivals.forEach(arrival -> known.addAll(read(known, arrival).reached()));

        assertThat(known).doesNotHaveDuplicates();
        assertThat(facts(known))
                .isEqualTo(facts(read(List.of(), sighting(WHOLE)).reached()));
    }

    private static Set<Reached> facts(List<Reached> reached) {
        return reached.stream()
                .map(each -> new Reached(each.fact(), each.milestone(), each.occurredAt(), null, each.mappingVersion()))
                .collect(Collectors.toSet());
    }

    private static Reading read(List<Reached> known, Sighting sighting) {
        return Reading.of(aTracker(known), sighting, MEANINGS);
    }
}
