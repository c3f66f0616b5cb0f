package io.entrepot.gateway.catalog;

import io.entrepot.gateway.lifecycle.Api;
import io.entrepot.gateway.lifecycle.Lifecycle;
import io.entrepot.gateway.lifecycle.PublishedVersion;
import io.entrepot.gateway.lifecycle.Revisions;
import io.entrepot.gateway.lifecycle.State;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/** The published contracts as they were when the gateway was built; no service is asked for them. */
final class Contracts {

    /** RFC 9512. */
    static final String MEDIA_TYPE = "application/yaml";

    private Contracts() {}

    /** Every revision of all but drafts, the newest also under the version alone; what is retired stays readable. */
    static Map<String, Document> of(Lifecycle lifecycle) {
        var documents = new HashMap<String, Document>();
        lifecycle.versions().filter(version -> version.state() != State.DRAFT).forEach(version -> {
            documents.putAll(revisionsOf(version));
            documents.put(changelogPath(version.api()), changelogOf(version.api()));
        });
        return documents;
    }

    private static Map<String, Document> revisionsOf(PublishedVersion version) {
        var documents = new HashMap<String, Document>();
        var revisions = Revisions.of(version);
        revisions.forEach((revision, file) -> documents.put(
                version.contractPath() + "/" + revision, contract(file, version).unchanging()));
        var newest = revisions.lastEntry();
        documents.put(
                version.contractPath(),
                contract(newest.getValue(), version)
                        .with("Content-Location", version.contractPath() + "/" + newest.getKey()));
        return documents;
    }

    private static Document contract(Resource file, PublishedVersion version) {
        return Document.of(MEDIA_TYPE, Revisions.bytes(file))
                .with("Link", Catalog.LINK)
                .with(
                        "Link",
                        "<" + changelogPath(version.api()) + ">; rel=\"version-history\"; type=\"text/markdown\"");
    }

    private static String changelogPath(Api api) {
        return "/openapi/" + api.layer().path() + "/" + api.name() + "/changelog";
    }

    private static Document changelogOf(Api api) {
        var file = new ClassPathResource("openapi/changelog/" + api.layer().path() + "/" + api.name() + ".md");
        return Document.of("text/markdown;charset=UTF-8", Revisions.bytes(file));
    }
}
