package io.entrepot.sandbox.easypost;

import io.entrepot.sandbox.protocol.Answer;
import io.entrepot.sandbox.protocol.Call;
import io.entrepot.sandbox.protocol.Json;
import io.entrepot.sandbox.work.Outbox;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The resources under {@code /v2}. */
final class EasyPostApi {

    private final Records records;
    private final Carrier carrier;
    private final Clock clock;
    private final ListRate listRate;
    private final WebhooksApi webhooks;

    EasyPostApi(EasyPostSettings settings, Records records, Carrier carrier, Outbox outbox, Clock clock) {
        this.records = records;
        this.carrier = carrier;
        this.clock = clock;
        this.listRate = new ListRate(settings.listsPerSecond(), clock);
        this.webhooks = new WebhooksApi(records, outbox, clock, listRate);
    }

    Answer answer(Call call) {
        var segments = call.segments();
        if (segments.size() < 2 || segments.size() > 3 || !segments.getFirst().equals("v2")) {
            throw EasyPostErrors.notFound();
        }
        var id = segments.size() == 3 ? segments.get(2) : null;
        return switch (segments.get(1)) {
            case "trackers" -> id == null ? trackers(call) : tracker(id, call);
            case "webhooks" -> id == null ? webhooks.answer(call) : webhooks.answer(id, call);
            case "events" -> id == null ? events(call) : event(id, call);
            default -> throw EasyPostErrors.notFound();
        };
    }

    private Answer trackers(Call call) {
        return switch (call.method()) {
            case "POST" -> follow(Bodies.wrapped(call, "tracker"));
            case "GET" -> listTrackers(call);
            default -> throw EasyPostErrors.notAllowed();
        };
    }

    private Answer follow(ObjectNode body) {
        var code = body.path("tracking_code").asString("").strip();
        if (code.isEmpty()) {
            throw EasyPostErrors.missing("tracking_code");
        }
        var name = Carrier.name(code, body.path("carrier").asString(""));
        var known = carrier.known(code, name);
        if (known != null) {
            return Answer.json(200, known.write());
        }
        var tracker = carrier.follow(code, name);
        return Answer.json(201, tracker.write()).with("Location", "/api/v2/trackers/" + tracker.id());
    }

    private Answer listTrackers(Call call) {
        listRate.check();
        var query = call.query();
        var chosen = records.trackers()
                .filter(tracker -> fits(query.get("tracking_code"), tracker.trackingCode())
                        && fits(query.get("carrier"), tracker.carrier())
                        && Paging.within(tracker.createdAt(), query, clock.instant()))
                .toList();
        return Paging.page("trackers", chosen, Tracker::id, Tracker::write, query);
    }

    private Answer tracker(String id, Call call) {
        var tracker = EasyPostErrors.found(records.tracker(id));
        return switch (call.method()) {
            case "GET" -> Answer.json(200, tracker.write());
            case "DELETE" ->
                EasyPostErrors.deleted(records.removeTracker(id), Json.object().put("success", true));
            default -> throw EasyPostErrors.notAllowed();
        };
    }

    private Answer events(Call call) {
        if (!call.is("GET")) {
            throw EasyPostErrors.notAllowed();
        }
        listRate.check();
        return Paging.page("events", records.events().toList(), Event::id, Event::write, call.query());
    }

    private Answer event(String id, Call call) {
        if (!call.is("GET")) {
            throw EasyPostErrors.notAllowed();
        }
        return Answer.json(200, EasyPostErrors.found(records.event(id)).write());
    }

    private static boolean fits(@Nullable String wanted, String actual) {
        return wanted == null || wanted.equals(actual);
    }
}
