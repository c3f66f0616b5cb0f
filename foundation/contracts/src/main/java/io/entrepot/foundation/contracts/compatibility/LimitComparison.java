package io.entrepot.foundation.contracts.compatibility;

import io.entrepot.foundation.contracts.document.Part;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares lower and upper limits, steps and uniqueness. */
final class LimitComparison {

    private static final List<String> LOWER = List.of("minLength", "minItems", "minProperties");
    private static final List<String> UPPER = List.of("maxLength", "maxItems", "maxProperties");
    private static final Map<String, String> EXCLUSIVE =
            Map.of("minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum");

    private final Direction direction;
    private final Findings findings;

    /** A limit that may itself be allowed or not. */
    private record Limit(BigDecimal value, boolean exclusive) {
        @Override
        public String toString() {
            return value.toPlainString() + (exclusive ? " (excluded)" : "");
        }
    }

    LimitComparison(Direction direction, Findings findings) {
        this.direction = direction;
        this.findings = findings;
    }

    void compare(Schema older, Schema newer, String name) {
        LOWER.forEach(keyword -> lower(keyword, counted(keyword, older), counted(keyword, newer), newer, name));
        UPPER.forEach(keyword -> upper(keyword, counted(keyword, older), counted(keyword, newer), newer, name));
        lower("minimum", bound("minimum", older), bound("minimum", newer), newer, name);
        upper("maximum", bound("maximum", older), bound("maximum", newer), newer, name);
        compareSteps(older, newer, name);
        compareUniqueness(older, newer, name);
    }

    /** No length, or one of zero, is the same. */
    private static @Nullable Limit counted(String keyword, Schema schema) {
        var value = number(schema.only(keyword));
        var isNone = value == null || (keyword.startsWith("min") && value.signum() == 0);
        return isNone ? null : new Limit(Objects.requireNonNull(value), false);
    }

    /** In 3.0 a flag excludes the limit; since 3.1 the excluded limit is a number of its own. */
    private static @Nullable Limit bound(String keyword, Schema schema) {
        var exclusive = schema.only(Objects.requireNonNull(EXCLUSIVE.get(keyword)));
        var value = number(schema.only(keyword));
        var excluded = number(exclusive);
        if (excluded != null) {
            return tighter(keyword, value, excluded);
        }
        return value == null ? null : new Limit(value, exclusive != null && exclusive.isTrue());
    }

    private static Limit tighter(String keyword, @Nullable BigDecimal value, BigDecimal excluded) {
        if (value == null) {
            return new Limit(excluded, true);
        }
        var order = keyword.equals("minimum") ? value.compareTo(excluded) : excluded.compareTo(value);
        return order > 0 ? new Limit(value, false) : new Limit(excluded, true);
    }

    private static @Nullable BigDecimal number(@Nullable Part part) {
        return part != null && part.value() instanceof Number number
                ? new BigDecimal(number.toString()).stripTrailingZeros()
                : null;
    }

    private void lower(String keyword, @Nullable Limit before, @Nullable Limit after, Schema newer, String name) {
        var order = Comparator.comparing(Limit::value).thenComparing(Limit::exclusive);
        report(keyword, before, after, order, newer, name);
    }

    private void upper(String keyword, @Nullable Limit before, @Nullable Limit after, Schema newer, String name) {
        var order = Comparator.comparing(Limit::value).reversed().thenComparing(Limit::exclusive);
        report(keyword, before, after, order, newer, name);
    }

    /** @param order the tighter limit comes last; none is the loosest of all */
    private void report(
            String keyword,
            @Nullable Limit before,
            @Nullable Limit after,
            Comparator<Limit> order,
            Schema newer,
            String name) {
        var difference = Comparator.nullsFirst(order).compare(after, before);
        if (difference != 0) {
            var change = difference > 0 ? Change.NARROWER : Change.WIDER;
            var words = "%s: `%s` is %s, before %s".formatted(name, keyword, words(after), words(before));
            findings.add(direction.verdict(change), direction.code("limit-changed"), newer.part(), words);
        }
    }

    private static String words(@Nullable Limit limit) {
        return limit == null ? "not limited" : limit.toString();
    }

    private void compareSteps(Schema older, Schema newer, String name) {
        var before = number(older.only("multipleOf"));
        var after = number(newer.only("multipleOf"));
        if (Objects.compare(before, after, Comparator.nullsFirst(Comparator.naturalOrder())) != 0) {
            var words = "%s: a multiple of %s, before of %s".formatted(name, step(after), step(before));
            findings.add(
                    direction.verdict(stepChange(before, after)), direction.code("step-changed"), newer.part(), words);
        }
    }

    private static String step(@Nullable BigDecimal value) {
        return value == null ? "anything" : value.toPlainString();
    }

    private static Change stepChange(@Nullable BigDecimal before, @Nullable BigDecimal after) {
        if (after == null || (before != null && before.remainder(after).signum() == 0)) {
            return Change.WIDER;
        }
        return before == null || after.remainder(before).signum() == 0 ? Change.NARROWER : Change.OTHER;
    }

    private void compareUniqueness(Schema older, Schema newer, String name) {
        var was = isTrue(older.only("uniqueItems"));
        var is = isTrue(newer.only("uniqueItems"));
        if (was != is) {
            var words = name + (is ? " may not repeat an element any more" : " may repeat elements now");
            var verdict = direction.verdict(is ? Change.NARROWER : Change.WIDER);
            findings.add(verdict, direction.code("uniqueness-changed"), newer.part(), words);
        }
    }

    private static boolean isTrue(@Nullable Part part) {
        return part != null && part.isTrue();
    }
}
