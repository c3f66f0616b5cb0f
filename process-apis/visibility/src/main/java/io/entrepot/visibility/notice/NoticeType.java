package io.entrepot.visibility.notice;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of notice, each with the name by which partners know it; a name never changes its meaning. */
public enum NoticeType {
    /** An order passed a milestone. */
    ORDER_MILESTONE("order.milestone", true),

    /** Another webhook of the same partner was disabled by us. */
    WEBHOOK_DISABLED("webhook.disabled", true),

    /** Somebody tries whether a webhook arrives. */
    WEBHOOK_TEST("webhook.test", false);

    private final String code;
    private final boolean isSubscribable;

    NoticeType(String code, boolean isSubscribable) {
        this.code = code;
        this.isSubscribable = isSubscribable;
    }

    public String code() {
        return code;
    }

    /** The kind that a partner may ask for under this name. */
    public static Optional<NoticeType> subscribable(String code) {
        return named(code).filter(type -> type.isSubscribable);
    }

    public static Optional<NoticeType> named(String code) {
        return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
    }
}
