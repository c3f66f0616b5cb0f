package io.entrepot.inventory.allocation.web;

import io.entrepot.inventory.allocation.Proof;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** What a proof found. */
@Schema(name = "Proof")
record ProofResponse(
        @NotNull String id,
        @NotNull Instant startedAt,
        @NotNull Instant finishedAt,
        long positions,
        @NotNull List<Difference> differences) {

    /** A sum that its rows do not come to. */
    @Schema(name = "ProofDifference")
    record Difference(
            @NotNull String item,
            @NotNull String node,
            @NotNull Proof.Sum sum,
            @NotNull BigDecimal onPosition,
            @NotNull BigDecimal inRows) {}

    static ProofResponse of(Proof proof) {
        return new ProofResponse(
                Long.toString(proof.id()),
                proof.startedAt(),
                proof.finishedAt(),
                proof.positions(),
                proof.differences().stream()
                        .map(found -> new Difference(
                                found.item(), found.node(), found.sum(), found.onPosition(), found.inRows()))
                        .toList());
    }
}
