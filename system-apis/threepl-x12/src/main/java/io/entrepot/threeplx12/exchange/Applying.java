package io.entrepot.threeplx12.exchange;

import io.entrepot.threeplx12.cases.CaseReason;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Gives a transaction set to the part of the service that knows what it means. */
public class Applying {

    private final Map<String, SetHandler> handlers;

    public Applying(List<SetHandler> handlers) {
        this.handlers = handlers.stream().collect(Collectors.toUnmodifiableMap(SetHandler::set, Function.identity()));
    }

    /** Applies the set, or throws {@link HeldException}; the caller's transaction must not survive that. */
    void apply(ReceivedSet received) {
        var handler = handlers.get(received.set().id());
        if (handler == null) {
            throw new HeldException(
                    CaseReason.CANNOT_BE_APPLIED, "a " + received.set().id() + " is ours to send and not to receive");
        }
        try {
            handler.apply(received);
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException impossible) {
            throw new HeldException(CaseReason.CANNOT_BE_APPLIED, "cannot be applied: " + impossible.getMessage());
        }
    }
}
