package io.entrepot.threeplx12.exchange;

import io.entrepot.threeplx12.cases.CaseReason;
import io.entrepot.threeplx12.cases.Cases;
import io.entrepot.threeplx12.cases.Evidence;
import io.entrepot.threeplx12.exchange.OutgoingDocuments.Sent;
import java.time.Clock;

/** Tells a person which of our documents nobody has answered in time. */
public class Reminding {

    private static final int AT_ONCE = 100;

    private final OutgoingDocuments documents;
    private final Interchanges interchanges;
    private final Cases cases;
    private final Clock clock;

    public Reminding(OutgoingDocuments documents, Interchanges interchanges, Cases cases, Clock clock) {
        this.documents = documents;
        this.interchanges = interchanges;
        this.cases = cases;
        this.clock = clock;
    }

    public void remind() {
        documents.overdue(clock.instant(), AT_ONCE).forEach(document -> interchanges.together(() -> tell(document)));
    }

    private void tell(Sent document) {
        cases.open(
                CaseReason.ACKNOWLEDGMENT_MISSING,
                Acknowledging.subject(document),
                "no 997 has come for interchange %09d, group %d; a replay sends it again under the same numbers"
                        .formatted(document.interchange(), document.group()),
                new Evidence.OfOutgoing(document.id()));
        documents.complainedAbout(document.id());
    }
}
