package io.entrepot.wmsshiphero.backend.shiphero;

import io.entrepot.foundation.codemaps.CodeKey;
import io.entrepot.foundation.codemaps.CodeMaps;
import io.entrepot.wmsshiphero.fulfilment.OrderReport.Status;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What ShipHero's free text of an order's status means; its one certain word has two spellings. */
@FunctionalInterface
interface StatusWords {

    /** The sort of code. */
    String KIND = "fulfilment-status";

    Status of(@Nullable String text);

    /** As people have mapped them. */
    static StatusWords mappedBy(CodeMaps maps) {
        return text -> maps.lookup(CodeKey.of(KIND, code(text)), Status.class, unmapped -> Status.UNKNOWN);
    }

    /** The code as it is mapped. */
    static String code(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip().toLowerCase(Locale.ROOT);
    }
}
