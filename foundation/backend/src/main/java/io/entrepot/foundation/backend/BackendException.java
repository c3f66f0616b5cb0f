package io.entrepot.foundation.backend;

/** A call to another system failed; the two kinds say whether trying again can help. */
public abstract sealed class BackendException extends RuntimeException
        permits TransientBackendException, PermanentBackendException {

    private final String backend;

    BackendException(String backend, String message, Throwable cause) {
        super(message, cause);
        this.backend = backend;
    }

    BackendException(String backend, String message) {
        super(message);
        this.backend = backend;
    }

    /** Every fault says what happened. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    /** The system that was called. */
    public String backend() {
        return backend;
    }
}
