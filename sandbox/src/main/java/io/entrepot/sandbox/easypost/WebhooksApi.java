package io.entrepot.sandbox.easypost;

import io.entrepot.sandbox.protocol.Answer;
import io.entrepot.sandbox.protocol.Call;
import io.entrepot.sandbox.protocol.Json;
import io.entrepot.sandbox.work.Outbox;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The registration of webhooks. */
final class WebhooksApi {

    private final Records records;
    private final Outbox outbox;
    private final Clock clock;
    private final ListRate listRate;

    WebhooksApi(Records records, Outbox outbox, Clock clock, ListRate listRate) {
        this.records = records;
        this.outbox = outbox;
        this.clock = clock;
        this.listRate = listRate;
    }

    Answer answer(Call call) {
        return switch (call.method()) {
            case "POST" -> register(Bodies.wrapped(call, "webhook"));
            case "GET" -> listWebhooks();
            default -> throw EasyPostErrors.notAllowed();
        };
    }

    private Answer register(ObjectNode body) {
        var url = body.path("url").asString("");
        if (!isWebAddress(url)) {
            throw EasyPostErrors.invalid("url", "must be an http or https address");
        }
        var headers = headers(body);
        var hook = new Webhook(
                records.nextId("hook"),
                url,
                text(body, "webhook_secret"),
                headers == null ? Map.of() : headers,
                clock.instant(),
                null,
                0);
        records.put(hook);
        return Answer.json(201, hook.write());
    }

    private Answer listWebhooks() {
        listRate.check();
        var list = Json.array();
        records.webhooks().forEach(hook -> list.add(hook.write()));
        return Answer.json(200, Json.object().set("webhooks", list));
    }

    Answer answer(String id, Call call) {
        var hook = EasyPostErrors.found(records.webhook(id));
        return switch (call.method()) {
            case "GET" -> Answer.json(200, hook.write());
            case "PUT" -> updated(201, hook, call);
            case "PATCH" -> updated(200, hook, call);
            case "DELETE" -> unregistered(id);
            default -> throw EasyPostErrors.notAllowed();
        };
    }

    private Answer updated(int status, Webhook hook, Call call) {
        var body = Bodies.read(call);
        var changed = hook.updated(text(body, "webhook_secret"), headers(body));
        records.put(changed);
        return Answer.json(status, changed.write());
    }

    private Answer unregistered(String id) {
        outbox.discard(id);
        return EasyPostErrors.deleted(records.removeWebhook(id), Json.object());
    }

    private static @Nullable String text(ObjectNode body, String name) {
        return body.path(name).isString() ? body.get(name).asString() : null;
    }

    private static @Nullable Map<String, String> headers(ObjectNode body) {
        if (!body.has("custom_headers")) {
            return null;
        }
        var headers = new LinkedHashMap<String, String>();
        for (JsonNode header : body.get("custom_headers")) {
            headers.put(header.path("name").asString(""), header.path("value").asString(""));
        }
        return headers;
    }

    private static boolean isWebAddress(String url) {
        try {
            return Stream.of("http", "https")
                    .anyMatch(scheme -> scheme.equals(URI.create(url).getScheme()));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
