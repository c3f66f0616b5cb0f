package io.entrepot.gateway.passage;

import java.util.Arrays;
import org.springframework.http.HttpHeaders;

/** Knows the headers that a message itself declares to be of one connection only. */
final class Hops {

    private Hops() {}

    /** Whether the header Connection names this header (RFC 9110, section 7.6.1). */
    static boolean names(HttpHeaders headers, String header) {
        return headers.getOrEmpty(HttpHeaders.CONNECTION).stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .anyMatch(name -> name.strip().equalsIgnoreCase(header));
    }
}
