package io.entrepot.carriereasypost.tracking;

import io.entrepot.canonical.milestone.Milestone;
import io.entrepot.carriereasypost.scan.Meaning;
import io.entrepot.carriereasypost.scan.Meanings;
import io.entrepot.carriereasypost.scan.Scan;
import io.entrepot.carriereasypost.scan.Sighting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a whole scan history brings that a tracker did not know: the history is merged, never appended.
 *
 * @param reached the milestones that are new, by time
 * @param findings what a person must look at
 * @param ended whether nothing more is expected
 */
public record Reading(List<Reached> reached, List<Finding> findings, boolean ended) {

    public Reading {
        reached = List.copyOf(reached);
        findings = List.copyOf(findings);
    }

    static Reading of(Tracker tracker, Sighting sighting, Meanings meanings) {
        var pass = new Pass(tracker, sighting, meanings);
        sighting.history().forEach(pass::read);
        var ended = tracker.ended() || pass.deliveredAt != null || meanings.isEnding(sighting.current());
        return new Reading(pass.brought, pass.findings, ended);
    }

    /** One walk over a history. */
    private static final class Pass {
        private final Tracker tracker;
        private final Sighting sighting;
        private final Meanings meanings;
        private final List<Reached> known;
        private final List<Reached> brought = new ArrayList<>();
        private final List<Finding> findings = new ArrayList<>();
        private @Nullable Instant deliveredAt;

        Pass(Tracker tracker, Sighting sighting, Meanings meanings) {
            this.tracker = tracker;
            this.sighting = sighting;
            this.meanings = meanings;
            this.known = new ArrayList<>(tracker.reached());
            known.stream()
                    .filter(reached -> reached.milestone() == Milestone.DELIVERED)
                    .forEach(delivered -> deliveredAt = delivered.occurredAt());
        }

        void read(Scan scan) {
            switch (meanings.of(scan.code())) {
                case Meaning.Progress(var milestone, var note) -> progress(scan, milestone, note);
                case Meaning.Trouble(var note, var needsAPerson) -> trouble(scan, note, needsAPerson);
                case Meaning.Voided _ -> voided(scan);
                case Meaning.Unmapped _ ->
                    findings.add(Finding.unmapped(tracker.shipment(), scan, sighting, meanings.version()));
                case Meaning.Nothing _ -> {}
            }
        }

        private void progress(Scan scan, Milestone milestone, @Nullable String note) {
            if (isAfterDelivery(scan)) {
                return; // a position told after the delivery never overwrites it
            }
            if (milestone == Milestone.DELIVERED) {
                deliveredAt = scan.occurredAt();
            }
            reach(milestone.name(), milestone, scan, milestone == Milestone.DELIVERED ? signature() : note);
        }

        private void trouble(Scan scan, String note, boolean needsAPerson) {
            if (isAfterDelivery(scan)) {
                find(Finding.Kind.AFTER_DELIVERY, scan);
                return;
            }
            reach(Milestone.DELIVERY_EXCEPTION + "/" + scan.code(), Milestone.DELIVERY_EXCEPTION, scan, note);
            if (needsAPerson) {
                find(Finding.Kind.DELIVERY_TROUBLE, scan);
            }
        }

        /** A cancelled label matters only if goods travel under it. */
        private void voided(Scan scan) {
            if (!known.isEmpty()) {
                find(Finding.Kind.LABEL_VOIDED, scan);
            }
        }

        private void reach(String fact, Milestone milestone, Scan scan, @Nullable String note) {
            if (known.stream().noneMatch(reached -> reached.fact().equals(fact))) {
                var reached = new Reached(fact, milestone, scan.occurredAt(), note, meanings.version());
                known.add(reached);
                brought.add(reached);
            }
        }

        private boolean isAfterDelivery(Scan scan) {
            return deliveredAt != null && scan.occurredAt().isAfter(deliveredAt);
        }

        private @Nullable String signature() {
            return sighting.signedBy() == null ? null : "signed by " + sighting.signedBy();
        }

        private void find(Finding.Kind kind, Scan scan) {
            findings.add(Finding.of(kind, tracker.shipment(), scan));
        }
    }
}
