package io.entrepot.erpbusinesscentral.erp.businesscentral;

import io.entrepot.erpbusinesscentral.order.Attempt;
import io.entrepot.erpbusinesscentral.order.SalesDocument;
import io.entrepot.erpbusinesscentral.shipment.PostedDocuments;
import io.entrepot.erpbusinesscentral.shipment.PostingDesk;
import io.entrepot.foundation.backend.CallBudget.CallClass;
import java.math.BigDecimal;

/** Posts by the one action that a sales order has, which ships and invoices together. */
final class BusinessCentralPosting implements PostingDesk {

    private final CompanyCalls company;
    private final Changes changes;
    private final DocumentMapping mapping;

    BusinessCentralPosting(CompanyCalls company, Changes changes, DocumentMapping mapping) {
        this.company = company;
        this.changes = changes;
        this.mapping = mapping;
    }

    @Override
    public Attempt prepare(SalesDocument.Line line, BigDecimal amount) {
        return changes.attempt(
                "Preparing line " + line.lineNumber(),
                (api, id) -> api.changeLine(id, line.id(), line.tag(), new NextQuantities(amount, amount)));
    }

    @Override
    public Attempt post(SalesDocument document) {
        return changes.attempt("Posting " + document.number(), (api, id) -> api.shipAndInvoice(id, document.id()));
    }

    @Override
    public PostedDocuments postedFor(String documentNumber) {
        var number = OData.text(documentNumber);
        var shipments = company.call(CallClass.FULFILMENT, (api, id) -> api.shipments(id, number));
        var invoices = company.call(CallClass.FULFILMENT, (api, id) -> api.invoices(id, number));
        return new PostedDocuments(
                shipments.value().stream().map(mapping::shipment).toList(),
                invoices.value().stream().map(Entities.Invoice::number).toList());
    }
}
