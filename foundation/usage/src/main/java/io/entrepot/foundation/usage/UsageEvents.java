package io.entrepot.foundation.usage;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/** Puts a batch into the envelope of all events; its id is the batch's, so that an inbox takes it once. */
record UsageEvents<K>(String source, String type, Function<Batch<K>, ?> body)
        implements Function<Batch<K>, CloudEvent> {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    @Override
    public CloudEvent apply(Batch<K> batch) {
        return CloudEventBuilder.v1()
                .withId(batch.id())
                .withType(type)
                .withSource(URI.create("/" + source))
                .withSubject(source)
                .withTime(batch.until().atOffset(ZoneOffset.UTC))
                .withDataContentType("application/json")
                .withData(JSON.writeValueAsBytes(body.apply(batch)))
                .build();
    }
}
