package io.entrepot.foundation.testing.lineage;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.entrepot.foundation.testing.PublishedContract;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a service asks of a backend in GraphQL, read from the documents that its classes hold: fields of the type {@code Operation} with a
 * {@code text}. {@code backend-use.yaml} beside the service must say the same.
 */
public final class UsedQueries {

    private static final String HOLDER = "Operation";

    private final String basePackage;
    private final String service;
    private final String backend;
    private final String contract;
    private final Map<Class<?>, Object> objects = new LinkedHashMap<>();
    private final Map<String, Set<String>> inputs = new TreeMap<>();

    private UsedQueries(String basePackage, String service, String backend, String contract) {
        this.basePackage = basePackage;
        this.service = service;
        this.backend = backend;
        this.contract = contract;
    }

    /**
     * All documents of a service.
     *
     * @param service its folder below {@code system-apis/}
     */
    public static UsedQueries of(String basePackage, String service, String backend, String contract) {
        return new UsedQueries(basePackage, service, backend, contract);
    }

    /** An object of a class that makes documents of its own. */
    public UsedQueries held(Object object) {
        objects.put(object.getClass(), object);
        return this;
    }

    /** What an argument carries whose fields no document shows; the stand-in of the tests holds this to the truth. */
    public UsedQueries sending(String field, String argument, String... paths) {
        inputs.put(
                field + " " + argument,
                new TreeSet<>(
                        Stream.of(paths).map(path -> argument + "." + path).toList()));
        return this;
    }

    /** Fails unless the file says what the code does; rewrites it when asked to. */
    public void assertDeclared() {
        PublishedContract.ofFile("system-apis/%s/%s".formatted(service, "backend-use.yaml"))
                .assertEquals(UsedBackend.NOTE + Rendering.yaml(content()));
    }

    private Map<String, Object> content() {
        var uses = new TreeMap<String, Map<String, Set<String>>>();
        ServiceLineage.of(basePackage).entriesOfFields(this::holdsDocument).forEach((field, entries) -> {
            var query = Query.parse(textOf(field));
            var use = uses.computeIfAbsent(query.operation(), absent -> new LinkedHashMap<>());
            add(use, "sends", sent(query));
            add(use, "reads", query.reads());
            add(use, "counted", Set.of(query.counted()));
            add(use, "by", entries);
        });
        var content = new LinkedHashMap<String, Object>();
        content.put("backend", backend);
        content.put("service", service);
        content.put(
                "contracts",
                Map.of(
                        contract,
                        uses.entrySet().stream()
                                .map(use -> listed(use.getKey(), use.getValue()))
                                .toList()));
        return content;
    }

    private static void add(Map<String, Set<String>> use, String name, Set<String> values) {
        if (!values.isEmpty()) {
            use.computeIfAbsent(name, absent -> new TreeSet<>()).addAll(values);
        }
    }

    private static Map<String, Object> listed(String operation, Map<String, Set<String>> use) {
        var listed = new LinkedHashMap<String, Object>();
        listed.put("operation", operation);
        Stream.of("sends", "reads", "counted", "by")
                .filter(use::containsKey)
                .forEach(name -> listed.put(name, List.copyOf(use.getOrDefault(name, Set.of()))));
        return listed;
    }

    private Set<String> sent(Query query) {
        var sent = new TreeSet<String>();
        query.sends()
                .forEach(
                        argument -> sent.addAll(inputs.getOrDefault(query.field() + " " + argument, Set.of(argument))));
        return sent;
    }

    private boolean holdsDocument(JavaField field) {
        return field.getRawType().getSimpleName().equals(HOLDER)
                && field.getRawType().getPackageName().startsWith(basePackage);
    }

    private String textOf(JavaField field) {
        try {
            var reflected = field.reflect();
            reflected.setAccessible(true);
            var operation = reflected.get(holderOf(field));
            var text = operation.getClass().getDeclaredMethod("text");
            text.setAccessible(true);
            return String.valueOf(text.invoke(operation));
        } catch (ReflectiveOperationException unreadable) {
            throw new LinkageError(field.getFullName() + " holds no document", unreadable);
        }
    }

    private @Nullable Object holderOf(JavaField field) {
        if (field.getModifiers().contains(JavaModifier.STATIC)) {
            return null;
        }
        var object = objects.get(field.getOwner().reflect());
        if (object == null) {
            throw new AssertionError("say what an object of " + field.getOwner().getName() + " asks: held(…)");
        }
        return object;
    }
}
