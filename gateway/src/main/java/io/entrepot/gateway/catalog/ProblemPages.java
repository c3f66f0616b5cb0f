package io.entrepot.gateway.catalog;

import io.entrepot.foundation.web.ProblemType;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.util.HtmlUtils;

/** A page for each type of problem, at the path of its URI: what it means and what to do. */
final class ProblemPages {

    private static final String PATH = "/problems";

    private static final String POLICY =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private ProblemPages() {}

    static Map<String, Document> documents() {
        var pages = Stream.of(ProblemType.values()).collect(Collectors.toMap(ProblemPages::pathOf, ProblemPages::page));
        pages.put(PATH, Document.page(list(), POLICY));
        return pages;
    }

    private static String pathOf(ProblemType type) {
        return type.uri().getPath();
    }

    private static Document page(ProblemType type) {
        var title = HtmlUtils.htmlEscape(type.title());
        return Document.page(
                """
                <!doctype html>
                <html lang="en">
                <head><meta charset="utf-8"><title>%1$s</title></head>
                <body>
                <h1>%1$s</h1>
                <p><code>%2$s</code>, status %3$d</p>
                <p>%4$s</p>
                <p><a href="/problems">All types of problems</a> &middot; <a href="/docs">Documentation</a>
                &middot; <a href="/docs/getting-started">From nothing to a first order</a></p>
                </body>
                </html>
                """.formatted(title, type.uri(), type.status().value(), HtmlUtils.htmlEscape(ProblemAdvice.on(type))),
                POLICY);
    }

    private static String list() {
        var entries = Stream.of(ProblemType.values())
                .map(type -> "<li>%d <a href=\"%s\">%s</a></li>"
                        .formatted(type.status().value(), pathOf(type), HtmlUtils.htmlEscape(type.title())))
                .collect(Collectors.joining("\n"));
        return """
                <!doctype html>
                <html lang="en">
                <head><meta charset="utf-8"><title>Problems</title></head>
                <body>
                <h1>Problems</h1>
                <p>Every failure is a problem detail (RFC 9457). Its <code>type</code> is one of these and stays the same; quote its
                <code>traceId</code> when you ask about one. New here? <a href="/docs/getting-started">From nothing to a first order</a>.</p>
                <ul>
                %s
                </ul>
                </body>
                </html>
                """.formatted(entries);
    }
}
