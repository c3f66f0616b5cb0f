package io.entrepot.gateway.validation;

import com.networknt.schema.Schema;
import io.entrepot.foundation.web.ProblemException;
import io.entrepot.foundation.web.ProblemType;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;

/** What an operation takes as its body. */
sealed interface Body {

    Set<String> CHARSETS = Set.of("utf-8", "utf8");

    Stream<Violation> violations(ServerRequest request);

    /** No body at all. */
    record None() implements Body {

        @Override
        public Stream<Violation> violations(ServerRequest request) {
            return isThere(request)
                    ? Stream.of(Violation.unreadable("", "unexpected-body", "takes no body"))
                    : Stream.empty();
        }
    }

    /**
     * A JSON document.
     *
     * @param mediaTypes how it may be called
     */
    record Json(Set<MediaType> mediaTypes, boolean required, Schema schema) implements Body {

        @Override
        public Stream<Violation> violations(ServerRequest request) {
            if (!isThere(request)) {
                return required ? Stream.of(JsonReading.MISSING) : Stream.empty();
            }
            checkType(request, mediaTypes);
            return violations(JsonReading.of(request.servletRequest()));
        }

        private Stream<Violation> violations(JsonReading reading) {
            return switch (reading) {
                case JsonReading.Unreadable(var violation) -> Stream.of(violation);
                case JsonReading.Read(var value, var isSmall) -> SchemaErrors.ofBody(schema, value, isSmall);
            };
        }
    }

    /** A text that only the service can judge, such as a document of somebody else. */
    record Text(boolean required) implements Body {

        @Override
        public Stream<Violation> violations(ServerRequest request) {
            if (!isThere(request)) {
                return required
                        ? Stream.of(Violation.unreadable("", "body-missing", "a text is required"))
                        : Stream.empty();
            }
            checkType(request, Set.of(MediaType.TEXT_PLAIN));
            return Stream.empty();
        }
    }

    private static void checkType(ServerRequest request, Set<MediaType> taken) {
        if (request.headers().contentType().filter(type -> isTaken(type, taken)).isEmpty()) {
            throw new ProblemException(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    "Send the body as "
                            + taken.stream().map(MediaType::toString).collect(Collectors.joining(" or "))
                            + ".");
        }
    }

    /** JSON is UTF-8 (RFC 8259, section 8.1); in another encoding a service would read something else than we did. */
    private static boolean isTaken(MediaType type, Set<MediaType> taken) {
        var charset = type.getParameter("charset");
        return taken.stream().anyMatch(one -> one.equalsTypeAndSubtype(type))
                && (charset == null || CHARSETS.contains(charset.toLowerCase(Locale.ROOT)));
    }

    private static boolean isThere(ServerRequest request) {
        return request.servletRequest().getContentLengthLong() > 0;
    }
}
