package io.entrepot.wmsshiphero.backend.shiphero;

import io.entrepot.foundation.backend.PermanentBackendException;
import io.entrepot.foundation.backend.TransientBackendException;
import io.entrepot.wmsshiphero.backend.shiphero.GraphQlResponse.Failure;
import io.entrepot.wmsshiphero.backend.shiphero.ShipHeroApi.GraphQlRequest;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs operations: within the credits, with a good token, and every failure as one of the two classes of fault. */
final class GraphQl {

    private static final String BACKEND = Credits.BACKEND;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int REFUSED = 422;

    private final ShipHeroApi api;
    private final Tokens tokens;
    private final Credits credits;
    private final int creditsPerSecond;
    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES) // a missing number is not zero
            .build();

    GraphQl(ShipHeroApi api, Tokens tokens, Credits credits, int creditsPerSecond) {
        this.api = api;
        this.tokens = tokens;
        this.credits = credits;
        this.creditsPerSecond = creditsPerSecond;
    }

    /** The part of an answer without which it says nothing. */
    static <T> T required(@Nullable T part) {
        if (part == null || (part instanceof JsonNode node && node.isNull())) {
            throw TransientBackendException.busy(BACKEND, "its answer lacks what was asked for", null);
        }
        return part;
    }

    <T> T run(Operation<T> operation, Map<String, Object> variables) {
        credits.reserve(operation.cost(), operation.share());
        var answer = send(new GraphQlRequest(operation.text(), variables));
        if (!answer.failures().isEmpty()) {
            throw fault(answer, operation);
        }
        return result(answer, operation);
    }

    private GraphQlResponse send(GraphQlRequest request) {
        var token = tokens.current();
        var answer = send(token, request);
        return answer.isUnauthenticated() ? send(tokens.insteadOf(token), request) : answer;
    }

    private GraphQlResponse send(String token, GraphQlRequest request) {
        try {
            return read(api.graphql("Bearer " + token, request));
        } catch (PermanentBackendException refused) {
            if (refused.status() == UNAUTHORIZED || refused.status() == FORBIDDEN) {
                return GraphQlResponse.UNAUTHENTICATED;
            }
            throw refused;
        }
    }

    private GraphQlResponse read(@Nullable String body) {
        try {
            return json.readValue(body == null ? "" : body, GraphQlResponse.class);
        } catch (JacksonException unreadable) {
            throw TransientBackendException.busy(BACKEND, "its answer cannot be read", null);
        }
    }

    private <T> T result(GraphQlResponse answer, Operation<T> operation) {
        var result = required(required(answer.data()).get(operation.field()));
        credits.settle(operation.cost(), result.path("complexity").asInt(operation.cost()));
        return read(result, operation.resultType());
    }

    private <T> T read(JsonNode result, Class<T> type) {
        try {
            return json.treeToValue(result, type);
        } catch (JacksonException unreadable) {
            throw TransientBackendException.busy(BACKEND, "its answer cannot be read", null);
        }
    }

    private RuntimeException fault(GraphQlResponse answer, Operation<?> operation) {
        var spent = answer.failures().stream().filter(Failure::isCreditsSpent).findFirst();
        if (spent.isPresent()) {
            return outOfCredits(spent.get(), operation);
        }
        var message = answer.failures().stream()
                .map(failure -> failure.message() + " (request " + failure.requestId() + ")")
                .collect(Collectors.joining("; "));
        return new PermanentBackendException(
                BACKEND, status(answer), operation.field() + " was refused: " + message, null);
    }

    private RuntimeException outOfCredits(Failure spent, Operation<?> operation) {
        credits.correctTo(spent.remaining());
        return spent.required() > credits.size()
                ? new PermanentBackendException(
                        BACKEND, REFUSED, operation.field() + " costs more credits than the account can hold", null)
                : TransientBackendException.busy(BACKEND, "credits spent", spent.wait(creditsPerSecond));
    }

    private static int status(GraphQlResponse answer) {
        if (answer.isUnauthenticated()) {
            return UNAUTHORIZED;
        }
        return answer.failures().stream().anyMatch(Failure::isNotFound) ? NOT_FOUND : REFUSED;
    }
}
