package io.entrepot.threeplx12.exchange;

import io.entrepot.threeplx12.cases.CaseReason;
import io.entrepot.threeplx12.document.GroupVerdict;
import io.entrepot.threeplx12.document.Judgement;
import io.entrepot.threeplx12.document.Reading;
import io.entrepot.threeplx12.document.SetVerdict;
import io.entrepot.threeplx12.document.Syntax;
import io.entrepot.threeplx12.exchange.OutgoingDocuments.State;
import io.entrepot.threeplx12.partner.Partner;
import io.entrepot.threeplx12.partner.Partners;
import java.time.Clock;

/**
 * Handles a document again after a person has mended what was wrong, with it or here; throws when it still cannot count.
 * Nobody is sent a 997 for it, because the partner has had one.
 */
public class Replaying {

    private final Syntax syntax;
    private final Partners partners;
    private final Applying applying;
    private final Interchanges interchanges;
    private final OutgoingDocuments outgoing;
    private final Clock clock;

    public Replaying(
            Syntax syntax,
            Partners partners,
            Applying applying,
            Interchanges interchanges,
            OutgoingDocuments outgoing,
            Clock clock) {
        this.syntax = syntax;
        this.partners = partners;
        this.applying = applying;
        this.interchanges = interchanges;
        this.outgoing = outgoing;
        this.clock = clock;
    }

    /** Applies every set of the interchange, or none. */
    public void replay(String text) {
        switch (syntax.read(text)) {
            case Reading.Whole(var judgement) -> replay(judgement);
            case Reading.Cut(var reason) -> throw new HeldException(CaseReason.FILE_CUT, "still cut: " + reason);
            case Reading.Malformed(var reason) -> throw new HeldException(CaseReason.FILE_MALFORMED, reason);
        }
    }

    /** Has a document of ours leave again: the same one if it was lost, a new one if it was refused. */
    public void resend(long id) {
        var document = outgoing.find(id)
                .orElseThrow(() -> new HeldException(CaseReason.CANNOT_BE_APPLIED, "the document never left"));
        if (document.state() == State.REFUSED) {
            outgoing.queueAgain(id);
        } else if (document.state() == State.SENT) {
            outgoing.sendAgain(id);
        }
    }

    private void replay(Judgement judgement) {
        if (!judgement.faults().isEmpty()) {
            throw new HeldException(CaseReason.WRONG_ENVELOPE, String.join("; ", judgement.faults()));
        }
        var partner = partner(judgement);
        judgement.groups().forEach(group -> replay(partner, judgement, group));
    }

    private Partner partner(Judgement judgement) {
        var header = judgement.header();
        var partner = partners.named(header.sender())
                .orElseThrow(
                        () -> new HeldException(CaseReason.WRONG_ADDRESS, header.sender() + " is no partner of ours"));
        var wrong = Reviewing.wrongAddress(partner, header);
        if (wrong != null) {
            throw new HeldException(CaseReason.WRONG_ADDRESS, wrong);
        }
        return partner;
    }

    private void replay(Partner partner, Judgement judgement, GroupVerdict group) {
        if (!group.errors().isEmpty()) {
            throw new HeldException(CaseReason.WRONG_ENVELOPE, "GE does not fit its group");
        }
        group.sets().forEach(set -> replay(partner, judgement, group, set));
    }

    private void replay(Partner partner, Judgement judgement, GroupVerdict group, SetVerdict set) {
        if (!set.isAccepted()) {
            throw new HeldException(CaseReason.WRONG_SYNTAX, set.reason());
        }
        var received = new ReceivedSet(partner, judgement.layout(), group.group(), set.set(), clock.instant(), true);
        applying.apply(received);
        interchanges.noteReplayed(received);
    }
}
