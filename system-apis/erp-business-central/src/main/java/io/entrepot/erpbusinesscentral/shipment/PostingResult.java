package io.entrepot.erpbusinesscentral.shipment;

import io.entrepot.erpbusinesscentral.order.LineFault;
import java.time.Duration;
import java.util.List;

/** What came of posting a shipment. */
public sealed interface PostingResult {

    /** The ERP holds exactly one posted shipment and one invoice for it. */
    record Posted(Posting.Documents documents, boolean now) implements PostingResult {}

    /** The ERP does not hold the order. */
    record UnknownOrder() implements PostingResult {}

    /** The order is posted completely or deleted: nothing more can be shipped of it. */
    record OrderOver() implements PostingResult {}

    /** The shipment was posted before with other content, or for another order. */
    record OtherContent() implements PostingResult {}

    /** The order cannot take these lines. */
    record FaultyLines(List<LineFault> faults) implements PostingResult {}

    /** The ERP posted something else than was asked for: a person must look. */
    record Contradicted() implements PostingResult {}

    /** More than one document carries the order's identifier: a person must look. */
    record Ambiguous() implements PostingResult {}

    /** The outcome of an earlier attempt is still open, or others keep changing the order. */
    record Undecided(Duration pause) implements PostingResult {}
}
