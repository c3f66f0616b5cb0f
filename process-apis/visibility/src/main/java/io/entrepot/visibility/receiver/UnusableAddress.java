package io.entrepot.visibility.receiver;

/** Nothing is sent to an address, for a reason that its owner can read. */
public final class UnusableAddress extends RuntimeException {

    public UnusableAddress(String reason) {
        super(reason);
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
