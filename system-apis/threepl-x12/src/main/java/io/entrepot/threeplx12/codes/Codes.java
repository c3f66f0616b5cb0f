package io.entrepot.threeplx12.codes;

import io.entrepot.canonical.inventory.Bucket;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.threeplx12.partner.Partner;
import java.util.Optional;

/** What a partner's codes mean; empty where nobody has said it, and then nothing is guessed. */
public interface Codes {

    /** Data element 355. */
    Optional<UnitOfMeasure> unit(Partner partner, String code);

    /** Data element 673, of an 846. */
    Optional<QuantityMeaning> quantity(Partner partner, String code);

    /** Data element 181, of a 947. */
    Optional<AdjustmentMeaning> adjustment(Partner partner, String code);

    /** Data element 529, the kind of stock that a 947 moves into. */
    Optional<Bucket> stockKind(Partner partner, String code);

    /** Data element 412, of a 944. */
    Optional<ConditionMeaning> condition(Partner partner, String code);

    /** Data element 368, of a 945. */
    Optional<LineMeaning> line(Partner partner, String code);

    /** A carrier by its SCAC (data element 140). */
    Optional<String> carrier(Partner partner, String code);
}
