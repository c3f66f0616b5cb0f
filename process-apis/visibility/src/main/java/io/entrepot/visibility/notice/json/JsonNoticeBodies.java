package io.entrepot.visibility.notice.json;

import io.entrepot.foundation.events.CanonicalJson;
import io.entrepot.visibility.notice.Notice;
import io.entrepot.visibility.notice.NoticeBodies;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes notices as JSON, once: every attempt sends the same bytes. */
@Component
class JsonNoticeBodies implements NoticeBodies {

    private final JsonMapper json = CanonicalJson.mapper();

    @Override
    public String of(Notice notice) {
        return json.writeValueAsString(NoticeJson.of(notice));
    }
}
