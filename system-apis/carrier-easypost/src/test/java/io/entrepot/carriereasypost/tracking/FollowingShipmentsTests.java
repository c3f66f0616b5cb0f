package io.entrepot.carriereasypost.tracking;

import static io.entrepot.carriereasypost.tracking.TrackingFixtures.MEANINGS;
import static io.entrepot.carriereasypost.tracking.TrackingFixtures.NOON;
import static io.entrepot.carriereasypost.tracking.TrackingFixtures.SHIPMENT;
import static io.entrepot.carriereasypost.tracking.TrackingFixtures.scan;
import static io.entrepot.carriereasypost.tracking.TrackingFixtures.sighting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.entrepot.canonical.milestone.Milestone;
import io.entrepot.carriereasypost.scan.Parcel;
import io.entrepot.carriereasypost.scan.Sighting;
import io.entrepot.carriereasypost.scan.TrackerId;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A shipment is followed once, what is told becomes milestones, and silence is not trusted. */
class FollowingShipmentsTests {

    private final InMemoryTrackers trackers = new InMemoryTrackers();
    private final List<Reached> told = new ArrayList<>();
    private final List<Finding> found = new ArrayList<>();
    private final Network network = new Network();
    private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    private final RecordingSightings sightings =
            new RecordingSightings(trackers, (_, reached) -> told.add(reached), found::add, Runnable::run, MEANINGS);
    private final FollowingShipments following =
            new FollowingShipments(trackers, network, sightings, found::add, Runnable::run);

    @Test
    void asksTheNetworkOnce() {
        var first = following.follow(SHIPMENT);
        var second = following.follow(SHIPMENT);

        assertThat(first).isInstanceOf(Following.Started.class);
        assertThat(second).isInstanceOf(Following.Known.class);
        assertThat(network.calls).isEqualTo(1);
    }

    @Test
    void tellsWhatWasReachedBeforeItWasFollowed() {
        network.answer = () -> new CarrierNetwork.Answer.Followed(sighting(scan("moving", "usual", 1)));

        following.follow(SHIPMENT);

        assertThat(told).extracting(Reached::milestone).containsExactly(Milestone.IN_TRANSIT);
    }

    @Test
    void refusesAShipmentThatTravelsDifferently() {
        following.follow(SHIPMENT);
        var changed = new Shipment(
                SHIPMENT.id(), SHIPMENT.order(), SHIPMENT.leg(), SHIPMENT.node(), new Parcel("UPS", "1Z9999"));

        assertThat(following.follow(changed)).isInstanceOf(Following.Different.class);
    }

    @Test
    void leavesTheWorkToWhoHoldsTheLease() {
        trackers.add(SHIPMENT);
        trackers.lease(SHIPMENT.id());

        assertThat(following.follow(SHIPMENT)).isInstanceOf(Following.InProgress.class);
        assertThat(network.calls).isZero();
    }

    @Test
    void triesAgainAfterTheNetworkFailed() {
        network.answer = () -> {
            throw new IllegalStateException("down");
        };
        assertThatIllegalStateException().isThrownBy(() -> following.follow(SHIPMENT));
        network.answer = Network::followed;

        assertThat(following.follow(SHIPMENT)).isInstanceOf(Following.Started.class);
    }

    @Test
    void opensACaseForAParcelThatIsRefused() {
        network.answer = () -> new CarrierNetwork.Answer.Refused("PARAMETER.INVALID");

        var outcome = following.follow(SHIPMENT);

        assertThat(outcome).isInstanceOf(Following.Refused.class);
        assertThat(found).extracting(Finding::kind).containsExactly(Finding.Kind.REFUSED);
        assertThat(found.getFirst().detail()).endsWith(": PARAMETER.INVALID");
    }

    @Test
    void opensACaseForATrackerNobodyAskedFor() {
        sightings.record(sighting(scan("moving", "usual", 1)));

        assertThat(found).extracting(Finding::kind).containsExactly(Finding.Kind.UNKNOWN_TRACKER);
        assertThat(told).isEmpty();
    }

    @Test
    void readsASilentTrackerAgain() {
        following.follow(SHIPMENT);
        network.state = sighting(scan("moving", "usual", 1), scan("delivered", "usual", 2));

        var asked = asking(Duration.ofDays(2)).askNext();

        assertThat(asked).isTrue();
        assertThat(told).extracting(Reached::milestone).containsExactly(Milestone.IN_TRANSIT, Milestone.DELIVERED);
    }

    @Test
    void asksNoMoreAfterTheEnd() {
        network.answer = () -> new CarrierNetwork.Answer.Followed(sighting(scan("delivered", "usual", 2)));
        following.follow(SHIPMENT);

        assertThat(asking(Duration.ofDays(2)).askNext()).isFalse();
    }

    @Test
    void opensACaseForATrackerThatIsGone() {
        following.follow(SHIPMENT);
        network.state = null;

        asking(Duration.ofDays(2)).askNext();

        assertThat(found).extracting(Finding::kind).containsExactly(Finding.Kind.TRACKER_GONE);
    }

    @Test
    void opensACaseForAShipmentThatNeverMoves() {
        following.follow(SHIPMENT);

        asking(Duration.ofSeconds(-1)).askNext();

        assertThat(found).extracting(Finding::kind).containsExactly(Finding.Kind.SILENT);
    }

    private AskingTheSilent asking(Duration caseAfter) {
        var limits = new AskingTheSilent.Limits(Duration.ofSeconds(30), caseAfter);
        return new AskingTheSilent(trackers, network, sightings, found::add, limits, clock);
    }

    /** Answers what the test sets. */
    private static final class Network implements CarrierNetwork {
        int calls;
        Supplier<Answer> answer = Network::followed;

        @Nullable Sighting state = sighting(scan("none", "usual", 0));

        @Override
        public Answer follow(Parcel parcel) {
            calls++;
            return answer.get();
        }

        @Override
        public Optional<Sighting> read(TrackerId tracker) {
            return Optional.ofNullable(state);
        }

        static Answer followed() {
            return new Answer.Followed(sighting(scan("none", "usual", 0)));
        }
    }
}
