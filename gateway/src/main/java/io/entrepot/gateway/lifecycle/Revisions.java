package io.entrepot.gateway.lifecycle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The revisions of a contract as they were published when the gateway was built; no service is asked for them. */
public final class Revisions {

    private static final String SUFFIX = ".yaml";

    private Revisions() {}

    /** By number, the newest last. */
    public static NavigableMap<Integer, Resource> of(PublishedVersion version) {
        var folder = version.contractPath().replaceFirst("/openapi/", "classpath:openapi/published/");
        var files = new TreeMap<Integer, Resource>();
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources(folder + "/*" + SUFFIX)) {
                var name = Objects.requireNonNull(file.getFilename());
                files.put(Integer.valueOf(name.substring(0, name.length() - SUFFIX.length())), file);
            }
        } catch (IOException missing) {
            throw new UncheckedIOException("no revision of " + version + " is published", missing);
        }
        return files;
    }

    public static byte[] bytes(Resource file) {
        try {
            return file.getContentAsByteArray();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
