package io.entrepot.foundation.specifications;

import io.entrepot.foundation.contracts.document.Document;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.ws.commons.schema.XmlSchemaCollection;
import org.apache.ws.commons.schema.XmlSchemaElement;
import org.apache.ws.commons.schema.XmlSchemaException;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;

/** An XML Schema, told as operations: {@code POST /order} sends a document with that root, {@code GET /order} reads one. */
final class Xsd {

    private final XmlSchemaCollection collection = new XmlSchemaCollection();
    private final @Nullable Path folder;

    /** @param folder where included schemas lie; nowhere else is anything fetched from */
    Xsd(String text, @Nullable Path folder) {
        this.folder = folder;
        var document = XmlElement.document(text);
        if (!"schema".equals(document.getDocumentElement().getLocalName())) {
            throw new IllegalArgumentException("neither OData EDMX nor XML Schema");
        }
        collection.setSchemaResolver((namespace, location, base) -> included(location));
        try {
            collection.read(document, "");
        } catch (XmlSchemaException broken) {
            throw new IllegalArgumentException("no XML Schema: " + broken.getMessage(), broken);
        }
    }

    private InputSource included(String location) {
        if (folder == null || URI.create(location).isAbsolute() || location.contains("..")) {
            throw new IllegalArgumentException("the schema includes " + location + ", which does not lie beside it");
        }
        try {
            var text = Files.readString(folder.resolve(location));
            XmlElement.document(text); // refuses what would fetch other files
            var source = new InputSource(new StringReader(text));
            source.setSystemId(location);
            return source;
        } catch (IOException missing) {
            throw new UncheckedIOException("the schema includes " + location, missing);
        }
    }

    Document openapi() {
        var schemas = new XsdSchemas(collection);
        var paths = new LinkedHashMap<String, Object>();
        Stream.of(collection.getXmlSchemas())
                .flatMap(schema -> schema.getElements().values().stream())
                .filter(element -> !element.isAbstract())
                .forEach(element -> paths.put("/" + element.getName(), operations(schemas, element)));
        var whole = new LinkedHashMap<String, Object>();
        whole.put("openapi", "3.0.3");
        whole.put("paths", paths);
        whole.put("components", Map.of("schemas", schemas.all()));
        return Document.of(whole);
    }

    private static Map<String, Object> operations(XsdSchemas schemas, XmlSchemaElement element) {
        var content = Map.of("content", Map.of("application/xml", Map.of("schema", schemas.of(element))));
        var sent = new LinkedHashMap<String, Object>(content);
        sent.put("required", true);
        return Map.of(
                "post", Map.of("parameters", List.of(), "requestBody", sent, "responses", Map.of("204", Map.of())),
                "get", Map.of("parameters", List.of(), "responses", Map.of("200", content)));
    }
}
