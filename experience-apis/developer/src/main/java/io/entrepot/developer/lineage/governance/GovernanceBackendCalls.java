package io.entrepot.developer.lineage.governance;

import io.entrepot.developer.lineage.BackendCallQuestion;
import io.entrepot.developer.lineage.BackendCallSums;
import io.entrepot.developer.lineage.BackendCalls;
import io.entrepot.foundation.backend.PassedRefusal;
import io.entrepot.foundation.backend.PermanentBackendException;
import io.entrepot.foundation.web.ProblemType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the governance API, which sums up. */
@Component
class GovernanceBackendCalls implements BackendCalls {

    private final LineageApi governance;

    GovernanceBackendCalls(LineageApi governance) {
        this.governance = governance;
    }

    @Override
    public BackendCallSums sums(BackendCallQuestion question) {
        try {
            return governance.backendCalls(
                    question.system(),
                    question.operation(),
                    question.entry(),
                    question.consumer(),
                    text(question.from()),
                    text(question.to()),
                    question.cursor(),
                    question.limit());
        } catch (PermanentBackendException refusal) {
            throw PassedRefusal.of(refusal, ProblemType.INVALID_REQUEST);
        }
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
