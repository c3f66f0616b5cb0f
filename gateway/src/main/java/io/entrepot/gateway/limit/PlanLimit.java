package io.entrepot.gateway.limit;

import io.entrepot.foundation.web.ProblemType;
import io.entrepot.gateway.passage.ProblemAnswers;
import io.entrepot.gateway.plan.Entitlement;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Lets a call on only within its consumer's plan, before its body is read or anything behind is asked. */
class PlanLimit implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);

    private final Supplier<Entitlement> entitlements;
    private final Quotas quotas;
    private final CallsInWork inWork;
    private final ProblemAnswers problems;
    private final LimitMeter meter;
    private final Clock clock;

    PlanLimit(
            Supplier<Entitlement> entitlements,
            Quotas quotas,
            CallsInWork inWork,
            ProblemAnswers problems,
            LimitMeter meter,
            Clock clock) {
        this.entitlements = entitlements;
        this.quotas = quotas;
        this.inWork = inWork;
        this.problems = problems;
        this.meter = meter;
        this.clock = clock;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        var entitlement = entitlements.get();
        var key = entitlement.allowance().key();
        if (!inWork.enter(key, entitlement.concurrency())) {
            return tooManyInWork(entitlement, request);
        }
        try {
            return counted(entitlement, request, next);
        } finally {
            inWork.leave(key);
        }
    }

    private ServerResponse counted(Entitlement entitlement, ServerRequest request, HandlerFunction<ServerResponse> next)
            throws Exception {
        var verdict = quotas.take(entitlement.allowance());
        meter.count(verdict);
        var told = told(entitlement, RateLimitFields.standing(verdict, clock));
        return verdict.admitted()
                ? new ToldAnswer(next.handle(request), told)
                : refusal(entitlement, verdict.violated(), verdict.delay(), told, request);
    }

    private ServerResponse tooManyInWork(Entitlement entitlement, ServerRequest request) {
        meter.countTooManyInWork();
        var told = told(entitlement, RateLimitFields.tooManyInWork());
        return refusal(entitlement, List.of(Entitlement.CONCURRENCY), SHORTEST_WAIT, told, request);
    }

    private static Map<String, String> told(Entitlement entitlement, String standing) {
        var fields = new LinkedHashMap<String, String>();
        fields.put(RateLimitFields.POLICY_FIELD, entitlement.policies());
        fields.put(RateLimitFields.STANDING_FIELD, standing);
        return fields;
    }

    private ServerResponse refusal(
            Entitlement entitlement,
            List<String> violated,
            Duration delay,
            Map<String, String> told,
            ServerRequest request) {
        told.put(HttpHeaders.RETRY_AFTER, Long.toString(roundedUp(delay)));
        var detail = "Plan " + entitlement.plan() + " allows no more for now: " + String.join(", ", violated) + ".";
        var members = Map.<String, Object>of("violated-policies", violated);
        return new ToldAnswer(problems.answer(ProblemType.TOO_MANY_REQUESTS, detail, members, request), told);
    }

    /** A caller who comes back at the told second must fit. */
    private static long roundedUp(Duration delay) {
        return Math.max(1, delay.plusSeconds(1).minusNanos(1).toSeconds());
    }
}
