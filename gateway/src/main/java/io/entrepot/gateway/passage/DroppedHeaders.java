package io.entrepot.gateway.passage;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpHeaders;

/**
 * The headers that do not pass, beside those that a message itself declares to be of one connection.
 *
 * @param names in small letters
 * @param prefixes beginnings of names, in small letters
 */
record DroppedHeaders(Set<String> names, List<String> prefixes) {

    /** What passes. */
    HttpHeaders outOf(HttpHeaders headers) {
        var kept = new HttpHeaders();
        var ofThisConnection = Hops.namedBy(headers);
        headers.forEach((header, values) -> {
            var name = header.toLowerCase(Locale.ROOT);
            if (!has(name) && !ofThisConnection.contains(name)) {
                kept.addAll(header, values);
            }
        });
        return kept;
    }

    private boolean has(String name) {
        return names.contains(name) || hasPrefixOf(name);
    }

    /** Asked for every header of every call: a stream would cost more than the rest. */
    private boolean hasPrefixOf(String name) {
        for (var prefix : prefixes) {
            if (name.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }
}
