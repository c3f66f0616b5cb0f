package io.entrepot.threeplx12.exchange;

import io.entrepot.threeplx12.cases.CaseReason;
import io.entrepot.threeplx12.cases.Cases;
import io.entrepot.threeplx12.document.GroupVerdict;
import io.entrepot.threeplx12.document.Judgement;
import io.entrepot.threeplx12.document.Reading;
import io.entrepot.threeplx12.document.SetVerdict;
import io.entrepot.threeplx12.document.Syntax;
import io.entrepot.threeplx12.partner.Partner;
import io.entrepot.threeplx12.partner.Partners;
import java.time.Clock;

/**
 * Handles a document again after a person has mended what was wrong, with it or here; throws when it still cannot count.
 * Nobody is sent a 997 for it: the partner has had one, or is spoken to by the person who mends its file.
 */
public class Replaying {

    private final Syntax syntax;
    private final Partners partners;
    private final Applying applying;
    private final Interchanges interchanges;
    private final Identifying identifying;
    private final Clock clock;

    public Replaying(
            Syntax syntax,
            Partners partners,
            Applying applying,
            Interchanges interchanges,
            ControlNumbers numbers,
            Cases cases,
            Clock clock) {
        this.syntax = syntax;
        this.partners = partners;
        this.applying = applying;
        this.interchanges = interchanges;
        this.identifying = new Identifying(interchanges, numbers, cases);
        this.clock = clock;
    }

    /** Applies every set of the interchange as it came, or none. */
    public void replay(String came) {
        replay(came, came);
    }

    /** Applies every set of the interchange as a person has mended it, or none. */
    public void replay(String came, String mended) {
        switch (syntax.read(mended)) {
            case Reading.Whole(var judgement) -> replay(came, judgement);
            case Reading.Cut(var reason) -> throw new HeldException(CaseReason.FILE_CUT, "still cut: " + reason);
            case Reading.Malformed(var reason) -> throw new HeldException(CaseReason.FILE_MALFORMED, reason);
        }
    }

    private void replay(String came, Judgement judgement) {
        if (!judgement.faults().isEmpty()) {
            throw new HeldException(CaseReason.WRONG_ENVELOPE, String.join("; ", judgement.faults()));
        }
        var partner = partner(judgement);
        identifying.identify(partner, came, judgement.layout());
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
