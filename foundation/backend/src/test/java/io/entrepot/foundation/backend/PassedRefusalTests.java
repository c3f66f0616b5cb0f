package io.entrepot.foundation.backend;

import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.foundation.web.InputError;
import io.entrepot.foundation.web.ProblemException;
import io.entrepot.foundation.web.ProblemType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A refusal is passed on only where it is of a kind that the caller can do something about. */
class PassedRefusalTests {

    private static final InputError UNKNOWN = new InputError("item", "unknown-item", "There is no item X.");

    @Test
    void passesOnWhatOurServiceSaid() {
        var refusal =
                refusal(new BackendProblem(ProblemType.NOT_FOUND.uri().toString(), "Unknown: X.", List.of(UNKNOWN)));

        assertThat(PassedRefusal.of(refusal, ProblemType.CONFLICT, ProblemType.NOT_FOUND))
                .isInstanceOfSatisfying(ProblemException.class, passed -> {
                    assertThat(passed.type()).isEqualTo(ProblemType.NOT_FOUND);
                    assertThat(passed.detail()).isEqualTo("Unknown: X.");
                    assertThat(passed.errors()).containsExactly(UNKNOWN);
                });
    }

    @Test
    void saysTheTitleWhereNothingWasSaid() {
        var refusal = refusal(new BackendProblem(ProblemType.NOT_FOUND.uri().toString(), null, null));

        assertThat(PassedRefusal.of(refusal, ProblemType.NOT_FOUND)).hasMessage("There is no such resource.");
    }

    @Test
    void keepsEveryOtherRefusalAFailure() {
        var foreign = refusal(new BackendProblem(null, "<html>", null));
        var ours = refusal(new BackendProblem(ProblemType.FORBIDDEN.uri().toString(), "scope", null));
        var silent = refusal(null);

        assertThat(PassedRefusal.of(foreign, ProblemType.NOT_FOUND)).isSameAs(foreign);
        assertThat(PassedRefusal.of(ours, ProblemType.NOT_FOUND)).isSameAs(ours);
        assertThat(PassedRefusal.of(silent, ProblemType.NOT_FOUND)).isSameAs(silent);
    }

    private static PermanentBackendException refusal(@Nullable BackendProblem problem) {
        return new PermanentBackendException("inventory", 404, "refused", problem);
    }
}
