package io.entrepot.gateway.session.redis;

import io.entrepot.gateway.session.KeptTokens;
import java.net.URL;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.serializer.RedisSerializer;
import org.springframework.security.jackson.SecurityJacksonModules;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * The values of a session as JSON, of the few types that may stand in one: whoever can write to Redis makes nobody run code
 * here, and a newer library reads what an older one wrote. What cannot be read is as if it were not there, so that the person
 * signs in again.
 */
class SessionValues implements RedisSerializer<Object> {

    private static final Logger LOG = LoggerFactory.getLogger(SessionValues.class);
    private static final byte[] NOTHING = {};

    private final ObjectWriter writer;
    private final ObjectReader reader;

    SessionValues() {
        var types = BasicPolymorphicTypeValidator.builder()
                .allowIfSubType(KeptTokens.class)
                .allowIfSubType(Long.class)
                .allowIfSubType(URL.class);
        var json = JsonMapper.builder()
                .addModules(SecurityJacksonModules.getModules(SessionValues.class.getClassLoader(), types))
                .build();
        this.writer = json.writerFor(Object.class);
        this.reader = json.readerFor(Object.class);
    }

    @Override
    public byte[] serialize(@Nullable Object value) {
        return value == null ? NOTHING : writer.writeValueAsBytes(value);
    }

    @Override
    public @Nullable Object deserialize(byte @Nullable [] bytes) {
        if (bytes == null || bytes.length == 0) {
            return null;
        }
        try {
            return reader.readValue(bytes);
        } catch (JacksonException unreadable) {
            LOG.warn("A value of a session cannot be read: {}", unreadable.getOriginalMessage());
            return null;
        }
    }
}
