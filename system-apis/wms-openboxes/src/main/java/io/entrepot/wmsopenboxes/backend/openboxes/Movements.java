package io.entrepot.wmsopenboxes.backend.openboxes;

import io.entrepot.foundation.backend.CallBudget.CallClass;
import io.entrepot.foundation.backend.PermanentBackendException;
import io.entrepot.foundation.backend.TransientBackendException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

/**
 * Stock movements under a description that is ours alone. The system accepts duplicates and makes a movement in several calls, so each
 * step is preceded by a look at how far it is, and a movement that was left unfinished is finished.
 */
final class Movements {

    private static final Logger LOG = LoggerFactory.getLogger(Movements.class);
    private static final List<String> UNFINISHED = List.of("CREATED", "REQUESTING");

    private final OpenBoxesApi api;
    private final Session session;

    Movements(OpenBoxesApi api, Session session) {
        this.api = api;
        this.session = session;
    }

    /** The movement with exactly this description; the search finds more. */
    Optional<JsonNode> find(String direction, String description) {
        var found = session.call(CallClass.FULFILMENT, cookie -> api.movements(cookie, direction, description))
                .valueStream()
                .filter(row -> row.path("description").asString("").equals(description))
                .map(row -> row.path("id").asString())
                .distinct()
                .sorted()
                .toList();
        if (found.size() > 1) {
            LOG.error("{} has several stock movements: {}", description, found);
        }
        return found.stream().findFirst().flatMap(this::read);
    }

    Optional<JsonNode> read(String id) {
        try {
            return Optional.of(session.call(CallClass.FULFILMENT, cookie -> api.movement(cookie, id)));
        } catch (PermanentBackendException refused) {
            if (refused.status() == HttpStatus.NOT_FOUND.value()) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    /** Whether the warehouse has been asked, and not only told a header or lines. */
    static boolean isAsked(JsonNode movement) {
        return !UNFINISHED.contains(movement.path("statusCode").asString(""));
    }

    JsonNode pickPage(String id) {
        return session.call(CallClass.FULFILMENT, cookie -> api.pickPage(cookie, id));
    }

    String create(Map<String, Object> header) {
        var id = session.call(CallClass.FULFILMENT, cookie -> api.createMovement(cookie, header))
                .path("id")
                .asString("");
        if (id.isEmpty()) {
            throw TransientBackendException.busy(Refusals.BACKEND, "its answer names no movement", null);
        }
        return id;
    }

    void change(String id, String action, Map<String, Object> body) {
        var _ = session.call(CallClass.FULFILMENT, cookie -> api.change(cookie, id, action, body));
    }

    void delete(String id) {
        var _ = session.call(CallClass.FULFILMENT, cookie -> api.deleteMovement(cookie, id));
    }
}
