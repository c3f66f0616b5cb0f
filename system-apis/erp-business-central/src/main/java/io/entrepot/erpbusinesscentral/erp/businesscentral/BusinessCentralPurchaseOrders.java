package io.entrepot.erpbusinesscentral.erp.businesscentral;

import io.entrepot.erpbusinesscentral.erp.businesscentral.Entities.PurchaseLine;
import io.entrepot.erpbusinesscentral.erp.businesscentral.Entities.PurchaseOrder;
import io.entrepot.erpbusinesscentral.purchase.PurchaseOrderLine;
import io.entrepot.erpbusinesscentral.purchase.PurchaseOrderPage;
import io.entrepot.erpbusinesscentral.purchase.PurchaseOrders;
import io.entrepot.foundation.backend.CallBudget.CallClass;
import io.entrepot.foundation.web.ProblemException;
import io.entrepot.foundation.web.ProblemType;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lists the lines of the company's purchase orders, one call a page. The vendor gives lines of one document only, so that
 * they are read with their orders; and it leaves no trace of what was deleted, so that whoever wants to notice it reads all.
 */
final class BusinessCentralPurchaseOrders implements PurchaseOrders {

    private final CompanyCalls company;
    private final PurchaseLineMapping mapping;
    private final Set<String> counted;

    /** @param counted the statuses of orders that are on their way */
    BusinessCentralPurchaseOrders(CompanyCalls company, PurchaseLineMapping mapping, Set<String> counted) {
        this.company = company;
        this.mapping = mapping;
        this.counted = Set.copyOf(counted);
    }

    @Override
    public PurchaseOrderPage after(String number, int limit) {
        var page = company.call(CallClass.SYNC, (api, id) -> api.purchaseOrders(id, OData.text(number), limit));
        var found = complete(page.value(), "orders");
        if (found.isEmpty()) {
            return new PurchaseOrderPage(List.of(), null);
        }
        var lines = found.stream().flatMap(this::lines).toList();
        var more = found.size() == limit || page.nextLink() != null;
        return new PurchaseOrderPage(lines, more ? complete(found.getLast().number(), "number") : null);
    }

    private Stream<PurchaseOrderLine> lines(PurchaseOrder order) {
        var number = complete(order.number(), "number");
        var lines = complete(order.purchaseOrderLines(), "lines");
        if (order.moreLines() != null) {
            throw incomplete("all lines");
        }
        return counted.contains(OData.unescaped(complete(order.status(), "status")))
                ? lines.stream()
                        .filter(BusinessCentralPurchaseOrders::isOfGoods)
                        .map(line -> mapping.line(number, complete(line.sequence(), "sequence"), line))
                : Stream.empty();
    }

    /** Comments, charges and accounts are no goods; what is ordered with a minus sign goes back. */
    private static boolean isOfGoods(PurchaseLine line) {
        var quantity = line.quantity();
        return complete(line.lineType(), "lineType").equals("Item") && (quantity == null || quantity.signum() > 0);
    }

    /** An answer that lacks its structure must not be taken for one that has less in it. */
    private static <T> T complete(@Nullable T part, String what) {
        if (part == null) {
            throw incomplete(what);
        }
        return Objects.requireNonNull(part);
    }

    private static ProblemException incomplete(String what) {
        return new ProblemException(
                ProblemType.BACKEND_FAILED, "The ERP's answer about purchase orders came without " + what + ".");
    }
}
