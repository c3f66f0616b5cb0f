package io.entrepot.inventory.allocation.web;

import io.entrepot.canonical.order.LegId;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.foundation.web.InputError;
import io.entrepot.foundation.web.ProblemException;
import io.entrepot.foundation.web.ProblemType;
import io.entrepot.inventory.allocation.Allocating;
import io.entrepot.inventory.allocation.Allocations;
import io.entrepot.inventory.allocation.Allocations.Recorded;
import io.entrepot.inventory.allocation.Violation;
import io.entrepot.inventory.supply.Backorders;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Allocates, checks and releases. */
@RestController
@Tag(name = "Allocation")
class AllocationController {

    /** Short enough that a leg's number still fits behind it. */
    private static final Pattern ORDER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,59}");

    private static final Pattern LEG = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,63}");

    private final Allocating allocating;
    private final Allocations allocations;
    private final Backorders backorders;

    AllocationController(Allocating allocating, Allocations allocations, Backorders backorders) {
        this.allocating = allocating;
        this.allocations = allocations;
        this.backorders = backorders;
    }

    @PostMapping("/inventory/v1/sourcing-checks")
    @Operation(summary = "Whether these lines could be served now; reserves nothing")
    SourcingCheckResponse check(@RequestBody @Valid SourcingCheckRequest request) {
        return SourcingCheckResponse.of(allocating.check(LineRequest.lines(request.lines()), request.terms()));
    }

    @PutMapping("/inventory/v1/allocations/{orderId}")
    @Operation(
            summary = "Decides which nodes serve the order and reserves its goods there, at once",
            description = "The same request again gets the same answer; another one for the same order, or one for an"
                    + " order that was released, is a 409. A line that makes no sense is a 422 that points to it.")
    AllocationResponse allocate(@PathVariable String orderId, @RequestBody @Valid AllocationBody body) {
        return switch (allocating.allocate(body.of(order(orderId)))) {
            case Allocating.Answer.Answered(var recorded) -> answer(recorded);
            case Allocating.Answer.Refused(var violations) -> throw refusal(body.lines(), violations);
        };
    }

    @GetMapping("/inventory/v1/allocations/{orderId}")
    @Operation(summary = "What was decided for the order, every node considered and every rule's verdict")
    RecordedAllocationResponse allocation(@PathVariable String orderId) {
        return allocations
                .find(order(orderId))
                .map(found -> RecordedAllocationResponse.of(
                        found, backorders.of(found.order()), backorders.history(found.order())))
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND, "Nothing was ever allocated for order " + orderId + "."));
    }

    @DeleteMapping("/inventory/v1/allocations/{orderId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Gives back whatever of the order has not shipped; a later request for it reserves nothing")
    void release(@PathVariable String orderId) {
        allocations.release(order(orderId));
    }

    @DeleteMapping("/inventory/v1/allocations/{orderId}/legs/{legId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Gives back whatever of one leg has not shipped; 404 where the order has no such leg")
    void releaseLeg(@PathVariable String orderId, @PathVariable String legId) {
        if (!allocations.release(order(orderId), leg(legId))) {
            throw new ProblemException(ProblemType.NOT_FOUND, "Order " + orderId + " has no leg " + legId + ".");
        }
    }

    private static OrderId order(String value) {
        return new OrderId(checked("orderId", value, ORDER));
    }

    private static LegId leg(String value) {
        return new LegId(checked("legId", value, LEG));
    }

    private static String checked(String name, String value, Pattern shape) {
        if (!shape.matcher(value).matches()) {
            var error = new InputError(name, "pattern", "must match " + shape.pattern());
            throw new ProblemException(
                    ProblemType.INVALID_REQUEST, name + " is no identifier of ours.", List.of(error));
        }
        return value;
    }

    private static AllocationResponse answer(Recorded recorded) {
        return switch (recorded) {
            case Recorded.Decided(var allocation) -> AllocationResponse.of(allocation);
            case Recorded.DecidedForAnotherRequest() ->
                throw new ProblemException(ProblemType.CONFLICT, "The order was allocated for another request.");
            case Recorded.Released() ->
                throw new ProblemException(ProblemType.CONFLICT, "The order was released; it cannot reserve again.");
        };
    }

    private static ProblemException refusal(List<LineRequest> lines, List<Violation> violations) {
        var places = new HashMap<Integer, Integer>();
        for (int index = 0; index < lines.size(); index++) {
            places.put(lines.get(index).lineNumber(), index);
        }
        var errors = violations.stream()
                .map(violation -> new InputError(
                        "/lines/" + places.get(violation.lineNumber()) + "/" + violation.field(),
                        SourcingCheckResponse.code(violation),
                        violation.message()))
                .toList();
        return new ProblemException(ProblemType.INVALID_REQUEST, "Some lines make no sense; see errors.", errors);
    }
}
