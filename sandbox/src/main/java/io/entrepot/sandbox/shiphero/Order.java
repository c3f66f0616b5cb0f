package io.entrepot.sandbox.shiphero;

import io.entrepot.sandbox.seed.Place;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An order in the warehouse; every change gives a new one. */
record Order(
        Head head,
        List<OrderLine> lines,
        Set<String> holds,
        Progress progress,
        List<Allocation> allocations,
        List<Note> history) {

    static final String PENDING = "pending";
    static final String FULFILLED = "fulfilled";
    static final String CANCELED = "canceled";

    /** What does not change after the order was entered. */
    record Head(
            int legacyId,
            String orderNumber,
            String partnerOrderId,
            String shopName,
            Instant orderDate,
            Instant createdAt,
            boolean allowPartial,
            Map<String, Object> shippingAddress,
            Map<String, Object> shippingLines,
            Map<String, Object> others) {}

    /** How far the order is, what comes next, and when; without a time it waits for stock. */
    record Progress(String status, Stage stage, @Nullable Instant due, Instant updatedAt) {}

    /** Stock of one warehouse set aside for the order. */
    record Allocation(int reference, Place place, Instant allocatedAt) {}

    /** One line of the order's history. */
    record Note(String information, Instant createdAt) {}

    String id() {
        return GlobalId.of("Order", head.legacyId());
    }

    boolean isOpen() {
        return progress.stage() != Stage.NOTHING;
    }

    boolean isDue(Instant now) {
        return holds.isEmpty() && progress.due() != null && !progress.due().isAfter(now);
    }

    boolean waitsForStock() {
        return progress.stage() == Stage.ALLOCATE && progress.due() == null;
    }

    boolean isCanceled() {
        return progress.status().equals(CANCELED);
    }

    boolean hasShipped() {
        return lines.stream().anyMatch(line -> line.shipped() > 0);
    }

    boolean asksFor(String sku) {
        return lines.stream().anyMatch(line -> line.sku().equals(sku));
    }

    Set<Place> places() {
        return lines.stream()
                .map(OrderLine::place)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    List<OrderLine> linesAt(Place place) {
        return lines.stream().filter(line -> line.place() == place).toList();
    }

    Order with(List<OrderLine> newLines) {
        return new Order(head, newLines, holds, progress, allocations, history);
    }

    Order with(Progress newProgress) {
        return new Order(head, lines, holds, newProgress, allocations, history);
    }

    Order with(Allocation allocation) {
        return new Order(head, lines, holds, progress, append(allocations, allocation), history);
    }

    Order noted(String information, Instant now) {
        return new Order(head, lines, holds, progress, allocations, append(history, new Note(information, now)));
    }

    Order held(Set<String> newHolds) {
        return new Order(head, lines, Set.copyOf(newHolds), progress, allocations, history);
    }

    private static <T> List<T> append(List<T> list, T element) {
        return Stream.concat(list.stream(), Stream.of(element)).toList();
    }
}
