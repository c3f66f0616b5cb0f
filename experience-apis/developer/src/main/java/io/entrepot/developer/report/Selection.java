package io.entrepot.developer.report;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which contracts are asked for; what is absent is not asked for. */
public record Selection(
        @Nullable String layer,
        @Nullable String api,
        @Nullable Integer major) implements Predicate<ContractRevision> {

    @Override
    public boolean test(ContractRevision contract) {
        return (layer == null || layer.equals(contract.layer()))
                && (api == null || api.equals(contract.api()))
                && (major == null || major == contract.major());
    }
}
