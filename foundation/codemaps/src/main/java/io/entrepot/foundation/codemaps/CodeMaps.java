package io.entrepot.foundation.codemaps;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the codes of a vendor mean; earlier versions are kept. */
public interface CodeMaps {

    /** What the code means now: as this partner uses it, or else as everyone does. */
    CodeMeaning lookup(CodeKey key);

    /** The current versions, by kind, partner and code; null asks for all kinds or partners. */
    List<CodeMapping> current(@Nullable String kind, @Nullable String partner);

    /** Every version of one code, oldest first, those that are valid later included. */
    List<CodeMapping> history(CodeKey key);

    /** Says what a code means from then on; the same said again makes no new version. */
    Change put(CodeKey key, String canonical, Instant validFrom, String author);

    /** The canonical constant of a code, or what to do where it has none. */
    default <E extends Enum<E>> E lookup(
            CodeKey key, Class<E> vocabulary, Function<CodeMeaning.Unmapped, E> otherwise) {
        return switch (lookup(key)) {
            case CodeMeaning.Mapped(var canonical, var _) -> Enum.valueOf(vocabulary, canonical);
            case CodeMeaning.Unmapped unmapped -> otherwise.apply(unmapped);
        };
    }

    /** How a change went. */
    sealed interface Change {

        /** It is stored, or was so already. */
        record Stored(CodeMapping mapping) implements Change {}

        /** Codes of this kind are not mapped here. */
        record UnknownKind(String kind) implements Change {}

        /** That is no word of our language. */
        record NotCanonical(String expected) implements Change {}
    }
}
