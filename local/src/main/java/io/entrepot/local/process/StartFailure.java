package io.entrepot.local.process;

/** Says in one or two sentences for people why the platform cannot start. */
public final class StartFailure extends RuntimeException {

    public StartFailure(String message) {
        super(message);
    }

    public StartFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
