package io.entrepot.erpbusinesscentral.erp.businesscentral;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.Quantity;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.erpbusinesscentral.customer.CustomerNumber;
import io.entrepot.erpbusinesscentral.erp.businesscentral.Entities.Order;
import io.entrepot.erpbusinesscentral.erp.businesscentral.Entities.OrderLine;
import io.entrepot.erpbusinesscentral.erp.businesscentral.Entities.PostedShipment;
import io.entrepot.erpbusinesscentral.order.SalesDocument;
import io.entrepot.erpbusinesscentral.order.SalesOrder;
import io.entrepot.erpbusinesscentral.shipment.PostedDocuments;
import io.entrepot.foundation.web.ProblemException;
import io.entrepot.foundation.web.ProblemType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Translates documents between both languages. */
final class DocumentMapping {

    /** A line of the document carries the number of the order line, and room for its parts at several nodes. */
    private static final int SEQUENCE_STEP = 10_000;

    private static final String ITEM = "Item";

    private final UnitCodes units;
    private final Places places;
    private final ItemSizes sizes;

    DocumentMapping(UnitCodes units, Places places, ItemSizes sizes) {
        this.units = units;
        this.places = places;
        this.sizes = sizes;
    }

    NewOrder newOrder(SalesOrder order, CustomerNumber customer) {
        var to = order.shipTo();
        return new NewOrder(
                order.id().value(),
                customer.value(),
                order.requestedDelivery(),
                true,
                to.name(),
                to.line1(),
                to.line2(),
                to.city(),
                to.region(),
                to.country(),
                to.postalCode(),
                lines(order.lines()));
    }

    SalesDocument document(Order order) {
        return new SalesDocument(
                order.id(),
                order.tag(),
                order.number(),
                present(order.salesOrderLines())
                        .filter(line -> line.lineType().equals(ITEM))
                        .map(this::line)
                        .toList());
    }

    PostedDocuments.PostedShipment shipment(PostedShipment shipment) {
        return new PostedDocuments.PostedShipment(
                shipment.number(),
                present(shipment.salesShipmentLines())
                        .filter(line ->
                                line.lineType().equals(ITEM) && line.quantity().signum() != 0)
                        .map(line -> new PostedDocuments.PostedLine(
                                new ItemNumber(line.lineObjectNumber()),
                                new Quantity(line.quantity(), unit(line.unitOfMeasureCode()))))
                        .toList());
    }

    private List<NewOrder.Line> lines(List<SalesOrder.Line> lines) {
        var known = sizes.sizes(lines.stream().map(SalesOrder.Line::item).toList());
        var parts = new HashMap<Integer, Integer>();
        var mapped = new ArrayList<NewOrder.Line>();
        for (var line : lines) {
            var part = parts.merge(line.lineNumber(), 1, Integer::sum) - 1;
            var codes = Objects.requireNonNull(known.get(line.item())).codes();
            mapped.add(new NewOrder.Line(
                    line.lineNumber() * SEQUENCE_STEP + part,
                    ITEM,
                    line.item().value(),
                    line.quantity().amount(),
                    Objects.requireNonNull(codes.get(line.quantity().unit())),
                    places.idOf(line.node()).orElseThrow()));
        }
        return mapped;
    }

    private SalesDocument.Line line(OrderLine line) {
        return new SalesDocument.Line(
                line.id(),
                line.tag(),
                line.sequence() / SEQUENCE_STEP,
                new ItemNumber(line.lineObjectNumber()),
                unit(line.unitOfMeasureCode()),
                places.nodeOf(line.locationId()).orElse(null),
                line.quantity(),
                line.shippedQuantity(),
                line.invoicedQuantity(),
                line.shipQuantity(),
                line.invoiceQuantity());
    }

    private UnitOfMeasure unit(String code) {
        return units.canonical(code)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.BACKEND_FAILED, "The ERP's document has a unit that is not mapped."));
    }

    private static <T> Stream<T> present(@Nullable List<T> lines) {
        return lines == null ? Stream.empty() : lines.stream();
    }
}
