package io.entrepot.erpbusinesscentral.shipment;

import io.entrepot.erpbusinesscentral.order.Attempt;
import io.entrepot.erpbusinesscentral.order.SalesDocument;
import java.math.BigDecimal;

/** Where the ERP posts; what it certainly did not do is thrown, what it perhaps did is an outcome. */
public interface PostingDesk {

    /** Sets how much of the line the next posting ships and invoices, in the version that was read. */
    Attempt prepare(SalesDocument.Line line, BigDecimal amount);

    /** Ships and invoices what is prepared. */
    Attempt post(SalesDocument document);

    PostedDocuments postedFor(String documentNumber);
}
