package io.entrepot.developer.plan.web;

import io.entrepot.canonical.order.ConsumerId;
import io.entrepot.developer.access.Decider;
import io.entrepot.developer.plan.ChangingPlans;
import io.entrepot.developer.plan.PartnerPlans;
import io.entrepot.developer.plan.Plans;
import io.entrepot.foundation.web.InputError;
import io.entrepot.foundation.web.ProblemException;
import io.entrepot.foundation.web.ProblemType;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.TreeSet;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets the governance team see and change the plan of a partner. */
@RestController
@RequestMapping("/developer/v1/reports/partners/{partner}/plan")
@Tag(name = "Plan", description = "How much you may call")
class PartnerPlanController {

    private static final String PARTNER = "^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$";
    private static final String EXAMPLE = "acme-retail";

    private final PartnerPlans partners;
    private final ChangingPlans changing;

    PartnerPlanController(PartnerPlans partners, ChangingPlans changing) {
        this.partners = partners;
        this.changing = changing;
    }

    @GetMapping
    @Operation(operationId = "readPlanOfPartner", summary = "Read the plan of a partner")
    @ApiResponse(responseCode = "200", description = "The plan that its next tokens carry")
    @ApiResponse(responseCode = "404", ref = "Problem")
    PlanResponse read(
            Plans plans, @Parameter(example = EXAMPLE) @PathVariable @Pattern(regexp = PARTNER) String partner) {
        return partners.of(new ConsumerId(partner))
                .map(plans::of)
                .map(PlanResponse::of)
                .orElseThrow(PartnerPlanController::unknown);
    }

    @PutMapping
    @Operation(
            operationId = "changePlanOfPartner",
            summary = "Give a partner another plan",
            description =
                    "It counts for its people and all its programs from their next tokens on, five minutes later at most. Repeating it changes nothing more.")
    @ApiResponse(responseCode = "200", description = "The plan as it counts from the next token on")
    @ApiResponse(responseCode = "404", ref = "Problem")
    PlanResponse change(
            Decider decider,
            Plans plans,
            @Parameter(example = EXAMPLE) @PathVariable @Pattern(regexp = PARTNER) String partner,
            @Valid @RequestBody PartnerPlanRequest change) {
        if (!plans.byName().containsKey(change.plan())) {
            throw noSuchPlan(plans);
        }
        if (!changing.give(decider, new ConsumerId(partner), change.plan())) {
            throw unknown();
        }
        return PlanResponse.of(plans.of(change.plan()));
    }

    private static ProblemException noSuchPlan(Plans plans) {
        var known = String.join(", ", new TreeSet<>(plans.byName().keySet()));
        var errors = List.of(new InputError("/plan", "unknown", "There is no such plan; there are " + known + "."));
        return new ProblemException(ProblemType.INVALID_REQUEST, InputError.summary(errors), errors);
    }

    private static ProblemException unknown() {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no partner with this name.");
    }
}
