package io.entrepot.erpbusinesscentral.erp.businesscentral;

import io.entrepot.canonical.order.OrderId;
import io.entrepot.erpbusinesscentral.customer.CustomerNumber;
import io.entrepot.erpbusinesscentral.order.Attempt;
import io.entrepot.erpbusinesscentral.order.LineFault;
import io.entrepot.erpbusinesscentral.order.SalesDocument;
import io.entrepot.erpbusinesscentral.order.SalesDocuments;
import io.entrepot.erpbusinesscentral.order.SalesOrder;
import io.entrepot.foundation.backend.CallBudget.CallClass;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The company's sales orders, found by the order identifier that they carry as external document number. */
final class BusinessCentralOrders implements SalesDocuments {

    private final CompanyCalls company;
    private final Changes changes;
    private final DocumentMapping mapping;
    private final ItemSizes sizes;
    private final Places places;

    BusinessCentralOrders(
            CompanyCalls company, Changes changes, DocumentMapping mapping, ItemSizes sizes, Places places) {
        this.company = company;
        this.changes = changes;
        this.mapping = mapping;
        this.sizes = sizes;
        this.places = places;
    }

    @Override
    public List<SalesDocument> named(OrderId order) {
        return company
                .call(CallClass.FULFILMENT, (api, id) -> api.orders(id, OData.text(order.value())))
                .value()
                .stream()
                .map(mapping::document)
                .toList();
    }

    @Override
    public List<LineFault> faults(SalesOrder order) {
        var known =
                sizes.sizes(order.lines().stream().map(SalesOrder.Line::item).toList());
        var faults = new ArrayList<LineFault>();
        for (int index = 0; index < order.lines().size(); index++) {
            var line = order.lines().get(index);
            var fault = fault(index, line, known.get(line.item()));
            if (fault != null) {
                faults.add(fault);
            }
        }
        return faults;
    }

    private @Nullable LineFault fault(int index, SalesOrder.Line line, @Nullable Sizes size) {
        if (size == null) {
            return new LineFault(index, "item", "unknown-item", "is no item of the ERP");
        }
        if (!size.codes().containsKey(line.quantity().unit())) {
            return new LineFault(index, "quantity/unit", "unit-not-of-item", "is no unit of the item in the ERP");
        }
        return places.idOf(line.node()).isEmpty()
                ? new LineFault(index, "node", "unknown-node", "is no place of the ERP")
                : null;
    }

    @Override
    public Attempt create(SalesOrder order, CustomerNumber customer) {
        var body = mapping.newOrder(order, customer);
        return changes.attempt("Creating " + order.id(), (api, id) -> api.createOrder(id, body));
    }

    @Override
    public Attempt delete(SalesDocument document) {
        return changes.attempt(
                "Deleting " + document.number(), (api, id) -> api.deleteOrder(id, document.id(), document.tag()));
    }

    @Override
    public boolean hasPostings(String documentNumber) {
        return !company.call(CallClass.FULFILMENT, (api, id) -> api.shipments(id, OData.text(documentNumber)))
                .value()
                .isEmpty();
    }
}
