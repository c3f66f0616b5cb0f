package io.entrepot.erpbusinesscentral.order;

import io.entrepot.erpbusinesscentral.customer.CustomerNumber;
import io.entrepot.erpbusinesscentral.customer.CustomerNumbers;
import io.entrepot.erpbusinesscentral.order.OrderStatus.State;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Places an order in the ERP once: looks before it creates, and again after. */
public final class PlacingSalesOrder {

    private final SalesDocuments documents;
    private final OrderRegister register;
    private final CustomerNumbers customers;
    private final Leases leases;
    private final Settling settling;

    public PlacingSalesOrder(
            SalesDocuments documents,
            OrderRegister register,
            CustomerNumbers customers,
            Leases leases,
            Settling settling) {
        this.documents = documents;
        this.register = register;
        this.customers = customers;
        this.leases = leases;
        this.settling = settling;
    }

    public Placement place(SalesOrder order) {
        return leases.holding(order.id(), () -> alone(order));
    }

    private Placement alone(SalesOrder order) {
        var known = register.find(order.id()).orElse(null);
        if (known != null && !known.content().equals(order.content())) {
            return new Placement.OtherContent();
        }
        var found = documents.named(order.id());
        return found.isEmpty() ? absent(order, known) : present(order, found, false);
    }

    private Placement absent(SalesOrder order, @Nullable RegisteredOrder known) {
        if (known == null) {
            return checked(order);
        }
        var gone = new ReadingSalesOrder(documents, register).withoutDocument(known);
        if (gone.isPresent()) {
            return new Placement.Placed(gone.get(), false);
        }
        var wait = settling.left(known.sentAt());
        return wait.isPositive() ? new Placement.Undecided(wait) : checked(order);
    }

    private Placement checked(SalesOrder order) {
        var customer = customers.of(order.customer()).orElse(null);
        if (customer == null) {
            return new Placement.UnknownCustomer();
        }
        var faults = documents.faults(order);
        return faults.isEmpty() ? created(order, customer) : new Placement.FaultyLines(faults);
    }

    private Placement created(SalesOrder order, CustomerNumber customer) {
        register.sending(order, settling.now());
        var attempt = sent(order, customer);
        var found = documents.named(order.id());
        if (!found.isEmpty()) {
            return present(order, found, true);
        }
        if (attempt instanceof Attempt.Unknown(var fault)) {
            throw fault; // the register remembers that it is under way
        }
        register.notSent(order.id()); // answered as done, but nothing is there
        return new Placement.Undecided(Duration.ofSeconds(1));
    }

    private Attempt sent(SalesOrder order, CustomerNumber customer) {
        try {
            return documents.create(order, customer);
        } catch (RuntimeException refused) {
            register.notSent(order.id());
            throw refused;
        }
    }

    private Placement present(SalesOrder order, List<SalesDocument> found, boolean created) {
        if (found.size() > 1) {
            return new Placement.Ambiguous();
        }
        var document = found.getFirst();
        register.placed(order, document.number());
        return document.isAsAsked(order)
                ? new Placement.Placed(new OrderStatus(document.number(), State.OPEN), created)
                : new Placement.NotAsAsked(document.number());
    }
}
