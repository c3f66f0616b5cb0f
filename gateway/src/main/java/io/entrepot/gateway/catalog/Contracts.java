package io.entrepot.gateway.catalog;

import io.entrepot.foundation.lifecycle.Lifecycle;
import io.entrepot.foundation.lifecycle.PublishedVersion;
import io.entrepot.foundation.lifecycle.State;
import io.entrepot.gateway.lifecycle.Revisions;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/** The published contracts, those of events too, as they were when the gateway was built; no service is asked for them. */
final class Contracts {

    /** RFC 9512. */
    static final String MEDIA_TYPE = "application/yaml";

    private static final String MEDIA_TYPE_OF_SCHEMAS = "application/schema+json";

    private Contracts() {}

    /** Every revision of all but drafts, the newest also under the version alone; what is retired stays readable. */
    static Map<String, Document> of(Lifecycle lifecycle) {
        var ofApis = lifecycle
                .versions()
                .filter(version -> version.state() != State.DRAFT)
                .map(PublishedVersion::contractPath);
        var documents = new HashMap<String, Document>();
        Stream.concat(ofApis, Revisions.eventPaths()).forEach(path -> {
            documents.putAll(revisionsAt(path));
            documents.put(changelogPath(path), changelog(path));
        });
        return documents;
    }

    private static Map<String, Document> revisionsAt(String path) {
        var documents = new HashMap<String, Document>();
        var revisions = Revisions.at(path);
        revisions.forEach((revision, file) ->
                documents.put(path + "/" + revision, contract(file, path).unchanging()));
        var newest = revisions.lastEntry();
        documents.put(path, contract(newest.getValue(), path).with("Content-Location", path + "/" + newest.getKey()));
        return documents;
    }

    private static Document contract(Resource file, String path) {
        return Document.of(mediaType(file), Revisions.bytes(file))
                .with("Link", Catalog.LINK)
                .with("Link", "<" + changelogPath(path) + ">; rel=\"version-history\"; type=\"text/markdown\"");
    }

    private static String mediaType(Resource file) {
        return Objects.requireNonNull(file.getFilename()).endsWith(".json") ? MEDIA_TYPE_OF_SCHEMAS : MEDIA_TYPE;
    }

    /** One for all versions. */
    private static String changelogPath(String path) {
        return path.replaceFirst("/v[0-9]+$", "/changelog");
    }

    private static Document changelog(String path) {
        var file = new ClassPathResource(path.replaceFirst("^/openapi/(.*)/v[0-9]+$", "openapi/changelog/$1.md"));
        return Document.of("text/markdown;charset=UTF-8", Revisions.bytes(file));
    }
}
