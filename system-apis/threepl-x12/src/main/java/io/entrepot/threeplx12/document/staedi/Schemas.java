package io.entrepot.threeplx12.document.staedi;

import io.xlate.edi.schema.EDISchemaException;
import io.xlate.edi.schema.Schema;
import io.xlate.edi.schema.SchemaFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Our schemas of X12 004010, by transaction set; all are loaded at the start. */
final class Schemas {

    /** Kept here because a logger that nobody holds forgets its level. */
    private static final Logger CHATTER = Logger.getLogger("io.xlate.edi");

    private final Map<String, Schema> bySet;

    Schemas() {
        CHATTER.setLevel(Level.WARNING);
        bySet = Stream.of("940", "943", "944", "945", "846", "947", "997")
                .collect(Collectors.toUnmodifiableMap(Function.identity(), Schemas::load));
    }

    @Nullable Schema of(String set) {
        return bySet.get(set);
    }

    private static Schema load(String set) {
        try (var file = Schemas.class.getResourceAsStream("/x12/" + set + ".xml")) {
            return SchemaFactory.newFactory().createSchema(file);
        } catch (EDISchemaException broken) {
            throw new IllegalStateException("schema of " + set + " cannot be read", broken);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
