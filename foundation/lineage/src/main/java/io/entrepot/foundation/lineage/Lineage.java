package io.entrepot.foundation.lineage;

import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.baggage.propagation.W3CBaggagePropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where something that is being done came in: the first operation that was called, and the consumer that called it. It
 * travels as W3C Baggage with calls and events, and is kept with whatever waits.
 *
 * @param entry such as {@code experience/partner/v2/placeOrder}
 * @param consumer the partner, else the program
 */
public record Lineage(String entry, String consumer) {

    /** What nobody called: a schedule of ours, or work that was begun before lineage was kept. */
    public static final Lineage OURS = new Lineage("internal", "internal");

    /** The header and the event's attribute that carry it. */
    public static final String BAGGAGE = "baggage";

    private static final String ENTRY = "entrepot.entry";
    private static final String CONSUMER = "entrepot.consumer";
    private static final TextMapPropagator FORM = W3CBaggagePropagator.getInstance();
    private static final TextMapGetter<String> TEXT = new BaggageText();

    /** The lineage of what this thread is doing. */
    public static Lineage current() {
        return of(Baggage.current());
    }

    /** What a baggage says; without ours in it, or without any, {@link #OURS}. */
    public static Lineage of(@Nullable String baggage) {
        return baggage == null ? OURS : of(Baggage.fromContext(FORM.extract(Context.root(), baggage, TEXT)));
    }

    /** In the form of the header. */
    public String baggage() {
        var carrier = new HashMap<String, String>();
        FORM.inject(Context.root().with(ours(Baggage.empty())), carrier, Lineage::put);
        return Objects.requireNonNull(carrier.get(BAGGAGE));
    }

    /** To be made current while something is done in whose stead: {@code try (var _ = lineage.context().makeCurrent())}. */
    public Baggage context() {
        return ours(Baggage.current());
    }

    /** Does it with this lineage. */
    public void during(Runnable work) {
        try (var _ = context().makeCurrent()) {
            work.run();
        }
    }

    private static void put(@Nullable Map<String, String> carrier, String name, String value) {
        Objects.requireNonNull(carrier).put(name, value);
    }

    private Baggage ours(Baggage others) {
        return others.toBuilder().put(ENTRY, entry).put(CONSUMER, consumer).build();
    }

    private static Lineage of(Baggage baggage) {
        var entry = baggage.getEntryValue(ENTRY);
        var consumer = baggage.getEntryValue(CONSUMER);
        return entry == null || consumer == null ? OURS : new Lineage(entry, consumer);
    }

    /** Reads a baggage that is only the text of the header. */
    private static final class BaggageText implements TextMapGetter<String> {
        @Override
        public Iterable<String> keys(String carrier) {
            return List.of(BAGGAGE);
        }

        @Override
        public @Nullable String get(@Nullable String carrier, String key) {
            return key.equals(BAGGAGE) ? carrier : null;
        }
    }
}
