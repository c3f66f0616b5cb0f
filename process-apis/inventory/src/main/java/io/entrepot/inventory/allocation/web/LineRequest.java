package io.entrepot.inventory.allocation.web;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.foundation.web.InputError;
import io.entrepot.foundation.web.ProblemException;
import io.entrepot.foundation.web.ProblemType;
import io.entrepot.inventory.allocation.AllocationRequest;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line that asks for stock. */
@Schema(name = "Line")
record LineRequest(
        @Positive int lineNumber,

        @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}") String item,

        @NotNull @Valid QuantityBody quantity,

        @Schema(description = "the only node that may serve this line")
        @Pattern(regexp = AllocationBody.IDENTIFIER) @Nullable String node,

        @Schema(description = "what one unit as ordered is worth, for rules that look at the value of a part")
        @PositiveOrZero @Nullable BigDecimal unitValue) {

    static final int MOST_LINES = 1000;

    static List<AllocationRequest.Line> lines(List<LineRequest> lines) {
        refuseRepeatedNumbers(lines);
        return lines.stream()
                .map(line -> new AllocationRequest.Line(
                        line.lineNumber,
                        new ItemNumber(line.item),
                        line.quantity.toQuantity(),
                        line.node == null ? null : new NodeId(line.node),
                        line.unitValue))
                .toList();
    }

    private static void refuseRepeatedNumbers(List<LineRequest> lines) {
        var seen = new HashSet<Integer>();
        var errors = new ArrayList<InputError>();
        for (int index = 0; index < lines.size(); index++) {
            if (!seen.add(lines.get(index).lineNumber)) {
                errors.add(new InputError(
                        "/lines/" + index + "/lineNumber", "duplicate-line-number", "occurs more than once"));
            }
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID_REQUEST, "Line numbers must differ.", errors);
        }
    }
}
