package io.entrepot.sandbox.shiphero;

/** A registered address for one type of message, with the secret that was shown once. */
record Webhook(int legacyId, String name, String url, String shopName, String secret, int failedTriggers) {

    private static final int WARNING_AFTER = 3;
    private static final int UNHEALTHY_AFTER = 10;

    String id() {
        return GlobalId.of("Webhook", legacyId);
    }

    /** While a webhook is unhealthy, its events are discarded. */
    boolean isDisabled() {
        return failedTriggers >= UNHEALTHY_AFTER;
    }

    String health() {
        return isDisabled() ? "UNHEALTHY" : failedTriggers >= WARNING_AFTER ? "WARNING" : "HEALTHY";
    }

    Webhook withFailedTriggers(int count) {
        return new Webhook(legacyId, name, url, shopName, secret, count);
    }
}
