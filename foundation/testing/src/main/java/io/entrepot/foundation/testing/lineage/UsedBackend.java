package io.entrepot.foundation.testing.lineage;

import io.entrepot.foundation.testing.PublishedContract;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What a system API uses of its backend, read from its client: the operations, the fields of the records that it sends and reads, the
 * queries, and the entries that lead there. {@code backend-use.yaml} beside the code must say the same.
 */
public final class UsedBackend {

    static final String NOTE =
            "# What the code uses of its backend, for openapi/release-impact. Rendered by a test of the"
                    + " service; ENTREPOT_OPENAPI_WRITE=true rewrites it.\n";

    private final String basePackage;
    private final String service;
    private final String backend;
    private final Map<String, List<String>> contracts = new LinkedHashMap<>();
    private final Map<String, List<String>> filters = new TreeMap<>();

    private UsedBackend(String basePackage, String service, String backend) {
        this.basePackage = basePackage;
        this.service = service;
        this.backend = backend;
    }

    /**
     * All clients of a service.
     *
     * @param service its folder below {@code system-apis/}
     */
    public static UsedBackend of(String basePackage, String service, String backend) {
        return new UsedBackend(basePackage, service, backend);
    }

    /** A document of the backend, and where below the client's address its operations lie. */
    public UsedBackend contract(String name, String... prefixes) {
        contracts.put(
                name,
                Stream.of(prefixes)
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .toList());
        return this;
    }

    /** What a method of the client filters by where its text does not say it; the stand-in of the tests holds this to the truth. */
    public UsedBackend filtering(String method, String... fields) {
        filters.put(method, List.of(fields));
        return this;
    }

    /** Fails unless the file says what the code does; rewrites it when asked to. */
    public void assertDeclared() {
        PublishedContract.ofFile("system-apis/%s/%s".formatted(service, "backend-use.yaml"))
                .assertEquals(rendered());
    }

    String rendered() {
        return NOTE + Rendering.yaml(content());
    }

    private Map<String, Object> content() {
        var uses = new TreeMap<String, TreeMap<String, Map<String, Object>>>();
        contracts.keySet().forEach(contract -> uses.put(contract, new TreeMap<>()));
        ServiceLineage.of(basePackage)
                .entriesOf(this::isOfBackend)
                .forEach((exchange, entries) -> uses.getOrDefault(contractOf(exchange), new TreeMap<>())
                        .merge(operation(exchange), use(exchange, entries), UsedBackend::joined));
        var content = new LinkedHashMap<String, Object>();
        content.put("backend", backend);
        content.put("service", service);
        var listed = new LinkedHashMap<String, Object>();
        uses.forEach((contract, operations) -> listed.put(contract, listed(operations)));
        content.put("contracts", listed);
        return content;
    }

    private boolean isOfBackend(Class<?> client) {
        return client.getName().startsWith(basePackage + ".");
    }

    private static List<Map<String, Object>> listed(Map<String, Map<String, Object>> operations) {
        return operations.entrySet().stream()
                .map(operation -> {
                    var all = new LinkedHashMap<String, Object>();
                    all.put("operation", operation.getKey());
                    all.putAll(operation.getValue());
                    return (Map<String, Object>) all;
                })
                .toList();
    }

    private String contractOf(Exchange exchange) {
        return contracts.entrySet().stream()
                .filter(contract -> contract.getValue().stream().anyMatch(exchange.path()::startsWith))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new AssertionError(exchange + " lies in no contract"));
    }

    private String operation(Exchange exchange) {
        var prefix = contracts.values().stream()
                .flatMap(List::stream)
                .filter(exchange.path()::startsWith)
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        return exchange.verb() + " " + exchange.path().substring(prefix.length());
    }

    private Map<String, Object> use(Exchange exchange, Set<String> entries) {
        var query = ODataQuery.of(exchange.url());
        var use = new LinkedHashMap<String, Object>();
        put(use, "sends", sent(exchange));
        put(use, "reads", read(exchange, query));
        put(use, "parameters", parameters(exchange));
        var filtered = new TreeSet<>(query.filtered());
        filtered.addAll(filters.getOrDefault(exchange.method().getName(), List.of()));
        put(use, "filters", filtered);
        if (!operation(exchange).equals(exchange.operation())) {
            put(use, "counted", Set.of(exchange.operation()));
        }
        put(use, "by", entries);
        return use;
    }

    private static void put(Map<String, Object> use, String name, Collection<String> values) {
        if (!values.isEmpty()) {
            use.put(name, List.copyOf(values));
        }
    }

    private static Collection<String> sent(Exchange exchange) {
        var method = exchange.method();
        var fields = new TreeSet<String>();
        for (int place = 0; place < method.getParameterCount(); place++) {
            if (method.getParameters()[place].isAnnotationPresent(RequestBody.class)) {
                fields.addAll(WireFields.of(ResolvableType.forMethodParameter(method, place)));
            }
        }
        return fields;
    }

    /** What is selected must be there, also if nobody looks at it. */
    private static Collection<String> read(Exchange exchange, ODataQuery query) {
        var fields = WireFields.of(ResolvableType.forMethodReturnType(exchange.method()));
        query.selected().forEach(field -> fields.add("value." + field));
        fields.removeIf(field -> fields.stream().anyMatch(other -> other.startsWith(field + ".")));
        return fields;
    }

    private static Collection<String> parameters(Exchange exchange) {
        var names = new TreeSet<String>();
        Arrays.stream(exchange.method().getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(RequestParam.class))
                .map(UsedBackend::nameOf)
                .forEach(names::add);
        Arrays.stream(exchange.url().replaceFirst("^[^?]*\\??", "").split("&", -1))
                .map(option -> option.replaceAll("=.*", ""))
                .filter(name -> !name.isEmpty() && !name.startsWith("$"))
                .forEach(names::add);
        return names;
    }

    private static String nameOf(Parameter parameter) {
        var annotation = AnnotatedElementUtils.getMergedAnnotation(parameter, RequestParam.class);
        return annotation == null || annotation.name().isEmpty() ? parameter.getName() : annotation.name();
    }

    /** Two methods of the client may call the same operation. */
    private static Map<String, Object> joined(Map<String, Object> one, Map<String, Object> other) {
        var all = new LinkedHashMap<String, Object>();
        Stream.of("sends", "reads", "parameters", "filters", "counted", "by").forEach(name -> {
            var values = new TreeSet<String>();
            Stream.of(one, other)
                    .map(use -> use.getOrDefault(name, List.of()))
                    .forEach(list -> ((Collection<?>) list).forEach(value -> values.add(String.valueOf(value))));
            put(all, name, values);
        });
        return all;
    }
}
