package io.entrepot.threeplx12.cases.desk;

import io.entrepot.foundation.cases.Actor;
import io.entrepot.foundation.cases.CaseBody;
import io.entrepot.foundation.cases.ExceptionCases;
import io.entrepot.threeplx12.cases.CaseReason;
import io.entrepot.threeplx12.cases.Cases;
import io.entrepot.threeplx12.cases.Evidence;
import org.springframework.stereotype.Component;

/** Opens cases at the shared desk; documents are kept word for word. */
@Component
class DeskCases implements Cases {

    /** An interchange, or a set in an envelope of its own: both are handled again in the same way. */
    static final String INTERCHANGE = "x12";

    /** A file that came before. */
    private static final String REPEATED = "x12-repeated";

    /** The number of a document of ours. */
    static final String OUTGOING = "x12-outgoing";

    private static final Actor ITSELF = new Actor("threepl-x12");

    private final ExceptionCases cases;

    DeskCases(ExceptionCases cases) {
        this.cases = cases;
    }

    @Override
    public void open(CaseReason reason, String subject, String detail, Evidence evidence) {
        var kind = new Kind(reason);
        switch (evidence) {
            case Evidence.OfInterchange(var text) -> cases.open(kind, subject, detail, new CaseBody(INTERCHANGE, text));
            case Evidence.OfRepeated(var text) -> cases.open(kind, subject, detail, new CaseBody(REPEATED, text));
            case Evidence.OfSet(var text) -> cases.open(kind, subject, detail, new CaseBody(INTERCHANGE, text));
            case Evidence.OfOutgoing(var document) ->
                cases.open(kind, subject, detail, new CaseBody(OUTGOING, Long.toString(document)));
            case Evidence.None _ -> cases.open(kind, subject, detail);
        }
    }

    @Override
    public void resolve(CaseReason reason, String subject, String why) {
        cases.resolve(new Kind(reason), subject, ITSELF, why);
    }
}
