package io.entrepot.sandbox.businesscentral;

import io.entrepot.sandbox.protocol.Json;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** All entities of the company; each holds only what differs from empty, and a version for its tag. */
final class Entities {

    private static final String VERSION = "@version";

    private final Clock clock;
    private final Map<EntitySet, Map<String, ObjectNode>> sets = new EnumMap<>(EntitySet.class);
    private final Map<String, Integer> series = new TreeMap<>();
    private long changes;

    Entities(Clock clock) {
        this.clock = clock;
    }

    ObjectNode add(EntitySet set, ObjectNode entity) {
        var name = set.path() + next(set.path(), 1);
        var id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
        of(set).put(id, entity.put("id", id));
        touch(set, entity);
        return entity;
    }

    /** Gives the entity a new tag and a new time of change. */
    void touch(EntitySet set, ObjectNode entity) {
        changes++;
        entity.put(VERSION, entity.path(VERSION).asInt(0) + 1);
        if (set.properties().containsKey("lastModifiedDateTime")) {
            entity.put(
                    "lastModifiedDateTime",
                    clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
        }
    }

    void remove(EntitySet set, ObjectNode entity) {
        changes++;
        of(set).remove(id(entity));
    }

    @Nullable ObjectNode find(EntitySet set, String id) {
        return of(set).get(id);
    }

    @Nullable ObjectNode findBy(EntitySet set, String property, String value) {
        return where(set, property, value).findFirst().orElse(null);
    }

    Stream<ObjectNode> all(EntitySet set) {
        return of(set).values().stream();
    }

    Stream<ObjectNode> where(EntitySet set, String property, String value) {
        return all(set).filter(
                        entity -> value(set, entity, property).asString("").equals(value));
    }

    /** The next number of a series that begins with the given one. */
    int next(String name, int first) {
        return series.merge(name, first, (last, _) -> last + 1);
    }

    long changes() {
        return changes;
    }

    static JsonNode value(EntitySet set, ObjectNode entity, String property) {
        var value = entity.get(property);
        return value == null ? set.empty(property) : value;
    }

    static String id(ObjectNode entity) {
        return entity.get("id").asString();
    }

    static String tag(ObjectNode entity) {
        var content = "44;" + id(entity) + ";" + entity.get(VERSION).asInt();
        return "W/\"" + Base64.getEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8)) + "\"";
    }

    ObjectNode save() {
        var saved = Json.object();
        saved.set("series", Json.tree(series));
        sets.forEach((set, entities) -> saved.set(set.path(), Json.array().addAll(entities.values())));
        return saved;
    }

    void restore(JsonNode saved) {
        clear();
        saved.get("series")
                .properties()
                .forEach(entry -> series.put(entry.getKey(), entry.getValue().asInt()));
        for (var set : EntitySet.values()) {
            saved.path(set.path())
                    .forEach(entity -> of(set).put(entity.get("id").asString(), (ObjectNode) entity));
        }
    }

    void clear() {
        changes++;
        sets.clear();
        series.clear();
    }

    private Map<String, ObjectNode> of(EntitySet set) {
        return sets.computeIfAbsent(set, _ -> new LinkedHashMap<>());
    }
}
