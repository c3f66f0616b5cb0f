package io.entrepot.foundation.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.HttpExchange;
import org.yaml.snakeyaml.Yaml;

/** A published API document, held against the small client that a consumer declares of it. */
public final class ConsumedContract {

    private final Map<String, Object> document;

    private ConsumedContract(Map<String, Object> document) {
        this.document = document;
    }

    public static ConsumedContract of(String layer, String api, int major) {
        try {
            var file = PublishedContract.root().resolve("openapi/%s/%s/v%d.yaml".formatted(layer, api, major));
            return new ConsumedContract(new Yaml().load(Files.readString(file)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * Fails unless the document has every operation of the client, takes its parameters, understands the body that it sends and answers
     * every field that it reads.
     */
    public void assertServes(Class<?> client) {
        var exchanges = Arrays.stream(client.getMethods())
                .filter(method -> AnnotatedElementUtils.hasAnnotation(method, HttpExchange.class))
                .toList();
        assertThat(exchanges).as("operations of " + client).isNotEmpty();
        var base = AnnotatedElementUtils.getMergedAnnotation(client, HttpExchange.class);
        exchanges.forEach(method -> assertServes(method, base == null ? "" : base.url()));
    }

    private void assertServes(Method method, String base) {
        var exchange = Objects.requireNonNull(AnnotatedElementUtils.getMergedAnnotation(method, HttpExchange.class));
        var path = base + exchange.url();
        var operation = at(document, "paths", path, exchange.method().toLowerCase(Locale.ROOT));
        assertThat(operation).as(exchange.method() + " " + path).isNotEmpty();
        assertThat(queryNames(operation)).as("parameters of " + path).containsAll(sentNames(method));
        var body = at(operation, "requestBody", "content", "application/json", "schema");
        Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
                .forEach(parameter -> assertHas(body, parameter.getParameterizedType(), path));
        if (method.getReturnType() != void.class) {
            assertHas(answer(operation), method.getGenericReturnType(), path);
        }
    }

    private static List<String> sentNames(Method method) {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(RequestParam.class))
                .map(ConsumedContract::nameOf)
                .toList();
    }

    private static String nameOf(Parameter parameter) {
        var annotation = AnnotatedElementUtils.getMergedAnnotation(parameter, RequestParam.class);
        return annotation == null || annotation.name().isEmpty() ? parameter.getName() : annotation.name();
    }

    private static List<String> queryNames(Map<String, Object> operation) {
        return list(operation.get("parameters")).stream()
                .map(ConsumedContract::map)
                .filter(parameter -> "query".equals(parameter.get("in")))
                .map(parameter -> String.valueOf(parameter.get("name")))
                .toList();
    }

    private static Map<String, Object> answer(Map<String, Object> operation) {
        return Stream.of("200", "201", "202")
                .map(status -> at(operation, "responses", status, "content", "application/json", "schema"))
                .filter(schema -> !schema.isEmpty())
                .findFirst()
                .orElse(Map.of());
    }

    private void assertHas(Map<String, Object> schema, Type type, String where) {
        var resolved = resolve(schema);
        if (type instanceof ParameterizedType parameterized && parameterized.getRawType() == List.class) {
            assertHas(at(resolved, "items"), parameterized.getActualTypeArguments()[0], where + "[]");
        } else if (type instanceof Class<?> record && record.isRecord()) {
            for (var component : record.getRecordComponents()) {
                var name = nameOf(record, component);
                var property = at(resolved, "properties", name);
                assertThat(property).as("field %s of %s", name, where).isNotEmpty();
                assertHas(property, component.getGenericType(), where + "/" + name);
            }
        }
    }

    private static String nameOf(Class<?> record, RecordComponent component) {
        try {
            var field = record.getDeclaredField(component.getName());
            return Arrays.stream(field.getAnnotations())
                    .filter(annotation ->
                            annotation.annotationType().getSimpleName().equals("JsonProperty"))
                    .map(annotation ->
                            String.valueOf(org.springframework.core.annotation.AnnotationUtils.getValue(annotation)))
                    .findFirst()
                    .orElse(component.getName());
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Map<String, Object> resolve(Map<String, Object> schema) {
        var reference = schema.get("$ref");
        return reference == null
                ? schema
                : at(
                        document,
                        "components",
                        "schemas",
                        String.valueOf(reference).replaceAll(".*/", ""));
    }

    private static Map<String, Object> at(Map<String, Object> start, String... names) {
        @Nullable Object found = start;
        for (var name : names) {
            found = map(found).get(name);
        }
        return map(found);
    }

    @SuppressWarnings("unchecked") // YAML objects have text keys
    private static Map<String, Object> map(@Nullable Object node) {
        return node instanceof Map<?, ?> entries ? (Map<String, Object>) entries : Map.of();
    }

    private static List<?> list(@Nullable Object node) {
        return node instanceof List<?> entries ? entries : List.of();
    }
}
