package io.entrepot.foundation.backend;

import io.entrepot.foundation.web.ProblemException;
import io.entrepot.foundation.web.ProblemType;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Passes on a refusal of one of our own services in its own words, where the caller can do something about it. */
public final class PassedRefusal {

    private PassedRefusal() {}

    /** A problem for the caller if the refusal is of one of these types; else the refusal, which stays a failure of ours. */
    public static RuntimeException of(PermanentBackendException refusal, ProblemType... answers) {
        return refusal.problem()
                .<RuntimeException>flatMap(problem -> Stream.of(answers)
                        .filter(type -> type.uri().toString().equals(problem.type()))
                        .map(type -> passed(type, problem))
                        .findFirst())
                .orElse(refusal);
    }

    private static ProblemException passed(ProblemType type, BackendProblem problem) {
        return new ProblemException(
                type,
                Objects.requireNonNullElse(problem.detail(), type.title() + "."),
                Objects.requireNonNullElse(problem.errors(), List.of()));
    }
}
