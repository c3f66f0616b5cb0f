package io.entrepot.foundation.impact.use;

import io.entrepot.foundation.contracts.compatibility.Endpoint;
import io.entrepot.foundation.contracts.document.Document;
import io.entrepot.foundation.contracts.document.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which entries of our services lead to which operations of others, as {@code openapi/lineage/} says. */
public final class Lineage {

    /**
     * One way into a service: an operation, or an event, step of a workflow or schedule of its own.
     *
     * @param calls operations of other services; those of workflows are entries of the same service
     */
    public record Entry(String service, String name, List<String> calls) {

        /** Whether somebody calls it, so that others may lead to it in turn. */
        public boolean isOperation() {
            return name.contains(" /");
        }
    }

    private final Map<String, List<Entry>> callers = new LinkedHashMap<>();
    private final Map<String, List<String>> called = new LinkedHashMap<>();

    public Lineage(Collection<Entry> entries) {
        entries.forEach(entry -> entry.calls()
                .forEach(call -> callers.computeIfAbsent(Endpoint.key(call), absent -> new ArrayList<>())
                        .add(entry)));
        entries.forEach(entry -> called.computeIfAbsent(Endpoint.key(entry.name()), absent -> new ArrayList<>())
                .addAll(entry.calls()));
    }

    /** The entries that one document tells, one service a document. */
    public static List<Entry> parse(String text) {
        var root = Document.parse(text).root();
        return root.at("entries").elements().stream()
                .map(entry -> new Entry(
                        root.at("service").text(),
                        entry.at("entry").text(),
                        entry.at("calls").elements().stream().map(Part::text).toList()))
                .toList();
    }

    public static Lineage ofProject(Path root) {
        var folder = root.resolve("openapi/lineage");
        if (!Files.isDirectory(folder)) {
            return new Lineage(List.of());
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .flatMap(file -> parse(text(file)).stream())
                    .collect(Collectors.collectingAndThen(Collectors.toList(), Lineage::new));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Everything that leads to one of these operations, directly or through others. */
    public Collection<Entry> upwardsOf(Collection<String> operations) {
        var found = new LinkedHashMap<String, Entry>();
        var open = new ArrayDeque<String>(operations);
        while (!open.isEmpty()) {
            callers.getOrDefault(Endpoint.key(open.remove()), List.of()).stream()
                    .filter(entry -> found.putIfAbsent(entry.service() + " " + entry.name(), entry) == null)
                    .map(Entry::name)
                    .forEach(open::add);
        }
        return found.values();
    }

    /** Everything that one of these entries leads to, directly or through others, by its name. */
    public Collection<String> downwardsOf(Collection<String> entries) {
        var found = new LinkedHashSet<String>();
        var open = new ArrayDeque<String>(entries);
        while (!open.isEmpty()) {
            called.getOrDefault(Endpoint.key(open.remove()), List.of()).stream()
                    .filter(found::add)
                    .forEach(open::add);
        }
        return found;
    }
}
