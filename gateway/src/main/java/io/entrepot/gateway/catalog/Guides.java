package io.entrepot.gateway.catalog;

import io.entrepot.gateway.lifecycle.Revisions;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.core.io.ClassPathResource;

/** Guides that lead people step by step, as pages and, for programs, as the text that they are made of. */
final class Guides {

    /** What to read first. */
    static final Guide GETTING_STARTED = new Guide("getting-started", "From nothing to a first order");

    static final List<Guide> ALL = List.of(GETTING_STARTED, new Guide("governance", "Governing the APIs"));

    static final String STYLE = Documentation.PATH + "/guide.css";

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** The address as the texts write it, which is that of the local platform. */
    private static final String WRITTEN_ADDRESS = "http://localhost:8080";

    private static final List<Extension> TABLES = List.of(TablesExtension.create());

    private Guides() {}

    /** A guide by the name of its file. */
    record Guide(String name, String title) {

        String path() {
            return Documentation.PATH + "/" + name;
        }

        String textPath() {
            return path() + ".md";
        }
    }

    /** Commands begin with the address under which partners know this gateway. */
    static Map<String, Document> documents(URI address) {
        var documents = new HashMap<String, Document>();
        documents.put(STYLE, Document.of("text/css", Revisions.bytes(new ClassPathResource("docs/guide.css"))));
        for (var guide : ALL) {
            var text = text(guide, address);
            documents.put(guide.textPath(), Document.of("text/markdown;charset=UTF-8", utf8(text)));
            documents.put(
                    guide.path(),
                    Document.page(page(guide, text), POLICY)
                            .with("Link", Catalog.LINK)
                            .with("Link", "<" + guide.textPath() + ">; rel=\"alternate\"; type=\"text/markdown\""));
        }
        return documents;
    }

    private static String text(Guide guide, URI address) {
        var written = Revisions.bytes(new ClassPathResource("guides/" + guide.name() + ".md"));
        return new String(written, StandardCharsets.UTF_8)
                .replace(WRITTEN_ADDRESS, address.toString().replaceAll("/+$", ""));
    }

    private static String page(Guide guide, String text) {
        var content = HtmlRenderer.builder()
                .extensions(TABLES)
                .escapeHtml(true)
                .build()
                .render(Parser.builder().extensions(TABLES).build().parse(text));
        return """
                <!doctype html>
                <html lang="en">
                <head><meta charset="utf-8"><title>%s</title><link rel="stylesheet" href="%s"></head>
                <body>
                <main>
                %s
                <p><a href="/docs">Documentation</a> &middot; <a href="/problems">Problems</a> &middot; <a href="%s">This page as text</a></p>
                </main>
                </body>
                </html>
                """.formatted(guide.title(), STYLE, content, guide.textPath());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
