package io.entrepot.sandbox.edi;

import io.entrepot.sandbox.edi.Documents.Picked;
import io.entrepot.sandbox.edi.State.Adjustment;
import io.entrepot.sandbox.edi.State.Answer997;
import io.entrepot.sandbox.edi.State.Notice;
import io.entrepot.sandbox.edi.State.Order;
import io.entrepot.sandbox.faults.FaultKind;
import io.entrepot.sandbox.faults.Faults;
import io.entrepot.sandbox.protocol.Answer;
import io.entrepot.sandbox.protocol.Call;
import io.entrepot.sandbox.protocol.Json;
import io.entrepot.sandbox.protocol.StandIn;
import io.entrepot.sandbox.work.Step;
import io.entrepot.sandbox.work.Timing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The stand-in of a third-party warehouse: reads 940 and 943 and answers 997 at once; at night it ships (945), receives (944), tells its
 * adjustments (947) and counts (846).
 */
public final class ThirdPartyWarehouse implements StandIn {

    /** What can be switched on here. */
    public static final Set<FaultKind> FAULTS = Set.copyOf(EnumSet.of(
            FaultKind.PARTIAL_FILE,
            FaultKind.UNFINISHED_FILE,
            FaultKind.REPEATED_FILE,
            FaultKind.REUSED_NUMBER,
            FaultKind.NUMBER_GAP,
            FaultKind.WRONG_COUNT,
            FaultKind.UNKNOWN_ITEM,
            FaultKind.UNKNOWN_UNIT,
            FaultKind.UNKNOWN_STATUS,
            FaultKind.UNKNOWN_LOT,
            FaultKind.NEGATIVE_QUANTITY,
            FaultKind.UNIT_WITHOUT_FACTOR,
            FaultKind.LATE_FILE,
            FaultKind.CLOCK_SKEW,
            FaultKind.EMPTY_REPORT,
            FaultKind.NO_SHIPPING_ADVICE,
            FaultKind.NO_ACKNOWLEDGMENT,
            FaultKind.REFUSED_ACKNOWLEDGMENT,
            FaultKind.DAMAGED_RECEIPT,
            FaultKind.SHORT_PICK));

    private final Clock clock;
    private final Faults faults;
    private final Timing timing;
    private final Ingate ingate;
    private final Outgate outgate;
    private final Documents documents;
    private final Shelves shelves = new Shelves();
    private final List<Order> orders = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private final List<Adjustment> adjustments = new ArrayList<>();
    private final List<Answer997> answers = new ArrayList<>();
    private Instant lastNight;
    private long series;
    private long changes;

    public ThirdPartyWarehouse(EdiSettings settings, Clock clock, Faults faults, Timing timing) {
        this.clock = clock;
        this.faults = faults;
        this.timing = timing;
        this.ingate = new Ingate(settings.folder().resolve("outbound"));
        this.outgate = new Outgate(settings.folder().resolve("inbound"), clock, faults);
        this.documents = new Documents(outgate, faults);
        this.lastNight = clock.instant();
        shelves.open();
    }

    @Override
    public Answer answer(Call call) {
        return Answer.empty(404); // it is reached by SFTP only
    }

    @Override
    public boolean changes(Call call) {
        return false;
    }

    @Override
    public Answer refusal(int status) {
        return Answer.empty(status);
    }

    @Override
    public synchronized void tick() {
        outgate.placeWhatIsDue();
        ingate.take().forEach(this::read);
        var every = timing.of(Step.NIGHT_EVERY);
        if (!every.isZero() && Duration.between(lastNight, clock.instant()).compareTo(every) >= 0) {
            night();
        }
    }

    private void read(Segments document) {
        changes++;
        switch (document.at("ST", 1)) {
            case "940" -> answer(document, () -> orders.add(order(document)));
            case "943" -> answer(document, () -> notices.add(notice(document)));
            case "997" -> answers.add(new Answer997(document.at("AK1", 2), document.at("AK9", 1)));
            default -> answer(document, () -> {});
        }
    }

    private void answer(Segments document, Runnable whenGood) {
        var subject = document.at("ST", 1) + " " + document.at("W05", 2) + " " + document.qualified("N9", "CR", 2);
        var isGood = document.isWellClosed() && faults.take(FaultKind.REFUSED_ACKNOWLEDGMENT, subject) == null;
        var isNew = orders.stream().noneMatch(order -> order.control().equals(document.at("ISA", 13)));
        if (isGood && isNew) {
            whenGood.run();
        }
        if (faults.take(FaultKind.NO_ACKNOWLEDGMENT, subject) == null) {
            documents.answered(document, isGood ? "A" : "R");
        }
    }

    private static Order order(Segments document) {
        return new Order(
                document.at("W05", 2),
                document.qualified("N9", "CR", 2),
                document.at("ISA", 13),
                false,
                Ingate.lines(document, "W01"));
    }

    private static Notice notice(Segments document) {
        return new Notice(document.at("W06", 2), document.at("W06", 4), false, Ingate.lines(document, "W04"));
    }

    /** Everything that the warehouse does between two days. */
    private void night() {
        lastNight = clock.instant();
        changes++;
        orders.replaceAll(order -> order.isShipped() ? order : ship(order));
        notices.replaceAll(notice -> notice.isReceived() ? notice : receive(notice));
        if (!adjustments.isEmpty()) {
            documents.adjusted(List.copyOf(adjustments), "ADJ" + next());
            adjustments.clear();
        }
        documents.reported(shelves.all(), "INV" + next());
    }

