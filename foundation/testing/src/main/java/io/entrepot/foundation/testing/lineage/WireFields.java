package io.entrepot.foundation.testing.lineage;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.ResponseEntity;
import tools.jackson.core.TreeNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.PropertyNamingStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * The names that the records of a message have on the wire, as paths; lists are stepped through. A star stands for all that is in
 * what no record describes.
 */
final class WireFields {

    private static final PropertyNamingStrategy SNAKE_CASE = new PropertyNamingStrategies.SnakeCaseStrategy();

    private final Set<String> paths = new TreeSet<>();
    private final Deque<Class<?>> inside = new ArrayDeque<>();

    private WireFields() {}

    static Set<String> of(ResolvableType type) {
        var fields = new WireFields();
        fields.walk(type, "");
        return fields.paths;
    }

    private void walk(ResolvableType type, String path) {
        var raw = type.toClass();
        if (isUndescribed(raw, path)) {
            paths.add(path.isEmpty() ? "*" : path + ".*");
        } else if (raw.isArray()) {
            walk(type.getComponentType(), path);
        } else if (Iterable.class.isAssignableFrom(raw) || raw.equals(ResponseEntity.class)) {
            walk(type.getGeneric(0), path);
        } else if (!raw.isRecord() || inside.contains(raw)) {
            add(path);
        } else {
            inside.push(raw);
            for (var component : raw.getRecordComponents()) {
                step(type, raw, component, path);
            }
            inside.pop();
        }
    }

    private static boolean isUndescribed(Class<?> type, String path) {
        return Map.class.isAssignableFrom(type)
                || TreeNode.class.isAssignableFrom(type)
                || (path.isEmpty()
                        && Set.of(String.class, byte[].class, Object.class).contains(type));
    }

    private void add(String path) {
        if (!path.isEmpty()) {
            paths.add(path);
        }
    }

    private void step(ResolvableType owner, Class<?> record, RecordComponent component, String path) {
        var name = name(record, component);
        if (!name.contains("@odata.")) { // of the protocol, not of the contract
            walk(fieldType(owner, record, component), path.isEmpty() ? name : path + "." + name);
        }
    }

    private static ResolvableType fieldType(ResolvableType owner, Class<?> record, RecordComponent component) {
        try {
            return ResolvableType.forField(record.getDeclaredField(component.getName()), owner);
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String name(Class<?> record, RecordComponent component) {
        var stated = component.getAccessor().getAnnotation(JsonProperty.class);
        if (stated != null && !stated.value().isEmpty()) {
            return stated.value();
        }
        var naming = AnnotatedElementUtils.getMergedAnnotation(record, JsonNaming.class);
        return naming != null && naming.value().equals(PropertyNamingStrategies.SnakeCaseStrategy.class)
                ? SNAKE_CASE.nameForField(null, null, component.getName())
                : component.getName();
    }
}
