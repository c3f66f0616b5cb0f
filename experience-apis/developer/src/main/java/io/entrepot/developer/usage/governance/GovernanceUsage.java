package io.entrepot.developer.usage.governance;

import io.entrepot.developer.usage.Usage;
import io.entrepot.developer.usage.UsageQuestion;
import io.entrepot.developer.usage.UsageSums;
import io.entrepot.foundation.backend.PassedRefusal;
import io.entrepot.foundation.backend.PermanentBackendException;
import io.entrepot.foundation.web.ProblemType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the governance API, which sums up. */
@Component
class GovernanceUsage implements Usage {

    private final UsageApi governance;

    GovernanceUsage(UsageApi governance) {
        this.governance = governance;
    }

    @Override
    public UsageSums sums(UsageQuestion question) {
        var status = question.status() == null ? null : question.status().name();
        try {
            return governance
                    .usage(
                            question.consumer(),
                            question.layer(),
                            question.api(),
                            question.major(),
                            question.operation(),
                            status,
                            text(question.from()),
                            text(question.to()),
                            question.by().stream().map(Enum::name).toList(),
                            question.cursor(),
                            question.limit())
                    .toSums();
        } catch (PermanentBackendException refusal) {
            throw PassedRefusal.of(refusal, ProblemType.INVALID_REQUEST);
        }
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
