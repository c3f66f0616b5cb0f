package io.entrepot.threeplx12.codes.maps;

import io.entrepot.canonical.inventory.Bucket;
import io.entrepot.canonical.inventory.MovementReason;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.foundation.codemaps.CodeKey;
import io.entrepot.foundation.codemaps.CodeMaps;
import io.entrepot.foundation.codemaps.CodeMeaning;
import io.entrepot.threeplx12.codes.AdjustmentMeaning;
import io.entrepot.threeplx12.codes.Codes;
import io.entrepot.threeplx12.codes.ConditionMeaning;
import io.entrepot.threeplx12.codes.LineMeaning;
import io.entrepot.threeplx12.codes.QuantityMeaning;
import io.entrepot.threeplx12.partner.Partner;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Looks codes up in the shared maps and reads the words that stand there. */
@Component
class MappedCodes implements Codes {

    private final CodeMaps maps;

    MappedCodes(CodeMaps maps) {
        this.maps = maps;
    }

    @Override
    public Optional<UnitOfMeasure> unit(Partner partner, String code) {
        return word(Kinds.UNIT, partner, code).map(UnitOfMeasure::new);
    }

    @Override
    public Optional<QuantityMeaning> quantity(Partner partner, String code) {
        return word(Kinds.QUANTITY, partner, code).map(MappedCodes::quantity);
    }

    private static QuantityMeaning quantity(String word) {
        return switch (word) {
            case Kinds.TOTAL -> new QuantityMeaning.Total();
            case Kinds.IGNORED -> new QuantityMeaning.Ignored();
            default -> new QuantityMeaning.In(Bucket.valueOf(word));
        };
    }

    @Override
    public Optional<AdjustmentMeaning> adjustment(Partner partner, String code) {
        return word(Kinds.ADJUSTMENT, partner, code).map(MappedCodes::adjustment);
    }

    private static AdjustmentMeaning adjustment(String words) {
        var parts = words.split(" ", -1);
        return new AdjustmentMeaning(
                MovementReason.valueOf(parts[0]),
                Bucket.valueOf(parts[1]),
                parts.length > 2 ? Bucket.valueOf(parts[2]) : null);
    }

    @Override
    public Optional<Bucket> stockKind(Partner partner, String code) {
        return word(Kinds.STOCK, partner, code).map(Bucket::valueOf);
    }

    @Override
    public Optional<ConditionMeaning> condition(Partner partner, String code) {
        return word(Kinds.CONDITION, partner, code).map(ConditionMeaning::valueOf);
    }

    @Override
    public Optional<LineMeaning> line(Partner partner, String code) {
        return word(Kinds.LINE, partner, code).map(LineMeaning::valueOf);
    }

    @Override
    public Optional<String> carrier(Partner partner, String code) {
        return word(Kinds.CARRIER, partner, code);
    }

    private Optional<String> word(String kind, Partner partner, String code) {
        return switch (maps.lookup(CodeKey.of(kind, partner.theirs(), code))) {
            case CodeMeaning.Mapped(var canonical, var _) -> Optional.of(canonical);
            case CodeMeaning.Unmapped _ -> Optional.empty();
        };
    }
}
