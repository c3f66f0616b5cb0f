package io.entrepot.gateway.catalog;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;

/** Something that does not change while the gateway runs. */
final class Document {

    private static final int LETTERS = 32;

    /** Short, because a path keeps its name when its content changes; the tag makes asking again cheap. */
    private static final CacheControl A_WHILE =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final byte[] content;
    private final HttpHeaders headers;
    private final CacheControl cache;
    private final String tag;

    private Document(byte[] content, HttpHeaders headers, CacheControl cache, String tag) {
        this.content = content;
        this.headers = headers;
        this.cache = cache;
        this.tag = tag;
    }

    static Document of(String mediaType, byte[] content) {
        return new Document(content, new HttpHeaders(), A_WHILE, tagOf(content))
                .with(HttpHeaders.CONTENT_TYPE, mediaType);
    }

    /** A page for people; it may load and run only what this policy names. */
    static Document page(String html, String contentSecurityPolicy) {
        return of("text/html;charset=UTF-8", html.getBytes(StandardCharsets.UTF_8))
                .with("Content-Security-Policy", contentSecurityPolicy);
    }

    Document with(String header, String value) {
        var more = HttpHeaders.copyOf(headers);
        more.add(header, value);
        return new Document(content, more, cache, tag);
    }

    /** The same at a path that never has another content. */
    Document unchanging() {
        return new Document(content, headers, FOR_EVER, tag);
    }

    byte[] content() {
        return content;
    }

    /** What is said of the document, its media type included. */
    HttpHeaders headers() {
        return headers;
    }

    CacheControl cache() {
        return cache;
    }

    /** Names the content, so that two replicas of the same build agree. */
    String tag() {
        return tag;
    }

    private static String tagOf(byte[] content) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(content);
            return '"' + HexFormat.of().formatHex(hash).substring(0, LETTERS) + '"';
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
