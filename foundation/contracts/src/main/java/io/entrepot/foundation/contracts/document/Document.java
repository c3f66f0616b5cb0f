package io.entrepot.foundation.contracts.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** A document in YAML or JSON as plain maps, lists and values. */
public final class Document {

    private final Object content;

    private Document(Object content) {
        this.content = content;
    }

    public static Document read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public static Document parse(String text) {
        Object content = yaml().load(text);
        return new Document(content == null ? Map.of() : content);
    }

    /** A document that was made as maps with text keys, lists and values. */
    public static Document of(Map<String, ?> content) {
        return new Document(content);
    }

    /** The whole of it. */
    public Part root() {
        return new Part(this, "", content);
    }

    /** As maps, lists and values, for a library that walks them itself. */
    public Object content() {
        return content;
    }

    /** From 3.1 on, keywords beside a reference count; before, they are ignored. */
    boolean countsSiblingsOfReferences() {
        return !root().at("openapi").text().startsWith("3.0");
    }

    private static Yaml yaml() {
        var loading = new LoaderOptions();
        loading.setCodePointLimit(20_000_000);
        var dumping = new DumperOptions();
        return new Yaml(new SafeConstructor(loading), new Representer(dumping), dumping, loading, new JsonValues());
    }

    /** Dates and yes and no stay texts, as in YAML 1.2 and for everyone who reads OpenAPI. */
    private static final class JsonValues extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.BOOL, Pattern.compile("true|false"), "tf");
            addImplicitResolver(Tag.INT, Pattern.compile("-?(0|[1-9][0-9]*)"), "-0123456789");
            addImplicitResolver(Tag.FLOAT, Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?"), "-0123456789");
            addImplicitResolver(Tag.NULL, Pattern.compile("~|null|"), "~n\0");
            addImplicitResolver(Tag.MERGE, Pattern.compile("<<"), "<");
        }
    }
}
