package io.entrepot.sandbox.protocol;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A stateful stand-in of one vendor; all its state is guarded by its own monitor. */
public interface StandIn extends Backend {

    /** Whether the call asks for a change: only those can be answered without effect, or lose their answer. */
    boolean changes(Call call);

    /** The vendor's own way to say that it does not serve a call now (429, 503, 504, 401). */
    Answer refusal(int status);

    /** Does everything that has fallen due by now. */
    void tick();

    /** Grows with every change of the state. */
    long version();

    /** The whole state to be written as JSON at once; it may share parts with the living state. */
    Object save();

    void restore(JsonNode saved);

    /** Back to the data of the first start. */
    void reset();

    /** What a test wants to know of the state, or null when the path names nothing. */
    @Nullable JsonNode inspect(List<String> path, Map<String, String> query);

    /** Carries out an instruction of the control port, or gives null when it knows none of that name. */
    default @Nullable JsonNode instruct(String name, ObjectNode instruction) {
        return null;
    }
}
