package io.entrepot.gateway.lifecycle;

import io.entrepot.foundation.lifecycle.PublishedVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The revisions of a contract as they were published when the gateway was built; no service is asked for them. */
public final class Revisions {

    private static final String SERVED = "/openapi/";
    private static final String PUBLISHED = "classpath:openapi/published/";
    private static final Pattern EVENTS = Pattern.compile("(?<=/published/)events/[^/]+/v[0-9]+");

    private Revisions() {}

    /** By number, the newest last. */
    public static NavigableMap<Integer, Resource> of(PublishedVersion version) {
        return at(version.contractPath());
    }

    /** Of the contract that is served there. */
    public static NavigableMap<Integer, Resource> at(String contractPath) {
        var revisions = new TreeMap<Integer, Resource>();
        for (var file : files(contractPath.replaceFirst(SERVED, PUBLISHED) + "/*.*")) {
            var name = Objects.requireNonNull(file.getFilename());
            revisions.put(Integer.valueOf(name.substring(0, name.indexOf('.'))), file);
        }
        return revisions;
    }

    /** Where what is published of events is served; their versions have no life in {@code lifecycle.yaml}. */
    public static Stream<String> eventPaths() {
        return Stream.of(files(PUBLISHED + "events/*/v*/1.*"))
                .flatMap(first -> EVENTS.matcher(first.toString()).results())
                .map(path -> SERVED + path.group());
    }

    private static Resource[] files(String pattern) {
        try {
            return new PathMatchingResourcePatternResolver().getResources(pattern);
        } catch (IOException missing) {
            throw new UncheckedIOException("nothing is published at " + pattern, missing);
        }
    }

    public static byte[] bytes(Resource file) {
        try {
            return file.getContentAsByteArray();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
