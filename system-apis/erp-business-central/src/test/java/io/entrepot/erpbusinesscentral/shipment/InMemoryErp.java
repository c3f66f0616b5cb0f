package io.entrepot.erpbusinesscentral.shipment;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.PackFactor;
import io.entrepot.canonical.item.Quantity;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.erpbusinesscentral.customer.CustomerNumber;
import io.entrepot.erpbusinesscentral.item.ItemPacks;
import io.entrepot.erpbusinesscentral.item.Packs;
import io.entrepot.erpbusinesscentral.order.Attempt;
import io.entrepot.erpbusinesscentral.order.LineFault;
import io.entrepot.erpbusinesscentral.order.SalesDocument;
import io.entrepot.erpbusinesscentral.order.SalesDocuments;
import io.entrepot.erpbusinesscentral.order.SalesOrder;
import io.entrepot.erpbusinesscentral.shipment.PostedDocuments.PostedLine;
import io.entrepot.erpbusinesscentral.shipment.PostedDocuments.PostedShipment;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An ERP in memory that loses answers, does nothing or is late, as a test asks for. */
public final class InMemoryErp implements SalesDocuments, PostingDesk, Packs {

    /** The changes that can go wrong. */
    public enum Change {
        CREATE,
        DELETE,
        PREPARE,
        POST
    }

    /** How a change goes wrong. */
    public enum Fault {
        ANSWER_LOST,
        LATE,
        WITHOUT_EFFECT,
        STALE,
        REFUSED
    }

    public final List<Change> asked = new ArrayList<>();
    public final Map<String, List<PostedShipment>> shipments = new HashMap<>();
    public final Map<String, List<String>> invoices = new HashMap<>();
    private final Map<OrderId, List<SalesDocument>> documents = new HashMap<>();
    private final Map<Change, Deque<Fault>> faults = new EnumMap<>(Change.class);
    private final List<Runnable> late = new ArrayList<>();
    private int numbers;

    /** The next change of this kind goes wrong. */
    public InMemoryErp with(Change change, Fault fault) {
        faults.computeIfAbsent(change, key -> new ArrayDeque<>()).add(fault);
        return this;
    }

    /** What was late takes effect now. */
    public void catchUp() {
        late.forEach(Runnable::run);
        late.clear();
    }

    public long count(Change change) {
        return asked.stream().filter(change::equals).count();
    }

    @Override
    public List<SalesDocument> named(OrderId order) {
        return List.copyOf(documents.getOrDefault(order, List.of()));
    }

    @Override
    public List<LineFault> faults(SalesOrder order) {
        return order.lines().stream()
                .filter(line -> line.item().value().startsWith("UNKNOWN"))
                .map(line -> new LineFault(order.lines().indexOf(line), "item", "unknown-item", "is unknown"))
                .toList();
    }

    @Override
    public Attempt create(SalesOrder order, CustomerNumber customer) {
        return change(Change.CREATE, () -> add(order));
    }

    /** A document that somebody entered by hand. */
    public void add(SalesOrder order) {
        var id = "D" + ++numbers;
        var lines = new ArrayList<SalesDocument.Line>();
        for (var line : order.lines()) {
            var amount = line.quantity().amount();
            lines.add(new SalesDocument.Line(
                    id + "/" + lines.size(),
                    "v1",
                    line.lineNumber(),
                    line.item(),
                    line.quantity().unit(),
                    line.node(),
                    amount,
                    BigDecimal.ZERO,
                    BigDecimal.ZERO,
                    amount,
                    amount));
        }
        documents
                .computeIfAbsent(order.id(), key -> new ArrayList<>())
                .add(new SalesDocument(id, "v1", "10100" + numbers, lines));
    }

    @Override
    public Attempt delete(SalesDocument document) {
        return change(Change.DELETE, () -> remove(document));
    }

    @Override
    public boolean hasPostings(String documentNumber) {
        return shipments.containsKey(documentNumber);
    }

