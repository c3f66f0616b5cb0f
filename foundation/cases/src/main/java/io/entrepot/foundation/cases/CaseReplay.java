package io.entrepot.foundation.cases;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Handles the message of a case again, the way it is handled when it arrives. It runs in a transaction; it has failed again if it
 * throws, or if the handler opens the case (same kind and subject) once more.
 *
 * @param bodyType the type of body it understands, see {@link CaseBody#type()}
 * @param messageType what the body is read as; {@code String} takes it as it is
 * @param amending handles what a person made of the message, see {@link #amendable}; absent where people mend only the cause
 */
public record CaseReplay<T>(
        String bodyType,
        Class<T> messageType,
        Consumer<T> handler,
        @Nullable BiConsumer<T, T> amending) {

    /** Replays messages that are one of our own records. */
    public static <T> CaseReplay<T> of(Class<T> messageType, Consumer<T> handler) {
        return new CaseReplay<>(typeOf(messageType), messageType, handler, null);
    }

    /** Replays messages that were kept in the words in which they came. */
    public static CaseReplay<String> ofText(String bodyType, Consumer<String> handler) {
        return new CaseReplay<>(bodyType, String.class, handler, null);
    }

    /**
     * Lets people mend the message itself. The handler is given the message as it came and as it was mended; it must throw if the one is
     * not a mended form of the other.
     */
    public CaseReplay<T> amendable(BiConsumer<T, T> amendingHandler) {
        return new CaseReplay<>(bodyType, messageType, handler, amendingHandler);
    }

    public boolean isAmendable() {
        return amending != null;
    }

    /** The body type of a record. */
    public static String typeOf(Class<?> messageType) {
        return messageType.getSimpleName();
    }
}
