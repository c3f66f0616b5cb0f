package io.entrepot.gateway.plan;

import java.util.function.Supplier;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Notes at a call which plans are in force, for a service that explains them and keeps no copy of their numbers. */
class TellingPlans implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    static final String ATTRIBUTE = TellingPlans.class.getName();

    /** What stands in a header is ASCII. */
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final Supplier<PlansInForce> plans;

    TellingPlans(Supplier<PlansInForce> plans) {
        this.plans = plans;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        request.attributes().put(ATTRIBUTE, JSON.writeValueAsString(plans.get()));
        return next.handle(request);
    }
}
