package io.entrepot.sandbox.control;

import io.entrepot.sandbox.protocol.Answer;
import io.entrepot.sandbox.protocol.Backend;
import io.entrepot.sandbox.protocol.Call;
import io.entrepot.sandbox.protocol.Json;
import io.entrepot.sandbox.protocol.Refusal;
import io.entrepot.sandbox.work.Timing;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Answers at the control port. */
public final class ControlDesk implements Backend {

    private final List<Controlled> systems;
    private final Timing timing;

    public ControlDesk(List<Controlled> systems, Timing timing) {
        this.systems = systems;
        this.timing = timing;
    }

    @Override
    public Answer answer(Call call) {
        var path = call.segments();
        var first = path.isEmpty() ? "" : path.getFirst();
        var rest = path.isEmpty() ? path : path.subList(1, path.size());
        return switch (first) {
            case "health" -> only(call, "GET", rest, Json.object().put("status", "UP"));
            case "faults" -> faults(call, rest);
            case "timing" -> timing(call, rest);
            case "reset" -> reset(call, rest);
            case "state" ->
                rest.isEmpty() ? nothing(call) : system(call, rest.getFirst(), rest.subList(1, rest.size()));
            default -> system(call, first, rest);
        };
    }

    private Answer faults(Call call, List<String> rest) {
        var chosen = rest.isEmpty() ? systems : List.of(find(call, rest.getFirst()));
        if (rest.size() > 1) {
            return nothing(call);
        }
        switch (call.method()) {
            case "GET" -> {}
            case "DELETE" -> chosen.forEach(system -> system.faults().clear());
            case "PUT" -> replaceFaults(call, rest);
            default -> throw refused(405, call.method() + " is not possible here.");
        }
        var description = Json.object();
        systems.forEach(system -> description.set(system.name(), system.faults().describe()));
        return Answer.json(200, description);
    }

    private void replaceFaults(Call call, List<String> rest) {
        if (rest.isEmpty()) {
            throw refused(400, "Name the system: PUT /faults/{name}, one of " + names() + ".");
        }
        find(call, rest.getFirst()).faults().replace(Json.readObject(call.body()));
    }

    private Answer timing(Call call, List<String> rest) {
        if (call.is("PUT") && rest.isEmpty()) {
            timing.change(Json.readObject(call.body()));
            return Answer.json(200, timing.describe());
        }
        return only(call, "GET", rest, timing.describe());
    }

    private Answer reset(Call call, List<String> rest) {
        if (!call.is("POST") || !rest.isEmpty()) {
            return nothing(call);
        }
        timing.reset();
        systems.forEach(system -> {
            system.faults().clear();
            system.standIn().reset();
        });
        return Answer.json(200, Json.object().put("status", "RESET"));
    }

    private Answer system(Call call, String name, List<String> rest) {
        var standIn = find(call, name).standIn();
        if (rest.isEmpty()) {
            return nothing(call);
        }
        return switch (call.method()) {
            case "GET" -> found(call, standIn.inspect(rest, call.query()));
            case "PUT", "POST" -> found(call, standIn.instruct(String.join("/", rest), Json.readObject(call.body())));
            default -> throw refused(405, call.method() + " is not possible here.");
        };
    }

    private String names() {
        return systems.stream().map(Controlled::name).collect(Collectors.joining(", "));
    }

    private Controlled find(Call call, String name) {
        return systems.stream()
                .filter(system -> system.name().equals(name))
                .findFirst()
                .orElseThrow(() -> refused(404, "There is nothing at " + call.path() + "."));
    }

    private static Answer found(Call call, @Nullable JsonNode found) {
        return found == null ? nothing(call) : Answer.json(200, found);
    }

    private static Answer only(Call call, String method, List<String> rest, JsonNode answer) {
        return call.is(method) && rest.isEmpty() ? Answer.json(200, answer) : nothing(call);
    }

    private static Answer nothing(Call call) {
        throw refused(404, "There is nothing at " + call.method() + " " + call.path() + ".");
    }

    private static Refusal refused(int status, String reason) {
        return new Refusal(Answer.json(status, Json.object().put("error", reason)));
    }
}
