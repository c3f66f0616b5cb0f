package io.entrepot.inventory.drift.web;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.inventory.drift.Scope;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is to be compared; none named means all. The ERP knows totals only and is compared where no nodes are named. */
@Schema(name = "DriftRunRequest")
record RunRequest(
        @Size(max = 1000) @Nullable List<@NotNull @Pattern(regexp = RunRequest.IDENTIFIER) String> items,
        @Size(max = 100) @Nullable List<@NotNull @Pattern(regexp = RunRequest.IDENTIFIER) String> nodes) {

    static final String IDENTIFIER = "[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}";

    Scope toScope() {
        return new Scope(
                orNone(items).stream().map(ItemNumber::new).collect(Collectors.toSet()),
                orNone(nodes).stream().map(NodeId::new).collect(Collectors.toSet()));
    }

    private static List<String> orNone(@Nullable List<String> named) {
        return named == null ? List.of() : named;
    }
}
