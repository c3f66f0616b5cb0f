package io.entrepot.gateway.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The documentation for people: Swagger UI over the catalog, where every operation can be tried through this gateway. */
final class Documentation {

    static final String PATH = "/docs";

    /** Only what lies here may run, and it may call only here; the library sets styles by itself. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final String LIBRARY = "classpath*:META-INF/resources/webjars/swagger-ui/*/";

    private Documentation() {}

    static Map<String, Document> documents() {
        var page = new String(bytes(new ClassPathResource("docs/index.html")), StandardCharsets.UTF_8);
        var documents = new HashMap<String, Document>();
        documents.put(PATH, Document.page(page, POLICY).with("Link", Catalog.LINK));
        documents.put(PATH + "/start.js", script(new ClassPathResource("docs/start.js")));
        documents.put(PATH + "/swagger-ui-bundle.js", script(library("swagger-ui-bundle.js")));
        documents.put(PATH + "/swagger-ui-standalone-preset.js", script(library("swagger-ui-standalone-preset.js")));
        documents.put(PATH + "/swagger-ui.css", Document.of("text/css", bytes(library("swagger-ui.css"))));
        return documents;
    }

    private static Document script(Resource file) {
        return Document.of("text/javascript;charset=UTF-8", bytes(file));
    }

    private static Resource library(String file) {
        try {
            var found = new PathMatchingResourcePatternResolver().getResources(LIBRARY + file);
            if (found.length != 1) {
                throw new IllegalStateException("Swagger UI is there " + found.length + " times");
            }
            return found[0];
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] bytes(Resource file) {
        try {
            return file.getContentAsByteArray();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
