package io.entrepot.inventory.supply.web;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.foundation.web.InputError;
import io.entrepot.foundation.web.ProblemException;
import io.entrepot.foundation.web.ProblemType;
import io.entrepot.inventory.item.Items;
import io.entrepot.inventory.network.Nodes;
import io.entrepot.inventory.supply.PlanningSupply;
import io.entrepot.inventory.supply.Supplies;
import io.entrepot.inventory.supply.SupplyId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Plans supply that is on its way. */
@RestController
@Tag(name = "Planning")
class SupplyController {

    private static final String NUMBER = "[A-Za-z0-9][A-Za-z0-9._:-]{0,63}";

    private final PlanningSupply planning;
    private final Supplies supplies;
    private final Items items;
    private final Nodes nodes;

    SupplyController(PlanningSupply planning, Supplies supplies, Items items, Nodes nodes) {
        this.planning = planning;
        this.supplies = supplies;
        this.items = items;
        this.nodes = nodes;
    }

    @GetMapping("/inventory/v1/supplies")
    @Operation(summary = "What is on its way of an item, purchase orders of the ERP included, the earliest first")
    SuppliesResponse supplies(@RequestParam @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}") String item) {
        return SuppliesResponse.of(supplies.of(List.of(new ItemNumber(item))));
    }

    @PutMapping("/inventory/v1/supplies/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Plans a supply, or changes it; what waits for it gets another date where that is due",
            description = "For transfers and whatever else is not a purchase order of the ERP, which is read there."
                    + " A transfer that is named as its advance ship notice, or begins with its name and a colon, is"
                    + " followed by the receipts of its node.")
    void plan(@PathVariable @Pattern(regexp = NUMBER) String id, @RequestBody @Valid SupplyRequest request) {
        var supply = request.of(new SupplyId(SupplyId.PLANNING, id));
        if (!items.find(List.of(supply.item())).containsKey(supply.item())) {
            throw refused("item", "unknown-item", "There is no item " + request.item() + ".");
        }
        if (!nodes.isKnown(new NodeId(request.node()))) {
            throw refused("node", "unknown-node", "There is no node " + request.node() + ".");
        }
        planning.plan(supply);
    }

    @DeleteMapping("/inventory/v1/supplies/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Drops a supply that was planned here; 404 where there is none")
    void drop(@PathVariable @Pattern(regexp = NUMBER) String id) {
        if (!planning.drop(new SupplyId(SupplyId.PLANNING, id))) {
            throw new ProblemException(ProblemType.NOT_FOUND, "There is no supply " + id + ".");
        }
    }

    private static ProblemException refused(String field, String code, String message) {
        var error = new InputError("/" + field, code, message);
        return new ProblemException(ProblemType.INVALID_REQUEST, message, List.of(error));
    }
}
