package io.entrepot.foundation.specifications;

import io.entrepot.foundation.contracts.compatibility.Endpoint;
import io.entrepot.foundation.contracts.document.Document;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One version of a vendor's description of its interface. Whatever its format, it is told as an OpenAPI 3 document, so that one
 * comparison serves all.
 */
public final class BackendDocument {

    private final Format format;
    private final Document openapi;

    private BackendDocument(Format format, Document openapi) {
        this.format = format;
        this.openapi = openapi;
    }

    public static BackendDocument read(Path file) {
        try {
            return parse(Files.readString(file), file.toAbsolutePath().getParent());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (IllegalArgumentException broken) {
            throw new IllegalArgumentException(file + ": " + broken.getMessage(), broken);
        }
    }

    /**
     * Reads what is in any of the formats.
     *
     * @throws IllegalArgumentException if it is in none of them, or not whole
     */
    public static BackendDocument parse(String text) {
        return parse(text, null);
    }

    private static BackendDocument parse(String text, @Nullable Path folder) {
        return switch (Format.of(text)) {
            case EDMX -> new BackendDocument(Format.EDMX, new Edmx(XmlElement.parse(text)).openapi());
            case XSD -> new BackendDocument(Format.XSD, new Xsd(text, folder).openapi());
            case GRAPHQL -> new BackendDocument(Format.GRAPHQL, new GraphQl(text).openapi());
            case OPENAPI, SWAGGER -> ofOpenapi(text);
        };
    }

    private static BackendDocument ofOpenapi(String text) {
        var document = parsed(text);
        if (document.root().at("swagger").text().equals("2.0")) {
            return new BackendDocument(Format.SWAGGER, new Swagger(document).openapi());
        }
        if (!document.root().at("openapi").text().startsWith("3.")) {
            throw new IllegalArgumentException("neither OpenAPI 2.0 or 3, nor OData EDMX, nor XML Schema, nor GraphQL");
        }
        return new BackendDocument(Format.OPENAPI, document);
    }

    private static Document parsed(String text) {
        try {
            return Document.parse(text);
        } catch (RuntimeException broken) { // whatever the parser of YAML throws
            throw new IllegalArgumentException("no JSON and no YAML: " + broken.getMessage(), broken);
        }
    }

    public Format format() {
        return format;
    }

    public Document openapi() {
        return openapi;
    }

    /** Its operations, by method and path without the names of variables. */
    public Map<String, Endpoint> operations() {
        return Endpoint.of(openapi);
    }

    /** Until when the vendor serves the version before, if the document says so. */
    public Optional<LocalDate> sunset() {
        return Stream.of("x-sunset", "sunset")
                .flatMap(name ->
                        Stream.of(openapi.root().at(name), openapi.root().at("info", name)))
                .map(part -> part.text())
                .filter(text -> !text.isEmpty())
                .map(BackendDocument::date)
                .findFirst();
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text.substring(0, Math.min(text.length(), "2027-01-31".length())));
        } catch (DateTimeParseException broken) {
            throw new IllegalArgumentException("the sunset " + text + " is no date", broken);
        }
    }
}
