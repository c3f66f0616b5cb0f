package io.entrepot.orders.fulfilment.web;

import io.entrepot.canonical.order.OrderId;
import io.entrepot.foundation.web.ProblemException;
import io.entrepot.foundation.web.ProblemType;
import io.entrepot.orders.fulfilment.Escalations;
import io.entrepot.orders.fulfilment.StuckSteps;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows what takes too long or was refused for good, and lets it run again once the cause is mended. */
@RestController
@RequestMapping("/orders/v1/escalations")
@Tag(name = "Escalations", description = "What waits for a person")
class EscalationController {

    private final Escalations escalations;
    private final StuckSteps stuck;

    EscalationController(Escalations escalations, StuckSteps stuck) {
        this.escalations = escalations;
        this.stuck = stuck;
    }

    @GetMapping
    @Operation(summary = "List what is open, oldest first")
    EscalationListResponse escalations(@RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit) {
        return new EscalationListResponse(
                escalations.open(limit).stream().map(EscalationResponse::of).toList());
    }

    @PostMapping("/{order}/retry")
    @Operation(summary = "Let every stuck step of the order run again; 404 when none is stuck")
    ResponseEntity<RetryResponse> retry(@PathVariable String order) {
        var retried = stuck.retry(known(order));
        if (retried == 0) {
            throw nothingStuck();
        }
        return ResponseEntity.accepted().body(new RetryResponse(order, retried));
    }

    private static OrderId known(String order) {
        try {
            return new OrderId(order);
        } catch (IllegalArgumentException malformed) {
            throw nothingStuck();
        }
    }

    private static ProblemException nothingStuck() {
        return new ProblemException(ProblemType.NOT_FOUND, "No step of such an order is stuck.");
    }

    /** What is open. */
    record EscalationListResponse(List<EscalationResponse> escalations) {}

    /** One thing to look at: the order, what of it, which step, and why. */
    record EscalationResponse(String orderId, String subject, String step, String reason, Instant raisedAt) {

        static EscalationResponse of(Escalations.Escalation open) {
            var about = open.about();
            return new EscalationResponse(
                    about.order().value(), about.subject(), about.step(), open.reason(), open.raisedAt());
        }
    }

    /** How many steps run again. */
    record RetryResponse(String orderId, int retried) {}
}
