package io.entrepot.gateway.limit;

import io.entrepot.gateway.passage.ProblemAnswers;
import io.entrepot.gateway.plan.Plans;
import java.time.Clock;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** Makes the limit of each route; all of them count in the same books. */
public class PlanLimits {

    private final Plans plans;
    private final Quotas quotas;
    private final ProblemAnswers problems;
    private final LimitMeter meter;
    private final Clock clock;
    private final CallsInWork inWork;

    PlanLimits(Plans plans, Quotas quotas, CallsInWork inWork, ProblemAnswers problems, LimitMeter meter, Clock clock) {
        this.plans = plans;
        this.quotas = quotas;
        this.inWork = inWork;
        this.problems = problems;
        this.meter = meter;
        this.clock = clock;
    }

    /** For callers with a token: by consumer. */
    public HandlerFilterFunction<ServerResponse, ServerResponse> byConsumer(String api) {
        return new PlanLimit(() -> plans.ofCaller(api), quotas, inWork, problems, meter, clock);
    }

    /** For callers whom only the service knows: all of them together. */
    public HandlerFilterFunction<ServerResponse, ServerResponse> ofWebhooks(String backend) {
        return new PlanLimit(() -> plans.ofWebhooks(backend), quotas, inWork, problems, meter, clock);
    }
}
