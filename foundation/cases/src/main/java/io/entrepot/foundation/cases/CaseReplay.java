package io.entrepot.foundation.cases;

import java.util.function.Consumer;

/**
 * Handles the message of a case again, the way it is handled when it arrives. It runs in a transaction; it has failed again if it
 * throws, or if the handler opens the case (same kind and subject) once more.
 *
 * @param bodyType the type of body it understands, see {@link CaseBody#type()}
 * @param messageType what the body is read as; {@code String} takes it as it is
 */
public record CaseReplay<T>(String bodyType, Class<T> messageType, Consumer<T> handler) {

    /** Replays messages that are one of our own records. */
    public static <T> CaseReplay<T> of(Class<T> messageType, Consumer<T> handler) {
        return new CaseReplay<>(typeOf(messageType), messageType, handler);
    }

    /** Replays messages that were kept in the words in which they came. */
    public static CaseReplay<String> ofText(String bodyType, Consumer<String> handler) {
        return new CaseReplay<>(bodyType, String.class, handler);
    }

    /** The body type of a record. */
    public static String typeOf(Class<?> messageType) {
        return messageType.getSimpleName();
    }
}
