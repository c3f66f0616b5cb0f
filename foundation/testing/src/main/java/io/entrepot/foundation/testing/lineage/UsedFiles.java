package io.entrepot.foundation.testing.lineage;

import io.entrepot.foundation.testing.PublishedContract;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Which transaction sets a service exchanges as files, with the segments that its layouts know. Who exchanges them with us describes them for
 * people only, so that no program compares them; {@code backend-use.yaml} beside the service says so.
 */
public final class UsedFiles {

    private static final Pattern SEGMENT = Pattern.compile("<segment type=\"(\\w+)\"");

    private final ServiceLineage lineage;
    private final String service;
    private final String backend;
    private final String layouts;
    private final Map<String, Map<String, Object>> sets = new TreeMap<>();

    private UsedFiles(ServiceLineage lineage, String service, String backend, String layouts) {
        this.lineage = lineage;
        this.service = service;
        this.backend = backend;
        this.layouts = layouts;
    }

    /**
     * The files of a service.
     *
     * @param service its folder below {@code system-apis/}
     * @param layouts the folder below it that has one {@code <set>.xml} for each transaction set
     */
    public static UsedFiles of(String basePackage, String service, String backend, String layouts) {
        return new UsedFiles(
                ServiceLineage.of(basePackage), service, backend, "system-apis/" + service + "/" + layouts);
    }

    public UsedFiles sent(String set, String type) {
        return exchanged("SEND", set, type);
    }

    public UsedFiles received(String set, String type) {
        return exchanged("READ", set, type);
    }

    /** @param type the class that writes or applies the set; whatever leads to it leads to the set */
    private UsedFiles exchanged(String way, String set, String type) {
        var operation = new LinkedHashMap<String, Object>();
        operation.put("operation", way + " " + set);
        var layout = PublishedContract.ofFile(layouts + "/" + set + ".xml").text();
        var segments = new TreeSet<String>();
        SEGMENT.matcher(layout).results().forEach(match -> segments.add(match.group(1)));
        operation.put(way.equals("SEND") ? "sends" : "reads", List.copyOf(segments));
        operation.put("by", List.copyOf(lineage.entriesOfType(type)));
        sets.put(way + " " + set, operation);
        return this;
    }

    /** Fails unless the file says what the code does; rewrites it when asked to. */
    public void assertDeclared() {
        var content = new LinkedHashMap<String, Object>();
        content.put("backend", backend);
        content.put("service", service);
        content.put(
                "incomparable",
                "Trading partners describe their files in guides for people; hold a new one against the segments of "
                        + service + "/backend-use.yaml and the layouts in " + layouts + ".");
        content.put("contracts", Map.of("x12", List.copyOf(sets.values())));
        PublishedContract.ofFile("system-apis/%s/%s".formatted(service, "backend-use.yaml"))
                .assertEquals(UsedBackend.NOTE + Rendering.yaml(content));
    }
}
