package io.entrepot.foundation.cases.postgres;

import io.entrepot.foundation.cases.CaseBody;
import io.entrepot.foundation.cases.CaseReplay;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import tools.jackson.databind.json.JsonMapper;

/** Finds what can handle a body again; asked late, as handlers open cases themselves. */
class ReplayHandlers {

    private final ObjectProvider<CaseReplay<?>> replays;
    private final JsonMapper json;

    ReplayHandlers(ObjectProvider<CaseReplay<?>> replays, JsonMapper json) {
        this.replays = replays;
        this.json = json;
    }

    Optional<Runnable> of(CaseBody body) {
        return replays.stream()
                .filter(replay -> replay.bodyType().equals(body.type()))
                .findFirst()
                .map(replay -> handling(replay, body.text()));
    }

    private <T> Runnable handling(CaseReplay<T> replay, String text) {
        return () -> replay.handler().accept(read(text, replay.messageType()));
    }

    private <T> T read(String text, Class<T> type) {
        return type == String.class ? type.cast(text) : json.readValue(text, type);
    }
}
