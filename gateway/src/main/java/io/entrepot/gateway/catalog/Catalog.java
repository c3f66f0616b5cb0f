package io.entrepot.gateway.catalog;

import io.entrepot.foundation.lifecycle.Lifecycle;
import io.entrepot.foundation.lifecycle.PublishedVersion;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;

/**
 * The list of the public APIs for programs that look for them.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9727">RFC 9727</a>
 */
class Catalog {

    static final String PATH = "/.well-known/api-catalog";
    static final String LINK = "<" + PATH + ">; rel=\"api-catalog\"";

    private static final String MEDIA_TYPE =
            "application/linkset+json; profile=\"https://www.rfc-editor.org/info/rfc9727\"";

    private final Lifecycle lifecycle;
    private final URI address;
    private final ObjectMapper json;

    /** The catalog names everything by its whole address, so that a copy of it still leads here. */
    Catalog(Lifecycle lifecycle, URI address, ObjectMapper json) {
        this.lifecycle = lifecycle;
        this.address = address;
        this.json = json;
    }

    Document document() {
        var links = Stream.concat(Stream.of(all()), served().map(this::one)).toList();
        return Document.of(MEDIA_TYPE, json.writeValueAsBytes(new Linkset(links)))
                .with("Link", LINK);
    }

    private Stream<PublishedVersion> served() {
        return lifecycle.publicVersions().filter(version -> version.state().isServed());
    }

    private Map<String, Object> all() {
        var links = new LinkedHashMap<String, Object>();
        links.put("anchor", at(PATH));
        links.put("item", served().map(this::titled).toList());
        links.put("help", Guides.ALL.stream().map(this::guide).toList());
        return links;
    }

    /** Relations of RFC 8631, and of RFC 9745 and 5829 for a version that ends; always in this order, so that replicas agree. */
    private Map<String, Object> one(PublishedVersion version) {
        var page = typed(version.version().documentation().toString(), "text/html");
        var links = new LinkedHashMap<String, Object>();
        links.put("anchor", at(version.path()));
        links.put("service-desc", List.of(typed(version.contractPath(), Contracts.MEDIA_TYPE)));
        links.put("service-doc", List.of(page));
        links.put("status", List.of(typed("/actuator/health/readiness", "application/json")));
        if (version.state().isEnding()) {
            links.put("deprecation", List.of(page));
            version.successor().ifPresent(next -> links.put("successor-version", List.of(titled(next))));
        }
        return links;
    }

    private Target titled(PublishedVersion version) {
        var title = version.api().title() + " v" + version.version().major();
        return new Target(at(version.path()), null, title);
    }

    private Target guide(Guides.Guide guide) {
        return new Target(at(guide.path()), "text/html", guide.title());
    }

    private Target typed(String path, String type) {
        return new Target(at(path), type, null);
    }

    private String at(String path) {
        return address.resolve(path).toString();
    }

    /** RFC 9264, section 4.2. */
    private record Linkset(List<Map<String, Object>> linkset) {}

    /** Where a link leads. */
    private record Target(
            String href, @Nullable String type, @Nullable String title) {}
}
