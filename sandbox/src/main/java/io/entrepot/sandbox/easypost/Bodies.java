package io.entrepot.sandbox.easypost;

import io.entrepot.sandbox.protocol.Call;
import io.entrepot.sandbox.protocol.Json;
import io.entrepot.sandbox.protocol.Refusal;
import tools.jackson.databind.node.ObjectNode;

/** Request bodies, most of them wrapped in the singular of what they describe. */
final class Bodies {

    private Bodies() {}

    static ObjectNode wrapped(Call call, String name) {
        if (read(call).get(name) instanceof ObjectNode inner) {
            return inner;
        }
        throw EasyPostErrors.missing(name);
    }

    static ObjectNode read(Call call) {
        try {
            return Json.readObject(call.body());
        } catch (Refusal _) {
            throw new Refusal(EasyPostErrors.error(400, "BAD_REQUEST", "The body is not a JSON object."));
        }
    }
}
