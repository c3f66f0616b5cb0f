package io.entrepot.sandbox.shopify;

import graphql.schema.DataFetchingEnvironment;
import io.entrepot.sandbox.faults.FaultKind;
import io.entrepot.sandbox.faults.Faults;
import io.entrepot.sandbox.protocol.Json;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sets what the shop offers: all lines or none, each only from the quantity that the caller believes is there. */
final class StockDesk {

    private static final Duration LIFE_OF_A_KEY = Duration.ofHours(24);
    private static final int MOST_LINES = 250;
    private static final int MOST_PIECES = 1_000_000_000;

    private final Stock stock;
    private final Faults faults;
    private final Clock clock;
    private final Map<String, Done> done = new LinkedHashMap<>();

    StockDesk(Stock stock, Faults faults, Clock clock) {
        this.stock = stock;
        this.faults = faults;
        this.clock = clock;
    }

    /** What a key was used for, and what came of it. */
    record Done(String input, Map<String, @Nullable Object> answer, Instant at) {}

    private record Line(
            @Nullable String sku,
            @Nullable Location location,
            int quantity,
            @Nullable Integer from) {}

    Fields set(DataFetchingEnvironment call) {
        var input = Mutations.input(call, "input");
        var key = key(call);
        if (key == null) {
            if (Versions.wantsIdempotencyKey(call.getGraphQlContext().get("version"))) {
                throw new ShopError("The @idempotent directive is required for this mutation but was not provided.");
            }
            return changed(input);
        }
        done.values().removeIf(one -> one.at().plus(LIFE_OF_A_KEY).isBefore(clock.instant()));
        var known = done.get(key);
        var text = Json.write(input);
        if (known != null) {
            return known.input().equals(text) ? again(known) : refused(List.of(mismatch()));
        }
        var answer = changed(input);
        done.put(key, new Done(text, answer, clock.instant()));
        return answer;
    }

    Map<String, Done> keys() {
        return new LinkedHashMap<>(done);
    }

    void restore(Map<String, Done> saved) {
        done.clear();
        done.putAll(saved);
    }

    private static @Nullable String key(DataFetchingEnvironment call) {
        return call.getQueryDirectives().getImmediateAppliedDirective("idempotent").stream()
                .map(directive ->
                        Objects.requireNonNull(directive.getArgument("key")).<String>getValue())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Fields again(Done known) {
        var answer = new Fields();
        answer.putAll(known.answer());
        return answer;
    }

    private static UserError mismatch() {
        return new UserError(
                "IDEMPOTENCY_KEY_PARAMETER_MISMATCH", List.of("input"), "The key was used with other parameters.");
    }

    private Fields changed(Map<String, Object> input) {
        if (!"available".equals(input.get("name"))) {
            return refused(List.of(new UserError(
                    "INVALID_NAME", List.of("input", "name"), "The specified quantity name is not supported here.")));
        }
        var lines = lines(input);
        if (lines.size() > MOST_LINES) {
            throw new ShopError("The input array size of " + lines.size() + " is greater than the maximum allowed of "
                    + MOST_LINES + ".");
        }
        behindTheCallersBack(lines);
        var errors = errors(lines);
        return errors.isEmpty() ? applied(input, lines) : refused(errors);
    }

    private List<Line> lines(Map<String, Object> input) {
        var lines = new ArrayList<Line>();
        for (var one : (List<?>) Objects.requireNonNull(input.get("quantities"))) {
            var line = (Map<?, ?>) one;
            lines.add(new Line(
                    stock.sku(line.get("inventoryItemId")),
                    Location.of(line.get("locationId")),
                    (Integer) Objects.requireNonNull(line.get("quantity")),
                    (Integer) line.get("changeFromQuantity")));
        }
        return lines;
    }

    private void behindTheCallersBack(List<Line> lines) {
        lines.stream()
                .filter(line -> line.sku() != null && line.location() != null)
                .findFirst()
                .ifPresent(line -> {
                    if (faults.take(FaultKind.STALE_WRITE, String.valueOf(line.sku())) != null) {
                        stock.move(Objects.requireNonNull(line.sku()), Objects.requireNonNull(line.location()), -1, 0);
                    }
                });
    }

    private List<UserError> errors(List<Line> lines) {
        var errors = new ArrayList<UserError>();
        var seen = new HashSet<String>();
        for (int index = 0; index < lines.size(); index++) {
            var error = error(lines.get(index), index);
            if (error != null) {
                errors.add(error);
            } else if (!seen.add(lines.get(index).sku() + "@" + lines.get(index).location())) {
                errors.add(error(
                        "NO_DUPLICATE_INVENTORY_ITEM_ID_GROUP_ID_PAIR", index, "quantity", "The pair is repeated."));
            }
        }
        return errors;
    }

    private @Nullable UserError error(Line line, int index) {
        if (line.sku() == null) {
            return error("INVALID_INVENTORY_ITEM", index, "inventoryItemId", "The item could not be found.");
        }
        if (line.location() == null) {
            return error("INVALID_LOCATION", index, "locationId", "The location could not be found.");
        }
        if (line.quantity() < 0) {
            return error("INVALID_QUANTITY_NEGATIVE", index, "quantity", "The quantity can't be negative.");
        }
        if (line.quantity() > MOST_PIECES) {
            return error("INVALID_QUANTITY_TOO_HIGH", index, "quantity", "The quantity is too high.");
        }
        var from = line.from();
        return from != null && from != stock.level(line.sku(), line.location()).available()
                ? error(
                        "CHANGE_FROM_QUANTITY_STALE",
                        index,
                        "changeFromQuantity",
                        "The changeFromQuantity value does not match persisted value.")
                : null;
    }

    private static UserError error(String code, int index, String field, String message) {
        return new UserError(code, List.of("input", "quantities", Integer.toString(index), field), message);
    }

    private Fields applied(Map<String, Object> input, List<Line> lines) {
        var changes = new ArrayList<Fields>();
        for (var line : lines) {
            var sku = Objects.requireNonNull(line.sku());
            var location = Objects.requireNonNull(line.location());
            var delta = line.quantity() - stock.level(sku, location).available();
            stock.move(sku, location, delta, 0);
            changes.add(change("available", delta, stock.level(sku, location).available()));
            changes.add(change("on_hand", delta, stock.level(sku, location).onHand()));
        }
        var group = new Fields()
                .with("createdAt", clock.instant().toString())
                .with("reason", input.get("reason"))
                .with("referenceDocumentUri", input.get("referenceDocumentUri"))
                .with("changes", changes);
        return new Fields().with("inventoryAdjustmentGroup", group).with("userErrors", List.of());
    }

    private static Fields change(String name, int delta, int after) {
        return new Fields().with("name", name).with("delta", delta).with("quantityAfterChange", after);
    }

    private static Fields refused(List<UserError> errors) {
        return new Fields().with("inventoryAdjustmentGroup", null).with("userErrors", UserError.fields(errors));
    }
}