    @Override
    public Attempt prepare(SalesDocument.Line line, BigDecimal amount) {
        return change(
                Change.PREPARE,
                () -> documents
                        .values()
                        .forEach(all -> all.replaceAll(document -> withLines(
                                document,
                                document.lines().stream()
                                        .map(each -> each.id().equals(line.id()) ? next(each, amount) : each)
                                        .toList()))));
    }

    @Override
    public Attempt post(SalesDocument document) {
        return change(Change.POST, () -> postNow(document.id()));
    }

    /** Somebody posts what is prepared. */
    public void postNow(String id) {
        var document = documents.values().stream()
                .flatMap(List::stream)
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        var lines = document.lines().stream()
                .filter(line -> line.toShip().signum() > 0)
                .map(line -> new PostedLine(line.item(), new Quantity(line.toShip(), line.unit())))
                .toList();
        shipments
                .computeIfAbsent(document.number(), key -> new ArrayList<>())
                .add(new PostedShipment("S" + ++numbers, lines));
        invoices.computeIfAbsent(document.number(), key -> new ArrayList<>()).add("I" + numbers);
        var rest = withLines(
                document, document.lines().stream().map(InMemoryErp::shipped).toList());
        documents.values().forEach(all -> all.replaceAll(each -> each.id().equals(id) ? rest : each));
        if (rest.lines().stream().allMatch(line -> line.open().signum() == 0)) {
            remove(rest);
        }
    }

    @Override
    public PostedDocuments postedFor(String documentNumber) {
        return new PostedDocuments(
                shipments.getOrDefault(documentNumber, List.of()), invoices.getOrDefault(documentNumber, List.of()));
    }

    @Override
    public Map<ItemNumber, ItemPacks> of(Collection<ItemNumber> items) {
        var packs = new ItemPacks(
                UnitOfMeasure.EACH,
                Map.of(UnitOfMeasure.EACH, PackFactor.ONE, UnitOfMeasure.CASE, new PackFactor(12, 1)));
        return items.stream().distinct().collect(Collectors.toMap(item -> item, item -> packs));
    }

    private Attempt change(Change change, Runnable effect) {
        asked.add(change);
        var fault = faults.getOrDefault(change, new ArrayDeque<>()).poll();
        return switch (fault) {
            case null -> done(effect);
            case ANSWER_LOST -> {
                effect.run();
                yield new Attempt.Unknown(new IllegalStateException("lost"));
            }
            case LATE -> {
                late.add(effect);
                yield new Attempt.Unknown(new IllegalStateException("late"));
            }
            case WITHOUT_EFFECT -> new Attempt.Done();
            case STALE -> new Attempt.Stale();
            case REFUSED -> throw new IllegalArgumentException("refused");
        };
    }

    private static Attempt done(Runnable effect) {
        effect.run();
        return new Attempt.Done();
    }

    private void remove(SalesDocument document) {
        documents.values().forEach(all -> all.removeIf(each -> each.id().equals(document.id())));
    }

    private static SalesDocument withLines(SalesDocument document, List<SalesDocument.Line> lines) {
        return new SalesDocument(document.id(), document.tag() + "+", document.number(), lines);
    }

    private static SalesDocument.Line next(SalesDocument.Line line, BigDecimal amount) {
        return line(line, line.shipped(), amount);
    }

    private static SalesDocument.Line shipped(SalesDocument.Line line) {
        var shipped = line.shipped().add(line.toShip());
        return line(line, shipped, line.ordered().subtract(shipped));
    }

    private static SalesDocument.Line line(SalesDocument.Line line, BigDecimal shipped, BigDecimal next) {
        return new SalesDocument.Line(
                line.id(),
                line.tag() + "+",
                line.lineNumber(),
                line.item(),
                line.unit(),
                line.node(),
                line.ordered(),
                shipped,
                shipped,
                next,
                next);
    }
}
