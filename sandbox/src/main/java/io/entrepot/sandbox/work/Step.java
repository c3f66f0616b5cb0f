package io.entrepot.sandbox.work;

/** A step that happens by itself after a settable time. */
public enum Step {
    ALLOCATE("allocate", 300),
    PICK("pick", 1000),
    PACK("pack", 500),
    SHIP("ship", 500),
    SCAN("scan", 700),
    WEBHOOK_RETRY("webhookRetry", 1000),
    SHOP("shop", 0),
    NIGHT_EVERY("nightEvery", 0);

    private final String key;
    private final int milliseconds;

    Step(String key, int milliseconds) {
        this.key = key;
        this.milliseconds = milliseconds;
    }

    public String key() {
        return key;
    }

    public int milliseconds() {
        return milliseconds;
    }
}