    private long next() {
        return ++series;
    }

    private Order ship(Order order) {
        if (faults.take(FaultKind.NO_SHIPPING_ADVICE, order.number() + " " + order.leg()) != null) {
            return order;
        }
        var missing = faults.take(FaultKind.SHORT_PICK, order.number() + " " + order.leg());
        var picked = order.lines().stream()
                .map(line -> new Picked(
                        line,
                        shelves.take(
                                line.sku(),
                                Math.max(0, line.pieces() - (missing == null ? 0 : missing.number("quantity", 1))))))
                .toList();
        var number = next();
        documents.shipped(order, "SHP%06d".formatted(number), "1Z999AA19%09d".formatted(number), picked);
        return order.shipped(
                picked.stream().map(line -> line.line().with(line.pieces())).toList());
    }

    private Notice receive(Notice notice) {
        var fault = faults.take(FaultKind.DAMAGED_RECEIPT, notice.number() + " " + notice.reference());
        var damaged = fault == null ? 0 : fault.number("quantity", 1);
        var lines = notice.lines().stream()
                .map(line -> line.with(Math.max(0, line.pieces() - damaged)))
                .toList();
        lines.forEach(line -> {
            shelves.change(line.sku(), line.lot(), line.expiry(), Shelves.FOR_SALE, line.done());
            shelves.change(line.sku(), line.lot(), line.expiry(), Shelves.DAMAGED, line.pieces() - line.done());
        });
        var after = notice.received(lines);
        documents.received(after, "RCPT%06d".formatted(next()));
        return after;
    }

    @Override
    public synchronized long version() {
        return changes;
    }

    @Override
    public synchronized Object save() {
        return new State(
                outgate.control(),
                series,
                List.copyOf(orders),
                List.copyOf(notices),
                List.copyOf(shelves.all()),
                List.copyOf(adjustments),
                List.copyOf(answers),
                List.copyOf(outgate.sent()));
    }

    @Override
    public synchronized void restore(JsonNode saved) {
        var state = Json.MAPPER.treeToValue(saved, State.class);
        changes++;
        series = state.series();
        outgate.restore(state.control(), state.sent());
        shelves.restore(state.stock());
        replace(orders, state.orders());
        replace(notices, state.notices());
        replace(adjustments, state.adjustments());
        replace(answers, state.answers());
    }

    private static <T> void replace(List<T> list, List<T> saved) {
        list.clear();
        list.addAll(saved);
    }

    /** Back to the first stock; control numbers go on, because the depositor remembers them. */
    @Override
    public synchronized void reset() {
        changes++;
        shelves.open();
        List.of(orders, notices, adjustments, answers).forEach(List::clear);
        lastNight = clock.instant();
    }

    @Override
    public synchronized @Nullable JsonNode inspect(List<String> path, Map<String, String> query) {
        return switch (path.getFirst()) {
            case "orders" -> Json.object().set("orders", Json.tree(orders));
            case "notices" -> Json.object().set("notices", Json.tree(notices));
            case "answers" -> Json.object().set("answers", Json.tree(answers));
            case "files" -> Json.object().set("files", Json.tree(outgate.sent()));
            case "stock" ->
                path.size() == 2
                        ? Json.object()
                                .put("forSale", shelves.forSale(path.get(1)))
                                .set(
                                        "holdings",
                                        Json.tree(shelves.of(path.get(1)).toList()))
                        : Json.object().set("holdings", Json.tree(shelves.all()));
            default -> null;
        };
    }

    @Override
    public synchronized @Nullable JsonNode instruct(String name, ObjectNode instruction) {
        return switch (name) {
            case "night" -> {
                night();
                yield Json.object().set("files", Json.tree(outgate.sent()));
            }
            case "adjustment" -> adjust(instruction);
            case "stock" -> {
                var sku = instruction.path("sku").asString("");
                var lot = instruction.path("lot").asString("");
                var now = shelves.forSale(sku);
                shelves.change(
                        sku,
                        lot,
                        "",
                        Shelves.FOR_SALE,
                        instruction.path("forSale").asInt(0) - now);
                changes++;
                yield inspect(List.of("stock", sku), Map.of());
            }
            default -> null;
        };
    }

    /** Pieces change without an order; the next 947 tells it. */
    private JsonNode adjust(ObjectNode instruction) {
        var adjustment = new Adjustment(
                instruction.path("sku").asString(""),
                instruction.path("lot").asString(""),
                instruction.path("reason").asString("AA"),
                instruction.path("pieces").asInt(0),
                instruction.path("kind").asString(""));
        adjustments.add(adjustment);
        var moves = Map.of("DM", Shelves.DAMAGED, "QU", Shelves.ON_HOLD).get(adjustment.kind());
        var pieces = moves == null ? adjustment.pieces() : -Math.abs(adjustment.pieces());
        shelves.change(adjustment.sku(), adjustment.lot(), "", Shelves.FOR_SALE, pieces);
        if (moves != null) {
            shelves.change(adjustment.sku(), adjustment.lot(), "", moves, -pieces);
        }
        changes++;
        return Json.tree(adjustment);
    }
}
