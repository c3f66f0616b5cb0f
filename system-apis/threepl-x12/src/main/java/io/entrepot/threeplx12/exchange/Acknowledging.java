package io.entrepot.threeplx12.exchange;

import io.entrepot.threeplx12.cases.CaseReason;
import io.entrepot.threeplx12.cases.Cases;
import io.entrepot.threeplx12.cases.Evidence;
import io.entrepot.threeplx12.document.Segment;
import io.entrepot.threeplx12.exchange.OutgoingDocuments.Sent;
import io.entrepot.threeplx12.exchange.OutgoingDocuments.State;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Hears a 997: whether the partner could read our document. Each of our groups holds one set, so the answer to the set is
 * the answer to the group; a 997 that names no set speaks for all of them.
 */
public class Acknowledging implements SetHandler {

    private static final Set<String> ACCEPTED = Set.of("A", "E");
    private static final int MOST_REASONS = 10;

    private final OutgoingDocuments documents;
    private final List<AcknowledgmentListener> listeners;
    private final Cases cases;
    private final Clock clock;

    public Acknowledging(
            OutgoingDocuments documents, List<AcknowledgmentListener> listeners, Cases cases, Clock clock) {
        this.documents = documents;
        this.listeners = List.copyOf(listeners);
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public String set() {
        return "997";
    }

    @Override
    public void apply(ReceivedSet received) {
        var segments = received.segments();
        var answered = first(segments, "AK1");
        var document = documents
                .inGroup(received.partner(), number(answered.at(2)))
                .orElseThrow(() -> new HeldException(
                        CaseReason.ACKNOWLEDGMENT_UNKNOWN,
                        "it answers our group " + answered.at(2) + ", which was never sent"));
        if (!FunctionalId.of(document.set()).equals(answered.at(1))) {
            throw new HeldException(
                    CaseReason.ACKNOWLEDGMENT_UNKNOWN,
                    "it answers our group " + answered.at(2) + " as " + answered.at(1) + ", but that was a "
                            + document.set());
        }
        cases.resolve(CaseReason.ACKNOWLEDGMENT_MISSING, subject(document), "the 997 has arrived");
        if (isAccepted(segments)) {
            accept(document);
        } else {
            refuse(document, segments);
        }
    }

    private void accept(Sent document) {
        if (document.state() == State.ACKNOWLEDGED) {
            return;
        }
        var now = clock.instant();
        documents.acknowledged(document.id(), now);
        listeners.stream()
                .filter(listener -> listener.set().equals(document.set()))
                .forEach(listener -> listener.acknowledged(document.subject(), now));
    }

    private void refuse(Sent document, List<Segment> segments) {
        var reason = "the partner refused the " + document.set() + ": " + reasons(segments);
        documents.refused(document.id(), reason);
        cases.open(CaseReason.ORDER_REFUSED, subject(document), reason, new Evidence.OfOutgoing(document.id()));
    }

    private static boolean isAccepted(List<Segment> segments) {
        var sets = segments.stream().filter(segment -> segment.is("AK5")).toList();
        return sets.isEmpty()
                ? ACCEPTED.contains(first(segments, "AK9").at(1))
                : sets.stream().allMatch(set -> ACCEPTED.contains(set.at(1)));
    }

    /** The words of the partner, in clear as far as the codes say anything. */
    private static String reasons(List<Segment> segments) {
        return segments.stream()
                .filter(segment -> segment.is("AK3") || segment.is("AK4") || segment.is("AK5"))
                .limit(MOST_REASONS)
                .map(Acknowledging::inClear)
                .collect(Collectors.joining("; "));
    }

    private static String inClear(Segment segment) {
        return switch (segment.id()) {
            case "AK3" -> "segment " + segment.at(2) + " " + segment.at(1) + " code " + segment.at(4);
            case "AK4" -> "element " + segment.at(1) + " code " + segment.at(3) + value(segment);
            default -> "set " + segment.at(1);
        };
    }

    private static String value(Segment segment) {
        return segment.at(4).isEmpty() ? "" : " '" + segment.at(4) + "'";
    }

    private static Segment first(List<Segment> segments, String id) {
        return segments.stream()
                .filter(segment -> segment.is(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("it has no " + id));
    }

    private static long number(String text) {
        return Long.parseLong(text);
    }

    static String subject(Sent document) {
        return document.set() + " " + document.subject();
    }
}
