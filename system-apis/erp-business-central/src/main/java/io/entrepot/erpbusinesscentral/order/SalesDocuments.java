package io.entrepot.erpbusinesscentral.order;

import io.entrepot.canonical.order.OrderId;
import io.entrepot.erpbusinesscentral.customer.CustomerNumber;
import java.util.List;

/** The ERP's open sales orders; what the ERP certainly did not do is thrown, what it perhaps did is an outcome. */
public interface SalesDocuments {

    /** The documents that carry this order's identifier: none, one, or two where somebody made another. */
    List<SalesDocument> named(OrderId order);

    /** What of the order the ERP does not know. */
    List<LineFault> faults(SalesOrder order);

    Attempt create(SalesOrder order, CustomerNumber customer);

    /** Deletes the document in the version that was read. */
    Attempt delete(SalesDocument document);

    /** Whether the ERP has posted shipments for a document of this number. */
    boolean hasPostings(String documentNumber);
}
