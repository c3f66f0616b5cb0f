package io.entrepot.foundation.specifications;

import java.util.Locale;

/** In what a vendor describes its interface. */
public enum Format {
    OPENAPI("OpenAPI"),
    SWAGGER("Swagger 2.0"),
    EDMX("OData EDMX"),
    XSD("XML Schema"),
    GRAPHQL("GraphQL");

    private final String words;

    Format(String words) {
        this.words = words;
    }

    static Format of(String text) {
        var start = text.stripLeading().toLowerCase(Locale.ROOT);
        if (start.startsWith("<") || start.startsWith("\uFEFF<")) {
            return start.contains("edmx") ? EDMX : XSD;
        }
        return GraphQl.isSchema(text) ? GRAPHQL : OPENAPI;
    }

    @Override
    public String toString() {
        return words;
    }
}
