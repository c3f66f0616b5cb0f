package io.entrepot.foundation.backend;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The other system refused the call: repeating it unchanged cannot help. */
public final class PermanentBackendException extends BackendException {

    private final int status;
    private final @Nullable BackendProblem problem;

    public PermanentBackendException(String backend, int status, String message, @Nullable BackendProblem problem) {
        super(backend, message);
        this.status = status;
        this.problem = problem;
    }

    /** The HTTP status with which the call was refused. */
    public int status() {
        return status;
    }

    /** What the system said, where it spoke problem details. */
    public Optional<BackendProblem> problem() {
        return Optional.ofNullable(problem);
    }
}
