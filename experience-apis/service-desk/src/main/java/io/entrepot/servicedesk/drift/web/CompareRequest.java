package io.entrepot.servicedesk.drift.web;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.servicedesk.drift.Comparison;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be compared; none named means all. */
@Schema(
        name = "Compare",
        description = "None named means all. The ERP knows totals only and is compared where no nodes are named.")
record CompareRequest(
        @Size(max = 1000) @Nullable List<@NotNull @Pattern(regexp = CompareRequest.IDENTIFIER) String> items,
        @Size(max = 100) @Nullable List<@NotNull @Pattern(regexp = CompareRequest.IDENTIFIER) String> nodes) {

    static final String IDENTIFIER = "[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}";

    Comparison.Scope toScope() {
        return new Comparison.Scope(
                orNone(items).stream().map(ItemNumber::new).toList(),
                orNone(nodes).stream().map(NodeId::new).toList());
    }

    private static List<String> orNone(@Nullable List<String> named) {
        return named == null ? List.of() : named;
    }
}
