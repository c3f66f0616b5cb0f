package io.entrepot.storefrontshopify.backend.shopify;

import io.entrepot.foundation.backend.PermanentBackendException;
import io.entrepot.foundation.backend.TransientBackendException;
import io.entrepot.storefrontshopify.backend.shopify.GraphQlResponse.Failure;
import io.entrepot.storefrontshopify.backend.shopify.ShopifyApi.GraphQlRequest;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs operations: within the points, with a good token, and every failure as one of the two classes of fault. */
final class GraphQl {

    private static final Logger LOG = LoggerFactory.getLogger(GraphQl.class);
    private static final String BACKEND = Points.BACKEND;
    private static final String SERVED_VERSION = "X-Shopify-API-Version";
    private static final int UNAUTHORIZED = 401;
    private static final int REFUSED = 422;

    private final ShopifyApi api;
    private final Tokens tokens;
    private final Points points;
    private final String version;
    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES) // a missing number is not zero
            .build();
    private volatile String servedVersion;

    GraphQl(ShopifyApi api, Tokens tokens, Points points, String version) {
        this.api = api;
        this.tokens = tokens;
        this.points = points;
        this.version = version;
        this.servedVersion = version;
    }

    /** The part of an answer without which it says nothing. */
    static <T> T required(@Nullable T part) {
        if (part == null || (part instanceof JsonNode node && node.isNull())) {
            throw TransientBackendException.busy(BACKEND, "its answer lacks what was asked for", null);
        }
        return part;
    }

    /** The result of an operation whose root is always there. */
    <T> T run(Operation<T> operation, Map<String, ?> variables) {
        return required(find(operation, variables));
    }

    /** The result of an operation, null where it asks for something that is not there. */
    <T> @Nullable T find(Operation<T> operation, Map<String, ?> variables) {
        points.reserve(operation.cost(), operation.share());
        var answer = send(new GraphQlRequest(operation.text(), variables));
        settle(answer, operation);
        if (!answer.failures().isEmpty()) {
            throw fault(answer, operation);
        }
        var result = required(answer.data()).path(operation.field());
        return result.isNull() || result.isMissingNode() ? null : read(result, operation.resultType());
    }

    /** A part of an answer that its caller reads by itself, so that one that cannot be read does not spoil the others. */
    <T> T part(JsonNode part, Class<T> type) {
        return required(json.treeToValue(part, type));
    }

    private GraphQlResponse send(GraphQlRequest request) {
        var token = tokens.current();
        try {
            return read(api.graphql(version, token, request));
        } catch (PermanentBackendException refused) {
            if (refused.status() != UNAUTHORIZED) {
                throw refused;
            }
            return read(api.graphql(version, tokens.insteadOf(token), request));
        }
    }

    private GraphQlResponse read(ResponseEntity<String> response) {
        compareVersion(response.getHeaders().getFirst(SERVED_VERSION));
        try {
            return json.readValue(Objects.requireNonNullElse(response.getBody(), ""), GraphQlResponse.class);
        } catch (JacksonException unreadable) {
            throw TransientBackendException.busy(BACKEND, "its answer cannot be read", null);
        }
    }

    /** A version that is gone is served by another one without an error. */
    private void compareVersion(@Nullable String served) {
        if (served != null && !served.equals(servedVersion)) {
            servedVersion = served;
            if (!served.equals(version)) {
                LOG.error("Shopify serves version {} where {} is asked for", served, version);
            }
        }
    }

    private void settle(GraphQlResponse answer, Operation<?> operation) {
        var cost = answer.cost();
        if (cost != null && cost.throttleStatus() != null) {
            var charged = Objects.requireNonNullElse(cost.actualQueryCost(), 0);
            points.settle(operation.cost(), charged, cost.throttleStatus());
        }
    }

    private <T> T read(JsonNode result, Class<T> type) {
        try {
            return json.treeToValue(result, type);
        } catch (JacksonException unreadable) {
            throw TransientBackendException.busy(BACKEND, "its answer cannot be read", null);
        }
    }

    private RuntimeException fault(GraphQlResponse answer, Operation<?> operation) {
        if (answer.failures().stream().anyMatch(Failure::isThrottled)) {
            var cost = answer.cost();
            return TransientBackendException.busy(
                    BACKEND, "throttled", cost == null ? null : cost.waitFor(points.perSecond()));
        }
        var message = answer.failures().stream().map(Failure::message).collect(Collectors.joining("; "));
        return answer.failures().stream().allMatch(Failure::isInternal)
                ? TransientBackendException.busy(BACKEND, message, null)
                : new PermanentBackendException(BACKEND, REFUSED, operation.field() + " was refused: " + message, null);
    }
}
