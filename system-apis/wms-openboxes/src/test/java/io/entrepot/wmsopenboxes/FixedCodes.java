package io.entrepot.wmsopenboxes;

import io.entrepot.foundation.codemaps.CodeKey;
import io.entrepot.foundation.codemaps.CodeMapping;
import io.entrepot.foundation.codemaps.CodeMaps;
import io.entrepot.foundation.codemaps.CodeMeaning;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Meanings of codes that nobody changes. */
public final class FixedCodes implements CodeMaps {

    private final Map<CodeKey, String> meanings = new HashMap<>();

    public FixedCodes with(String kind, String code, String canonical) {
        meanings.put(CodeKey.of(kind, code), canonical);
        return this;
    }

    @Override
    public CodeMeaning lookup(CodeKey key) {
        var canonical = meanings.get(key);
        return canonical == null ? new CodeMeaning.Unmapped(key) : new CodeMeaning.Mapped(canonical, 1);
    }

    @Override
    public List<CodeMapping> current(@Nullable String kind, @Nullable String partner) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<CodeMapping> history(CodeKey key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Change put(CodeKey key, String canonical, Instant validFrom, String author) {
        throw new UnsupportedOperationException();
    }
}
