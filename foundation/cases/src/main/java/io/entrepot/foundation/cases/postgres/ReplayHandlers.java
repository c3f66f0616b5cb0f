package io.entrepot.foundation.cases.postgres;

import io.entrepot.foundation.cases.Amendment;
import io.entrepot.foundation.cases.CaseBody;
import io.entrepot.foundation.cases.CaseReplay;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    Optional<CaseReplay<?>> of(CaseBody body) {
        return replays.stream()
                .filter(replay -> replay.bodyType().equals(body.type()))
                .findFirst();
    }

    <T> void handle(CaseReplay<T> replay, CaseBody body, @Nullable Amendment amendment) {
        var came = read(body.text(), replay.messageType());
        if (amendment == null) {
            replay.handler().accept(came);
        } else {
            Objects.requireNonNull(replay.amending(), "cannot be amended")
                    .accept(came, read(amendment.text(), replay.messageType()));
        }
    }

    private <T> T read(String text, Class<T> type) {
        return type == String.class ? type.cast(text) : json.readValue(text, type);
    }
}
