package io.entrepot.sandbox.faults;

import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The ways in which a stand-in can misbehave; the control port's document says what each does. */
public enum FaultKind {
    DELAY("delay", Map.of("milliseconds", Setting.NUMBER)),
    TOO_MANY_REQUESTS("tooManyRequests", Map.of("retryAfter", Setting.NUMBER)),
    UNAVAILABLE("unavailable", Map.of("retryAfter", Setting.NUMBER)),
    UNAUTHORIZED("unauthorized", Map.of()),
    NO_EFFECT("noEffect", Map.of()),
    ANSWER_LOST("answerLost", Map.of()),
    NO_LONGER_WANTED("noLongerWanted", Map.of()),
    DUPLICATE_WEBHOOKS("duplicateWebhooks", Map.of("copies", Setting.NUMBER, "newMessageId", Setting.FLAG)),
    REORDER_WEBHOOKS("reorderWebhooks", Map.of("size", Setting.NUMBER, "milliseconds", Setting.NUMBER)),
    DROP_WEBHOOKS("dropWebhooks", Map.of()),
    LATE_WEBHOOKS("lateWebhooks", Map.of("milliseconds", Setting.NUMBER)),
    BAD_SIGNATURE("badSignature", Map.of()),
    CREDIT_STORM("creditStorm", Map.of()),
    HOLD_WORKER("holdWorker", Map.of("step", Setting.STEP)),
    SHORT_PICK("shortPick", Map.of("quantity", Setting.NUMBER)),
    ADDRESS_HOLD("addressHold", Map.of()),
    STALE_TAG("staleTag", Map.of()),
    THROTTLE("throttle", Map.of()),
    STALE_WRITE("staleWrite", Map.of()),
    FALLS_FORWARD("fallsForward", Map.of()),
    DELIVERY_FAILURE("deliveryFailure", Map.of()),
    SERVER_ERROR("serverError", Map.of()),
    LOGIN_PAGE("loginPage", Map.of()),
    TRUNCATED("truncated", Map.of()),
    DUPLICATE_ROWS("duplicateRows", Map.of()),
    STALE_AVAILABILITY("staleAvailability", Map.of()),
    CLOCK_SKEW("clockSkew", Map.of("minutes", Setting.NUMBER)),
    PARTIAL_FILE("partialFile", Map.of()),
    UNFINISHED_FILE("unfinishedFile", Map.of("milliseconds", Setting.NUMBER)),
    REPEATED_FILE("repeatedFile", Map.of()),
    REUSED_NUMBER("reusedNumber", Map.of()),
    NUMBER_GAP("numberGap", Map.of()),
    WRONG_COUNT("wrongCount", Map.of()),
    UNKNOWN_ITEM("unknownItem", Map.of()),
    UNKNOWN_UNIT("unknownUnit", Map.of()),
    UNKNOWN_STATUS("unknownStatus", Map.of()),
    UNKNOWN_LOT("unknownLot", Map.of()),
    NEGATIVE_QUANTITY("negativeQuantity", Map.of()),
    UNIT_WITHOUT_FACTOR("unitWithoutFactor", Map.of()),
    LATE_FILE("lateFile", Map.of("milliseconds", Setting.NUMBER)),
    EMPTY_REPORT("emptyReport", Map.of()),
    NO_SHIPPING_ADVICE("noShippingAdvice", Map.of()),
    NO_ACKNOWLEDGMENT("noAcknowledgment", Map.of()),
    REFUSED_ACKNOWLEDGMENT("refusedAcknowledgment", Map.of()),
    DAMAGED_RECEIPT("damagedReceipt", Map.of("quantity", Setting.NUMBER));

    /** The shapes that a fault's own settings can have. */
    enum Setting {
        NUMBER,
        FLAG,
        STEP
    }

    private final String key;

    @SuppressWarnings("ImmutableEnumChecker") // made by Map.of
    private final Map<String, Setting> settings;

    FaultKind(String key, Map<String, Setting> settings) {
        this.key = key;
        this.settings = settings;
    }

    public String key() {
        return key;
    }

    @Nullable Setting setting(String name) {
        return settings.get(name);
    }

    static @Nullable FaultKind of(String key) {
        return Stream.of(values())
                .filter(kind -> kind.key.equals(key))
                .findFirst()
                .orElse(null);
    }
}
