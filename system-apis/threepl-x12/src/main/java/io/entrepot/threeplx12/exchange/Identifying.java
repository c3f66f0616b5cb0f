package io.entrepot.threeplx12.exchange;

import io.entrepot.threeplx12.cases.CaseReason;
import io.entrepot.threeplx12.cases.Cases;
import io.entrepot.threeplx12.document.Header;
import io.entrepot.threeplx12.document.Identity;
import io.entrepot.threeplx12.document.Layout;
import io.entrepot.threeplx12.exchange.Interchanges.CameAs;
import io.entrepot.threeplx12.partner.Partner;

/**
 * Holds a document that is handled again against the one that came: mending changes its content, never what it is. A refused file
 * takes its control number when it counts after all, so that neither it nor another of that number is taken in once more.
 */
class Identifying {

    private final Interchanges interchanges;
    private final CheckingSequence sequence;

    Identifying(Interchanges interchanges, ControlNumbers numbers, Cases cases) {
        this.interchanges = interchanges;
        this.sequence = new CheckingSequence(numbers, cases);
    }

    void identify(Partner partner, String came, Layout mended) {
        interchanges
                .cameAs(came)
                .ifPresentOrElse(file -> takeFile(partner, file, came, mended), () -> takeSet(partner, came, mended));
    }

    private void takeFile(Partner partner, CameAs file, String came, Layout mended) {
        if (!file.partner().equals(partner.theirs())) {
            throw new HeldException(
                    CaseReason.WRONG_ADDRESS,
                    "the file came from " + file.partner() + ", this is from " + partner.theirs());
        }
        var header = mended.header();
        Identity.of(came)
                .filter(identity -> !identity.interchange().equals(header.number()))
                .ifPresent(identity -> {
                    throw anotherDocument(identity.interchange(), header.number());
                });
        if (file.state() == InterchangeState.REJECTED) {
            takeNumber(partner, file, header);
        }
    }

    private void takeNumber(Partner partner, CameAs file, Header header) {
        interchanges.taken(partner, header).ifPresent(earlier -> {
            throw new HeldException(
                    CaseReason.CONTROL_NUMBER_REUSED,
                    "interchange %s was taken in as %s; if that is this file as the partner mended it, discard the case"
                            .formatted(header.number(), earlier));
        });
        interchanges.takeAfterAll(file, header);
        sequence.fill(partner, header);
    }

    /** The number of its interchange was taken when the set came; one that nobody took is of no file that we know. */
    private void takeSet(Partner partner, String came, Layout mended) {
        var known = Identity.of(came).map(Identity::toString).orElse("without numbers");
        var now = Identity.of(mended).toString();
        if (!known.equals(now)) {
            throw anotherDocument(known, now);
        }
        if (interchanges.taken(partner, mended.header()).isEmpty()) {
            throw new HeldException(
                    CaseReason.CANNOT_BE_APPLIED, "no file that came holds it; have the partner send it anew");
        }
    }

    private static HeldException anotherDocument(String came, String now) {
        return new HeldException(
                CaseReason.WRONG_ENVELOPE, "it keeps its control numbers: it came as " + came + ", this is " + now);
    }
}
