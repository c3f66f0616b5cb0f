package io.entrepot.gateway.passage;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;

/** Knows the headers that a message itself declares to be of one connection only. */
final class Hops {

    private static final Set<String> USUAL = Set.of("keep-alive");

    private Hops() {}

    /** What the header Connection names, in small letters (RFC 9110, section 7.6.1). */
    static Set<String> namedBy(HttpHeaders headers) {
        var named = headers.get(HttpHeaders.CONNECTION);
        if (named == null) {
            return Set.of();
        }
        return named.size() == 1 && USUAL.contains(named.getFirst())
                ? USUAL
                : named.stream()
                        .flatMap(value -> Arrays.stream(value.split(",", -1)))
                        .map(name -> name.strip().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toUnmodifiableSet());
    }
}
