package io.entrepot.carriereasypost.tracking.easypost;

import io.entrepot.carriereasypost.scan.Sighting;
import io.entrepot.carriereasypost.tracking.RecordingSightings;
import io.entrepot.foundation.events.Inbox;
import io.entrepot.foundation.web.ProblemException;
import io.entrepot.foundation.web.ProblemType;
import io.entrepot.foundation.web.SignedWebhooks;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Takes EasyPost's events: signed ones, each once; its answer comes after the commit. */
@Hidden
@RestController
class HookController {

    private static final SignedWebhooks SIGNED = SignedWebhooks.inHex("X-Hmac-Signature", "hmac-sha256-hex=");
    private static final Logger LOG = LoggerFactory.getLogger(HookController.class);

    private final Inbox inbox;
    private final RecordingSightings sightings;
    private final EasyPostProperties properties;
    private final JsonMapper json;
    private final Clock clock;

    HookController(
            Inbox inbox, RecordingSightings sightings, EasyPostProperties properties, JsonMapper json, Clock clock) {
        this.inbox = inbox;
        this.sightings = sightings;
        this.properties = properties;
        this.json = json;
        this.clock = clock;
    }

    @PostMapping("/hooks/carrier-easypost")
    ResponseEntity<Void> receive(HttpServletRequest request) throws IOException {
        var event = event(SIGNED.body(request, List.of(properties.webhook().signingSecret())));
        if (event.isOfATracker(properties.mode())) {
            var sighting = sighting(event);
            inbox.once("easypost/" + event.id(), () -> sightings.record(sighting));
        } else {
            LOG.debug("Ignored event {} of mode {}", event.description(), event.mode());
        }
        return ResponseEntity.ok().build();
    }

    private EventRequest event(byte[] body) {
        try {
            return json.readValue(body, EventRequest.class);
        } catch (JacksonException unreadable) {
            throw unreadable(unreadable);
        }
    }

    private Sighting sighting(EventRequest event) {
        if (event.id() == null || event.result() == null) {
            throw unreadable(new IllegalArgumentException("an event without id or result"));
        }
        try {
            return event.result().sighting(clock.instant());
        } catch (IllegalArgumentException incomplete) {
            throw unreadable(incomplete);
        }
    }

    private static ProblemException unreadable(RuntimeException cause) {
        LOG.error("A signed event cannot be read", cause);
        return new ProblemException(ProblemType.MALFORMED_REQUEST, "The event cannot be read.");
    }
}
