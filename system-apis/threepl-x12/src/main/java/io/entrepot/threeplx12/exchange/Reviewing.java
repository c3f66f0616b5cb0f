package io.entrepot.threeplx12.exchange;

import io.entrepot.threeplx12.cases.CaseReason;
import io.entrepot.threeplx12.cases.Cases;
import io.entrepot.threeplx12.cases.Evidence;
import io.entrepot.threeplx12.document.FunctionalAcknowledgment;
import io.entrepot.threeplx12.document.GroupVerdict;
import io.entrepot.threeplx12.document.Header;
import io.entrepot.threeplx12.document.Judgement;
import io.entrepot.threeplx12.document.Layout;
import io.entrepot.threeplx12.document.Reading;
import io.entrepot.threeplx12.document.Syntax;
import io.entrepot.threeplx12.exchange.Interchanges.SetPlace;
import io.entrepot.threeplx12.exchange.Interchanges.SetState;
import io.entrepot.threeplx12.partner.Partner;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks into kept files: answers every group with a 997 and applies each good transaction set by itself, so that a bad
 * one never holds up its neighbours.
 */
public class Reviewing {

    private static final int FILES_AT_ONCE = 20;
    private static final String ACKNOWLEDGMENT = "997";

    private final Syntax syntax;
    private final Interchanges interchanges;
    private final CheckingSequence sequence;
    private final OutgoingDocuments outgoing;
    private final Applying applying;
    private final Cases cases;

    public Reviewing(
            Syntax syntax,
            Interchanges interchanges,
            ControlNumbers numbers,
            OutgoingDocuments outgoing,
            Applying applying,
            Cases cases) {
        this.syntax = syntax;
        this.interchanges = interchanges;
        this.sequence = new CheckingSequence(numbers, cases);
        this.outgoing = outgoing;
        this.applying = applying;
        this.cases = cases;
    }

    /** Looks into everything of the partner that waits. */
    public void review(Partner partner) {
        interchanges.unfinished(partner, FILES_AT_ONCE).forEach(this::review);
    }

    private void review(Interchange interchange) {
        switch (syntax.read(interchange.text())) {
            case Reading.Whole(var judgement) -> review(interchange, judgement);
            case Reading.Cut(var reason) -> reject(interchange, CaseReason.FILE_MALFORMED, reason);
            case Reading.Malformed(var reason) -> reject(interchange, CaseReason.FILE_MALFORMED, reason);
        }
    }

    private void review(Interchange interchange, Judgement judgement) {
        var wrongAddress = wrongAddress(interchange.partner(), judgement.header());
        if (wrongAddress != null) {
            reject(interchange, CaseReason.WRONG_ADDRESS, wrongAddress);
            return;
        }
        if (interchange.state() == InterchangeState.RECEIVED) {
            interchanges.together(() -> judge(interchange, judgement));
        }
        interchanges.waiting(interchange).forEach(place -> apply(interchange, judgement, place));
        interchanges.finish(interchange);
    }

    static @Nullable String wrongAddress(Partner partner, Header header) {
        if (!header.sender().equals(partner.theirs()) || !header.receiver().equals(partner.ours())) {
            return "it is from " + header.sender() + " to " + header.receiver() + ", not from " + partner.theirs()
                    + " to " + partner.ours();
        }
        if (!header.usage().equals(partner.usage())) {
            return "it says " + header.usage() + " where " + partner.usage() + " is agreed (T test, P production)";
        }
        return header.version().equals("00401") ? null : "version " + header.version() + " is not 00401";
    }

    private void reject(Interchange interchange, CaseReason why, String reason) {
        interchanges.together(() -> {
            interchanges.decide(interchange, InterchangeState.REJECTED, reason);
            cases.open(why, subject(interchange), reason, new Evidence.OfInterchange(interchange.text()));
        });
    }

    private void judge(Interchange interchange, Judgement judgement) {
        sequence.check(interchange.partner(), judgement.header());
        var isRefused = !judgement.faults().isEmpty();
        var groups = judgement.groups().stream()
                .map(group -> isRefused ? group.refused() : group)
                .toList();
        groups.forEach(group -> answer(interchange, group));
        if (isRefused) {
            reject(interchange, CaseReason.WRONG_ENVELOPE, String.join("; ", judgement.faults()));
        } else {
            interchanges.expect(interchange, good(groups));
            refuseBad(interchange, judgement.layout(), groups);
            interchanges.decide(interchange, InterchangeState.JUDGED, null);
        }
    }

    /** A 997 is never answered, so that two partners do not thank each other for ever. */
    private void answer(Interchange interchange, GroupVerdict group) {
        if (!group.group().functionalId().equals("FA")) {
            var subject = group.group().functionalId() + " " + group.group().controlNumber();
            outgoing.queue(interchange.partner(), ACKNOWLEDGMENT, subject, FunctionalAcknowledgment.of(group));
        }
    }

    private static List<SetPlace> good(List<GroupVerdict> groups) {
        return places(groups)
                .filter(place -> isGood(groups.get(place.group()), place))
                .toList();
    }

    private static boolean isGood(GroupVerdict group, SetPlace place) {
        return group.errors().isEmpty() && group.sets().get(place.set()).isAccepted();
    }

    private static Stream<SetPlace> places(List<GroupVerdict> groups) {
        var places = new ArrayList<SetPlace>();
        for (int group = 0; group < groups.size(); group++) {
            for (int set = 0; set < groups.get(group).sets().size(); set++) {
                places.add(new SetPlace(group, set));
            }
        }
        return places.stream();
    }

    private void refuseBad(Interchange interchange, Layout layout, List<GroupVerdict> groups) {
        places(groups)
                .filter(place -> !isGood(groups.get(place.group()), place))
                .forEach(place -> {
                    var group = groups.get(place.group());
                    var received = received(interchange, layout, place);
                    var reason = reason(group, place);
                    interchanges.settle(interchange, place, SetState.REJECTED, reason);
                    cases.open(
                            CaseReason.WRONG_SYNTAX,
                            received.subject(),
                            reason,
                            new Evidence.OfSet(received.document()));
                });
    }

    private static String reason(GroupVerdict group, SetPlace place) {
        var set = group.sets().get(place.set());
        return group.errors().isEmpty()
                ? set.reason()
                : "GE does not fit its group (" + String.join(", ", group.errors()) + ")"
                        + (set.isAccepted() ? "" : "; " + set.reason());
    }

    /** What was begun is undone before a set is held, so that none is ever half applied. */
    private void apply(Interchange interchange, Judgement judgement, SetPlace place) {
        var received = received(interchange, judgement.layout(), place);
        try {
            interchanges.together(() -> {
                applying.apply(received);
                interchanges.settle(interchange, place, SetState.APPLIED, null);
            });
        } catch (HeldException held) {
            interchanges.together(() -> {
                interchanges.settle(interchange, place, SetState.HELD, held.detail());
                cases.open(held.reason(), received.subject(), held.detail(), new Evidence.OfSet(received.document()));
            });
        }
    }

    private static ReceivedSet received(Interchange interchange, Layout layout, SetPlace place) {
        var group = layout.groups().get(place.group());
        return new ReceivedSet(
                interchange.partner(), layout, group, group.sets().get(place.set()), interchange.receivedAt(), false);
    }

    private static String subject(Interchange interchange) {
        return "file " + interchange.partner().theirs() + " " + interchange.fileName();
    }
}
